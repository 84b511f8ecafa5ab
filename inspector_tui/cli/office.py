"""Office: what an office keeps in its workspace beside the inspections."""

import sys
from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, say

if TYPE_CHECKING:
    from inspector_tui.register import Kept, Matcher
    from inspector_tui.report import Stationery


def register(args: Namespace) -> "Kept":
    """The register of the workspace, an empty one where there is none; raises FileTrouble."""
    from inspector_tui.register import NAME, read_kept

    return read_kept(place.workspace(args).path / NAME)


def matcher(args: Namespace, held: "Kept") -> "Matcher":
    """What finds the sites of inspections in the register; raises FileTrouble."""
    from inspector_tui.register import NAMES_NAME, Matcher, read_names

    names = read_names(place.workspace(args).path / NAMES_NAME)
    return Matcher(held.register, names)


def stationery(args: Namespace) -> "Stationery":
    """What the office prints on; what is wrong with it is among it."""
    from inspector_tui.report import stationery_of

    return stationery_of(place.workspace(args).path)


def stationery_told(args: Namespace) -> "Stationery":
    """The same for many files at a time: what is wrong with it is told once, and here."""
    found = stationery(args)
    for trouble in found.troubles:
        print(say(trouble), file=sys.stderr)
    return found.untroubled


def keep(args: Namespace, name: str, content: bytes) -> None:
    """Writes a file of the workspace, whole or not at all; raises NotSaved."""
    place.workspace(args).keep(name, content)


def day(said: str) -> str:
    """A date that was given, today where none was; raises BadInput."""
    if not said:
        return f"{place.now():%Y-%m-%d}"
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError as error:
        raise BadInput(
            N_("{text} is no date. Write year, month and day: 2024-12-31."), text=said
        ) from error
