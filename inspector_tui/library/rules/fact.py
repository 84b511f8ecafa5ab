"""Facts: their choices and what holds until the inspector says otherwise."""

import re
from collections.abc import Iterator
from datetime import date

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known
from inspector_tui.library.rules.rule import rule
from inspector_tui.locale import N_
from inspector_tui.model import Fact, Source, known_fact

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _values(fact: Fact, known: Known) -> Iterator[Fault]:
    if fact.type == "choice" and not fact.choices:
        yield fault(
            N_("the fact has nothing to choose from"),
            N_("Add `choices` with an id and a label each."),
        )
    elif fact.type != "choice" and fact.choices:
        yield fault(
            N_("only a fact of the type choice has choices"), N_("Write `type: choice`."), "choices"
        )
    elif fact.default and known_fact(fact, fact.default) is None:
        yield fault(
            N_("“{default}” is no value of the type {type}"),
            N_("Write true or false, a number, or the id of a choice; or take the key away."),
            "default",
            default=fact.default,
            type=fact.type,
        )


def _issued(source: Source, known: Known) -> Iterator[Fault]:
    if source.issued and not _is_day(source.issued):
        yield fault(
            N_("“{issued}” is no date"),
            N_("Write year, month and day: 2024-05-17."),
            "issued",
            issued=source.issued,
        )


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return _DAY.fullmatch(text) is not None


FACT = (rule(_values, "type", "choices", "default"),)
SOURCE = (rule(_issued, "issued"),)
