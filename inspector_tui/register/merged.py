"""Merged: the cells of a workbook that are merged over several rows, whose value holds for each."""

import re
from collections.abc import Mapping
from typing import IO, NamedTuple
from xml.parsers.expat import ParserCreate

from inspector_tui.register.cell import Cell, Row, Torn, column_at, is_empty

_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")


class Block(NamedTuple):
    """A column's cells that are merged over rows."""

    at: int
    """The column, counted from 0."""
    last: int
    """The last row, as the spreadsheet counts."""


Blocks = Mapping[int, tuple[Block, ...]]
"""The merged cells by the row in which they begin."""


def blocks(source: IO[bytes]) -> Blocks:
    """The cells of a sheet's XML that are merged over several rows of one column.

    Those over several columns are titles, or say nothing certain of any one column: they stay as
    they are. Raises ExpatError where it is no XML.
    """
    found: dict[int, tuple[Block, ...]] = {}

    def element(name: str, said: dict[str, str]) -> None:
        if name.rpartition(" ")[2] == "mergeCell" and (one := _block(said.get("ref", ""))):
            first, block = one
            found[first] = (*found.get(first, ()), block)

    parser = ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = element
    parser.ParseFile(source)
    return found


def _block(ref: str) -> tuple[int, Block] | None:
    place = _RANGE.fullmatch(ref)
    if place is None or place[1] != place[3] or int(place[2]) >= int(place[4]):
        return None
    return int(place[2]), Block(column_at(place[1]), int(place[4]))


class Filling:
    """Rows while they are read: a cell below the first of a block says what the first one says."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._open: dict[int, tuple[int, Cell]] = {}

    def filled(self, row: Row) -> Row:
        """The row with what is merged into it from above."""
        cells = list(row.cells)
        for at, (last, shown) in [*self._open.items()]:
            if row.number > last:
                del self._open[at]
            elif not is_empty(shown):
                cells += [None] * (at + 1 - len(cells))
                cells[at] = _seen(shown, cells[at])
        for block in self._blocks.get(row.number, ()):
            said = row.cells[block.at] if block.at < len(row.cells) else None
            self._open[block.at] = (block.last, said)
        return Row(row.number, tuple(cells))


def _seen(shown: Cell, hidden: Cell) -> Cell:
    """What a merged cell says; another value under it leaves open which of them is meant."""
    return shown if is_empty(hidden) or hidden == shown else Torn(str(shown), str(hidden))
