"""Outcome: the points that one line of the form earns, may still earn, and could have earned."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from inspector_tui.model.checklist import Checklist
from inspector_tui.model.finding import PENDING, Finding, Line, State
from inspector_tui.model.item import Deduction, Item
from inspector_tui.model.value import Value, exact_sum

ZERO = Fraction(0)


class Outcome(Value, frozen=True, kw_only=True):
    """What one line contributes, in the item's own points."""

    line: Line
    state: State
    earned: Fraction
    """The points that stand; the worst of a conflict; 0 while open, pending or not applicable."""
    low: Fraction
    """The least that it can come to."""
    high: Fraction
    """The most that it can come to."""

    @property
    def settled(self) -> bool:
        """Whether it counts in the score so far."""
        return self.state in ("scored", "conflict")

    @property
    def failed(self) -> bool:
        """Whether it is scored and earns nothing."""
        return self.settled and self.earned == 0

    @property
    def lost(self) -> Fraction:
        """The points that were taken away."""
        return self.line.item.points - self.earned if self.settled else ZERO


def outcome(checklist: Checklist, line: Line, finding: Finding) -> Outcome:
    """The outcome of a finding (design §5, rules 1, 2 and 8)."""
    ranges = [_range(checklist, line.item, finding, value) for value in finding.values or (None,)]
    state = finding.state
    if len(ranges) == 1 and ranges[0][0] != ranges[0][1] and state == "scored":
        state = "open"
    if state == "open" and _parts_alone(line.item) and _all_ticked(line.item, finding):
        state = "scored"
    low, high = min(r[0] for r in ranges), max(r[1] for r in ranges)
    earned = low if state in ("scored", "conflict") else ZERO
    return Outcome(line=line, state=state, earned=earned, low=low, high=high)


def _range(
    checklist: Checklist, item: Item, finding: Finding, value: Any
) -> tuple[Fraction, Fraction]:
    """The least and the most points that one standing value can come to."""
    match value:
        case "na":
            return ZERO, ZERO
        case str() if value != PENDING and (level := checklist.level(item, value)):
            return level.share * item.points, level.share * item.points
        case {"deductions": Mapping() as taken}:
            left = max(
                ZERO,
                item.points - exact_sum(_taken(item, *one) for one in taken.items()),
            )
            return left, left
        case {"mark": str() | int() as mark}:
            given = min(max(Fraction(mark), ZERO), item.points)
            return given, given
    if value is None and _parts_alone(item):
        return _by_parts(item, finding)
    return ZERO, item.points


def _taken(item: Item, deduction_id: str, number: Any) -> Fraction:
    for deduction in item.deductions:
        if deduction.id == deduction_id:
            return _points_taken(deduction, Fraction(number))
    return ZERO


def _points_taken(deduction: Deduction, number: Fraction) -> Fraction:
    """The points that a deduction takes; the number is its occurrences, or the points of a range."""
    if deduction.range is not None:
        taken = number
    elif deduction.per == "occurrence":
        taken = (deduction.take or ZERO) * number
    else:
        taken = (deduction.take or ZERO) if number else ZERO
    return taken if deduction.most is None else min(taken, deduction.most)


def _parts_alone(item: Item) -> bool:
    return item.mode == "parts"


def _all_ticked(item: Item, finding: Finding) -> bool:
    return all(part.id in finding.parts for part in item.parts)


def _by_parts(item: Item, finding: Finding) -> tuple[Fraction, Fraction]:
    whole = exact_sum(part.share for part in item.parts)
    held = sum((part.share for part in item.parts if finding.parts.get(part.id) is True), ZERO)
    missed = sum((part.share for part in item.parts if finding.parts.get(part.id) is False), ZERO)
    return item.points * held / whole, item.points * (whole - missed) / whole


def admissible(checklist: Checklist, item: Item, value: Any) -> bool:
    """Whether an item can take a value at all (a level of its scale, its deductions, its step)."""
    match value:
        case "na":
            return item.na != "never"
        case None | "pending":
            return True
        case str():
            return checklist.level(item, value) is not None
        case {"deductions": Mapping() as taken} if item.mode == "deductions":
            known = {deduction.id: deduction for deduction in item.deductions}
            return all(name in known and _fits(known[name], n) for name, n in taken.items())
        case {"mark": str() | int() as mark} if item.mode == "mark" and item.step:
            return ZERO <= Fraction(mark) <= item.points and Fraction(mark) % item.step == 0
    return False


def _fits(deduction: Deduction, number: Any) -> bool:
    try:
        count = Fraction(number)
    except (ValueError, TypeError, ZeroDivisionError):
        return False
    if deduction.range is not None:
        return count == 0 or deduction.range[0] <= count <= deduction.range[1]
    return count.denominator == 1 and 0 <= count <= (1 if deduction.per == "once" else 999)
