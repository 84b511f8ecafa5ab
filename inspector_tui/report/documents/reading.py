"""Reading: an inspection and its rating, read in one language."""

from collections.abc import Collection, Iterator
from fractions import Fraction
from functools import cached_property

from inspector_tui.locale import N_
from inspector_tui.model import (
    Checklist,
    Inspection,
    Outcome,
    Rating,
    Rectification,
    rectifications,
)
from inspector_tui.report.documents.exhibits import Exhibit, exhibits, numbers
from inspector_tui.report.documents.found import Found
from inspector_tui.report.documents.standing import Standing
from inspector_tui.report.documents.words import Words

LONG = 70
"""The ems from which a text leaves its cell and gets the full width of the table."""


class Reading:
    """What every part of a document draws from."""

    def __init__(
        self, rating: Rating, words: Words, standing: Standing, prints: Collection[str] = ()
    ) -> None:
        self.rating = rating
        self.words = words
        self.standing = standing
        self.prints = prints
        """The SHA-256 of the photos that can be shown."""
        self.inspection: Inspection = rating.inspection
        self.checklist: Checklist = rating.inspection.checklist

    @cached_property
    def found(self) -> dict[str, Found]:
        """What was found, by address, in the order of the form."""
        several = {line.section.id for line in self.inspection.lines if line.instance}
        return {
            one.line.address: Found(
                self.inspection, one, self.words, several=one.line.section.id in several
            )
            for one in self.rating.outcomes
        }

    @cached_property
    def lost(self) -> dict[str, Fraction]:
        """The points of the total that each line took away, in the order of the form."""
        lines = (line for line in self.rating.ledger if line.kind == "item" and line.lost)
        return {line.address: line.lost for line in lines}

    @cached_property
    def lost_number(self) -> dict[str, int]:
        """The number under which each loss is explained."""
        return {address: number for number, address in enumerate(self.losing, 1)}

    @cached_property
    def left_number(self) -> dict[str, int]:
        """The number under which each absence is explained."""
        left = (found.line.address for found in self.of_state("na"))
        return {address: number for number, address in enumerate(left, 1)}

    @cached_property
    def losing(self) -> tuple[str, ...]:
        """The addresses of the lines that lost points of their own, in the order of the form."""
        return tuple(one.line.address for one in self.rating.outcomes if _loses(one))

    @cached_property
    def problems(self) -> tuple[Rectification, ...]:
        """The problems on notice."""
        return rectifications(self.inspection.log)

    @cached_property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """All evidence under its numbers."""
        return exhibits(self.found.values(), self.problems, self.words, self.prints)

    def shown(self, place: str) -> str:
        """The numbers of the evidence for a line or a problem, after a word; else nothing."""
        told = numbers((one for one in self.exhibits if place in one.places), self.words)
        return self.words.say(N_("Evidence: {numbers}"), numbers=told) if told else ""

    @property
    def final(self) -> bool:
        """Whether nothing that is still open can move the score or the stars."""
        return is_final(self.rating)

    def of_state(self, *states: str) -> Iterator[Found]:
        """The lines whose finding stands in one of these states."""
        return (found for found in self.found.values() if found.one.state in states)

    def of_importance(self, importance: str) -> list[Found]:
        """The lines of an importance that apply."""
        return [
            found
            for found in self.found.values()
            if found.item.importance == importance and found.one.state != "na"
        ]

    def field(self, key: str) -> str:
        """What the site form says, without blanks around it."""
        return self.inspection.fields.get(key, "").strip()


def is_final(rating: Rating) -> bool:
    """Whether nothing that is still open can move the score or the stars."""
    return rating.complete and None not in rating.inspection.facts.values()


def _loses(one: Outcome) -> bool:
    """Bonus that is not earned is no loss."""
    return one.lost > 0 and not one.line.section.bonus
