"""Ledger: the lines that sum exactly to a score, one an item, gate, bonus and cap."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Literal

from inspector_tui.model.finding import State
from inspector_tui.model.outcome import ZERO, Outcome
from inspector_tui.model.section_score import InstanceScore, SectionScore
from inspector_tui.model.sheet import Sheet
from inspector_tui.model.value import Value, exact_sum

LedgerKind = Literal["item", "gate", "bonus", "bonus_cap", "clamp"]


class LedgerLine(Value, frozen=True, kw_only=True):
    """What one cause adds to the score."""

    kind: LedgerKind
    address: str
    """The line of the form, or the section (`B3`, `B3@2`) of a gate."""
    state: State = "scored"
    earned: Fraction = ZERO
    """In the item's own points."""
    possible: Fraction = ZERO
    points: Fraction = ZERO
    """In points of the total; all lines together are the score."""
    lost: Fraction = ZERO
    """Points of the total that the line took away."""


def base_lines(sections: Sequence[SectionScore], sheets: Sequence[Sheet]) -> Iterator[LedgerLine]:
    """The lines of the sections that carry weight."""
    whole = exact_sum(score.weight for score in sections)
    scores = {score.section.id: score for score in sections}
    for sheet in sheets:
        score = scores.get(sheet.section.id)
        factors = _factors(score, whole) if score else {}
        yield from (_line(one, factors.get(one.line.instance, ZERO)) for one in sheet.outcomes)
        yield from _gates(score, factors) if score else ()


def bonus_lines(
    outcomes: Sequence[Outcome], base: Fraction, bonus: Fraction, cap: Fraction
) -> Iterator[LedgerLine]:
    """The lines of the bonus items, of their cap and of the clamp to 100."""
    yield from (
        LedgerLine(
            kind="bonus",
            address=one.line.address,
            state=one.state,
            earned=one.earned,
            possible=one.line.item.points,
            points=one.earned,
        )
        for one in outcomes
    )
    if bonus > cap:
        yield LedgerLine(kind="bonus_cap", address="bonus", points=cap - bonus)
    if base + min(bonus, cap) > 100:
        yield LedgerLine(kind="clamp", address="total", points=100 - base - min(bonus, cap))


def _line(one: Outcome, factor: Fraction) -> LedgerLine:
    return LedgerLine(
        kind="item",
        address=one.line.address,
        state=one.state,
        earned=one.earned,
        possible=one.line.item.points,
        points=one.earned * factor,
        lost=one.lost * factor,
    )


def _factors(score: SectionScore, whole: Fraction) -> dict[str, Fraction]:
    """Points of the total for each point of an item, by instance."""
    if not whole:
        return {}
    weight = 100 * score.weight / whole
    return {
        one.instance: weight * part / one.possible
        for one, part in zip(score.instances, _parts(score), strict=True)
    }


def _parts(score: SectionScore) -> list[Fraction]:
    """How much each instance counts: the same for a mean, the worst alone for a minimum."""
    if score.section.instances != "min":
        return [Fraction(1, len(score.instances))] * len(score.instances)
    worst = min(score.instances, key=lambda one: one.share)
    return [Fraction(one is worst) for one in score.instances]


def _gates(score: SectionScore, factors: Mapping[str, Fraction]) -> Iterator[LedgerLine]:
    for one in score.instances:
        taken = one.earned * factors.get(one.instance, ZERO)
        if one.gated and taken:
            yield _gate(score, one, taken)


def _gate(score: SectionScore, one: InstanceScore, taken: Fraction) -> LedgerLine:
    place = f"{score.section.id}@{one.instance}" if one.instance else score.section.id
    return LedgerLine(kind="gate", address=place, points=-taken, lost=taken)
