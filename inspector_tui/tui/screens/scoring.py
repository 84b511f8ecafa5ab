"""Scoring: the keys of the walk that give an item its level, note, reason and parts."""

from typing import Any

from inspector_tui.locale import _, in_use
from inspector_tui.model import Line, Walk, admissible, lacks_note, wording
from inspector_tui.tui.phrases import phrases_for
from inspector_tui.tui.scoring import opens_more, said_by
from inspector_tui.tui.screens.note import NoteScreen
from inspector_tui.tui.screens.parts import PartsScreen
from inspector_tui.tui.screens.reason import ReasonScreen
from inspector_tui.tui.screens.recording import Recording, advanced


class Scoring(Recording):
    """The part of the walk screen that scores."""

    filling = False
    """Whether the next digit scores the rest of the section."""
    last_value: Any = None
    """The level that was given last."""

    def action_level(self, digit: str) -> None:
        """Scores the item, or the rest of its section, with the level of a digit."""
        line = self.here.line
        if line is None:
            return
        if self.filling:
            self._fill(line, digit)
        elif opens_more(line.item, digit):
            self.action_parts()
        elif values := said_by(self.file.checklist, line, self.here.finding, digit):
            self._score(line, values)
        else:
            self.tell(_("This item has no level {digit}.").format(digit=digit))

    def action_repeat(self) -> None:
        """Scores the item as the last one was."""
        line = self.here.line
        if line and self.last_value and admissible(self.file.checklist, line.item, self.last_value):
            self._score(line, {f"item/{line.address}/level": self.last_value})
        else:
            self.tell(_("No score to repeat here."))

    def action_pend(self) -> None:
        """Notes that an authority must be asked, and goes on."""
        if line := self.here.line:
            self.write({f"item/{line.address}/level": "pending"}, advance=True)

    def action_clear(self) -> None:
        """Withdraws the score."""
        if line := self.here.line:
            ticked = {f"item/{line.address}/part/{part}": None for part in self.here.finding.parts}
            self.write({f"item/{line.address}/level": None, **ticked})

    def action_mark(self) -> None:
        """Marks the item to be looked at again, or takes the mark away."""
        if line := self.here.line:
            self.write({f"item/{line.address}/mark": not self.here.finding.marked or None})

    def action_leave_out(self) -> None:
        """Leaves the item out, once the reason is given."""
        line = self.here.line
        if line is None:
            return
        if line.item.na == "never":
            self.tell(_("This item always applies."))
            return
        usual = wording(line.item.na_when, in_use())
        screen = ReasonScreen(line.item, self.here.finding.reason, usual)
        self.app.push_screen(screen, lambda reason: self._left_out(line, reason))

    def action_note(self) -> None:
        """Opens the note."""
        if line := self.here.line:
            self._ask_note(line, self.here.finding.note, advance=False)

    def action_parts(self) -> None:
        """Opens the parts, the deductions or the mark of the item."""
        line = self.here.line
        if line is None:
            return
        if line.item.mode == "level" and not line.item.parts:
            self.tell(_("This item has no parts."))
            return
        screen = PartsScreen(line.item, self.here.finding)
        self.app.push_screen(screen, lambda values: self._took_parts(line, values))

    def action_fill(self) -> None:
        """Waits for the digit that scores the rest of the section."""
        self.filling = True
        self.tell(_("Press a digit: the open items of this section get that level."))

    def action_instance(self) -> None:
        """Adds one more instance of the section."""
        line = self.here.line
        if line is None or line.section.instances is None:
            self.tell(_("This section is not repeated."))
            return
        held = {one.instance for one in self.here.inspection.lines if one.section is line.section}
        number = max([1, *(int(one) for one in held if one)]) + 1
        name = f"{wording(line.section.title, in_use())} {number}"
        self.write({f"instance/{line.section.id}/{number}": name})

    def _score(self, line: Line, values: dict[str, Any]) -> None:
        self.last_value = values.get(f"item/{line.address}/level", self.last_value)
        walk = self.kept(values)
        if walk is None:
            return
        asks = line.item.mode != "parts" and _needs_note(walk, line)
        self.walk = walk if asks or _unfinished(walk, line) else advanced(self.here, walk)
        if asks:
            self._ask_note(line, "", advance=True)

    def _ask_note(self, line: Line, text: str, *, advance: bool) -> None:
        phrases = phrases_for(self.here, self.desk.workspace.phrases(), in_use())
        screen = NoteScreen(line, text, phrases)
        self.app.push_screen(screen, lambda note: self._noted(line, note, advance))

    def _noted(self, line: Line, note: str | None, advance: bool) -> None:
        values = {} if note is None else {f"item/{line.address}/note": note or None}
        if not self.write(values, advance=advance) and note:
            self._ask_note(line, note, advance=advance)

    def _left_out(self, line: Line, reason: str | None) -> None:
        if reason is not None:
            at = f"item/{line.address}"
            self.write({f"{at}/level": "na", f"{at}/reason": reason}, advance=True)

    def _took_parts(self, line: Line, values: dict[str, Any] | None) -> None:
        if values:
            self._score(line, {f"item/{line.address}/{k}": v for k, v in values.items()})

    def _fill(self, line: Line, digit: str) -> None:
        self.filling = False
        walk = self.here
        values: dict[str, Any] = {}
        for one in walk.inspection.lines:
            alike = one.section is line.section and one.instance == line.instance
            finding = walk.inspection.finding(one)
            if alike and one.item.mode == "level" and finding.state == "open":
                values |= said_by(self.file.checklist, one, finding, digit)
        if values and self.write(values):
            self.tell(_("{count} items scored; u takes it back.").format(count=len(values)))
            self.walk = self.here.onward()


def _needs_note(walk: Walk, line: Line) -> bool:
    scored = (one for one in walk.rating.outcomes if one.line.address == line.address)
    return any(lacks_note(walk.inspection, one) for one in scored)


def _unfinished(walk: Walk, line: Line) -> bool:
    """Whether some parts of an item that its parts alone decide are not ticked yet."""
    ticked = walk.inspection.finding(line).parts
    return line.item.mode == "parts" and any(part.id not in ticked for part in line.item.parts)
