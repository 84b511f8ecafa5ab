"""HelpScreen: every key of a screen."""

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from inspector_tui.locale import _
from inspector_tui.tui.keys import CLOSE, Key, bindings
from inspector_tui.tui.text import fit, wrap
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
                yield KeyList(self._keys)
            yield KeyBar(CLOSE)

    def action_close(self) -> None:
        """Closes the help."""
        self.dismiss()


class KeyList(Static):
    """One action a line; a long sentence goes on under its beginning."""

    def __init__(self, keys: tuple[Key, ...]) -> None:
        self._shown: dict[str, str] = {}
        for key in keys:
            words = _(key.help or key.label)
            before = f"{self._shown[words]} " if words in self._shown else ""
            self._shown[words] = before + key.shown
        super().__init__(self._lines(80))

    def on_resize(self, event: events.Resize) -> None:
        """Breaks the sentences for the width at hand."""
        self.update(self._lines(event.size.width))

    def _lines(self, width: int) -> Content:
        left = max(cell_len(_short(shown)) for shown in self._shown.values()) + 2
        pieces: list[tuple[str, str]] = []
        for words, shown in self._shown.items():
            pieces.append((fit(_short(shown), left), "bold $text-accent"))
            broken = wrap(words, width - left)
            pieces.append((f"\n{' ' * left}".join(broken) + "\n", ""))
        return Content.assemble(*pieces)


def _short(shown: str) -> str:
    """A run of digits as its first and last."""
    digits = shown.split()
    if len(digits) > 2 and all(digit.isdigit() for digit in digits):
        return f"{digits[0]}…{digits[-1]}"
    return shown
