"""Kinds: what a rule can be, how it is written, turned a step further and read as it is typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, get_args

from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _
from inspector_tui.model.selection_policy import VisitRule
from inspector_tui.model.value import number

VISIT_RULES: dict[VisitRule, str] = {
    "mean": N_("mean of the visits"),
    "median": N_("median of the visits"),
    "latest": N_("latest visit"),
    "lowest": N_("lowest visit"),
}
UNBOUND = ("", "-", "–", "—")
"""What is typed for no bound."""
MOST = 99_999
"""No office has more places, and no policy asks for more visits."""

_NO_COUNT = N_("“{text}” is no count. Write a whole number, or - for no bound.")
_NO_DAY = N_("“{text}” is no day. Write it like {form}.")
_NO_PART = N_("“{text}” is no part of the places. Write 1/5 or 20%, or - for no bound.")
_NO_CHOICE = N_("“{text}” is none of these: {known}.")


@dataclass(frozen=True)
class Kind:
    """How values of a kind are dealt with."""

    words: Callable[[Any], str]
    step: Callable[[Any, int], Any]
    parse: Callable[[str], Any]
    """Reads what was typed; raises BadInput."""


def counted(least: int = 0, most: int = MOST, *, bound: bool = True) -> Kind:
    """A whole number; with a bound it may also be missing, which is no bound."""

    def parse(text: str) -> int | None:
        if bound and text in UNBOUND:
            return None
        if not text.isdecimal() or not least <= int(text[:9]) <= most:
            raise BadInput(_NO_COUNT, text=text)
        return int(text)

    def step(value: int | None, by: int) -> int:
        return max(least, 1) if value is None else min(most, max(least, value + by))

    return Kind(_bound, step, parse)


def chosen(known: Sequence[Any], words: Callable[[Any], str]) -> Kind:
    """One of a few values, taken in turn."""

    def parse(text: str) -> Any:
        for one in known:
            if text.casefold() == words(one).casefold():
                return one
        raise BadInput(_NO_CHOICE, text=text, known=", ".join(map(words, known)))

    return Kind(words, lambda value, by: known[(known.index(value) + by) % len(known)], parse)


def _bound(value: object) -> str:
    return _("no bound") if value is None else str(value)


def _part(text: str) -> Fraction | None:
    if text in UNBOUND:
        return None
    found = number(text.removesuffix("%"))
    part = found / 100 if found is not None and text.endswith("%") else found
    if part is None or not 0 <= part <= 1:
        raise BadInput(_NO_PART, text=text)
    return part


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise BadInput(_NO_DAY, text=text, form="2024-12-31") from error


def _day_of_year(text: str) -> str:
    try:
        return date.fromisoformat(f"2024-{text}").isoformat()[5:]
    except ValueError as error:
        raise BadInput(_NO_DAY, text=text, form="12-31") from error


def _later(day: str, by: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
    except OverflowError:
        return day


PART = Kind(_bound, lambda v, by: min(Fraction(1), max(Fraction(0), (v or 0) + Fraction(by, 20))),
            _part)  # fmt: skip
DAY = Kind(str, _later, _day)
DAY_OF_YEAR = Kind(str, lambda day, by: _later(f"2024-{day}", by)[5:], _day_of_year)
VISITS = chosen(get_args(VisitRule), lambda rule: _(VISIT_RULES[rule]))
SWITCH = chosen((True, False), lambda on: _("on") if on else _("off"))
