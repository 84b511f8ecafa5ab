"""SelectionPolicy: the rules of a year's selection, read from a file."""

from fractions import Fraction
from typing import Literal

from inspector_tui.model.value import Label, Value

GateKind = Literal[
    "visits", "incomplete", "veto", "conflict", "unsealed", "modified", "overdue", "unregistered",
    "reprimand", "stars", "register",
]  # fmt: skip
VisitRule = Literal["mean", "median", "latest", "lowest"]
TieRule = Literal["key_misses", "group", "named", "visits"]
Rank = Literal["county", "city", "province"]
"""The office that selects; each recommends to the next."""


class EligibilityGate(Value, frozen=True, kw_only=True):
    """A reason for which a site does not stand."""

    when: GateKind
    because: Label
    """The sentence that refuses."""
    stars: int = 0
    """For `stars`: the least that are needed."""
    condition: str = ""
    """For `register`: what must hold of the site in the register."""


class Tie(Value, frozen=True, kw_only=True):
    """What decides between sites of the same score."""

    by: TieRule
    label: Label
    group: str = ""
    """For `group`: the sections, by the Chinese or only name of their block, that decide."""


class Quota(Value, frozen=True, kw_only=True):
    """How many places an office has."""

    places: int | None = None
    """In all; None is no bound."""
    by_region: dict[str, int] = {}
    """Places of single regions."""
    each_region: int | None = None
    """Places of every other region; None is no bound."""
    full_stars: Fraction | None = None
    """The part of the places that sites with all stars may take, 0 to 1."""

    def of(self, region: str) -> int | None:
        """The places of a region, None where there is no bound."""
        return self.by_region.get(region, self.each_region)


class SelectionPolicy(Value, frozen=True, kw_only=True):
    """Who stands, how visits make a score, what decides ties, how many are chosen."""

    format: Literal["selection/1"]
    id: str
    version: str
    title: Label
    programme: str
    quotas: dict[Rank, Quota]
    begins: str = "01-01"
    """The first day of the period, MM-DD."""
    ends: str = "12-31"
    """The last day of the period, MM-DD."""
    minimum_visits: int = 1
    visits: VisitRule = "mean"
    """How the visits of a year make a site's score."""
    gates: tuple[EligibilityGate, ...] = ()
    ties: tuple[Tie, ...] = ()
    local: bool = True
    """Whether the numbers are local policy; then they are printed as such (本地规则)."""
    note: Label = ""
    leniency_least: int = 5
    """The fewest sites that two inspectors must share before their leniency is told."""

    def __post_init__(self) -> None:
        """Raises ValueError for numbers that no selection can be made by."""
        if self.minimum_visits < 1:
            raise ValueError("minimum_visits must be at least 1")
        if not self.quotas:
            raise ValueError("a policy needs the quota of at least one office")
