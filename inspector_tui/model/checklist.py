"""Checklist: a versioned definition of what is asked."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from typing import Literal

from inspector_tui.model.item import EvidenceRule, Item, Level, Section
from inspector_tui.model.policy import RatingPolicy
from inspector_tui.model.value import Label, Value, exact_sum


class Source(Value, frozen=True, kw_only=True):
    """The notice or standard behind a checklist."""

    name: Label
    issuer: Label = ""
    issued: str = ""
    """The date of issue, YYYY-MM-DD."""


class Choice(Value, frozen=True, kw_only=True):
    """One value of a fact that is chosen from a list."""

    id: str
    label: Label


class Fact(Value, frozen=True, kw_only=True):
    """Something asked once for the site, which decides what is absent."""

    id: str
    label: Label
    type: Literal["bool", "number", "choice"] = "bool"
    choices: tuple[Choice, ...] = ()
    default: str = ""
    """What holds until the inspector says otherwise: true, false, a number or a choice.

    Empty is unknown.
    """


FormGroup = Literal["site", "party", "team", "visit"]


class Checklist(Value, frozen=True, kw_only=True, dict=True):
    """A versioned definition: sections of items, the scales and the rating policy."""

    format: Literal["checklist/1"]
    id: str
    version: str
    title: Label
    rating: RatingPolicy
    sections: tuple[Section, ...]
    programme: str = ""
    """The programme whose inspections are ranked together."""
    source: Source | None = None
    note: Label = ""
    """What the inspector should know about the definition as a whole."""
    levels: dict[str, tuple[Level, ...]] = {}
    """The scales by name."""
    facts: tuple[Fact, ...] = ()
    evidence: tuple[EvidenceRule, ...] = ()
    """What is asked of every item that has no evidence rules of its own."""
    form: tuple[FormGroup, ...] = ("site", "team", "visit")
    """The groups of the site form."""

    def items(self) -> Iterator[Item]:
        """Every item in the order of the form."""
        for section in self.sections:
            yield from section.items

    def item(self, item_id: str) -> Item:
        """The item of an id; raises KeyError."""
        for item in self.items():
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def scale(self, item: Item) -> tuple[Level, ...]:
        """The levels of an item, empty where it is not scored by levels."""
        return self.levels.get(item.levels, ()) if item.levels else ()

    def level(self, item: Item, level_id: str) -> Level | None:
        """The level of an item by id."""
        return self._by_id.get((item.levels, level_id))

    @cached_property
    def _by_id(self) -> dict[tuple[str | None, str], Level]:
        """The levels by scale and id; of two with one id the first."""
        return {
            (scale, level.id): level
            for scale, levels in self.levels.items()
            for level in reversed(levels)
        }

    @property
    def full_stars(self) -> int:
        """The most stars that the policy can recommend."""
        return max((band.stars for band in self.rating.bands), default=0)

    @property
    def full_weight(self) -> Fraction:
        """The weight of all sections that are not bonus."""
        return exact_sum(s.full_weight for s in self.sections if not s.bonus)
