"""Reports: inspections as signed forms, in HTML and PDF, and as tables for a spreadsheet."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_tui.report.html import to_html
    from inspector_tui.report.pdf import PdfWorker
    from inspector_tui.report.printing import Written, write_document
    from inspector_tui.report.written import file_stem, report_of, write_report

__all__ = [
    "PdfWorker", "Written", "file_stem", "report_of", "to_html", "write_document", "write_report",
]  # fmt: skip

_HOMES = {
    "to_html": "html",
    "PdfWorker": "pdf",
    "Written": "printing",
    "write_document": "printing",
}


def __getattr__(name: str) -> object:
    """A public name at its first use: the PDF worker lies behind this door and needs none."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'written')}"), name)
