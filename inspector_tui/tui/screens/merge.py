"""MergeScreen: takes inspections from a folder or a file into the workspace while it is watched."""

from dataclasses import dataclass
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from inspector_tui.errors import InspectorError
from inspector_tui.exchange import MergeLine, Merging, read
from inspector_tui.locale import N_, _, say
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import MERGE, bindings
from inspector_tui.tui.text import fit, one_line
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows

OUTCOMES = {
    "new": N_("taken in"),
    "known": N_("known already"),
    "grown": N_("new entries"),
    "refused": N_("refused"),
}
_TONES = {"new": "good", "known": "dim", "grown": "accent", "refused": "bad"}


class MergeRows(Rows):
    """One row an input: what became of it, the site, conflicts and where it came from."""

    lines: var[tuple[MergeLine, ...]] = var((), init=False)
    """The rows, in the order of reading."""

    def watch_lines(self) -> None:
        """Shows the new rows."""
        self.redraw()

    def count(self) -> int:
        """How many inputs have been read."""
        return len(self.lines)

    def cells(self, row: int, width: int) -> Cells:
        """Outcome, site, conflicts, origin."""
        one = self.lines[row]
        conflicts = f"≠{len(one.conflicts)}" if one.conflicts else ""
        left = [
            (fit(f" {_(OUTCOMES[one.outcome])}", 13), _TONES[one.outcome]),
            (fit(one_line(one.site), 24) + " ", "plain"),
            (fit(conflicts, 5), "bad"),
            (fit("!" if one.notes else "", 2), "fair"),
        ]
        return [*left, (fit(one_line(Path(one.origin).name), max(0, width - 45)), "dim")]


class MergeScreen(Screen[None]):
    """Leaving it stops after the input at hand; what was taken by then stays."""

    BINDINGS = bindings(MERGE)
    AUTO_FOCUS = "#merged"

    lines: var[tuple[MergeLine, ...]] = var((), init=False)
    """What has become of the inputs so far."""

    @dataclass
    class Took(Message):
        """Inputs have been read."""

        lines: tuple[MergeLine, ...]
        done: bool = False
        trouble: str = ""

    def __init__(self, desk: Desk, source: Path) -> None:
        super().__init__()
        self._desk = desk
        self._source = source

    def compose(self) -> ComposeResult:
        """Title, rows, the marked input in full, and the keys."""
        yield Static(Content(str(self._source)), id="merge-title", classes="title")
        yield MergeRows(id="merged").data_bind(MergeScreen.lines)
        yield Static(id="merge-line", markup=False)
        yield KeyBar(MERGE)

    def on_mount(self) -> None:
        """Begins to read."""
        self.merge()

    @work(thread=True, exclusive=True, group="merge")
    def merge(self) -> None:
        """Reads and unites in a thread, and tells what became of each input."""
        worker = get_current_worker()
        lines: tuple[MergeLine, ...] = ()
        merging = Merging(self._desk.workspace, at=self._desk.now(), by=self._desk.author)
        trouble = ""
        try:
            for one in read(self._source):
                if worker.is_cancelled:
                    break
                lines = (*lines, merging.take(one))
                self.post_message(self.Took(lines))
            merging.finish()
        except InspectorError as error:
            trouble = say(error)
        self.post_message(self.Took(lines, done=True, trouble=trouble))

    @on(Took)
    def took(self, message: Took) -> None:
        """Shows what became of the inputs so far."""
        self.lines = message.lines
        counts = " · ".join(
            f"{_(words)} {count}"
            for outcome, words in OUTCOMES.items()
            if (count := sum(line.outcome == outcome for line in message.lines))
        )
        state = (message.trouble or _("Merged")) if message.done else _("Reading …")
        self.query_one("#merge-title", Static).update(Content(f"{state}  {counts}"))
        self._show()

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the row that was clicked."""
        self.query_one(MergeRows).cursor = picked.row
        self._show()

    def action_go(self, how: str, by: int) -> None:
        """Moves among the inputs."""
        self.query_one(MergeRows).travel(how, by)
        self._show()

    def action_leave(self) -> None:
        """Stops after the input at hand and goes back."""
        self.workers.cancel_node(self)
        self.dismiss()

    def _show(self) -> None:
        rows = self.query_one(MergeRows)
        words = in_full(self.lines[rows.cursor]) if self.lines else ""
        self.query_one("#merge-line", Static).update(Content(words))


def in_full(one: MergeLine) -> str:
    """Everything about one input: its file, its place, its conflicts, notes or reason."""
    told = [one.origin]
    if one.reason is not None:
        told.append(say(one.reason))
    if one.entries:
        told.append(
            _("{count} new entries in {folder}").format(count=one.entries, folder=one.folder)
        )
    if one.conflicts:
        told.append(_("Conflicts: {keys}").format(keys=", ".join(one.conflicts[:8])))
    return "\n".join([*told, *(note.text() for note in one.notes)])
