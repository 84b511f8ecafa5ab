"""ReasonScreen: why an item does not apply."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from inspector_tui.locale import _, in_use
from inspector_tui.model import Item, wording
from inspector_tui.tui.keys import REASON, bindings
from inspector_tui.tui.typed import after_text
from inspector_tui.tui.widgets.key_bar import KeyBar


class ReasonScreen(ModalScreen[str | None]):
    """Gives back the reason, or None where the item is not left out."""

    BINDINGS = bindings(REASON)

    def __init__(self, item: Item, reason: str, usual: str) -> None:
        super().__init__()
        self._item = item
        self._reason = reason
        self._usual = usual

    def compose(self) -> ComposeResult:
        """The question, the usual reason and the line to write in."""
        with Vertical(id="dialog", classes="-small") as dialog:
            title = f"{self._item.id} {wording(self._item.title, in_use())}"
            dialog.border_title = Content(title)
            yield Static(Content(_("Why does this item not apply?")))
            if self._usual:
                words = _("Enter alone takes: {usual}").format(usual=self._usual)
                yield Static(Content(words), classes="dim")
            yield Input(self._reason, id="reason")
            yield KeyBar(REASON)

    def on_mount(self) -> None:
        """Keeps the caret still."""
        self.query_one(Input).cursor_blink = False

    @after_text
    def action_save(self) -> None:
        """Gives the reason back; an empty line means the usual one."""
        reason = self.query_one(Input).value.strip() or self._usual
        if reason:
            self.dismiss(reason)
        else:
            self.notify(_("Write the reason: it is printed in the report."), markup=False)

    def action_cancel(self) -> None:
        """Leaves the item as it was."""
        self.dismiss(None)


class LineScreen(ModalScreen[str | None]):
    """Asks for one line of text and gives it back, or None.

    A check says what is wrong with the line, nothing where it can be given back.
    """

    BINDINGS = bindings(REASON)

    def __init__(
        self, question: str, first: str = "", check: Callable[[str], str] = lambda text: ""
    ) -> None:
        super().__init__()
        self._question = question
        self._first = first
        self._check = check

    def compose(self) -> ComposeResult:
        """The question and the line."""
        with Vertical(id="dialog", classes="-small"):
            yield Static(Content(self._question))
            yield Input(self._first, id="line")
            yield Static(id="wrong", markup=False)
            yield KeyBar(REASON)

    def on_mount(self) -> None:
        """Keeps the caret still."""
        self.query_one(Input).cursor_blink = False

    @after_text
    def action_save(self) -> None:
        """Gives the line back, or says below it what is wrong."""
        text = self.query_one(Input).value.strip()
        if wrong := self._check(text):
            self.query_one("#wrong", Static).update(Content(wrong))
        else:
            self.dismiss(text or None)

    def action_cancel(self) -> None:
        """Gives nothing back."""
        self.dismiss(None)
