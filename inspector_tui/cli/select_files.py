"""SelectFiles: a year's list as files, JSON that can be verified and a workbook."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.errors import NotSaved
from inspector_tui.locale import N_, say

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
    """The files that were asked for; raises NotSaved."""
    if not args.output and not args.xlsx:
        return []
    from inspector_tui.exchange.year_list import to_bytes
    from inspector_tui.report.documents.words import Words
    from inspector_tui.report.xlsx import to_xlsx
    from inspector_tui.report.yearly import list_sheets

    folder = args.output or place.workspace(args).exports
    stem = _stem(made)
    matter = _matter(args, made, gathered, refused, register)
    sheets = list_sheets(matter, Words(place.language(args), None))
    paths = [] if args.xlsx else [_save(folder, f"{stem}.json", to_bytes(made))]
    return [*paths, _save(folder, f"{stem}.xlsx", to_xlsx(sheets))]


def _stem(made: "YearList") -> str:
    asked = made.asked
    parts = (str(asked.year), asked.region, asked.office, made.selection.policy.id)
    return "-".join("".join(c for c in part if c.isalnum() or c in "-_") for part in parts if part)


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


def _save(folder: Path, name: str, content: bytes) -> Path:
    from inspector_tui.store import DISK, write_whole

    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(DISK, path, content)
    except OSError as error:
        raise NotSaved(
            N_("{path}: could not be written ({reason}). Choose another folder, or make room."),
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error
    return path
