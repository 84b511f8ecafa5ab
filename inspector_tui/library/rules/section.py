"""Sections: gates with core items, core items with gates, weight somewhere."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known, is_true, rows, sound
from inspector_tui.library.rules.condition import shown_if
from inspector_tui.library.rules.rule import rule
from inspector_tui.locale import N_
from inspector_tui.model import Gate


def _shuts(gate: Gate, known: Known) -> Iterator[Fault]:
    if gate.core_share is None and not gate.core_zero:
        yield fault(N_("the gate never shuts"), N_("Write `core_share: 2/3` or `core_zero: true`."))


def _core_share(gate: Gate, known: Known) -> Iterator[Fault]:
    if gate.core_share is not None and not 0 < gate.core_share <= 1:
        yield fault(
            N_("the core share must be more than 0 and at most 1"),
            N_("Write the part of the points that the core items must earn, such as 2/3."),
            "core_share",
        )


SECTION = (rule(shown_if, "show_if"),)
GATE = (rule(_shuts, "core_share", "core_zero"), rule(_core_share, "core_share"))


def sections_faults(plain: object) -> Iterator[Fault]:
    """What is wrong between sections and their items, whatever else is."""
    sections = rows(plain, "sections")
    for at, section in sections:
        yield from _gate_and_core(at, section)
    weights = [_weight(section) for _, section in sections if not is_true(section, "bonus")]
    if weights and not any(weight is None or weight > 0 for weight in weights):
        yield fault(
            N_("every section has weight 0, so that nothing can be scored"),
            N_("Take the weights away, or give some section one."),
            "sections",
        )
    if sections and not weights:
        yield fault(
            N_("every section is a bonus, so that nothing can be scored"),
            N_("Take `bonus` away from the sections that are asked of every site."),
            "sections",
        )


def _weight(section: dict[str, Any]) -> Fraction | None:
    """The weight that a section is given, None where its items decide or it cannot be read."""
    return sound(section.get("weight"), Fraction)


def _gate_and_core(at: int, section: dict[str, Any]) -> Iterator[Fault]:
    items = rows(section, "items")
    core = [n for n, item in items if is_true(item, "core")]
    sure = all(
        item.get("core") is None or sound(item["core"], bool) is not None for _, item in items
    )
    if "gate" in section and items and sure and not core:
        yield fault(
            N_("the section has a gate and no core item"),
            N_("Write `core: true` in the items that the gate counts, or take the gate away."),
            "sections",
            at,
            "gate",
        )
    if core and "gate" not in section:
        yield fault(
            N_("the item is core and its section has no gate"),
            N_("Take `core` away, or give the section a gate: `gate: {{core_zero: true}}`."),
            "sections",
            at,
            "items",
            core[0],
            "core",
        )
