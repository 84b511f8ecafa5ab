"""Outcome: the points that one line of the form earns, may still earn, and could have earned."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from inspector_tui.model.checklist import Checklist
from inspector_tui.model.finding import NA, PENDING, Finding, Line, State
from inspector_tui.model.item import Deduction, Item
from inspector_tui.model.value import Value, exact_sum, number

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
        return self.state == "scored" or self.state == "conflict"

    @property
    def failed(self) -> bool:
        """Whether it is scored and earns nothing."""
        return self.settled and self.earned == 0

    @property
    def lost(self) -> Fraction:
        """The points that were taken away; a bonus that was not earned takes none."""
        if not self.settled or self.line.section.bonus:
            return ZERO
        return self.line.item.points - self.earned


def outcome(checklist: Checklist, line: Line, finding: Finding) -> Outcome:
    """The outcome of a finding (design §5, rules 1, 2 and 8).

    A value that the item cannot take says nothing: the line stays open.
    """
    item, value = line.item, finding.value
    if len(finding.values) > 1:
        return _in_conflict(checklist, line, finding)
    if value is None and item.mode == "parts":
        return _by_parts(line, finding)
    if value == NA and item.na != "never":
        return Outcome(line=line, state="na", earned=ZERO, low=ZERO, high=ZERO)
    points = _points(checklist, item, value)
    if points is None:
        return _unsettled(line, "pending" if value == PENDING else "open", ZERO, item.points)
    return _settled(line, "scored", points, points)


def _settled(line: Line, state: State, low: Fraction, high: Fraction) -> Outcome:
    """What is scored at the least that it can come to; a line that may not apply can still go."""
    if line.sure:
        return Outcome(line=line, state=state, earned=low, low=low, high=high)
    return Outcome(line=line, state=state, earned=low, low=ZERO, high=line.item.points)


def _unsettled(line: Line, state: State, low: Fraction, high: Fraction) -> Outcome:
    return Outcome(line=line, state=state, earned=ZERO, low=low, high=high)


def _in_conflict(checklist: Checklist, line: Line, finding: Finding) -> Outcome:
    """The worst of the values that stand; one that leaves the line open or out spans everything."""
    points = [_points(checklist, line.item, value) for value in finding.values]
    low = min(ZERO if one is None else one for one in points)
    high = max(line.item.points if one is None else one for one in points)
    return _settled(line, "conflict", low, high)


def _by_parts(line: Line, finding: Finding) -> Outcome:
    """What the ticks come to where they alone decide; until all are set it may be left out."""
    item, ticks = line.item, finding.parts
    whole = exact_sum(part.share for part in item.parts)
    held = exact_sum(part.share for part in item.parts if ticks.get(part.id))
    sure = [part for part in item.parts if part.id in ticks and part.id not in finding.torn]
    missed = exact_sum(part.share for part in sure if not ticks[part.id])
    low, high = item.points * held / whole, item.points * (whole - missed) / whole
    if all(part.id in ticks for part in item.parts):
        return _settled(line, "conflict" if finding.torn else "scored", low, high)
    if item.na != "never" or not line.sure:
        low, high = ZERO, item.points
    return _unsettled(line, "open", low, high)


def admissible(checklist: Checklist, item: Item, value: Any) -> bool:
    """Whether an item can take a value at all (a level of its scale, its deductions, its step)."""
    match value:
        case "na":
            return item.na != "never"
        case None | "pending":
            return True
    return _points(checklist, item, value) is not None


def _points(checklist: Checklist, item: Item, value: Any) -> Fraction | None:
    """The points that a value earns, None where it scores nothing or does not fit the item."""
    match value:
        case str():
            level = checklist.level(item, value)
            return _share_of(item.points, level.share) if level else None
        case {"deductions": Mapping() as taken} if item.mode == "deductions":
            return _left(item, taken)
        case {"mark": said} if item.step is not None:
            mark = number(said)
            return mark if mark is not None and _on_step(item, item.step, mark) else None
    return None


def _share_of(points: Fraction, share: Fraction) -> Fraction:
    """Their product; all and nothing, which are the most frequent, need no arithmetic."""
    above, below = share.as_integer_ratio()
    if above == below:
        return points
    return points * share if above else ZERO


def _on_step(item: Item, step: Fraction, mark: Fraction) -> bool:
    return mark == item.points or (ZERO <= mark < item.points and mark % step == 0)


def _left(item: Item, taken: Mapping[str, Any]) -> Fraction | None:
    """The points that deductions leave, None where one does not fit."""
    known = {deduction.id: deduction for deduction in item.deductions}
    left = item.points
    for name, said in taken.items():
        count = number(said)
        if name not in known or count is None or not _fits(known[name], count):
            return None
        left -= _points_taken(known[name], count)
    return max(ZERO, left)


def _points_taken(deduction: Deduction, count: Fraction) -> Fraction:
    """The points that a deduction takes; the count is its occurrences, or the points of a range."""
    taken = count if deduction.take is None else deduction.take * count
    return taken if deduction.most is None else min(taken, deduction.most)


def _fits(deduction: Deduction, count: Fraction) -> bool:
    if deduction.range is not None:
        return count == 0 or deduction.range[0] <= count <= deduction.range[1]
    return count.denominator == 1 and 0 <= count <= (1 if deduction.per == "once" else 999)
