"""Rules: what a checklist must keep to beyond the types of its fields."""

from collections.abc import Iterator

from inspector_tui.library.complaint import Fault
from inspector_tui.library.rules.band import BAND, BANDS
from inspector_tui.library.rules.bonus import bonus_faults
from inspector_tui.library.rules.cap import CAP
from inspector_tui.library.rules.evidence import EVIDENCE
from inspector_tui.library.rules.fact import FACT, SOURCE
from inspector_tui.library.rules.ids import id_faults
from inspector_tui.library.rules.item import DEDUCTION, ITEM
from inspector_tui.library.rules.policy import POLICY
from inspector_tui.library.rules.rule import Rule
from inspector_tui.library.rules.scale import scale_faults
from inspector_tui.library.rules.section import GATE, SECTION, sections_faults
from inspector_tui.model import (
    Band,
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

CHECKLIST_RULES: dict[type[Value], tuple[Rule, ...]] = {
    Band: BAND,
    Cap: CAP,
    Deduction: DEDUCTION,
    EvidenceRule: EVIDENCE,
    Fact: FACT,
    Gate: GATE,
    Item: ITEM,
    RatingPolicy: (*BANDS, *POLICY),
    Section: SECTION,
    Source: SOURCE,
}
"""The rules of the values in a checklist, by type."""


def across(plain: object) -> Iterator[Fault]:
    """The rules that a definition breaks as a whole; it need not be sound otherwise."""
    yield from id_faults(plain)
    yield from scale_faults(plain)
    yield from sections_faults(plain)
    yield from bonus_faults(plain)
