"""Monthly: the summary of a month as tables."""

from inspector_tui.report.monthly.sheets import month_sheets
from inspector_tui.report.monthly.written import mean_words, month_words

__all__ = ["mean_words", "month_sheets", "month_words"]
