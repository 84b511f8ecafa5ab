"""Opening: the inspection that a command is about, and the program on the screen."""

import gc
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.streams import interactive
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _

if TYPE_CHECKING:
    from inspector_tui.store import InspectionFile

_NO_TERMINAL = N_(
    "The screens need a terminal, and none is there. Use the commands instead: "
    "`inspector new`, `inspector walk INSPECTION --plain`, `inspector report INSPECTION`; "
    "`inspector demo` shows what comes out."
)


def ask_inspection(parser: Parser) -> None:
    """Adds the inspection to what a command asks for."""
    parser.asked.add_argument(
        "inspection",
        metavar=_("INSPECTION"),
        help=_("its folder, its inspection.json, or a unique part of its id or its site's name"),
    )


def reading(args: Namespace) -> "InspectionFile":
    """The inspection for reading; raises UnknownInspection, FileTrouble."""
    from inspector_tui.store import InspectionFile

    return InspectionFile(place.workspace(args).resolve(args.inspection))


@contextmanager
def writing(args: Namespace) -> "Iterator[InspectionFile]":
    """The inspection, held; raises UnknownInspection, FileTrouble, HeldElsewhere."""
    from inspector_tui.store import open_file

    path = place.workspace(args).resolve(args.inspection)
    with open_file(path, place.author(args)) as file:
        if file.read_only is not None:
            raise file.read_only
        yield file


def open_program(args: Namespace, inspection: Path | None = None) -> int:
    """Opens the screens, at an inspection's walk where one is given; raises BadInput."""
    if not interactive():
        raise BadInput(_NO_TERMINAL)
    # What start-up makes stays: the screens look for garbage once they stand.
    gc.disable()
    from inspector_tui.tui import run

    workspace = place.workspace(args)
    return run(
        workspace, author=place.author(args), lang=place.language(args), inspection=inspection
    )
