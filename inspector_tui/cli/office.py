"""Office: what an office keeps in its workspace beside the inspections."""

import sys
from argparse import Namespace
from datetime import MAXYEAR, MINYEAR, date
from pathlib import Path
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


def paths(args: Namespace) -> list[Path]:
    """The files and folders that were given, else the inspections of the workspace.

    Raises FileTrouble for one that is not there: what is missing shall not look like nothing.
    """
    from inspector_tui.exchange.trouble import unreadable

    for path in args.paths:
        try:
            path.stat()
        except OSError as error:
            raise unreadable(path, error) from error
    folder = place.workspace(args).path / "inspections"
    return [*args.paths] or ([folder] if folder.is_dir() else [])


def keep(args: Namespace, name: str, content: bytes) -> None:
    """Writes a file of the workspace, whole or not at all; raises NotSaved."""
    place.workspace(args).keep(name, content)


def year(said: int | None, otherwise: int) -> int:
    """A year that was given, the other one where none was; raises BadInput."""
    if said is None:
        return otherwise
    if MINYEAR <= said <= MAXYEAR:
        return said
    raise BadInput(N_("{year} is no year. Write four digits: 2024."), year=said)


def unknown_region(region: str, held: "Kept") -> BadInput:
    """The error for a region of which neither the register nor an inspection knows anything."""
    return BadInput(
        N_("No site on the register and no inspection of the year is of the region {region}. The "
           "register has: {listed}."),
        region=region,
        listed=", ".join(held.register.regions) or "–",
    )  # fmt: skip


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
