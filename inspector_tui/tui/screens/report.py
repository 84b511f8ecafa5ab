"""ReportScreen: writes the papers of one inspection while they are looked at."""

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
from inspector_tui.report import Paperwork, Wish, Written
from inspector_tui.report.issuing import Numbered
from inspector_tui.store import Content, InspectionFile
from inspector_tui.tui.background import background
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import REPORT, bindings
from inspector_tui.tui.paper_words import wish_words
from inspector_tui.tui.widgets.key_bar import KeyBar

STEPS = {
    "document": N_("putting the paper together"),
    "html": N_("writing the HTML"),
    "pdf": N_("setting the PDF"),
    "xlsx": N_("writing the workbook"),
    "csv": N_("writing the tables"),
}


class ReportScreen(ModalScreen[None]):
    """Starts with the report at once; closing it does not stop what is being written."""

    BINDINGS = bindings(REPORT)

    @dataclass
    class Progressed(Message):
        """A step has begun."""

        wish: Wish
        step: str

    @dataclass
    class Finished(Message):
        """The files are written, as far as they could be."""

        wish: Wish
        written: Written | None
        error: InspectorError | None = None

    def __init__(self, desk: Desk, path: Path, held: InspectionFile | None = None) -> None:
        """`held` is the file where the screen below has it open."""
        super().__init__()
        self._desk = desk
        self._path = path
        self._held = held
        self._wish = Wish(lang=in_use())
        self._written: Written | None = None
        self._busy = False

    def compose(self) -> ComposeResult:
        """What happens, how far it is, and the keys."""
        with Vertical(id="dialog"):
            yield Static(id="step", markup=False)
            yield ProgressBar(show_eta=False, show_percentage=False)
            yield Static(id="files", markup=False)
            yield KeyBar(REPORT)

    def on_mount(self) -> None:
        """Begins to write the report."""
        self._begin(self._wish)

    @work(thread=True, group="report")
    def write(self, paperwork: Paperwork, known: tuple[Numbered, Content] | None) -> None:
        """Writes the files in a thread; what is `known` was asked of the open file."""
        wish, program = paperwork.wish, background(self)
        program.take(paperwork)
        try:
            numbered, content = known or (paperwork.numbered(self._path), self._read())
            written = paperwork.one(
                self._path, content, numbered, lambda step: self._tell_step(wish, step)
            )
        except InspectorError as error:
            self.post_message(self.Finished(wish, None, error))
        else:
            self.post_message(self.Finished(wish, written, written.trouble))
        finally:
            program.let_go(paperwork)

    def _read(self) -> Content:
        return InspectionFile(self._path).content

    @on(Progressed)
    def progressed(self, message: Progressed) -> None:
        """Shows the step."""
        steps = steps_of(message.wish)
        if message.wish is self._wish and message.step in steps:
            self.query_one("#step", Static).update(Text(_(STEPS[message.step]) + " …"))
            self.query_one(ProgressBar).update(progress=steps.index(message.step))

    @on(Finished)
    def finished(self, message: Finished) -> None:
        """Shows where the files are, or why there are none."""
        if message.wish is not self._wish:
            return
        self._written, self._busy = message.written, False
        done = _("Done.") if message.error is None else say(message.error)
        self.query_one("#step", Static).update(Text(done))
        self.query_one(ProgressBar).update(progress=len(steps_of(message.wish)))
        if message.written:
            lines = [str(path) for path in message.written.paths]
            lines += message.written.warnings[: -1 if message.written.trouble else None]
            self.query_one("#files", Static).update(Text("\n".join(lines)))

    def action_open(self) -> None:
        """Opens the last file, the PDF before the HTML, in the system's viewer."""
        if self._written and self._written.paths:
            self.app.open_url(self._written.paths[-1].resolve().as_uri())

    def action_papers(self) -> None:
        """Asks for another paper of this inspection and writes it."""
        from inspector_tui.tui.screens.papers import PapersScreen

        def chosen(wish: Wish | None) -> None:
            if wish is not None and not (self._busy and wish == self._wish):
                self._begin(wish)

        screen = PapersScreen(self._wish, _("Papers of this inspection"), many=False)
        self.app.push_screen(screen, chosen)

    def action_close(self) -> None:
        """Closes the dialogue."""
        self.dismiss()

    def _begin(self, wish: Wish) -> None:
        self._wish, self._busy, self._written = wish, True, None
        self.query_one("#dialog").border_title = Text(wish_words(wish))
        self.query_one(ProgressBar).update(total=len(steps_of(wish)), progress=0)
        self.query_one("#files", Static).update("")
        desk, held = self._desk, self._held
        paperwork = Paperwork(desk.workspace, wish, at=desk.now(), by=desk.author)
        self.write(paperwork, (paperwork.numbered(held.path, held), held.content) if held else None)

    def _tell_step(self, wish: Wish, step: str) -> None:
        self.post_message(self.Progressed(wish, step))


def steps_of(wish: Wish) -> tuple[str, ...]:
    """What is done for a paper, in its order."""
    return ("document", *(wish.kinds if wish.has_format else (wish.paper,)))
