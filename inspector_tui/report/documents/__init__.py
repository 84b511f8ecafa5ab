"""Documents: what each report prints, as plain values."""

from inspector_tui.report.documents.code import content_code
from inspector_tui.report.documents.kinds import KINDS, NUMBERED, PICTURED, DocumentKind, document
from inspector_tui.report.documents.layout import (
    Box,
    Chart,
    Form,
    ItemTable,
    Photos,
    Piece,
    Table,
)
from inspector_tui.report.documents.paper import Paper, Report
from inspector_tui.report.documents.receipt import Applicant, receipt
from inspector_tui.report.documents.report import inspection_report

__all__ = [
    "KINDS", "NUMBERED", "PICTURED", "Applicant", "Box", "Chart", "DocumentKind", "Form",
    "ItemTable", "Paper", "Photos", "Piece", "Report", "Table", "content_code", "document",
    "inspection_report", "receipt",
]  # fmt: skip
