"""CSV: a table as text that a spreadsheet opens in Chinese and never runs."""

import csv
from datetime import date
from io import StringIO

from inspector_tui.report.legible import legible
from inspector_tui.report.yearly.sheet import Cell, Sheet

_MARK = "\ufeff"
"""By it a spreadsheet knows UTF-8."""
_DANGEROUS = tuple("=+-@|%\t\r\n\uff1d\uff0b\uff0d\uff20")
"""With what a cell begins that a spreadsheet may take for a formula or a command."""


def to_csv(sheet: Sheet) -> bytes:
    """The table under its heads, in UTF-8 with a byte-order mark, lines ended as RFC 4180 says."""
    stream = StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([_guarded(column.head) for column in sheet.columns])
    writer.writerows([_cell(cell) for cell in row] for row in sheet.rows)
    return (_MARK + stream.getvalue()).encode("utf-8", "replace")


def _cell(cell: Cell) -> str:
    """A cell as text; numbers and dates are ours and need no guard."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _guarded(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _guarded(text: str) -> str:
    """The text behind an apostrophe where a spreadsheet could run it."""
    clean = legible(text)
    return f"'{clean}" if clean.lstrip(" \u3000\u00a0").startswith(_DANGEROUS) else clean
