"""Rules: what a definition must keep to beyond the types of its fields."""

from collections.abc import Callable, Iterator
from typing import Any

from inspector_tui.library.complaint import Fault
from inspector_tui.library.known import Known
from inspector_tui.library.rules.bonus import bonus_faults
from inspector_tui.library.rules.evidence import evidence_faults
from inspector_tui.library.rules.fact import fact_faults, source_faults
from inspector_tui.library.rules.ids import id_faults
from inspector_tui.library.rules.item import deduction_faults, item_faults
from inspector_tui.library.rules.label import label_faults
from inspector_tui.library.rules.policy import cap_faults, policy_faults
from inspector_tui.library.rules.scale import scale_faults
from inspector_tui.library.rules.section import gate_faults, section_faults, sections_faults
from inspector_tui.model import (
    Cap,
    Deduction,
    EvidenceRule,
    Fact,
    Gate,
    Item,
    RatingPolicy,
    Section,
    Source,
    Value,
)

_BY_TYPE: dict[type[Value], Callable[[Any, Known], Iterator[Fault]]] = {
    Cap: cap_faults,
    Deduction: deduction_faults,
    EvidenceRule: evidence_faults,
    Fact: fact_faults,
    Gate: gate_faults,
    Item: item_faults,
    RatingPolicy: policy_faults,
    Section: section_faults,
    Source: source_faults,
}


def within(value: Value, known: Known) -> Iterator[Fault]:
    """The rules that one sound value breaks, what it is made of left aside."""
    yield from label_faults(value)
    rule = _BY_TYPE.get(type(value))
    if rule is not None:
        yield from rule(value, known)


def across(plain: object) -> Iterator[Fault]:
    """The rules that a definition breaks as a whole; it need not be sound otherwise."""
    yield from id_faults(plain)
    yield from scale_faults(plain)
    yield from sections_faults(plain)
    yield from bonus_faults(plain)
