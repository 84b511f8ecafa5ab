"""Sheet: one table with its title, as it is printed or written to a workbook."""

import re
from datetime import date
from decimal import Decimal
from typing import Literal

from inspector_tui.model import Value

Kind = Literal["text", "code", "number", "score", "date"]
"""What a column holds; codes are text of which every digit counts, such as telephone numbers."""

Cell = str | int | Decimal | date | None


class Column(Value, frozen=True, kw_only=True):
    """The head of a column and what stands below it."""

    head: str
    kind: Kind = "text"
    width: int = 12
    """In characters; one of Chinese takes two."""
    paper: bool = True
    """Whether it is printed; paper is narrower than a workbook."""

    @property
    def room(self) -> int:
        """Its width on paper: that of the longest English word of its head at least."""
        longest = max(map(len, _ENGLISH.findall(self.head)), default=0)
        return max(self.width, 15 * longest // 10 + 3) if longest else self.width


_ENGLISH = re.compile("[A-Za-z]+")


class Sheet(Value, frozen=True, kw_only=True):
    """A table under its title."""

    name: str
    """What the tab of the workbook is called."""
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    above: tuple[str, ...] = ()
    """Lines between the title and the table."""
    below: tuple[str, ...] = ()
    """Lines under the table, such as who signs."""
    paper: bool = True
    """Whether it is printed."""
    fresh: bool = False
    """Whether it begins a page."""

    @property
    def printed(self) -> tuple[int, ...]:
        """The columns that are printed."""
        return tuple(at for at, column in enumerate(self.columns) if column.paper)


def day(text: str) -> Cell:
    """A date that a cell can hold as one; other words stay words."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
