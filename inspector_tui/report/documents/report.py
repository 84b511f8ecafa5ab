"""Report: all that the inspection report prints, worded and formatted."""

from collections.abc import Collection, Iterator
from datetime import datetime

from inspector_tui.locale import N_
from inspector_tui.model import Rating
from inspector_tui.report.documents.amendments import amendments
from inspector_tui.report.documents.annex import evidence_list, photo_annex
from inspector_tui.report.documents.chart import chart
from inspector_tui.report.documents.closing import highlights, opinion, remark, signatures
from inspector_tui.report.documents.item_table import item_table
from inspector_tui.report.documents.layout import Piece
from inspector_tui.report.documents.left_out import not_applicable, to_verify
from inspector_tui.report.documents.losses import deductions, problems
from inspector_tui.report.documents.masthead import masthead
from inspector_tui.report.documents.paper import Paper, Report
from inspector_tui.report.documents.section_table import section_table
from inspector_tui.report.documents.side_by_side import worded
from inspector_tui.report.documents.verdict import verdict
from inspector_tui.report.documents.words import Words


def inspection_report(
    rating: Rating,
    *,
    inspection_id: str,
    lang: str,
    at: datetime,
    code: str,
    intact: bool = True,
    prints: Collection[str] = (),
) -> Report:
    """The report of an inspection as it stands; `at` gives the time zone too.

    `prints` are the SHA-256 of the photos that can be shown.
    """

    def made(words: Words) -> Report:
        paper = Paper(
            rating,
            inspection_id=inspection_id,
            words=words,
            at=at,
            code=code,
            intact=intact,
            prints=prints,
        )
        return full_report(paper)

    return worded(made, lang, at.tzinfo)


def full_report(paper: Paper) -> Report:
    """The inspection report with all its parts."""
    draft, whole = N_("Inspection report (draft)"), N_("Inspection report")
    subtitle = paper.words.say(whole if paper.reading.final else draft)
    return paper.report(checklist_title(paper), subtitle, _pieces(paper))


def checklist_title(paper: Paper) -> str:
    """The title of the checklist."""
    return paper.words.of(paper.reading.checklist.title)


def _pieces(paper: Paper) -> Iterator[Piece]:
    reading = paper.reading
    yield masthead(reading)
    yield verdict(reading)
    yield section_table(reading)
    yield from chart(reading)
    yield item_table(reading)
    yield deductions(reading)
    yield not_applicable(reading)
    if any(reading.of_state("pending")):
        yield to_verify(reading)
    yield highlights(reading)
    yield problems(reading)
    yield remark(reading)
    yield opinion(reading)
    yield signatures(reading)
    yield from amendments(reading)
    yield from evidence_list(reading)
    yield paper.imprint()
    yield from photo_annex(reading)
