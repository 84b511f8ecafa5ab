"""Outlook: what stands between an inspection and the next star, cheapest first."""

from collections.abc import Sequence
from fractions import Fraction

from inspector_tui.model.outcome import ZERO, Outcome
from inspector_tui.model.policy import Band
from inspector_tui.model.rating import Rating, Total, total
from inspector_tui.model.section_score import so_far
from inspector_tui.model.stars import cap_holds, failures, rounded, short_of_full
from inspector_tui.model.value import Value


class Outlook(Value, frozen=True, kw_only=True):
    """What the next star needs."""

    stars: int
    """The stars that would be reached."""
    missing: Fraction
    """The points of the total that the score lacks for them; 0 where it does not."""
    items: tuple[Outcome, ...]
    """The items that must earn all their points: first those that a cap or a condition names,
    then by what they bring."""
    highlights: int = 0
    """How many more special practices must be recorded."""
    reachable: bool = True
    """Whether items and highlights alone reach it; a fact of the site may forbid it."""


def outlook(rating: Rating) -> Outlook | None:
    """What the next star above those so far needs; None at the top or while nothing is rated."""
    if rating.now is None:
        return None
    above = [
        b for b in rating.inspection.checklist.rating.bands if b.stars > rating.now.stars.count
    ]
    if not above:
        return None
    band = min(above, key=lambda band: band.stars)
    ordered = _ordered(rating, rating.now, band)
    needed = _shortest(rating, ordered, band)
    return Outlook(
        stars=band.stars,
        missing=_missing(rating, rating.now, band),
        items=tuple(ordered[: needed if needed is not None else len(ordered)]),
        highlights=max(0, band.highlights - len(rating.inspection.highlights)),
        reachable=needed is not None,
    )


def _missing(rating: Rating, now: Total, band: Band) -> Fraction:
    printed = Fraction(rounded(now.score, rating.inspection.checklist.rating.decimals))
    return max(ZERO, band.at_least - printed)


def _ordered(rating: Rating, now: Total, band: Band) -> list[Outcome]:
    """The items that could be mended, in the order in which mending pays."""
    named = {id(one) for one in _named(rating, now, band)}
    worth = {line.address: line.lost for line in rating.ledger if line.kind == "item"}
    mendable = [one for one in now.grounds.outcomes if one.lost > 0]
    return sorted(
        mendable,
        key=lambda one: (id(one) not in named, -worth.get(one.line.address, ZERO)),
    )


def _named(rating: Rating, now: Total, band: Band) -> list[Outcome]:
    """The items that a condition of the band or a cap below it names."""
    named = short_of_full(now.grounds) if band.all_key_full else []
    for cap in rating.inspection.checklist.rating.caps:
        if cap.stars < band.stars and cap.when in ("veto", "key") and cap_holds(cap, now.grounds):
            named += failures(cap.when, now.grounds)
    return named


def _shortest(rating: Rating, ordered: Sequence[Outcome], band: Band) -> int | None:
    """The least number of leading items whose mending reaches the band, found by halving."""
    if not _reaches(rating, ordered, band):
        return None
    least, enough = 0, len(ordered)
    while least < enough:
        middle = (least + enough) // 2
        if _reaches(rating, ordered[:middle], band):
            enough = middle
        else:
            least = middle + 1
    return enough


def _reaches(rating: Rating, mended: Sequence[Outcome], band: Band) -> bool:
    """Whether the stars are reached once these items earn all their points.

    Highlights are asked for beside the items, so that they do not count here.
    """
    chosen = {id(one) for one in mended}

    def view(one: Outcome) -> Fraction | None:
        return one.line.item.points if id(one) in chosen else so_far(one)

    highlights = max(band.highlights, len(rating.inspection.highlights))
    then = total(rating.inspection, rating.sheets, view, highlights=highlights)
    return then is not None and then.stars.count >= band.stars
