"""Sheets: the tables of a month in the order in which an office fills and sends them."""

from inspector_tui.locale import N_
from inspector_tui.model.monthly import Summary
from inspector_tui.report.documents.words import Words
from inspector_tui.report.monthly.activities import activities_sheet
from inspector_tui.report.monthly.regions import inspections_sheet, problems_sheet, sites_sheet
from inspector_tui.report.monthly.visits import visits_sheet
from inspector_tui.report.yearly.figures import reached_sheet
from inspector_tui.report.yearly.sheet import Sheet


def month_sheets(summary: Summary, words: Words) -> tuple[Sheet, ...]:
    """Every table of a month; targets and activities only where the programme has some."""
    title = words.say(N_("Targets of {year} at the end of the month"), year=summary.month.year)
    targets = (reached_sheet(summary.reached, title, words),) if summary.reached else ()
    activities = (activities_sheet(summary, words),) if summary.held else ()
    return (
        sites_sheet(summary, words),
        inspections_sheet(summary, words),
        problems_sheet(summary, words),
        *targets,
        *activities,
        visits_sheet(summary, words),
    )
