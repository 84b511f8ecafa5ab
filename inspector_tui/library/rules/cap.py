"""Caps: what raises them and how far they hold down."""

from collections.abc import Iterator

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known
from inspector_tui.library.rules.band import MOST_STARS
from inspector_tui.library.rules.condition import condition_faults
from inspector_tui.library.rules.policy import no_part
from inspector_tui.library.rules.rule import rule
from inspector_tui.locale import N_
from inspector_tui.model import Cap


def _stars(cap: Cap, known: Known) -> Iterator[Fault]:
    if cap.stars < 0:
        yield fault(
            N_("stars must be 0 to {most}"), N_("Write how many stars."), "stars", most=MOST_STARS
        )


def _count(cap: Cap, known: Known) -> Iterator[Fault]:
    if cap.count < 1:
        yield fault(N_("a cap counts at least one item"), N_("Write 1 or more."), "count")


def _above(cap: Cap, known: Known) -> Iterator[Fault]:
    if not 0 <= cap.above < 1:
        yield no_part("above")


def _raised(cap: Cap, known: Known) -> Iterator[Fault]:
    if cap.when == "fact" and not cap.fact:
        yield fault(
            N_("the cap does not say which fact raises it"),
            N_("Add `fact: …` with a condition over the facts."),
            "when",
        )
    if cap.when != "fact" and cap.fact:
        yield fault(
            N_("only a cap with `when: fact` has a condition"),
            N_("Write `when: fact`, or take `fact` away."),
            "fact",
        )


def _fact(cap: Cap, known: Known) -> Iterator[Fault]:
    return condition_faults(cap.fact, "fact", known)


CAP = (
    rule(_stars, "stars"),
    rule(_count, "count"),
    rule(_above, "above"),
    rule(_raised, "when", "fact"),
    rule(_fact, "fact"),
)
