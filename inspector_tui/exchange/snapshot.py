"""Snapshot: what a merge found before it changed it, and what it did."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from inspector_tui.exchange.merge_log import MergeLog
from inspector_tui.exchange.trouble import not_copied
from inspector_tui.store import Disk, write_whole

MERGES = "merges"
"""The folder of the workspace that keeps them, a folder a merge."""
LOG = "merge.json"


class Snapshot:
    """The folder of one merge: the files as they were, in the same folders as in the workspace."""

    def __init__(self, workspace: Path, at: datetime, disk: Disk) -> None:
        self._workspace = workspace
        self._disk = disk
        self._kept: set[Path] = set()
        stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
        self.folder = _unused(workspace / MERGES / stamp)

    def keep(self, path: Path) -> None:
        """Keeps a file as it was before this merge; raises NotSaved."""
        if path in self._kept:
            return
        copy = self.folder / path.relative_to(self._workspace)
        try:
            self._disk.make_folder(copy.parent)
            write_whole(self._disk, copy, self._disk.read(path))
        except OSError as error:
            raise not_copied(copy, error) from error
        self._kept.add(path)

    def keep_log(self, log: MergeLog) -> None:
        """Keeps the log of the merge; raises NotSaved."""
        path = self.folder / LOG
        try:
            self._disk.make_folder(self.folder)
            write_whole(self._disk, path, msgspec.json.encode(log.plain()))
        except OSError as error:
            raise not_copied(path, error) from error


def _unused(folder: Path) -> Path:
    """The folder, its name numbered where an earlier merge has it."""
    names = (folder, *(folder.with_name(f"{folder.name}-{n}") for n in range(2, 1000)))
    return next((one for one in names if not one.exists()), names[-1])
