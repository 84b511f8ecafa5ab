"""Workbook: the sheets of an XLSX file, of which nothing is computed."""

import warnings
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

from inspector_tui.errors import BadInput
from inspector_tui.locale import N_
from inspector_tui.register.cell import Broken, Cell, Formula, Row
from inspector_tui.register.merged import Blocks, blocks
from inspector_tui.register.table import Sheet

if TYPE_CHECKING:
    from openpyxl.worksheet import Worksheet

MOST_INFLATED = 500_000_000
"""The most bytes that the parts of a workbook may inflate to."""
MOST_ROWS = 200_000
MOST_COLUMNS = 100
_BLANK_AT_END = 1000
"""After so many empty rows nothing is expected any more."""

_UNREADABLE = (
    BadZipFile, KeyError, ValueError, TypeError, ParseError, ExpatError, EOFError, IndexError,
)  # fmt: skip
"""What openpyxl raises for files that are not whole."""


def workbook_sheets(path: Path, raw: bytes) -> Iterator[Sheet]:
    """The visible sheets in their order; raises BadInput where the file is not whole."""
    from openpyxl import load_workbook

    try:
        _refuse_bomb(path, raw)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of looks that it does not keep
            book = load_workbook(BytesIO(raw), read_only=True, data_only=False)
    except _UNREADABLE as error:
        raise _damaged(path) from error
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            yield Sheet(sheet.title, _rows(path, sheet), _blocks(path, raw, sheet))


def _blocks(path: Path, raw: bytes, sheet: "Worksheet") -> Blocks:
    """The merged cells of a sheet, which openpyxl does not tell while it streams the rows."""
    try:
        with ZipFile(BytesIO(raw)) as zipped, zipped.open(sheet._worksheet_path) as source:
            return blocks(source)
    except _UNREADABLE as error:
        raise _damaged(path) from error


def _refuse_bomb(path: Path, raw: bytes) -> None:
    with ZipFile(BytesIO(raw)) as zipped:
        if sum(part.file_size for part in zipped.infolist()) > MOST_INFLATED:
            raise BadInput(
                N_("{path} would unpack to more than {most} bytes. Save the sheet alone."),
                path=path,
                most=MOST_INFLATED,
            )


def _rows(path: Path, sheet: "Worksheet") -> Iterator[Row]:
    sheet.reset_dimensions()  # other programs state them wrongly
    blank = 0
    try:
        for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), 1):
            row = Row(number, tuple(map(_cell, cells)))
            blank = 0 if row.filled else blank + 1
            if blank > _BLANK_AT_END or number > MOST_ROWS:
                return
            yield row
    except _UNREADABLE as error:
        raise _damaged(path) from error


def _cell(cell: Any) -> Cell:
    value = cell.value
    if cell.data_type == "f":
        return Formula(str(value))
    if cell.data_type == "e":
        return Broken(str(value))
    if value is None or isinstance(value, str | int | float | date):
        return value
    return str(value)


def _damaged(path: Path) -> BadInput:
    return BadInput(
        N_("{path} is damaged or no workbook. Open it in the office program and save it again."),
        path=path,
    )
