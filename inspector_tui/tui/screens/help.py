"""HelpScreen: every key of a screen."""

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from inspector_tui.locale import _
from inspector_tui.tui.keys import CLOSE, Key, bindings
from inspector_tui.tui.text import fit
from inspector_tui.tui.widgets.key_bar import KeyBar


class HelpScreen(ModalScreen[None]):
    """The keys, one action a line."""

    BINDINGS = bindings(CLOSE)

    def __init__(self, keys: tuple[Key, ...]) -> None:
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The list and how to close it."""
        with Vertical(id="dialog", classes="-tall") as dialog:
            dialog.border_title = Content(_("Keys"))
            with VerticalScroll():
                yield Static(Content.assemble(*_lines(self._keys)))
            yield KeyBar(CLOSE)

    def action_close(self) -> None:
        """Closes the help."""
        self.dismiss()


def _lines(keys: tuple[Key, ...]) -> list[tuple[str, str]]:
    rows: dict[str, str] = {}
    for key in keys:
        words = _(key.help or key.label)
        rows[words] = f"{rows[words]} {key.shown}" if words in rows else key.shown
    width = max(cell_len(_short(shown)) for shown in rows.values())
    pieces: list[tuple[str, str]] = []
    for words, shown in rows.items():
        pieces += [(f"{fit(_short(shown), width)}  ", "bold $text-accent"), (f"{words}\n", "")]
    return pieces


def _short(shown: str) -> str:
    """A run of digits as its first and last."""
    digits = shown.split()
    if len(digits) > 2 and all(digit.isdigit() for digit in digits):
        return f"{digits[0]}…{digits[-1]}"
    return shown
