"""Demand: what the model asks of a value when it is made, and how a definition meets it."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.locale import N_
from inspector_tui.model import Band


class Demand(NamedTuple):
    """The fields that a sentence of the model is about."""

    fields: tuple[str, ...]
    mend: str
    spare: dict[str, Any]
    """What meets the demand, so that the next one can be heard too."""


DEMANDS = {
    N_("share must be 0 to 1"): Demand(
        ("share",),
        N_("Write the part of the points that the level earns, such as 1, 1/2 or 0."),
        {"share": Fraction(1)},
    ),
    N_("key must be one digit from 1 to 8 (9 is pending, 0 not applicable)"): Demand(
        ("key",), N_("Write one digit from 1 to 8 in quotes."), {"key": "1"}
    ),
    N_("a level cannot be called na or pending"): Demand(
        ("id",), N_("Both exist for every item already; take the level away."), {"id": "-"}
    ),
    N_("a deduction has either take or range"): Demand(
        ("take", "range"),
        N_("Write `take: 2` for a fixed number of points, or `range: [1, 3]`."),
        {"take": Fraction(1), "range": None},
    ),
    N_("a deduction cannot add points"): Demand(
        ("take", "range"),
        N_("Write the points without a minus sign."),
        {"take": Fraction(1), "range": None},
    ),
    N_("range must go from the least to the most"): Demand(
        ("range",), N_("Write the smaller number first."), {"take": Fraction(1), "range": None}
    ),
    N_("share must be more than 0"): Demand(
        ("share",),
        N_("Write the weight of the part among the parts, such as 1."),
        {"share": Fraction(1)},
    ),
    N_("an item has only one of levels, deductions and step"): Demand(
        ("levels", "deductions", "step"),
        N_("Decide how the item is scored and take the others away."),
        {"levels": "-", "deductions": (), "step": None},
    ),
    N_("an item needs levels, deductions, step or parts"): Demand(
        ("levels", "deductions", "step", "parts"),
        N_("Name the scale that scores the item: `levels: …`."),
        {"levels": "-"},
    ),
    N_("points must be more than 0"): Demand(
        ("points",), N_("Write a number such as 1, or take the item away."), {"points": Fraction(1)}
    ),
    N_("step must be more than 0"): Demand(
        ("step",), N_("Write the step of the mark, such as 0.5."), {"step": Fraction(1)}
    ),
    N_("a section needs at least one item"): Demand(
        ("items",), N_("Add an item, or take the section away."), {"items": (None,)}
    ),
    N_("weight cannot be negative"): Demand(
        ("weight",),
        N_("Write 0 or more, or take the key away: then the points of the items are the weight."),
        {"weight": Fraction(0)},
    ),
    N_("the last band must begin at 0 without further conditions"): Demand(
        ("bands",),
        N_("Add a last band with `stars: 0` and `at_least: 0`, so that every score finds one."),
        {"bands": (Band(stars=0, at_least=Fraction(0)),)},
    ),
    N_("decimals must be 0 to 6"): Demand(("decimals",), N_("Write 2."), {"decimals": 2}),
    N_("minimum_visits must be at least 1"): Demand(
        ("minimum_visits",), N_("Write 1 or more."), {"minimum_visits": 1}
    ),
    N_("a policy needs the quota of at least one office"): Demand(
        ("quotas",), N_("Write `city: {{places: 10}}` under `quotas`."), {"quotas": {"city": None}}
    ),
    N_("begins must be a day of the year, MM-DD"): Demand(
        ("begins",), N_('Write month and day in quotes, such as "01-01".'), {"begins": "01-01"}
    ),
    N_("ends must be a day of the year, MM-DD"): Demand(
        ("ends",), N_('Write month and day in quotes, such as "12-31".'), {"ends": "12-31"}
    ),
    N_("a programme needs at least one target"): Demand(
        ("targets",), N_("Add a target with an id, a label and its years."), {"targets": (None,)}
    ),
}

_OTHER = Demand((), N_("Change it so that the rule holds."), {})

NEUTRAL: dict[str, Any] = {
    "id": "-",
    "key": "1",
    "label": "-",
    "title": "-",
    "criterion": "-",
    "share": Fraction(1),
    "points": Fraction(1),
    "step": Fraction(1),
    "take": Fraction(1),
    "range": (Fraction(1), Fraction(1)),
    "weight": Fraction(1),
    "decimals": 2,
    "items": (None,),
    "bands": (),
    "minimum_visits": 1,
    "quotas": {"city": None},
    "begins": "01-01",
    "ends": "12-31",
    "targets": (None,),
}
"""What stands in for a field that is itself wrong, while the others are heard."""


def heard(
    kind: Callable[..., object], given: Mapping[str, object]
) -> tuple[object | None, list[ValueError]]:
    """The value, and all that the model has against it, mended on the way to hear the rest."""
    tried, errors = dict(given), list[ValueError]()
    for _ in DEMANDS:
        try:
            return kind(**tried), errors
        except ValueError as error:
            errors.append(error)
            tried |= demand(error).spare
    return None, errors


def demand(error: ValueError) -> Demand:
    """The demand that an error of the model tells of."""
    return DEMANDS.get(str(error), _OTHER)


def demand_fault(error: ValueError, present: Mapping[str, object]) -> Fault:
    """The fault at the first of the fields that are present; of the bands at the last of them."""
    told = demand(error)
    at = next(((name,) for name in told.fields if name in present), ())
    last = (-1,) if at == ("bands",) else ()
    if told is _OTHER:
        return fault("{problem}", told.mend, problem=error)
    return fault(str(error), told.mend, *at, *last)
