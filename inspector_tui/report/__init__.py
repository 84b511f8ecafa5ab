"""Reports: inspections as signed forms, in HTML and PDF, and as tables for a spreadsheet."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_tui.report.application import write_receipt
    from inspector_tui.report.batch import Batch, Done, Order
    from inspector_tui.report.csv_text import to_csv
    from inspector_tui.report.html import to_html
    from inspector_tui.report.numbering import Numbers, issue
    from inspector_tui.report.paperwork import Paperwork
    from inspector_tui.report.pdf import PdfWorker
    from inspector_tui.report.printing import Written, write_document
    from inspector_tui.report.stationery import Stationery, stationery_of
    from inspector_tui.report.tables import inspection_sheets
    from inspector_tui.report.wish import Wish
    from inspector_tui.report.written import file_stem, report_of, write_report
    from inspector_tui.report.xlsx import to_xlsx

__all__ = [
    "Batch", "Done", "Numbers", "Order", "Paperwork", "PdfWorker", "Stationery", "Wish", "Written",
    "file_stem", "inspection_sheets", "issue", "report_of", "stationery_of", "to_csv", "to_html",
    "to_xlsx", "write_document", "write_receipt", "write_report",
]  # fmt: skip

_HOMES = {
    "Batch": "batch",
    "Done": "batch",
    "Order": "batch",
    "Paperwork": "paperwork",
    "PdfWorker": "pdf",
    "Wish": "wish",
    "Written": "printing",
    "Stationery": "stationery",
    "stationery_of": "stationery",
    "inspection_sheets": "tables",
    "Numbers": "numbering",
    "issue": "numbering",
    "to_csv": "csv_text",
    "to_html": "html",
    "to_xlsx": "xlsx",
    "write_document": "printing",
    "write_receipt": "application",
}


def __getattr__(name: str) -> object:
    """A public name at its first use: the PDF worker lies behind this door and needs none."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'written')}"), name)
