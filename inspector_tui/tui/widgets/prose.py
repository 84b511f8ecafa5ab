"""Prose: what is said below a list, broken into lines as the language wants it."""

from textual.content import Content
from textual.widgets import Static

from inspector_tui.tui.text import wrap


class Prose(Static):
    """No closing mark begins a line of it, however wide the window is made."""

    def __init__(self, text: str = "", *, id: str) -> None:  # noqa: A002 – as every widget calls it
        super().__init__(Content(text), id=id)
        self._told = text
        self._broken_at = 0

    def tell(self, text: str) -> None:
        """Says something else."""
        self._told = text
        self._break(self.content_size.width)

    def on_resize(self) -> None:
        """Breaks the lines for the width at hand."""
        if self.content_size.width != self._broken_at:
            self._break(self.content_size.width)

    def _break(self, width: int) -> None:
        self._broken_at = width
        lines = wrap(self._told, width) if width else [self._told]
        self.update(Content("\n".join(lines)))
