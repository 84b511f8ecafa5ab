"""Stars: the bands and caps of a policy, applied to a score and to what stands behind it."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from inspector_tui.model.condition import Known, holds
from inspector_tui.model.outcome import Outcome
from inspector_tui.model.policy import Band, Cap, RatingPolicy
from inspector_tui.model.section_score import SectionScore, View
from inspector_tui.model.value import Value


class Grounds(Value, frozen=True, kw_only=True):
    """What the stars are drawn from, under one view."""

    score: Fraction
    """The exact total, 0 to 100."""
    outcomes: Sequence[Outcome]
    vital: Sequence[Outcome]
    """The outcomes of key and veto items."""
    sections: Sequence[SectionScore]
    view: View
    facts: Mapping[str, Known]
    highlights: int
    doubt: bool
    """Whether what is open counts against the site (the low end of the interval)."""


class Stars(Value, frozen=True, kw_only=True):
    """How many stars, in which band, held down by which caps."""

    count: int
    band: Band
    caps: tuple[Cap, ...]
    """The caps that hold, the lowest first."""


def rounded(score: Fraction, decimals: int) -> Decimal:
    """The score as it is printed: half up, once (design §5, rule 6)."""
    doubled = 2 * score * 10**decimals + 1
    whole = doubled.numerator // (2 * doubled.denominator)
    return Decimal(whole).scaleb(-decimals)


def stars(policy: RatingPolicy, grounds: Grounds) -> Stars:
    """The stars of the first band whose every condition holds, then of the lowest cap (rule 7)."""
    printed = Fraction(rounded(grounds.score, policy.decimals))
    band = next(band for band in policy.bands if _in_band(band, printed, grounds))
    caps = sorted((c for c in policy.caps if cap_holds(c, grounds)), key=lambda cap: cap.stars)
    lowest = min([band.stars, *(cap.stars for cap in caps)])
    return Stars(count=lowest, band=band, caps=tuple(caps))


def _in_band(band: Band, printed: Fraction, grounds: Grounds) -> bool:
    return (
        printed >= band.at_least
        and len(short_of_full(grounds) if band.all_key_full else ()) == 0
        and grounds.highlights >= band.highlights
        and not (band.no_zero_section and any(s.share == 0 for s in grounds.sections))
    )


def short_of_full(grounds: Grounds) -> list[Outcome]:
    """The key and veto items that do not earn all their points."""
    return [one for one in grounds.vital if _below(one, grounds, one.line.item.points)]


def failures(importance: str, grounds: Grounds) -> list[Outcome]:
    """The items of an importance that earn nothing."""
    return [
        one
        for one in grounds.vital
        if one.line.item.importance == importance and _below(one, grounds, None)
    ]


def _below(one: Outcome, grounds: Grounds, full: Fraction | None) -> bool:
    """Whether an outcome earns less than a number of points, or nothing where none is given."""
    points = grounds.view(one)
    if points is None:
        return False
    return points == 0 if full is None else points < full


def na_share(grounds: Grounds) -> Fraction:
    """The part of the lines that were left out; in doubt those that may still be left out count."""
    if not grounds.outcomes:
        return Fraction(0)
    out = sum(one.state == "na" or (grounds.doubt and _may_go(one)) for one in grounds.outcomes)
    return Fraction(out, len(grounds.outcomes))


def _may_go(one: Outcome) -> bool:
    return one.state in ("open", "pending", "conflict") and one.line.item.na != "never"


def cap_holds(cap: Cap, grounds: Grounds) -> bool:
    """Whether a cap holds the stars down."""
    return _CAPS[cap.when](cap, grounds)


def _fact_holds(cap: Cap, grounds: Grounds) -> bool:
    known = holds(cap.fact, grounds.facts)
    return grounds.doubt if known is None else known


_CAPS: dict[str, Callable[[Cap, Grounds], bool]] = {
    "veto": lambda cap, grounds: len(failures("veto", grounds)) >= cap.count,
    "key": lambda cap, grounds: len(failures("key", grounds)) >= cap.count,
    "na_share": lambda cap, grounds: na_share(grounds) > cap.above,
    "fact": _fact_holds,
}
