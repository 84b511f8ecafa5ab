"""ListFilesScreen: writes the year's list and says where the files are."""

from dataclasses import dataclass
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import ProgressBar, Static

from inspector_tui.errors import InspectorError
from inspector_tui.locale import N_, _, in_use, say
from inspector_tui.report.sheet_files import KINDS
from inspector_tui.season import Answer
from inspector_tui.season.list_files import write_answer
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import FILES, bindings
from inspector_tui.tui.widgets.key_bar import KeyBar

_TRIAL = N_(
    "This is a what-if: title and file names say so, and nothing is written under the name of "
    "the policy."
)


class ListFilesScreen(ModalScreen[None]):
    """Writes in the background; closing it does not stop the writing."""

    BINDINGS = bindings(FILES)

    @dataclass
    class Wrote(Message):
        """A file has been written, or could not be."""

        outcome: Path | InspectorError

    class Finished(Message):
        """There is nothing more to write."""

    def __init__(self, desk: Desk, answer: Answer) -> None:
        super().__init__()
        self._desk = desk
        self._answer = answer
        self._paths: list[Path] = []
        self._told: list[str] = []

    def compose(self) -> ComposeResult:
        """What happens, how far it is, and the keys."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = Content(_("Files of the list"))
            if self._answer.question.is_trial:
                yield Static(Content(_(_TRIAL)), classes="trial-words")
            yield Static(Content(_("Writing …")), id="step", markup=False)
            yield ProgressBar(total=len(KINDS) + 1, show_eta=False, show_percentage=False)
            yield Static(id="files", markup=False)
            yield KeyBar(FILES)

    def on_mount(self) -> None:
        """Begins to write."""
        self.write()

    @work(thread=True, exclusive=True, group="list-files")
    def write(self) -> None:
        """Writes the files in a thread."""
        try:
            for outcome in write_answer(self._answer, self._desk.workspace, in_use()):
                self.post_message(self.Wrote(outcome))
        except InspectorError as error:
            self.post_message(self.Wrote(error))
        self.post_message(self.Finished())

    @on(Wrote)
    def wrote(self, message: Wrote) -> None:
        """Shows the path, or why there is no such file."""
        if isinstance(message.outcome, InspectorError):
            self._told.append(say(message.outcome))
        else:
            self._paths.append(message.outcome)
            self._told.append(str(message.outcome))
        self.query_one(ProgressBar).update(progress=len(self._told))
        self.query_one("#files", Static).update(Content("\n".join(self._told)))

    @on(Finished)
    def finished(self) -> None:
        """Says that it is done."""
        done = _("Done.") if self._paths else _("Nothing was written.")
        self.query_one("#step", Static).update(Content(done))
        self.query_one(ProgressBar).update(progress=len(KINDS) + 1)

    def action_open(self) -> None:
        """Opens the PDF, else the last file that was written, in the system's viewer."""
        if self._paths:
            self.app.open_url(self._paths[-1].resolve().as_uri())

    def action_close(self) -> None:
        """Closes the dialogue."""
        self.dismiss()
