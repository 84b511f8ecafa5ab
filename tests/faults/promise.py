"""Promise: what a program was told is safe, held against everything that a power cut may leave."""

from functools import cache
from pathlib import Path

from inspector_tui.errors import FileTrouble
from inspector_tui.store import read_content
from inspector_tui.store.backup import backups
from tests.faults.disk_model import DiskModel, Image


class Promise:
    """The entries of one inspection: those that were tried, and those that can never be lost."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.begun = False
        """Whether the program was told that the inspection is there."""
        self.held = False
        """Whether the program was told that it may write, so that there is a backup."""
        self.tried: set[str] = set()
        self.safe: set[str] = set()
        self.states = 0
        """How many states of the disk were looked at."""
        self.violations: list[str] = []
        """What was found in them that should not be."""

    def watch(self, disk: DiskModel) -> None:
        """Looks at everything that a power cut may leave, now and before every further call."""
        disk.watch = lambda: self.look(disk)

    def look(self, disk: DiskModel) -> None:
        """Looks at everything that a power cut may leave now."""
        for image in disk.after_power_cut():
            self.states += 1
            for fault in self._faults(image):
                self.violations.append(f"before call {len(disk.calls)}: {fault}")

    def _faults(self, image: Image) -> list[str]:
        found = image.get(self.path)
        if found is None:
            return ["the inspection is gone"] if self.begun else []
        faults = []
        ids = entries_in(found)
        if ids is None:
            return ["the file is not whole"]
        if lost := self.safe - ids:
            faults.append(f"{len(lost)} acknowledged entries are lost")
        if strange := ids - self.tried:
            faults.append(f"{len(strange)} entries were never recorded")
        return faults + self._backup_faults(image)

    def _backup_faults(self, image: Image) -> list[str]:
        copies = [copy for place in backups(self.path) if (copy := image.get(place)) is not None]
        faults = ["a backup is not whole"] if None in map(entries_in, copies) else []
        return [*faults, "there is no backup"] if self.held and not copies else faults


@cache
def entries_in(content: bytes) -> frozenset[str] | None:
    """The ids of the entries of a file, None where it is not whole."""
    try:
        return frozenset(one.id for one in read_content(Path("file"), content).log)
    except FileTrouble:
        return None
