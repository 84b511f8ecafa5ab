"""Reading: every inspection in a file or a folder, whatever it came as."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from inspector_tui.errors import FileTrouble
from inspector_tui.exchange.admission import admit
from inspector_tui.exchange.carrier import carrier
from inspector_tui.exchange.layout import EVIDENCE
from inspector_tui.exchange.received import Received, Refused
from inspector_tui.exchange.trouble import unfit, unreadable
from inspector_tui.locale import N_
from inspector_tui.store import NAME

DEEPEST = 16
"""How many folders deep is looked."""

FURNITURE = frozenset(
    {
        "cache", "checklists", "exports", "index.json", "merges", "office.yaml", "phrases.txt",
        "register-names.json", "register.csv", "register.json", "register.xlsx",
        "selection-changes.json", "templates",
    }
)  # fmt: skip
"""What lies in a workspace beside its inspections; it is passed over."""

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
"""How the name of a picture ends; one beside the inspections is the logo of the office."""

TOO_DEEP = N_("{path}: more than {limit} folders deep. Give this folder itself.")
LINK = N_("{path}: a link, which is not followed. Give the file or folder that it points to.")


def read(path: Path) -> Iterator[Received | Refused]:
    """Every inspection that a path holds, and what could not be taken, in the order of names.

    A path is an inspection file or its folder, a package, a PDF or HTML report, a workspace, or a
    folder of any of them. What a file is, its content says, not its name.
    """
    for one in files(path):
        yield one if isinstance(one, Refused) else _read_file(Path(one))


def files(path: Path) -> Iterator[str | Refused]:
    """Every file that may carry an inspection, in the order of names."""
    if path.is_dir():
        yield from _within(str(path), 0)
    else:
        yield str(path)


def _within(folder: str, depth: int) -> Iterator[str | Refused]:
    try:
        with os.scandir(folder) as found:
            names = {one.name: one for one in found if not one.name.startswith(".")}
    except OSError as error:
        yield Refused(Path(folder), unreadable(Path(folder), error))
        return
    for name in sorted(names.keys() - _passed_over(names.keys())):
        yield from _at(names[name], depth)


def _passed_over(names: Collection[str]) -> frozenset[str]:
    """The names in a folder that belong to an inspection or to a workspace."""
    beside = frozenset({EVIDENCE}) if NAME in names else frozenset()
    if "inspections" not in names:
        return beside
    return beside | FURNITURE | {name for name in names if name.lower().endswith(PICTURES)}


def _at(entry: os.DirEntry[str], depth: int) -> Iterator[str | Refused]:
    if entry.is_symlink():
        yield Refused(Path(entry), unfit(Path(entry), LINK))
    elif not entry.is_dir():
        yield entry.path
    elif depth < DEEPEST:
        yield from _within(entry.path, depth + 1)
    else:
        yield Refused(Path(entry), unfit(Path(entry), TOO_DEEP, limit=DEEPEST))


def _read_file(path: Path) -> Received | Refused:
    try:
        found = carrier(path)
        return Received(path, found.form, admit(path, found.text), found.evidence)
    except FileTrouble as trouble:
        return Refused(path, trouble)
