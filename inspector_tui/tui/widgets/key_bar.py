"""KeyBar: the keys of the screen in one line that can be clicked."""

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from inspector_tui.locale import _
from inspector_tui.tui.keys import Key


class KeyBar(Widget):
    """One line: a key and its word, as many as there is room for."""

    hint: var[str] = var("", init=False)
    """What is said in place of the keys, such as which digits score the item."""

    keys: tuple[Key, ...]
    """Every key of the screen, those without a place in the line among them."""

    def __init__(self, keys: tuple[Key, ...]) -> None:
        super().__init__()
        self.keys = keys
        self._keys = tuple(key for key in keys if key.bar)

    def watch_hint(self) -> None:
        """Shows the new hint."""
        self.refresh()

    def render(self) -> Content:
        """The line."""
        parts: list[Content | str | tuple[str, str]] = []
        if self.hint:
            parts += [(self.hint, "$text-accent"), "  "]
        for key in self._shown():
            parts += [(key.shown.split()[0], "bold $text-accent"), " ", _(key.label), "  "]
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        """Calls the action under the pointer."""
        at = cell_len(self.hint) + 2 if self.hint else 0
        for key in self._shown():
            at += _width(key)
            if event.x < at:
                self.call_later(self.screen.run_action, key.action)
                return

    def _shown(self) -> list[Key]:
        """Those that do something now, as many as there is room for; the help stays at the end."""
        room = self.size.width - (cell_len(self.hint) + 2 if self.hint else 0) + 2
        open_now = [key for key in self._keys if self.screen.check_action(key.action, ())]
        last = [key for key in open_now if key.action == "help"]
        room -= sum(_width(key) for key in last)
        shown = []
        for key in (key for key in open_now if key not in last):
            room -= _width(key)
            if room >= 0:
                shown.append(key)
        return [*shown, *last]


def _width(key: Key) -> int:
    return cell_len(key.shown.split()[0]) + cell_len(_(key.label)) + 3
