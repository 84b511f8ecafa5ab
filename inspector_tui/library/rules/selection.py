"""Selection policies: gates that can stop somebody, places that can be given, ties that decide."""

from collections.abc import Iterator
from typing import Any

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known, rows
from inspector_tui.library.rules.band import MOST_STARS
from inspector_tui.library.rules.condition import condition_faults
from inspector_tui.library.rules.ids import id_faults
from inspector_tui.library.rules.rule import Rule, rule
from inspector_tui.locale import N_
from inspector_tui.model import Value
from inspector_tui.model.selection_policy import EligibilityGate, Quota, SelectionPolicy, Tie


def _stars(gate: EligibilityGate, known: Known) -> Iterator[Fault]:
    if gate.when == "stars" and not 1 <= gate.stars <= MOST_STARS:
        yield fault(
            N_("the gate does not say how many stars are needed"),
            N_("Add `stars: 3` or another number from 1 to {most}."),
            "stars" if gate.stars else "when",
            most=MOST_STARS,
        )
    if gate.when != "stars" and gate.stars:
        yield fault(
            N_("only a gate with `when: stars` has stars"),
            N_("Write `when: stars`, or take `stars` away."),
            "stars",
        )


def _asks(gate: EligibilityGate, known: Known) -> Iterator[Fault]:
    if gate.when == "register" and not gate.condition:
        yield fault(
            N_("the gate does not say what must hold of the site"),
            N_("Add `condition: …` over the register, such as `condition: launched`."),
            "when",
        )
    if gate.when != "register" and gate.condition:
        yield fault(
            N_("only a gate with `when: register` has a condition"),
            N_("Write `when: register`, or take `condition` away."),
            "condition",
        )


def _condition(gate: EligibilityGate, known: Known) -> Iterator[Fault]:
    return condition_faults(gate.condition, "condition", known)


def _group(tie: Tie, known: Known) -> Iterator[Fault]:
    if (tie.by == "group") != bool(tie.group):
        yield fault(
            N_("a block is named exactly where `by: group` decides"),
            N_("Write `by: group` and `group: …` with the name of the block, or neither."),
            "group" if tie.group else "by",
        )


def _places(quota: Quota, known: Known) -> Iterator[Fault]:
    given: list[tuple[tuple[str, ...], int | None]] = [
        (("places",), quota.places),
        (("each_region",), quota.each_region),
        *((("by_region", region), places) for region, places in quota.by_region.items()),
    ]
    for at, places in given:
        if places is not None and places < 0:
            yield fault(N_("the number of places cannot be negative"), N_("Write 0 or more."), *at)


def _full_stars(quota: Quota, known: Known) -> Iterator[Fault]:
    if quota.full_stars is not None and not 0 <= quota.full_stars <= 1:
        yield fault(
            N_("a part of the places must be 0 to 1"),
            N_("Write a part of the whole, such as 0.2 or 1/5."),
            "full_stars",
        )


def _leniency(policy: SelectionPolicy, known: Known) -> Iterator[Fault]:
    if policy.leniency_least < 1:
        yield fault(
            N_("leniency needs at least one site that inspectors share"),
            N_("Write 1 or more; 5 holds without the key."),
            "leniency_least",
        )


POLICY_RULES: dict[type[Value], tuple[Rule, ...]] = {
    EligibilityGate: (
        rule(_stars, "when", "stars"),
        rule(_asks, "when", "condition"),
        rule(_condition, "condition"),
    ),
    Tie: (rule(_group, "by", "group"),),
    Quota: (rule(_places, "places", "by_region", "each_region"), rule(_full_stars, "full_stars")),
    SelectionPolicy: (rule(_leniency, "leniency_least"),),
}
"""The rules of the values in a selection policy, by type."""


def policy_faults(plain: object) -> Iterator[Fault]:
    """The rules that a policy breaks as a whole; it need not be sound otherwise."""
    yield from id_faults(plain)
    yield from _twice(plain, "gates", ("when", "condition"))
    yield from _twice(plain, "ties", ("by", "group"))


def _twice(plain: object, key: str, parts: tuple[str, ...]) -> Iterator[Fault]:
    """The gates or ties that say the same as one before."""
    seen: set[tuple[Any, ...]] = set()
    for at, row in rows(plain, key):
        said = tuple(str(row.get(part, "")) for part in parts)
        if said in seen:
            yield fault(
                N_("this stands here a second time"), N_("Take one of the two away."), key, at
            )
        seen.add(said)
