"""Documents: what each report prints, as plain values."""

from inspector_tui.report.documents.code import content_code
from inspector_tui.report.documents.layout import Box, Form, ItemTable, Piece, Table
from inspector_tui.report.documents.report import Report, inspection_report

__all__ = [
    "Box", "Form", "ItemTable", "Piece", "Report", "Table", "content_code", "inspection_report",
]  # fmt: skip
