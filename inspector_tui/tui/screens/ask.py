"""AskScreen: a question that is answered by yes or no."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from inspector_tui.tui.keys import ASK, bindings
from inspector_tui.tui.widgets.key_bar import KeyBar


class AskScreen(ModalScreen[bool]):
    """Gives back the answer."""

    BINDINGS = bindings(ASK)

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question and the keys."""
        with Vertical(id="dialog", classes="-small"):
            yield Static(Content(self._question))
            yield KeyBar(ASK)

    def action_yes(self) -> None:
        """Answers yes."""
        self.dismiss(True)

    def action_no(self) -> None:
        """Answers no."""
        self.dismiss(False)
