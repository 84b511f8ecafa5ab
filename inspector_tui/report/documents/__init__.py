"""Documents: what each report prints, as plain values."""

from inspector_tui.report.documents.code import content_code
from inspector_tui.report.documents.layout import Box, Chart, Form, ItemTable, Photos, Piece, Table
from inspector_tui.report.documents.report import Report, inspection_report

__all__ = [
    "Box", "Chart", "Form", "ItemTable", "Photos", "Piece", "Report", "Table", "content_code",
    "inspection_report",
]  # fmt: skip
