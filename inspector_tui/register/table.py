"""Table: the rows of a register file, be it CSV or XLSX."""

import csv
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from inspector_tui.errors import BadInput, FileTrouble
from inspector_tui.locale import N_
from inspector_tui.register.cell import Cell, Formula, Row
from inspector_tui.register.merged import Blocks

MOST_BYTES = 50_000_000
"""A register of a hundred thousand sites has a third of this."""

_XLSX = b"PK\x03\x04"
_XLS = b"\xd0\xcf\x11\xe0"


class Sheet(NamedTuple):
    """One table of a file."""

    name: str
    """The name of the sheet, empty for CSV."""
    rows: Iterator[Row]
    blocks: Blocks = {}
    """The cells that are merged over rows; none in CSV."""


def sheets(path: Path, raw: bytes) -> Iterator[Sheet]:
    """The tables of a file; raises BadInput where it is none."""
    if raw.startswith(_XLSX):
        # openpyxl takes a fifth of a second to import.
        from inspector_tui.register.workbook import workbook_sheets

        yield from workbook_sheets(path, raw)
        return
    if raw.startswith(_XLS):
        raise BadInput(
            N_("{path} is an old Excel file (.xls). Save it as .xlsx and give that."), path=path
        )
    yield Sheet("", _csv_rows(_text(path, raw)))


def read_bytes(path: Path) -> bytes:
    """The bytes of a register file; raises FileTrouble, BadInput."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileTrouble(
            N_("{path} cannot be read: {reason}. Check the name and the permissions."),
            path=path,
            reason=error.strerror or str(error),
        ) from error
    if len(raw) > MOST_BYTES:
        raise BadInput(
            N_("{path} is larger than {most} bytes. Import it region by region."),
            path=path,
            most=MOST_BYTES,
        )
    return raw


def _text(path: Path, raw: bytes) -> str:
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _decoded(path, raw, "utf-16")
    body = raw.removeprefix(BOM_UTF8)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(path, body, "gb18030")


def _decoded(path: Path, raw: bytes, encoding: str) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_table(path) from error
    if "\0" in text:
        raise _no_table(path)
    return text


def _no_table(path: Path) -> BadInput:
    return BadInput(
        N_("{path} is no table: neither XLSX nor text in UTF-8 or GB18030. Save it as .xlsx."),
        path=path,
    )


def _csv_rows(text: str) -> Iterator[Row]:
    """The rows by the line at which each begins; a field may hold several lines."""
    head = text[: text.find("\n") + 1] or text
    delimiter = max(",\t;", key=head.count)
    reader = csv.reader(StringIO(text.replace("\0", "")), delimiter=delimiter)
    begins = 1
    for fields in reader:
        yield Row(begins, tuple(_cell(field) for field in fields))
        begins = reader.line_num + 1


def _cell(field: str) -> Cell:
    return Formula(field) if field.startswith("=") else field
