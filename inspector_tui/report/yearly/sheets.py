"""Sheets: the tables of a year's list in the order in which an office reads them."""

from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.figures import (
    leniency_sheet,
    problems_sheet,
    regions_sheet,
    robustness_sheet,
    targets_sheet,
)
from inspector_tui.report.yearly.matter import Matter
from inspector_tui.report.yearly.outward import (
    good_information_sheet,
    inputs_sheet,
    public_sheet,
    visits_sheet,
)
from inspector_tui.report.yearly.ranking import left_out_sheet, ranking_sheet
from inspector_tui.report.yearly.sheet import Sheet


def list_sheets(matter: Matter, words: Words) -> tuple[Sheet, ...]:
    """Every table of a list; the targets only where a programme has some for the year."""
    targets = (targets_sheet(matter, words),) if matter.reached else ()
    return (
        ranking_sheet(matter, words),
        left_out_sheet(matter, words),
        regions_sheet(matter, words),
        *targets,
        problems_sheet(matter, words),
        robustness_sheet(matter, words),
        leniency_sheet(matter, words),
        visits_sheet(matter, words),
        public_sheet(matter, words),
        good_information_sheet(matter, words),
        inputs_sheet(matter, words),
    )
