"""Yearly: the list of a year as tables, for XLSX, HTML and PDF alike."""

from inspector_tui.report.yearly.because import reason_words
from inspector_tui.report.yearly.matter import Matter
from inspector_tui.report.yearly.sheet import Column, Sheet
from inspector_tui.report.yearly.sheets import list_sheets

__all__ = ["Column", "Matter", "Sheet", "list_sheets", "reason_words"]
