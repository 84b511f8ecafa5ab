"""XLSX: tables as a workbook with real numbers and dates, in which nothing is computed."""

import re
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from math import ceil
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from inspector_tui.report.documents.words import width
from inspector_tui.report.legible import legible
from inspector_tui.report.yearly.sheet import Cell, Column, Sheet

if TYPE_CHECKING:
    from _typeshed import SizedBuffer
    from openpyxl.styles import Border
    from openpyxl.worksheet import Worksheet

LONGEST = 32_767
"""The most characters that a cell can hold."""

_FORMATS = {"text": "@", "code": "@", "number": "0", "score": "0.00", "date": "yyyy-mm-dd"}
_LINE, _HIGHEST = 18.0, 409.0
"""Points: the height of a line, and the most that a row can have."""
_LANDSCAPE, _A4 = "landscape", 9
_NO_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def to_xlsx(sheets: Iterable[Sheet]) -> bytes:
    """The workbook of some tables, a tab each; the same tables give the same bytes."""
    # openpyxl takes a fifth of a second to import.
    from openpyxl import Workbook
    from openpyxl.writer.excel import ExcelWriter

    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name.translate(_NO_NAME)[:31]), sheet)
    stream = BytesIO()
    with _Timeless(stream, "w") as archive:
        ExcelWriter(book, archive).save()
    return stream.getvalue()


_CORE = "docProps/core.xml"
# openpyxl cannot leave the two moments away.
_MADE = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")


class _Timeless(ZipFile):
    """An archive that does not say when it was made, so that the same tables are the same bytes."""

    def writestr(
        self,
        name: str | ZipInfo,
        data: "SizedBuffer | str",
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Puts a part in."""
        part = ZipInfo(name) if isinstance(name, str) else name
        part.create_system, part.external_attr = 3, 0o600 << 16
        if part.filename == _CORE and isinstance(data, bytes):
            data = _MADE.sub(b"", data)
        super().writestr(part, data, ZIP_DEFLATED, compresslevel)

    def write(
        self,
        filename: str | PathLike[str],
        arcname: str | PathLike[str] | None = None,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Puts a part in that was written to a file."""
        self.writestr(str(arcname or filename), Path(filename).read_bytes())


def _fill(tab: "Worksheet", sheet: Sheet) -> None:
    _line(tab, 1, sheet.title, size=16)
    for number, text in enumerate(sheet.above, 2):
        _line(tab, number, text)
    head = len(sheet.above) + 2
    _heads(tab, head, sheet.columns)
    for number, row in enumerate(sheet.rows, head + 1):
        for at, (column, cell) in enumerate(zip(sheet.columns, row, strict=True), 1):
            _write(tab, number, at, column, cell)
    for number, text in enumerate(sheet.below, head + len(sheet.rows) + 2):
        _line(tab, number, text)
    _lay_out(tab, head, sheet)
    _make_room(tab, head, sheet)


def _line(tab: "Worksheet", number: int, text: str, *, size: float = 11) -> None:
    from openpyxl.styles import Font

    cell = tab.cell(number, 1)
    cell.value, cell.data_type = _text(text), "s"
    cell.font = Font(bold=size > 11, size=size)


def _heads(tab: "Worksheet", number: int, columns: tuple[Column, ...]) -> None:
    from openpyxl.styles import Alignment, Font

    for at, column in enumerate(columns, 1):
        cell = tab.cell(number, at)
        cell.value, cell.data_type = _text(column.head), "s"
        cell.font = Font(bold=True)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = _border()


def _write(tab: "Worksheet", number: int, at: int, column: Column, said: Cell) -> None:
    from openpyxl.styles import Alignment

    cell = tab.cell(number, at)
    if said == "":
        cell.number_format = "@"
    elif isinstance(said, str):
        # As text even where it begins with = or +: words of inspectors are never a formula.
        cell.value, cell.data_type = _text(said), "s"
        cell.number_format = "@"
        cell.alignment = Alignment(vertical="top", wrap_text=column.kind == "text")
    else:
        cell.value = said
        cell.number_format = _FORMATS[column.kind]
        cell.alignment = Alignment(vertical="top")
    cell.border = _border()


@cache
def _border() -> "Border":
    """The thin lines of a table; one for all cells, for a workbook may have a million."""
    from openpyxl.styles import Border, Side

    thin = Side(style="thin")
    return Border(left=thin, right=thin, top=thin, bottom=thin)


def _lay_out(tab: "Worksheet", head: int, sheet: Sheet) -> None:
    """Widths, heads that stay in view and stand on every page, landscape A4."""
    for at, column in enumerate(sheet.columns):
        tab.column_dimensions[_letter(at)].width = column.width
    tab.freeze_panes = f"A{head + 1}"
    tab.print_title_rows = f"{head}:{head}"
    tab.page_setup.orientation = _LANDSCAPE
    tab.page_setup.paperSize = _A4
    tab.page_setup.fitToWidth, tab.page_setup.fitToHeight = 1, 0
    tab.sheet_properties.pageSetUpPr.fitToPage = True


def _make_room(tab: "Worksheet", head: int, sheet: Sheet) -> None:
    """Heights for what takes several lines, which not every program finds out for itself."""
    rows = ([column.head for column in sheet.columns], *sheet.rows)
    for number, row in enumerate(rows, head):
        pairs = zip(sheet.columns, row, strict=True)
        lines = max((_lines(cell, column.width) for column, cell in pairs), default=1)
        if lines > 1:
            tab.row_dimensions[number].height = min(_HIGHEST, _LINE * lines)


def _lines(cell: Cell, room: int) -> int:
    """How many lines a text takes in a column, a little room left at its edge."""
    if not isinstance(cell, str) or len(cell) < room // 2:
        return 1
    return sum(max(1, ceil(2 * width(line) / (room - 1))) for line in cell.split("\n"))


def _letter(at: int) -> str:
    """The letter of a column, counted from 0; no table has more than 26."""
    return chr(ord("A") + at)


def _text(words: str) -> str:
    return legible(words)[:LONGEST]
