"""Paper: a document ready to be printed, and what every one of an inspection has in common."""

from collections.abc import Collection, Iterable
from datetime import datetime

import msgspec

from inspector_tui.locale import N_
from inspector_tui.model import Rating, Value, standing_seal, timestamp
from inspector_tui.report.documents.closing import imprint
from inspector_tui.report.documents.layout import Form, Piece
from inspector_tui.report.documents.reading import Reading, is_final
from inspector_tui.report.documents.standing import Standing
from inspector_tui.report.documents.words import Words, shortened

_RUNNING = 34
"""The ems that the running head has for the name of the site."""


class Report(Value, frozen=True, kw_only=True):
    """A document; a template only loops over it and prints."""

    lang: str
    title: str
    subtitle: str
    """What kind of document it is, or its number."""
    site: str
    mark: str
    """Draft, complete, sealed, amended or modified."""
    pieces: tuple[Piece, ...]
    """In the order of print, under numbered headings."""
    running: str
    """What heads every page."""
    code: str
    """By what paper and file are matched, at the foot of every page."""
    page: tuple[str, ...]
    """What stands around the number of the page and that of all pages, in turns."""
    created: str
    """When it was made, in UTC."""
    wide: bool = False
    """Whether the sheet lies on its side."""
    office: str = ""
    """The name of the office, above the title."""
    logo: str = ""
    """The name of its logo among the pictures."""

    @property
    def name(self) -> str:
        """The title of the file, on one line."""
        parts = (" ".join(text.split()) for text in (self.site, self.title, self.subtitle))
        return " – ".join(part for part in parts if part)


class Paper:
    """The papers of one inspection at one moment, in one language."""

    def __init__(
        self,
        rating: Rating,
        *,
        inspection_id: str,
        words: Words,
        at: datetime,
        code: str,
        intact: bool = True,
        prints: Collection[str] = (),
    ) -> None:
        self.words = words
        self.at = at
        self.inspection_id = inspection_id
        self.standing = Standing(
            code=code,
            state=standing_seal(rating.inspection.log),
            intact=intact,
            final=is_final(rating),
        )
        self.reading = Reading(rating, self.words, self.standing, prints)

    def imprint(self) -> Form:
        """By what the paper and its file are matched."""
        return imprint(self.reading, inspection_id=self.inspection_id, at=self.at)

    def report(self, title: str, subtitle: str, pieces: Iterable[Piece]) -> Report:
        """The document of some pieces, which get their numbers here."""
        site = self.reading.inspection.site
        return Report(
            lang=self.words.lang,
            title=title,
            subtitle=subtitle,
            site=shortened(site, _RUNNING),
            mark=self.standing.mark(self.words),
            pieces=numbered(self.words, pieces),
            running=shortened(site or title, _RUNNING),
            code=self.standing.foot(self.words),
            page=page(self.words),
            created=timestamp(self.at),
        )


def numbered(words: Words, pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces with the numbers of their headings."""
    return tuple(
        msgspec.structs.replace(piece, title=words.numbered(number, piece.title))
        for number, piece in enumerate(pieces, 1)
    )


def page(words: Words) -> tuple[str, ...]:
    """What stands around the number of a page."""
    text = words.say(N_("Page {page} of {pages}"), page="\0", pages="\0")
    return tuple(text.split("\0"))
