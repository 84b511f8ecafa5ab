"""Item: one thing to look at, and the ways in which it can be scored."""

from fractions import Fraction
from typing import Literal

from inspector_tui.model.value import Label, Value, exact_sum

EvidenceKind = Literal["document", "photo", "observation", "interview", "register"]
Importance = Literal["normal", "key", "veto"]


class Level(Value, frozen=True, kw_only=True):
    """One step of a scale."""

    id: str
    key: str
    """The digit that the inspector presses, 1 to 8."""
    label: Label
    share: Fraction
    """The part of the item's points that this level earns, 0 to 1."""
    hint: Label = ""
    """What tells this level from its neighbours."""

    def __post_init__(self) -> None:
        """Raises ValueError for a share that is no part of a whole, or a key that is taken."""
        if not 0 <= self.share <= 1:
            raise ValueError("share must be 0 to 1")
        if self.key not in "12345678" or len(self.key) != 1:
            raise ValueError("key must be one digit from 1 to 8 (9 is pending, 0 not applicable)")
        if self.id in ("na", "pending"):
            raise ValueError("a level cannot be called na or pending")


class Deduction(Value, frozen=True, kw_only=True):
    """A fault that takes points away: so many, a number within a range, or so many each time."""

    id: str
    label: Label
    take: Fraction | None = None
    """Points taken, once or for each occurrence."""
    range: tuple[Fraction, Fraction] | None = None
    """The least and the most that the inspector may take."""
    per: Literal["once", "occurrence"] = "once"
    most: Fraction | None = None
    """The most that all occurrences together may take."""

    def __post_init__(self) -> None:
        """Raises ValueError unless it takes either a number of points or one within a range."""
        if (self.take is None) == (self.range is None):
            raise ValueError("a deduction has either take or range")
        least = self.take if self.range is None else self.range[0]
        if least is not None and least < 0:
            raise ValueError("a deduction cannot add points")
        if self.range is not None and self.range[0] > self.range[1]:
            raise ValueError("range must go from the least to the most")


class Part(Value, frozen=True, kw_only=True):
    """A sub-tick of a compound line."""

    id: str
    label: Label
    share: Fraction = Fraction(1)
    """Its weight among the parts, where the parts alone decide the points."""

    def __post_init__(self) -> None:
        """Raises ValueError unless the share is positive."""
        if self.share <= 0:
            raise ValueError("share must be more than 0")


class EvidenceRule(Value, frozen=True, kw_only=True):
    """What must stand behind a finding before the inspection can be sealed."""

    when: Literal["lost", "always", "full", "na"]
    note: bool = False
    photos: int = 0
    importance: tuple[Importance, ...] = ()
    """The importances that the rule is for; none named means all."""


Mode = Literal["level", "deductions", "mark", "parts"]


class Item(Value, frozen=True, kw_only=True):
    """One thing to look at."""

    id: str
    title: Label
    criterion: Label
    """What must hold, in our own words."""
    clause: Label = ""
    """Where the rule stands in its source."""
    look_for: tuple[EvidenceKind, ...] = ()
    hint: Label = ""
    """Where to look, whom to ask, what to compare."""
    levels: str | None = None
    """The name of the scale that scores the item."""
    deductions: tuple[Deduction, ...] = ()
    step: Fraction | None = None
    """The step of a direct mark between 0 and the item's points."""
    parts: tuple[Part, ...] = ()
    """Sub-ticks: they explain a level; without any other way to score, they decide the points."""
    points: Fraction = Fraction(1)
    importance: Importance = "normal"
    core: bool = False
    """Whether the section's gate counts it (保证项目, programmes.md §4.4)."""
    na: Literal["never", "reason"] = "never"
    na_when: Label = ""
    """When the item may be left out; the inspector's reason is still asked."""
    evidence: tuple[EvidenceRule, ...] | None = None
    """Its own evidence rules in place of the checklist's."""
    place: Label = ""
    """Where on the site it is looked at."""
    show_if: str = ""
    """The facts under which the item exists at all."""

    def __post_init__(self) -> None:
        """Raises ValueError unless there is exactly one way to score the item, for some points."""
        ways = [self.levels is not None, bool(self.deductions), self.step is not None]
        if sum(ways) > 1:
            raise ValueError("an item has only one of levels, deductions and step")
        if not any(ways) and not self.parts:
            raise ValueError("an item needs levels, deductions, step or parts")
        if self.points <= 0:
            raise ValueError("points must be more than 0")
        if self.step is not None and self.step <= 0:
            raise ValueError("step must be more than 0")

    @property
    def mode(self) -> Mode:
        """How the item is scored."""
        if self.levels is not None:
            return "level"
        if self.deductions:
            return "deductions"
        return "mark" if self.step is not None else "parts"


class Gate(Value, frozen=True, kw_only=True):
    """What zeroes a whole section (programmes.md §4.4, rules 2 and 6)."""

    core_share: Fraction | None = None
    """The section is zero where its core items earn less than this part of their points."""
    core_zero: bool = False
    """The section is zero where any core item earns nothing."""


class Section(Value, frozen=True, kw_only=True):
    """Items met together."""

    id: str
    title: Label
    items: tuple[Item, ...]
    group: Label = ""
    """The block that the report sums by."""
    weight: Fraction | None = None
    """Its weight in the total; None means the sum of its items' points."""
    instances: Literal["mean", "min"] | None = None
    """How several instances of the section (two scaffolds, three cranes) combine."""
    gate: Gate | None = None
    bonus: bool = False
    """Whether its points are added after the base score, up to the policy's cap."""
    show_if: str = ""

    def __post_init__(self) -> None:
        """Raises ValueError for a section without items or with a negative weight."""
        if not self.items:
            raise ValueError("a section needs at least one item")
        if self.weight is not None and self.weight < 0:
            raise ValueError("weight cannot be negative")

    @property
    def full_weight(self) -> Fraction:
        """The weight in the total."""
        if self.weight is not None:
            return self.weight
        return exact_sum(item.points for item in self.items)
