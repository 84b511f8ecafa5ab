"""Rows: a list that draws only the lines in view, however many there are."""

from dataclasses import dataclass
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

Cells = list[tuple[str, str]]
"""Pieces of a line: text of a known width and the component class that colours it."""

Picture = tuple[int, bool, Cells]
"""The row on a line of the screen, whether it is marked, and its pieces."""

_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)))
"""What a terminal would obey instead of showing; a file from elsewhere may hold it."""

MARGIN = 3
"""How many lines stay in view beyond the cursor."""


class Rows(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines of text with a cursor; a subclass says how many there are and draws each."""

    COMPONENT_CLASSES = {
        "rows--cursor", "rows--head", "rows--dim", "rows--good", "rows--fair", "rows--bad",
        "rows--star", "rows--accent", "rows--plain",
    }  # fmt: skip

    cursor: var[int] = var(0, init=False)
    """The line that is marked."""

    @dataclass
    class Picked(Message):
        """A line was clicked, or chosen again."""

        rows: "Rows"
        row: int

        @property
        def control(self) -> "Rows":
            """The list in which it happened."""
            return self.rows

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._styles: dict[tuple[str, bool], Style] = {}
        self._drawn: dict[int, Picture] = {}

    def count(self) -> int:
        """How many lines there are."""
        return 0

    def cells(self, row: int, width: int) -> Cells:
        """The pieces of a line, `width` cells together."""
        return [(" " * width, "plain")]

    def travel(self, how: str, by: int) -> None:
        """Moves the cursor by a line (`step`), a page, or to an end (`edge`), held at both ends."""
        far = {"step": 1, "page": max(1, self.size.height - 1), "edge": self.count()}[how]
        self.cursor = min(max(self.cursor + by * far, 0), max(0, self.count() - 1))

    def redraw(self) -> None:
        """Draws anew the lines in view that have changed: a key changes few of them."""
        self.virtual_size = Size(self.scrollable_content_region.width, self.count())
        for y in range(self.size.height):
            if self._drawn.get(y) != self._picture(y):
                self.refresh_line(y + self.scroll_offset.y)

    def watch_cursor(self) -> None:
        """Keeps the cursor in view."""
        self.follow()
        self.redraw()

    def follow(self) -> None:
        """Scrolls so that the cursor and its neighbours are in view."""
        if not self.is_mounted:
            return
        above = max(0, self.cursor - MARGIN)
        height = min(2 * MARGIN + 1, self.count() - above)
        region = Region(0, above, 1, height)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        self._drawn[y] = self._picture(y)
        _row, marked, pieces = self._drawn[y]
        if not pieces:
            return Strip.blank(width, self.rich_style)
        return Strip(
            [Segment(text.translate(_CONTROLS), self._style(n, marked)) for text, n in pieces],
            width,
        )

    def on_resize(self, event: events.Resize) -> None:
        """Fits the lines to the new width."""
        self.redraw()
        self.call_after_refresh(self.follow)

    def on_click(self, event: events.Click) -> None:
        """Picks the line under the pointer."""
        row = event.y + self.scroll_offset.y
        if row < self.count():
            self.post_message(self.Picked(self, row))

    def notify_style_update(self) -> None:
        """Forgets the styles of the theme before."""
        self._styles.clear()
        super().notify_style_update()

    def _picture(self, y: int) -> Picture:
        """What stands on a line of the screen; below the last row there is nothing."""
        row = y + self.scroll_offset.y
        if row >= self.count():
            return row, False, []
        return row, row == self.cursor, self.cells(row, self.scrollable_content_region.width)

    def _style(self, name: str, marked: bool) -> Style:
        """The style of a piece, its colours blended with what lies behind."""
        if (name, marked) not in self._styles:
            classes = (f"rows--{name}", "rows--cursor") if marked else (f"rows--{name}",)
            self._styles[name, marked] = self.get_visual_style(*classes).rich_style
        return self._styles[name, marked]
