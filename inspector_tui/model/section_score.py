"""SectionScore: what a section comes to once its instances are combined and its gate has spoken."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cached_property

from inspector_tui.model.item import Gate, Section
from inspector_tui.model.outcome import ZERO, Outcome
from inspector_tui.model.sheet import Sheet
from inspector_tui.model.value import Value, exact_sum

View = Callable[[Outcome], Fraction | None]
"""The points of an outcome under one way of looking at it; None leaves it out of both sums."""


def so_far(one: Outcome) -> Fraction | None:
    """What is settled."""
    return one.earned if one.settled else None


def at_worst(one: Outcome) -> Fraction | None:
    """The least that everything can come to."""
    return None if one.state == "na" else one.low


def at_best(one: Outcome) -> Fraction | None:
    """The most that everything can come to."""
    return None if one.state == "na" else one.high


def strictly(one: Outcome) -> Fraction | None:
    """What is settled, with every item that was left out counted as zero."""
    return ZERO if one.state == "na" else so_far(one)


class InstanceScore(Value, frozen=True, kw_only=True):
    """One instance of a section."""

    instance: str
    earned: Fraction
    possible: Fraction
    gated: bool
    """Whether the gate takes all that was earned."""

    @property
    def share(self) -> Fraction:
        """The part of the points that counts, 0 to 1."""
        return ZERO if self.gated else self.earned / self.possible


class SectionScore(Value, frozen=True, kw_only=True, dict=True):
    """A section under one view; it has at least one instance to which something applies."""

    section: Section
    weight: Fraction
    instances: tuple[InstanceScore, ...]

    @cached_property
    def share(self) -> Fraction:
        """The section's part of its weight, 0 to 1 (design §5, rule 3)."""
        shares = [one.share for one in self.instances]
        if self.section.instances == "min":
            return min(shares)
        return exact_sum(shares) / len(shares) if len(shares) > 1 else shares[0]

    @property
    def score(self) -> Fraction:
        """The share in hundredths."""
        return 100 * self.share

    @property
    def earned(self) -> Fraction:
        """The points of all instances before the gate."""
        return exact_sum(one.earned for one in self.instances)

    @property
    def possible(self) -> Fraction:
        """The points that all instances could earn."""
        return exact_sum(one.possible for one in self.instances)

    @property
    def gated(self) -> bool:
        """Whether the gate took an instance."""
        return any(one.gated for one in self.instances)


def section_score(sheet: Sheet, view: View) -> SectionScore | None:
    """The score of a section, None where nothing in it counts."""
    scores = (_instance_score(sheet.section.gate, *one, view) for one in sheet.instances.items())
    present = tuple(score for score in scores if score.possible)
    if not present:
        return None
    return SectionScore(section=sheet.section, weight=sheet.weight, instances=present)


def _instance_score(
    gate: Gate | None, instance: str, outcomes: Sequence[Outcome], view: View
) -> InstanceScore:
    seen = [(one, points) for one in outcomes if (points := view(one)) is not None]
    return InstanceScore(
        instance=instance,
        earned=exact_sum([points for _, points in seen]),
        possible=exact_sum([one.line.item.points for one, _ in seen]),
        gated=gate is not None and _shut(gate, seen),
    )


def _shut(gate: Gate, seen: Sequence[tuple[Outcome, Fraction]]) -> bool:
    """Whether the gate zeroes the instance (programmes.md §4.4, rules 2 and 6)."""
    core = [(points, one.line.item.points) for one, points in seen if one.line.item.core]
    if gate.core_zero and any(points == 0 < full for points, full in core):
        return True
    if gate.core_share is None:
        return False
    return exact_sum(p for p, _ in core) < gate.core_share * exact_sum(f for _, f in core)
