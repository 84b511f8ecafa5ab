"""Program: an inspector's morning on a disk: begin, score, close, open again, score again."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from inspector_tui.errors import FileTrouble
from inspector_tui.model import Entry
from inspector_tui.store import InspectionFile, Workspace
from inspector_tui.store.workspace import folder_name
from tests.faults.disk_model import DiskModel
from tests.faults.promise import Promise
from tests.store.samples import ANNA, CHECKLIST, ID, NOON, opened, says

T = TypeVar("T")

WORKSPACE = Path("/office")
FOLDER = WORKSPACE / "inspections" / "2026" / folder_name("Lot 7", ID, NOON)
PATH = FOLDER / "inspection.json"

SITE = {"site/name": "Lot 7", "site/region": "North"}
MORNING = (says("item/A-1/level", "yes", after=1), says("item/A-2/level", "no", after=2))
LATER = (says("item/A-2/note", "no guard at the gate", after=3),)


def insist(action: Callable[[], T]) -> T:
    """What an inspector does with an error: the same again."""
    for _ in range(2):
        try:
            return action()
        except FileTrouble:
            continue
    return action()


def work(disk: DiskModel, promise: Promise) -> None:
    """The whole morning; every promise is written down as it is given."""
    file = begin(disk, promise)
    record(file, promise, *MORNING)
    file.close()
    file = open_again(disk, promise)
    record(file, promise, *LATER)
    file.close()
    promise.look(disk)


def begin(disk: DiskModel, promise: Promise) -> InspectionFile:
    """Begins the inspection."""
    promise.tried |= {says(key, value).id for key, value in SITE.items()}
    workspace = Workspace(WORKSPACE, disk)
    file = insist(lambda: workspace.begin(CHECKLIST, SITE, inspection_id=ID, at=NOON, by=ANNA))
    promise.begun = True
    promise.safe |= {one.id for one in file.log}
    return file if file.read_only is None else open_again(disk, promise)


def open_again(disk: DiskModel, promise: Promise) -> InspectionFile:
    """Opens the inspection: what it shows then was promised."""
    file = insist(lambda: opened(PATH, disk=disk))
    promise.begun = promise.held = True
    promise.safe |= {one.id for one in file.log}
    return file


def record(file: InspectionFile, promise: Promise, *entries: Entry) -> None:
    """Records entries, one after the other."""
    for one in entries:
        promise.tried.add(one.id)
        log = insist(lambda one=one: file.record(one))  # type: ignore[misc]
        promise.safe |= {known.id for known in log}
