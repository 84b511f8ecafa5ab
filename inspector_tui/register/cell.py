"""Cell: what stands in a cell of a register, before it is known what it means."""

from datetime import date
from typing import NamedTuple


class Formula(NamedTuple):
    """A cell that is computed; its value is whatever another program thinks it is."""

    text: str


class Broken(NamedTuple):
    """A cell that shows an error, such as #REF!."""

    text: str


Cell = str | int | float | bool | date | Formula | Broken | None


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
