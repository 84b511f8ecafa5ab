"""Small checklists and logs, said in few words."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

from inspector_tui.model import (
    Author,
    Band,
    Cap,
    Checklist,
    Inspection,
    Item,
    Level,
    Line,
    Log,
    Outcome,
    Plain,
    Rating,
    RatingPolicy,
    Section,
    entry,
    rate,
)

AT = datetime(2026, 5, 20, 8, 0, tzinfo=UTC)
ANNA = Author(name="Anna", device="laptop-1")
BO = Author(name="Bo", device="laptop-2")

HALF = Fraction(1, 2)

THREE = (
    Level(id="met", key="1", label="Met", share=Fraction(1)),
    Level(id="partly", key="2", label="Partly", share=HALF),
    Level(id="not-met", key="3", label="Not met", share=Fraction(0)),
)
TWO = (
    Level(id="yes", key="1", label="Yes", share=Fraction(1)),
    Level(id="no", key="3", label="No", share=Fraction(0)),
)
SCALES = {"three": THREE, "two": TWO}

RULE_PACK = RatingPolicy(
    bands=(
        Band(stars=5, at_least=Fraction(90), all_key_full=True, highlights=1),
        Band(stars=4, at_least=Fraction(80)),
        Band(stars=3, at_least=Fraction(70)),
        Band(stars=2, at_least=Fraction(60)),
        Band(stars=0, at_least=Fraction(0)),
    ),
    caps=(
        Cap(stars=0, when="veto", label="Veto item failed"),
        Cap(stars=3, when="key", label="Key item failed"),
        Cap(stars=0, when="na_share", above=Fraction(2, 5), label="Too much left out"),
    ),
    bonus_cap=Fraction(5),
    warn_na_share=Fraction(1, 5),
)
"""The default rules of programmes.md §4.5."""


def item(item_id: str, **fields: Any) -> Item:
    """An item, on the scale of three unless it is scored in another way."""
    if not {"deductions", "step", "parts", "levels"} & fields.keys():
        fields["levels"] = "three"
    return Item(id=item_id, title=item_id, criterion="It holds.", **fields)


def section(section_id: str, *items: Item | str, **fields: Any) -> Section:
    """A section; an id alone stands for a plain item."""
    rows = tuple(item(one) if isinstance(one, str) else one for one in items)
    return Section(id=section_id, title=section_id, items=rows, **fields)


def checklist(*sections: Section, **fields: Any) -> Checklist:
    """A checklist under the default rules unless others are given."""
    given = {"rating": RULE_PACK, "levels": SCALES, **fields}
    return Checklist(
        format="checklist/1", id="sample", version="1", title="Sample", sections=sections, **given
    )


def written(log: Log, said: Mapping[str, Plain], by: Author = ANNA) -> Log:
    """The log once somebody has said more, a minute after the last entry."""
    for key, value in said.items():
        at = AT + timedelta(minutes=len(log))
        log = log.add(log.next(key, value, at=at, by=by))
    return log


def at_odds(log: Log, key: str, *values: Plain) -> Log:
    """The log in which several stand for a key that nobody has replaced."""
    moments = (AT + timedelta(hours=1, minutes=n) for n in range(len(values)))
    return log.add(*(entry(key, v, at=at, by=BO) for v, at in zip(values, moments, strict=True)))


def key_of(place: str) -> str:
    """`A` is the level of item A, `A/note` its note; `fact/…` and the site form are as they are."""
    if place.partition("/")[0] in ("fact", "instance", "site", "party", "team", "visit"):
        return place
    return f"item/{place}" if "/" in place else f"item/{place}/level"


def found(asked: Checklist, said: Mapping[str, Plain]) -> Inspection:
    """The inspection in which this was said."""
    return Inspection.of(asked, written(Log(), {key_of(k): value for k, value in said.items()}))


def rated(asked: Checklist, said: Mapping[str, Plain]) -> Rating:
    """The rating of what was said."""
    return rate(found(asked, said))


def printed(rating: Rating) -> tuple[object, ...]:
    """The score so far and the ends of its interval."""
    return rating.score, rating.low, rating.high


def outcome_of(rating: Rating, address: str) -> Outcome:
    """The outcome of one line."""
    return next(one for one in rating.outcomes if one.line.address == address)


def addresses(lines: tuple[Line, ...]) -> list[str]:
    """What names the lines, in their order."""
    return [line.address for line in lines]
