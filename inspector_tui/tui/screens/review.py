"""ReviewScreen: what stands between an inspection and its seal, and the seal."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from inspector_tui.errors import InspectorError
from inspector_tui.exchange import obstacles, seal_file
from inspector_tui.locale import _, say
from inspector_tui.model import Entry, Obstacle, Plain, amendment, standing_seal
from inspector_tui.store import InspectionFile
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import REVIEW, bindings
from inspector_tui.tui.obstacle_words import obstacle_words
from inspector_tui.tui.screens.ask import AskScreen
from inspector_tui.tui.screens.conflict import ConflictScreen
from inspector_tui.tui.screens.reason import LineScreen
from inspector_tui.tui.text import fit
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows


class ObstacleRows(Rows):
    """One row an obstacle."""

    def __init__(self, rows: list[tuple[str, str]]) -> None:
        super().__init__(id="obstacles")
        self._rows = rows

    def count(self) -> int:
        """How many obstacles there are."""
        return len(self._rows)

    def cells(self, row: int, width: int) -> Cells:
        """The place and what is to be settled."""
        place, words = self._rows[row]
        half = width * 3 // 5
        return [(fit(f" {place}", half), "plain"), (fit(f" {words}", width - half), "fair")]


class ReviewScreen(ModalScreen[str | None]):
    """Gives back the place to go to, or None."""

    BINDINGS = bindings(REVIEW)
    AUTO_FOCUS = "#obstacles"

    def __init__(self, desk: Desk, file: InspectionFile) -> None:
        super().__init__()
        self._desk = desk
        self._file = file
        self._obstacles = to_settle(file)

    def compose(self) -> ComposeResult:
        """The state, the obstacles and the keys."""
        words = [obstacle_words(self._file.checklist, one) for one in self._obstacles]
        with Vertical(id="dialog") as dialog:
            dialog.border_title = Content(_("Review"))
            yield Static(Content(self._state()), id="seal-state")
            yield ObstacleRows(words)
            yield KeyBar(REVIEW)

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Goes to the place that was clicked."""
        self.dismiss(self._obstacles[picked.row].place)

    def action_open(self) -> None:
        """Goes to the marked place; of a conflict the value that stands is chosen here."""
        if not self._obstacles:
            return
        marked = self._obstacles[self.query_one(ObstacleRows).cursor]
        key = conflict_key(marked, self._file)
        if key is None:
            self.dismiss(marked.place)
            return
        heads = self._file.log.heads[key]
        screen = ConflictScreen(self._file.checklist, key, heads)
        self.app.push_screen(screen, lambda chosen: self._settle(key, chosen))

    def action_go(self, how: str, by: int) -> None:
        """Moves among the obstacles."""
        self.query_one(ObstacleRows).travel(how, by)

    def action_seal(self) -> None:
        """Seals, once nothing stands in the way and the inspector has said yes."""
        if self._obstacles:
            self.notify(_("Settle what is listed first."), severity="warning", markup=False)
            return
        question = _("Seal this inspection? What is changed later is shown as an amendment.")
        self.app.push_screen(AskScreen(question), lambda yes: self._seal() if yes else None)

    def action_amend(self) -> None:
        """Asks why something was changed after the seal."""
        changed = standing_seal(self._file.log).unexplained
        if not changed:
            self.notify(_("Nothing was changed after a seal."), markup=False)
            return
        question = _("Why were {count} entries changed after the seal?").format(count=len(changed))
        self.app.push_screen(LineScreen(question), self._amended)

    def action_close(self) -> None:
        """Closes the review."""
        self.dismiss(None)

    def _state(self) -> str:
        state = standing_seal(self._file.log)
        count = _("{count} to settle").format(count=len(self._obstacles))
        if state.seal is None:
            return count if self._obstacles else _("Nothing stands in the way of the seal.")
        words = {"sealed": _("Sealed {code}"), "amended": _("Sealed {code}, amended since")}
        return f"{words[state.kind].format(code=state.seal.code)} · {count}"

    def _seal(self) -> None:
        try:
            seal_file(self._file, at=self._desk.now(), by=self._desk.author)
        except InspectorError as error:
            self.notify(say(error), severity="error", timeout=15, markup=False)
        self._refresh()

    def _settle(self, key: str, chosen: Entry | None) -> None:
        if chosen is not None:
            self._record(key, chosen.says)

    def _amended(self, reason: str | None) -> None:
        changed = standing_seal(self._file.log).unexplained
        if not reason or not changed:
            return
        self._record(*amendment(reason, changed))

    def _record(self, key: str, value: Plain) -> None:
        log, at, by = self._file.log, self._desk.now(), self._desk.author
        try:
            self._file.record(log.next(key, value, at=at, by=by))
        except InspectorError as error:
            self.notify(say(error), severity="error", timeout=15, markup=False)
        self._refresh()

    def _refresh(self) -> None:
        self._obstacles = to_settle(self._file)
        self.refresh(recompose=True)


def to_settle(file: InspectionFile) -> tuple[Obstacle, ...]:
    """Everything to settle, changes after a seal without a reason among it."""
    unexplained = standing_seal(file.log).unexplained
    return (
        *obstacles(file),
        *([Obstacle(kind="amendment", place="seal")] if unexplained else []),
    )


def conflict_key(one: Obstacle, file: InspectionFile) -> str | None:
    """The key of a conflict that can be settled by choosing, None for any other obstacle."""
    if one.kind != "conflict":
        return None
    for key in (one.place, f"item/{one.place}/level"):
        if len(file.log.heads.get(key, ())) > 1:
            return key
    return None
