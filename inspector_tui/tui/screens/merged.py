"""Merged: what can be done with the marked input of a merge: open it, settle its conflicts."""

from pathlib import Path

import msgspec

from inspector_tui.errors import InspectorError
from inspector_tui.exchange import MergeLine
from inspector_tui.locale import _
from inspector_tui.model import Entry
from inspector_tui.store import NAME, InspectionFile, open_file
from inspector_tui.tui.screens.opening import Opening


class Merged(Opening):
    """Works on what was taken in, once nothing is being read."""

    @property
    def marked(self) -> MergeLine | None:
        """The marked input."""
        return None

    @property
    def under_way(self) -> bool:
        """Whether inputs are still being read."""
        return False

    @property
    def marked_file(self) -> Path | None:
        """The file of the marked input in the workspace."""
        one = self.marked
        return self.desk.workspace.path / one.folder / NAME if one and one.folder else None

    def settled(self, changed: MergeLine) -> None:
        """Takes note of the conflicts that are left of an inspection."""

    def action_open(self) -> None:
        """Opens the inspection of the marked input."""
        if self._is_free():
            super().action_open()

    def action_conflict(self) -> None:
        """Asks which value stands, key by key, of the inspection of the marked input."""
        if not self._is_free():
            return
        one = self.marked
        if one is None or not one.conflicts:
            self.notify(_("This input has no conflict."), markup=False)
        else:
            self._next(one)

    def _is_free(self) -> bool:
        """Whether nothing is being read, and the marked input lies here; else it is said."""
        if self.under_way:
            self.notify(_("Wait until all is read, or stop it."), markup=False)
        elif self.marked is not None and self.marked_file is None:
            self.notify(_("Nothing of this input was taken in."), markup=False)
        return not self.under_way and self.marked_file is not None

    def _next(self, one: MergeLine) -> None:
        """Asks about the first key that is still in conflict."""
        path = self.desk.workspace.path / one.folder / NAME
        try:
            file = InspectionFile(path)
        except InspectorError as error:
            self.complain(error)
            return
        heads = file.log.heads
        left = tuple(key for key in one.conflicts if len(heads.get(key, ())) > 1)
        self.settled(msgspec.structs.replace(one, conflicts=left))
        if left:
            self._choose(file, left[0], msgspec.structs.replace(one, conflicts=left))

    def _choose(self, file: InspectionFile, key: str, one: MergeLine) -> None:
        from inspector_tui.tui.screens.conflict import ConflictScreen

        def chosen(entry: Entry | None) -> None:
            if entry is not None and self._record(file.path, key, entry):
                self._next(one)

        self.app.push_screen(ConflictScreen(file.checklist, key, file.log.heads[key]), chosen)

    def _record(self, path: Path, key: str, entry: Entry) -> bool:
        """Puts the value that stands on the disk; tells whether the disk took it."""
        at, by = self.desk.now(), self.desk.author
        try:
            with open_file(path, by) as file:
                file.record(file.log.next(key, entry.says, at=at, by=by))
        except InspectorError as error:
            self.complain(error)
            return False
        return True
