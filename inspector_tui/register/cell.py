"""Cell: what stands in a cell of a register, before it is known what it means."""

from datetime import date
from typing import NamedTuple


class Formula(NamedTuple):
    """A cell that is computed; its value is whatever another program thinks it is."""

    text: str


class Broken(NamedTuple):
    """A cell that shows an error, such as #REF!."""

    text: str


class Torn(NamedTuple):
    """A merged cell under which another value than the one that shows is hidden."""

    shown: str
    hidden: str


Cell = str | int | float | bool | date | Formula | Broken | Torn | None


class Row(NamedTuple):
    """A row of a table."""

    number: int
    """As the spreadsheet counts, from 1."""
    cells: tuple[Cell, ...]

    @property
    def filled(self) -> list[Cell]:
        """What is not empty."""
        return [cell for cell in self.cells if not is_empty(cell)]


def is_empty(cell: Cell) -> bool:
    """Whether nothing stands there."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def letter(at: int) -> str:
    """The letter of a column, counted from 0."""
    word = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        word = chr(ord("A") + rest) + word
    return word


def column_at(letters: str) -> int:
    """The column of a letter, counted from 0."""
    at = 0
    for one in letters:
        at = at * 26 + ord(one) - ord("A") + 1
    return at - 1
