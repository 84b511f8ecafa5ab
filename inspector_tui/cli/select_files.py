"""SelectFiles: a year's list as the files that a command asks for."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import office, place

if TYPE_CHECKING:
    from inspector_tui.exchange.pool import Gathered
    from inspector_tui.exchange.received import Refused
    from inspector_tui.exchange.year_list import YearList
    from inspector_tui.model.register import Register
    from inspector_tui.model.targets import Reached


def write_list(
    args: Namespace,
    made: "YearList",
    gathered: "Gathered",
    refused: "list[Refused]",
    register: "Register",
) -> list[Path]:
    """The files that were asked for; raises NotSaved, NoPdf, PdfFailed."""
    from inspector_tui.report.sheet_files import KINDS
    from inspector_tui.season.list_files import list_files, matter_of, save_list

    kinds = [kind for kind in KINDS if getattr(args, kind)]
    if not args.output and not kinds:
        return []
    lang = place.papers(args)
    files = list_files(
        made,
        matter_of(made, gathered, refused, register, _reached(args, made, register)),
        folder=args.output or place.workspace(args).exports,
        lang=lang,
        stationery=office.stationery_told(args),
    )
    return [save_list(files, made), *(files.write(kind) for kind in kinds or ["xlsx"])]


def _reached(args: Namespace, made: "YearList", register: "Register") -> "tuple[Reached, ...]":
    from inspector_tui.library import find_programme
    from inspector_tui.model.targets import reached

    programme = find_programme(args.programme, place.workspace(args).checklists)
    return reached(programme.targets, register, made.asked.year)
