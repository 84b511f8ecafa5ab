"""RunScreen: how far the papers are, what was written, what could not be, and how to stop."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.screen import ModalScreen
from textual.widgets import ProgressBar, Static

from inspector_tui.locale import _, say
from inspector_tui.report import Done, Written
from inspector_tui.tui.background import background
from inspector_tui.tui.keys import RUN, bindings
from inspector_tui.tui.paper_run import Progress
from inspector_tui.tui.paper_words import outcome_words, state_words, wish_words
from inspector_tui.tui.text import fit, one_line
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows

_SITE_LEAST = 24


class DoneRows(Rows):
    """One row an inspection: what could not be written first, then the newest."""

    progress: var[Progress | None] = var(None, init=False)
    """What the rows come from."""

    def watch_progress(self, progress: Progress) -> None:
        """Sorts the rows anew."""
        failed = [one for one in progress.done if one.error]
        rest = [one for one in reversed(progress.done) if not one.error]
        self.lines = (*failed, *rest)
        self.redraw()

    lines: tuple[Done, ...] = ()
    """The rows in their order."""

    def count(self) -> int:
        """How many inspections are behind the run."""
        return len(self.lines)

    def cells(self, row: int, width: int) -> Cells:
        """Sign, site, what came of it."""
        one = self.lines[row]
        room = max(_SITE_LEAST, width // 3)
        sign, tone = ("✗", "bad") if one.error else ("✓", "dim" if one.there else "good")
        told = one_line(self.complaint(one) or self.brief(one))
        return [
            (f" {sign} ", tone),
            (fit(one_line(self.site(one)), room - 1) + " ", "plain"),
            (fit(told, max(0, width - 3 - room)), "bad" if one.error else "dim"),
        ]

    def site(self, one: Done) -> str:
        """The name of its site; of what is of all of them, that."""
        sites = self.progress.sites if self.progress else {}
        return sites.get(one.path, _("all together"))

    def complaint(self, one: Done) -> str:
        """Why it could not be written, without the path that every row would begin with."""
        sentence = say(one.error) if one.error else ""
        return sentence.removeprefix(str(one.path)).lstrip(":： ")

    def brief(self, one: Done) -> str:
        """What came of it where nothing went wrong."""
        if one.there:
            return _("there already, newer than its inspection")
        if one.written is None:
            return _("read")
        warned = [_("see below")] if one.written.warnings else []
        return " + ".join([*_endings(one.written), *warned])

    def told(self, one: Done) -> list[str]:
        """What came of it in full: the reason, the names of its files and what to know of them."""
        files = [path.name for path in one.written.paths] if one.written else []
        if one.error:
            return [say(one.error), *files]
        return [*files, *one.written.warnings] if one.written else [self.brief(one)]


class RunScreen(ModalScreen[bool]):
    """Closing it does not stop the run; gives back whether other papers are wanted."""

    BINDINGS = bindings(RUN)
    AUTO_FOCUS = "#done"

    def compose(self) -> ComposeResult:
        """How far it is, the rows, the marked one in full, and the keys."""
        with Vertical(id="dialog", classes="-wide-dialog"):
            yield Static(id="run-state", markup=False)
            yield ProgressBar(show_eta=False, show_percentage=False)
            yield Static(id="run-counts", markup=False)
            yield DoneRows(id="done")
            yield Static(id="run-line", markup=False)
            yield KeyBar(RUN)

    def on_mount(self) -> None:
        """Follows the run."""
        self.watch(background(self), "progress", self._follow)

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the row that was clicked."""
        self.query_one(DoneRows).cursor = picked.row
        self._show()

    def action_go(self, how: str, by: int) -> None:
        """Moves among the rows."""
        self.query_one(DoneRows).travel(how, by)
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lets a run be stopped while it goes on, and others be chosen once it has ended."""
        match action:
            case "stop":
                return background(self).writing
            case "another":
                return not background(self).writing
        return True

    def action_stop(self) -> None:
        """Begins nothing more."""
        background(self).stop_run()

    def action_folder(self) -> None:
        """Opens the folder of the files in the system's viewer."""
        if progress := background(self).progress:
            self.app.open_url(progress.folder.resolve().as_uri())

    def action_another(self) -> None:
        """Goes back to the choice, once the run has ended."""
        self.dismiss(True)

    def action_close(self) -> None:
        """Goes back to work."""
        self.dismiss(False)

    def _follow(self, progress: Progress | None) -> None:
        if progress is None:
            return
        self.query_one("#dialog").border_title = Content(wish_words(progress.wish))
        self.query_one("#run-state", Static).update(Content(state_words(progress)))
        self.query_one(ProgressBar).update(total=max(progress.whole, 1), progress=_part(progress))
        self.query_one("#run-counts", Static).update(Content(outcome_words(progress)))
        self.query_one(DoneRows).progress = progress
        self.query_one(KeyBar).refresh()
        self._show()

    def _show(self) -> None:
        rows = self.query_one(DoneRows)
        words = rows.told(rows.lines[rows.cursor]) if rows.lines else []
        self.query_one("#run-line", Static).update(Content("\n".join(words)))


def _endings(written: Written) -> list[str]:
    """The kinds of its files."""
    return [*dict.fromkeys(path.suffix[1:].upper() for path in written.paths)]


def _part(progress: Progress) -> int:
    """How much of the bar is full: all of it where there was nothing to write."""
    return progress.count if progress.whole else 1
