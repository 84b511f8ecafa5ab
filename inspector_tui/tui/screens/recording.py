"""Recording: a screen that owns a walk and puts each change on the disk before it shows it."""

from typing import Any

from textual.reactive import var
from textual.screen import Screen

from inspector_tui.errors import DamagedFile, InspectorError
from inspector_tui.locale import _, say
from inspector_tui.model import Change, History, Inspection, Walk, change
from inspector_tui.store import DISK, InspectionFile, restore
from inspector_tui.tui.desk import Desk


class Recording(Screen[None]):
    """What the walk screen knows of the file, and how it can be undone."""

    walk: var[Walk | None] = var(None, init=False, always_update=True)
    """The walk that is shown; the screen alone replaces it."""

    def __init__(self, file: InspectionFile, desk: Desk) -> None:
        super().__init__()
        self.file = file
        self.desk = desk
        self.history = History()
        self.set_reactive(Recording.walk, Walk.of(file.inspection))

    @property
    def here(self) -> Walk:
        """The walk."""
        if self.walk is None:
            raise RuntimeError("a recording always has a walk")
        return self.walk

    def write(self, values: dict[str, Any], *, advance: bool = False) -> bool:
        """Puts new values on the disk, then on the screen; tells whether the disk took them."""
        walk = self.kept(values)
        if walk is None:
            return False
        self.walk = advanced(self.here, walk) if advance else walk
        return True

    def kept(self, values: dict[str, Any]) -> Walk | None:
        """The walk once the disk has new values, not shown yet; None where it has not."""
        step = change(self.file.log, self.here.address, values)
        if not step.steps:
            return self.here
        walk = self._recorded(step)
        if walk is not None:
            self.history = self.history.did(step)
        return walk

    def action_undo(self) -> None:
        """Takes the last act back by an entry, and shows its item."""
        self._travel(self.history.undo(), _("Nothing to undo."))

    def action_redo(self) -> None:
        """Repeats what was undone, and shows its item."""
        self._travel(self.history.redo(), _("Nothing to redo."))

    def reread(self) -> None:
        """Shows what the file holds now."""
        self.walk = self.here.after(self.file.inspection)

    def complain(self, error: InspectorError) -> None:
        """Says in a sentence what went wrong."""
        self.notify(say(error), severity="error", timeout=15, markup=False)

    def tell(self, words: str) -> None:
        """Says something that is no error."""
        self.notify(words, timeout=4, markup=False)

    def _travel(self, found: tuple[Change, History] | None, otherwise: str) -> None:
        if found is None:
            self.tell(otherwise)
            return
        step, history = found
        if (walk := self._recorded(step)) is not None:
            self.history = history
            self.walk = walk.to(step.address) if step.address else walk

    def _offer_copy(self, error: InspectorError) -> None:
        """Asks to bring back the newest copy; the next entry brings all that is held here."""
        from inspector_tui.tui.screens.ask import AskScreen

        def answered(yes: bool | None) -> None:
            if yes:
                self._restore()

        question = _("Bring back the newest whole copy? The damaged file is kept beside it.")
        self.app.push_screen(AskScreen(f"{say(error)}\n\n{question}"), answered)

    def _restore(self) -> None:
        try:
            restore(DISK, self.file.path, stamp=f"{self.desk.now():%Y%m%d-%H%M%S}")
        except InspectorError as error:
            self.complain(error)
        else:
            self.tell(_("Brought back. Repeat the last step: it saves all that is shown here."))

    def _recorded(self, step: Change) -> Walk | None:
        """The walk once the disk has taken a change, None where it has not."""
        at, by = self.desk.now(), self.desk.author
        log = self.file.log
        try:
            grown = self.file.record(*(log.next(s.key, s.after, at=at, by=by) for s in step.steps))
        except DamagedFile as error:
            self._offer_copy(error)
            return None
        except InspectorError as error:
            self.complain(error)
            return None
        return self.here.after(Inspection.of(self.file.checklist, grown))


def advanced(before: Walk, after: Walk) -> Walk:
    """The walk at the next line; after the last one at the first that is still open."""
    if after.address != before.address:
        return after
    ahead = after.step(1)
    return ahead if ahead.address != after.address else after.onward()
