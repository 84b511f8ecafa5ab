"""ListFiles: a year's list as files: JSON that can be verified, workbook, HTML and PDF."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from inspector_tui.errors import BadInput, InspectorError
from inspector_tui.exchange.list_text import pieces
from inspector_tui.exchange.pool import Gathered
from inspector_tui.exchange.received import Refused
from inspector_tui.exchange.year_list import YearList, list_digest
from inspector_tui.library import find_programme
from inspector_tui.locale import LANGUAGES, say
from inspector_tui.model.register import Register
from inspector_tui.model.targets import Reached, reached
from inspector_tui.report import Stationery, stationery_of
from inspector_tui.report.documents.side_by_side import worded
from inspector_tui.report.sheet_files import KINDS, SheetFiles, save, stem
from inspector_tui.report.yearly import Matter, list_sheets
from inspector_tui.season.answer import Answer
from inspector_tui.store import Workspace


def list_files(
    made: YearList, matter: Matter, *, folder: Path, lang: str, stationery: Stationery
) -> SheetFiles:
    """The tables of a list, ready to be written."""
    asked = made.asked
    return SheetFiles(
        folder=folder,
        stem=stem(str(asked.year), asked.region, asked.office, made.selection.policy.id),
        sheets=worded(lambda words: list_sheets(matter, words), lang, None),
        lang=lang,
        code=list_digest(made),
        stationery=stationery,
    )


def matter_of(
    made: YearList,
    gathered: Gathered,
    refused: Iterable[Refused],
    register: Register,
    found: Iterable[Reached],
) -> Matter:
    """All that the tables of a list are drawn from."""
    region = made.asked.region
    return Matter(
        selection=made.selection,
        register=register.of_region(region) if region else register,
        as_at=made.asked.as_at,
        region=region,
        ranges=made.ranges,
        leniency=made.leniency,
        inputs=tuple((one.inspection, one.digest, "\n".join(one.origins)) for one in made.inputs),
        refused=tuple((str(one.origin), _told(one.reason)) for one in refused),
        definitions=tuple(gathered.definitions.values()),
        reached=tuple(one for one in found if region in ("", one.region)),
    )


def _told(reason: InspectorError) -> dict[str, str]:
    """Why a file could not be read, in every language."""
    return {lang: say(reason, lang) for lang in LANGUAGES}


def save_list(files: SheetFiles, made: YearList) -> Path:
    """Writes the list itself, as JSON that can be verified; raises NotSaved."""
    return save(files.folder / f"{files.stem}.json", pieces(made))


def write_answer(
    answer: Answer, workspace: Workspace, lang: str
) -> Iterator[Path | InspectorError]:
    """Writes every file of a list into the exports, each with its path or why there is none."""
    stationery = stationery_of(workspace.path)
    yield from stationery.troubles
    files = list_files(
        answer.made,
        _matter(answer, workspace),
        folder=workspace.exports,
        lang=lang,
        stationery=stationery.untroubled,
    )
    try:
        yield save_list(files, answer.made)
    except InspectorError as error:
        yield error
        return
    for kind in KINDS:
        try:
            yield files.write(kind)
        except InspectorError as error:
            yield error


def _matter(answer: Answer, workspace: Workspace) -> Matter:
    register = answer.pool.kept.register
    try:
        targets = find_programme(answer.question.own.programme, workspace.checklists).targets
    except BadInput:
        targets = ()
    found = reached(targets, register, answer.question.year)
    pool = answer.pool
    return matter_of(answer.made, pool.gathered, pool.refused, register, found)
