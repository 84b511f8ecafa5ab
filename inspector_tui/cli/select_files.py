"""SelectFiles: a year's list as files: JSON that can be verified, workbook, HTML and PDF."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import office, place
from inspector_tui.cli.sheet_files import KINDS, SheetFiles, save, stem
from inspector_tui.locale import say

if TYPE_CHECKING:
    from inspector_tui.exchange.pool import Gathered
    from inspector_tui.exchange.received import Refused
    from inspector_tui.exchange.year_list import YearList
    from inspector_tui.model.register import Register
    from inspector_tui.model.targets import Reached
    from inspector_tui.report.yearly import Matter


def write_list(
    args: Namespace,
    made: "YearList",
    gathered: "Gathered",
    refused: "list[Refused]",
    register: "Register",
) -> list[Path]:
    """The files that were asked for; raises NotSaved, NoPdf, PdfFailed."""
    kinds = [kind for kind in KINDS if getattr(args, kind)]
    if not args.output and not kinds:
        return []
    files = _files(args, made, _matter(args, made, gathered, refused, register))
    return [_write_list(files, made), *(files.write(kind) for kind in kinds or ["xlsx"])]


def _write_list(files: SheetFiles, made: "YearList") -> Path:
    """The list itself, as JSON that can be verified."""
    from inspector_tui.exchange.year_list import to_bytes

    return save(files.folder / f"{files.stem}.json", to_bytes(made))


def _files(args: Namespace, made: "YearList", matter: "Matter") -> SheetFiles:
    from inspector_tui.exchange.year_list import list_digest
    from inspector_tui.report.documents.words import Words
    from inspector_tui.report.yearly import list_sheets

    asked, lang = made.asked, place.language(args)
    return SheetFiles(
        folder=args.output or place.workspace(args).exports,
        stem=stem(str(asked.year), asked.region, asked.office, made.selection.policy.id),
        sheets=list_sheets(matter, Words(lang, None)),
        lang=lang,
        code=list_digest(made),
        stationery=office.stationery_told(args),
    )


def _matter(
    args: Namespace,
    made: "YearList",
    gathered: "Gathered",
    refused: "list[Refused]",
    register: "Register",
) -> "Matter":
    from inspector_tui.report.yearly import Matter

    lang = place.language(args)
    region = made.asked.region
    return Matter(
        selection=made.selection,
        register=register.of_region(region) if region else register,
        as_at=made.asked.as_at,
        region=region,
        ranges=made.ranges,
        leniency=made.leniency,
        inputs=tuple((one.inspection, one.digest, "\n".join(one.origins)) for one in made.inputs),
        refused=tuple((str(one.origin), say(one.reason, lang)) for one in refused),
        definitions=tuple(gathered.definitions.values()),
        reached=_reached(args, made, register),
    )


def _reached(args: Namespace, made: "YearList", register: "Register") -> "tuple[Reached, ...]":
    from inspector_tui.library import find_programme
    from inspector_tui.model.targets import reached

    programme = find_programme(args.programme, place.workspace(args).checklists)
    found = reached(programme.targets, register, made.asked.year)
    return tuple(one for one in found if made.asked.region in ("", one.region))
