"""Preview: a photo in half cells, read in a thread so that no key waits for it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual import on, work
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget
from textual.worker import get_current_worker

from inspector_tui.errors import InspectorError
from inspector_tui.evidence import HalfCell, half_cells
from inspector_tui.locale import say

Cells = tuple[tuple[HalfCell, ...], ...]


class Preview(Widget):
    """Enough to tell which photo it is; `o` opens the original."""

    photo: var[Path | None] = var(None, init=False)
    """The photo that is shown."""

    @dataclass
    class Read(Message):
        """A photo has been read, or could not be."""

        photo: Path
        cells: Cells
        trouble: str = ""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._cells: Cells = ()
        self._trouble = ""

    def watch_photo(self, photo: Path | None) -> None:
        """Begins to read another photo."""
        self._cells, self._trouble = (), ""
        self.refresh()
        if photo is not None:
            self.read(photo, self.size.width, self.size.height)

    @work(thread=True, exclusive=True, group="preview")
    def read(self, photo: Path, width: int, height: int) -> None:
        """Reads a photo; one that has been passed over by then is not shown."""
        worker = get_current_worker()
        try:
            read = self.Read(photo, half_cells(photo, width, height))
        except InspectorError as error:
            read = self.Read(photo, (), say(error))
        if not worker.is_cancelled:
            self.post_message(read)

    @on(Read)
    def shown(self, message: Read) -> None:
        """Shows what was read unless the list has gone on."""
        if message.photo == self.photo:
            self._cells, self._trouble = message.cells, message.trouble
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the picture, or the reason why there is none."""
        width = self.size.width
        if y < len(self._cells):
            row = self._cells[y]
            drawn = [Segment("▀", _style(cell)) for cell in row]
            return Strip(drawn, len(row)).adjust_cell_length(width)
        if self._trouble and y == 0:
            return Strip([Segment(self._trouble)]).adjust_cell_length(width)
        return Strip.blank(width)


def _style(cell: HalfCell) -> Style:
    return Style(color=Color.from_rgb(*cell.upper), bgcolor=Color.from_rgb(*cell.lower))
