"""Report: all that the inspection report prints, worded and formatted."""

from collections.abc import Collection, Iterator
from datetime import datetime

import msgspec

from inspector_tui.locale import N_
from inspector_tui.model import Rating, Value, standing_seal, timestamp
from inspector_tui.report.documents.amendments import amendments
from inspector_tui.report.documents.annex import evidence_list, photo_annex
from inspector_tui.report.documents.chart import chart
from inspector_tui.report.documents.closing import (
    highlights,
    imprint,
    opinion,
    remark,
    signatures,
)
from inspector_tui.report.documents.item_table import item_table
from inspector_tui.report.documents.layout import Piece
from inspector_tui.report.documents.left_out import not_applicable, to_verify
from inspector_tui.report.documents.losses import deductions, problems
from inspector_tui.report.documents.masthead import masthead
from inspector_tui.report.documents.reading import Reading, is_final
from inspector_tui.report.documents.section_table import section_table
from inspector_tui.report.documents.standing import Standing
from inspector_tui.report.documents.verdict import verdict
from inspector_tui.report.documents.words import Words, shortened

_RUNNING = 34
"""The ems that the running head has for the name of the site."""


class Report(Value, frozen=True, kw_only=True):
    """The inspection report; a template only loops over it and prints."""

    lang: str
    title: str
    """The title of the checklist."""
    subtitle: str
    """What kind of document it is."""
    site: str
    mark: str
    """Draft, complete, sealed, amended or modified."""
    pieces: tuple[Piece, ...]
    """In the order of print, under numbered headings."""
    running: str
    """What heads every page."""
    code: str
    """By what paper and file are matched, at the foot of every page."""
    page: tuple[str, str, str]
    """What stands before, between and after the number of the page and of all pages."""
    created: str
    """When it was made, in UTC."""

    @property
    def name(self) -> str:
        """The title of the file."""
        return " – ".join(text for text in (self.site, self.title, self.subtitle) if text)


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
    words = Words(lang, at.tzinfo)
    inspection = rating.inspection
    standing = Standing(
        code=code,
        state=standing_seal(inspection.log),
        intact=intact,
        final=is_final(rating),
    )
    reading = Reading(rating, words, standing, prints)
    closing = imprint(reading, inspection_id=inspection_id, at=at)
    return Report(
        lang=lang,
        title=words.of(inspection.checklist.title),
        subtitle=_subtitle(reading),
        site=shortened(inspection.site, _RUNNING),
        mark=standing.mark(words),
        pieces=tuple(_numbered(words, (*_pieces(reading), closing, *photo_annex(reading)))),
        running=shortened(inspection.site or words.of(inspection.checklist.title), _RUNNING),
        code=standing.foot(words),
        page=_page(words),
        created=timestamp(at),
    )


def _pieces(reading: Reading) -> Iterator[Piece]:
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


def _numbered(words: Words, pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    for number, piece in enumerate(pieces, 1):
        yield msgspec.structs.replace(piece, title=words.numbered(number, piece.title))


def _subtitle(reading: Reading) -> str:
    if reading.final:
        return reading.words.say(N_("Inspection report"))
    return reading.words.say(N_("Inspection report (draft)"))


def _page(words: Words) -> tuple[str, str, str]:
    numbered = words.say(N_("Page {page} of {pages}"), page="\0", pages="\0")
    before, between, after = numbered.split("\0")
    return before, between, after
