"""Summary: one row of the listing, derived from an inspection file."""

from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

from inspector_tui.model import (
    Inspection,
    Label,
    Log,
    Rating,
    digest,
    issued_numbers,
    rate,
    rectifications,
    standing_seal,
)
from inspector_tui.store.content import Header

Standing = Literal["draft", "complete", "sealed", "damaged"]


class Summary(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What the listing shows of one inspection; an array in the index, which is read sooner."""

    path: str
    """The folder, relative to the workspace."""
    standing: Standing
    id: str = ""
    date: str = ""
    """The date of the visit, else of creation, YYYY-MM-DD."""
    site: str = ""
    inspector: str = ""
    checklist: str = ""
    title: Label = ""
    """The title of the checklist."""
    score: Decimal | None = None
    """The printed score so far."""
    stars: int | None = None
    full_stars: int = 0
    answered: int = 0
    applicable: int = 0
    problems: int = 0
    """How many lines lost points."""
    rectify: int = 0
    """How many problems are on record."""
    unclosed: int = 0
    """How many of them are not closed."""
    fingerprint: str = ""
    """The same for two inspections that say the same, also under different ids."""
    trouble: str = ""
    """Why the file cannot be read, in English with its fields filled in."""
    numbers: tuple[str, ...] = ()
    """The number of its notice; several where two laptops issued one."""


def summarise(path: Path, header: Header, inspection: Inspection) -> Summary:
    """The summary of an inspection, its score computed anew."""
    rating = rate(inspection)
    on_record = rectifications(inspection.log)
    return Summary(
        path=path.as_posix(),
        standing=_standing(rating),
        id=header.id,
        date=inspection.fields.get("visit/date", "") or header.created[:10],
        site=inspection.site,
        inspector=inspection.fields.get("team/leader", "") or header.by.name,
        checklist=header.checklist,
        title=inspection.checklist.title,
        score=rating.score,
        stars=rating.stars,
        full_stars=inspection.checklist.full_stars,
        answered=rating.answered,
        applicable=len(rating.outcomes),
        problems=sum(one.lost > 0 for one in rating.outcomes),
        rectify=len(on_record),
        unclosed=sum(not one.closed for one in on_record),
        fingerprint=fingerprint(header, inspection.log),
        numbers=issued_numbers(inspection.log),
    )


def _standing(rating: Rating) -> Standing:
    if standing_seal(rating.inspection.log).seal is not None:
        return "sealed"
    return "complete" if rating.complete else "draft"


def fingerprint(header: Header, log: Log) -> str:
    """The digest over a definition and the ids of the entries, whatever the inspection's own id."""
    return digest([header.digest, sorted(one.id for one in log)])
