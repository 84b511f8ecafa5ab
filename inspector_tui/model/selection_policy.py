"""SelectionPolicy: the rules of a year's selection, read from a file."""

from datetime import date
from fractions import Fraction
from typing import Literal

from inspector_tui.model.value import Label, Value

GateKind = Literal[
    "visits", "incomplete", "veto", "conflict", "unsealed", "unsigned", "amended", "modified",
    "overdue", "unregistered", "reprimand", "stars", "register",
]  # fmt: skip
VisitRule = Literal["mean", "median", "latest", "lowest"]
TieRule = Literal["key_misses", "group", "named", "visits"]
Rank = Literal["county", "city", "province"]
"""The office that selects; each recommends to the next."""

OFFICES: tuple[Rank, ...] = ("county", "city", "province")
"""The offices in the order in which they recommend."""


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
    """The part of the places whose sites may be listed with all stars, 0 to 1.

    A site beyond it keeps its place and is listed with one star less.
    """

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
    """The programme whose checklists make up the pool."""
    quotas: dict[Rank, Quota]
    """The places by office; a site must have one with each office up to the one that selects."""
    honour: Label = ""
    """What the chosen sites are called, in titles and in the list for the credit files."""
    begins: str = "01-01"
    """The first day of the period, MM-DD; of the year before where it lies after `ends`."""
    ends: str = "12-31"
    """The last day of the period, MM-DD."""
    minimum_visits: int = 1
    """On how many days a site must have been inspected."""
    visits: VisitRule = "mean"
    """How the visits of a year make a site's score."""
    gates: tuple[EligibilityGate, ...] = ()
    """Why a site does not stand; one without a rating, with too few visits, or with a sealed
    inspection that was changed never stands."""
    ties: tuple[Tie, ...] = ()
    local: bool = True
    """Whether the numbers are local policy; then they are printed as such (本地规则)."""
    note: Label = ""
    """Where the numbers come from, printed with the list."""
    leniency_least: int = 5
    """The fewest sites that an inspector must share with others before leniency is told."""

    def __post_init__(self) -> None:
        """Raises ValueError for numbers that no selection can be made by."""
        if self.minimum_visits < 1:
            raise ValueError("minimum_visits must be at least 1")
        if not self.quotas:
            raise ValueError("a policy needs the quota of at least one office")
        if not _is_day_of_year(self.begins):
            raise ValueError("begins must be a day of the year, MM-DD")
        if not _is_day_of_year(self.ends):
            raise ValueError("ends must be a day of the year, MM-DD")

    def period(self, year: int) -> tuple[str, str]:
        """The first and the last day of a year's period, YYYY-MM-DD."""
        first = year if self.begins <= self.ends else year - 1
        return f"{first:04}-{self.begins}", f"{year:04}-{self.ends}"

    def offices(self, office: Rank) -> tuple[Rank, ...]:
        """The offices with places whose word a site needs, up to one; raises KeyError."""
        if office not in self.quotas:
            raise KeyError(office)
        up_to = OFFICES[: OFFICES.index(office) + 1]
        return tuple(one for one in up_to if one in self.quotas)


def _is_day_of_year(text: str) -> bool:
    try:
        date.fromisoformat(f"2024-{text}")
    except ValueError:
        return False
    return len(text) == len("MM-DD")
