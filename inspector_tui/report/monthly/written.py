"""Written: how the figures of a month are said."""

from inspector_tui.locale import N_
from inspector_tui.model import rounded
from inspector_tui.model.figures import Figures
from inspector_tui.model.month import Month
from inspector_tui.report.documents.words import Words


def month_words(month: Month, words: Words) -> str:
    """A month with its year."""
    return words.say(N_("{year}-{month:02}"), year=month.year, month=month.number)


def mean_words(figures: Figures) -> str:
    """The mean score to two decimals, a dash where nothing is rated."""
    return "—" if figures.mean is None else str(rounded(figures.mean, 2))


def counted(value: int | None) -> str | int:
    """A number, a dash where nobody told one."""
    return "—" if value is None else value
