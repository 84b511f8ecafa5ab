"""MergeScreen: takes inspections from a folder or a file into the workspace while it is watched."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import ProgressBar, Static
from textual.worker import get_current_worker

from inspector_tui.errors import InspectorError
from inspector_tui.exchange import MergeLine, Merging, Received, Refused, files, read
from inspector_tui.locale import N_, _, say
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.key_words import key_words
from inspector_tui.tui.keys import MERGE, bindings
from inspector_tui.tui.screens.merged import Merged
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.merge_rows import OUTCOMES, VIEWS, MergeRows, View
from inspector_tui.tui.widgets.prose import Prose
from inspector_tui.tui.widgets.rows import Rows

AT_A_TIME = 20
"""So many inputs are shown together: a message each would cost more than the reading."""

_READING = N_("Reading {done} of {whole}: {name}")
_STOPPED = N_(
    "Stopped after {done} of {whole}. What was taken in stays; to go on, merge the folder again: "
    "nothing is taken in twice."
)
_NOTHING = N_(
    "There is no file in {path}. Choose the folder that holds the inspections, packages or reports."
)


class MergeScreen(Merged):
    """Stopping it ends after the input at hand; what was taken by then stays."""

    BINDINGS = bindings(MERGE)
    AUTO_FOCUS = "#merged"

    lines: var[tuple[MergeLine, ...]] = var((), init=False)
    """What has become of the inputs so far."""

    @dataclass
    class Took(Message):
        """Inputs have been read."""

        lines: tuple[MergeLine, ...]
        whole: int
        name: str = ""
        """The file at hand."""
        done: bool = False
        trouble: str = ""

    def __init__(self, desk: Desk, source: Path) -> None:
        super().__init__(desk)
        self._source = source
        self._begun = False

    def compose(self) -> ComposeResult:
        """Title, progress, rows, the marked input in full, and the keys."""
        yield Static(Content(_("Counting …")), id="merge-title", classes="title", markup=False)
        yield ProgressBar(id="merge-bar", show_eta=False, show_percentage=False)
        yield MergeRows(id="merged").data_bind(MergeScreen.lines)
        yield Prose(str(self._source), id="merge-line")
        yield KeyBar(MERGE)

    def on_mount(self) -> None:
        """Begins to read."""
        self.merge()

    @property
    def marked(self) -> MergeLine | None:
        """The marked input."""
        return self.query_one(MergeRows).marked

    @property
    def under_way(self) -> bool:
        """Whether inputs are still being read."""
        return any(one.group == "merge" and one.is_running for one in self.workers)

    @work(thread=True, exclusive=True, group="merge")
    def merge(self) -> None:
        """Counts the files, then reads and unites them, telling what became of each."""
        worker = get_current_worker()
        lines: list[MergeLine] = []
        merging = Merging(self.desk.workspace, at=self.desk.now(), by=self.desk.author)
        whole, trouble = 0, ""
        try:
            found = [*files(self._source)]
            whole = len(found)
            for at, file in enumerate(found):
                if worker.is_cancelled:
                    trouble = _(_STOPPED).format(done=at, whole=whole)
                    break
                if at % AT_A_TIME == 0:
                    self.post_message(self.Took((*lines,), whole, name_of(file)))
                lines += [merging.take(one) for one in _read(file)]
            merging.finish()
        except InspectorError as error:
            trouble = say(error)
        self.post_message(self.Took((*lines,), whole, done=True, trouble=trouble))

    @on(Took)
    def took(self, message: Took) -> None:
        """Shows what became of the inputs so far."""
        self.lines = message.lines
        bar = self.query_one(ProgressBar)
        bar.update(total=max(1, message.whole), progress=len(message.lines))
        bar.display = not message.done
        self.query_one("#merge-title", Static).update(Content(self._title(message)))
        self._show(message.trouble or self._empty(message))

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the row that was clicked; the marked one is opened."""
        rows = self.query_one(MergeRows)
        if rows.cursor == picked.row:
            self.action_open()
        rows.cursor = picked.row
        self._show()

    def action_go(self, how: str, by: int) -> None:
        """Moves among the inputs."""
        self.query_one(MergeRows).travel(how, by)
        self._show()

    def action_view(self) -> None:
        """Turns between all inputs, those to look at, and those that brought something."""
        rows = self.query_one(MergeRows)
        views: tuple[View, ...] = tuple(VIEWS)
        rows.view = views[(views.index(rows.view) + 1) % len(views)]
        self.notify(_(VIEWS[rows.view]), timeout=2, markup=False)
        self._show()

    def action_stop(self) -> None:
        """Stops after the input at hand; what was taken by then stays."""
        if self.under_way:
            self.workers.cancel_node(self)
        else:
            self.notify(_("The reading is over."), markup=False)

    def action_help(self) -> None:
        """Shows every key."""
        from inspector_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(MERGE))

    def action_leave(self) -> None:
        """Goes back; a reading under way is stopped first."""
        if self.under_way:
            self.action_stop()
        else:
            self.dismiss()

    def settled(self, changed: MergeLine) -> None:
        """Takes note of the conflicts that are left of an inspection."""
        self.lines = tuple(
            msgspec.structs.replace(line, conflicts=changed.conflicts)
            if line.folder == changed.folder and line.conflicts
            else line
            for line in self.lines
        )
        self.query_one("#merge-title", Static).update(Content(summary(self.lines)))
        self._show()

    def _title(self, message: Took) -> str:
        if not message.done:
            return _(_READING).format(
                done=len(message.lines), whole=message.whole, name=message.name
            )
        return summary(message.lines)

    def _empty(self, message: Took) -> str:
        empty = message.done and not message.lines
        return _(_NOTHING).format(path=self._source) if empty else ""

    def _show(self, words: str = "") -> None:
        marked = self.marked
        detail = in_full(marked) if marked else ""
        both = "\n".join(part for part in (words, detail) if part)
        self.query_one(Prose).tell(both)


def name_of(file: str | Refused) -> str:
    """The last folder and the name of a file."""
    path = file.origin if isinstance(file, Refused) else Path(file)
    return f"{path.parent.name}/{path.name}"


def _read(file: str | Refused) -> Iterator[Received | Refused]:
    if isinstance(file, Refused):
        yield file
    else:
        yield from read(Path(file))


def summary(lines: Sequence[MergeLine]) -> str:
    """How many inputs were read, and what became of them."""
    counts = Counter(line.outcome for line in lines)
    parts = [_("{whole} read").format(whole=len(lines))]
    parts += [f"{_(words)} {counts[key]}" for key, words in OUTCOMES.items() if counts[key]]
    if conflicting := sum(bool(line.conflicts) for line in lines):
        parts.append(_("with conflicts {count}").format(count=conflicting))
    return " · ".join(parts)


def in_full(one: MergeLine) -> str:
    """Everything about one input: its file, its place, its conflicts, notes or reason."""
    told = [say(one.reason) if one.reason else one.origin]
    if one.entries:
        told.append(
            _("{count} new entries in {folder}").format(count=one.entries, folder=one.folder)
        )
    if one.conflicts:
        keys = _(", ").join(key_words(key) for key in one.conflicts[:8])
        told.append(_("Conflicts, c settles them: {keys}").format(keys=keys))
    if one.missing:
        words = _("{count} files of its evidence have not come yet")
        told.append(words.format(count=len(one.missing)))
    return "\n".join([*told, *(note.text() for note in one.notes)])
