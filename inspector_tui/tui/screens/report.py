"""ReportScreen: writes the report as HTML and PDF while it is looked at."""

from dataclasses import dataclass
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content as Text
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import ProgressBar, Static

from inspector_tui.errors import InspectorError
from inspector_tui.locale import N_, _, in_use, say
from inspector_tui.report import Written, stationery_of, write_report
from inspector_tui.store import Content
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import REPORT, bindings
from inspector_tui.tui.widgets.key_bar import KeyBar

STEPS = {
    "document": N_("putting the report together"),
    "html": N_("writing the HTML"),
    "pdf": N_("setting the PDF"),
}


class ReportScreen(ModalScreen[None]):
    """Starts at once; closing it does not stop what is being written."""

    BINDINGS = bindings(REPORT)

    @dataclass
    class Progressed(Message):
        """A step has begun."""

        step: str

    @dataclass
    class Finished(Message):
        """The files are written, as far as they could be."""

        written: Written | None
        error: InspectorError | None = None

    def __init__(self, desk: Desk, path: Path, content: Content) -> None:
        super().__init__()
        self._desk = desk
        self._path = path
        self._content = content
        self._written: Written | None = None

    def compose(self) -> ComposeResult:
        """What happens, how far it is, and the keys."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = Text(_("Report"))
            yield Static(id="step", markup=False)
            yield ProgressBar(total=len(STEPS), show_eta=False, show_percentage=False)
            yield Static(id="files", markup=False)
            yield KeyBar(REPORT)

    def on_mount(self) -> None:
        """Begins to write."""
        self.write()

    @work(thread=True, exclusive=True, group="report")
    def write(self) -> None:
        """Writes the files in a thread."""
        try:
            written = write_report(
                self._content,
                self._desk.workspace.exports,
                lang=in_use(),
                at=self._desk.now(),
                beside=self._path.parent,
                stationery=stationery_of(self._desk.workspace.path),
                progress=self._tell_step,
            )
        except InspectorError as error:
            self.post_message(self.Finished(None, error))
        else:
            self.post_message(self.Finished(written))

    def _tell_step(self, step: str) -> None:
        self.post_message(self.Progressed(step))

    @on(Progressed)
    def progressed(self, message: Progressed) -> None:
        """Shows the step."""
        if message.step in STEPS:
            self.query_one("#step", Static).update(Text(_(STEPS[message.step]) + " …"))
            self.query_one(ProgressBar).update(progress=list(STEPS).index(message.step))

    @on(Finished)
    def finished(self, message: Finished) -> None:
        """Shows where the files are, or why there are none."""
        self._written = message.written
        done = _("Done.") if message.error is None else say(message.error)
        self.query_one("#step", Static).update(Text(done))
        self.query_one(ProgressBar).update(progress=len(STEPS))
        if message.written:
            lines = [str(path) for path in message.written.paths] + list(message.written.warnings)
            self.query_one("#files", Static).update(Text("\n".join(lines)))

    def action_open(self) -> None:
        """Opens the PDF, else the HTML, in the system's viewer."""
        if self._written and self._written.paths:
            self.app.open_url(self._written.paths[-1].resolve().as_uri())

    def action_close(self) -> None:
        """Closes the dialogue."""
        self.dismiss()
