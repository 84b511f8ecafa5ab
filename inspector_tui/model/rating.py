"""Rating: the score of an inspection and everything that explains it (design §5).

`rate` is the only function that computes a score.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from inspector_tui.model.checklist import Checklist
from inspector_tui.model.inspection import Inspection
from inspector_tui.model.ledger import LedgerLine, base_lines, bonus_lines
from inspector_tui.model.outcome import ZERO, Outcome, outcome
from inspector_tui.model.section_score import (
    SectionScore,
    View,
    at_best,
    at_worst,
    section_score,
    so_far,
    strictly,
)
from inspector_tui.model.sheet import Sheets
from inspector_tui.model.stars import Grounds, Stars, na_share, rounded, stars
from inspector_tui.model.value import Value, exact_sum

HUNDRED = Fraction(100)


class Total(Value, frozen=True, kw_only=True):
    """The total under one view."""

    sections: tuple[SectionScore, ...]
    """The sections that carry weight, in the order of the form."""
    base: Fraction
    bonus: Fraction
    """The sum of the bonus items before the cap."""
    score: Fraction
    """0 to 100, exact."""
    grounds: Grounds
    stars: Stars


@dataclass(frozen=True, kw_only=True)
class Rating:
    """The score so far, the interval in which it can end, the stars and their reasons."""

    inspection: Inspection
    outcomes: tuple[Outcome, ...]
    """One for each line that applies."""
    sheets: Sheets
    """The same by section."""
    now: Total | None
    """What is settled so far; the final total once complete; None while nothing is rated."""
    worst: Total | None
    """The low end of the interval; None where nothing applies at all."""
    best: Total | None

    @property
    def complete(self) -> bool:
        """Whether nothing is open, pending or in conflict."""
        return all(one.state in ("scored", "na") for one in self.outcomes)

    @property
    def answered(self) -> int:
        """How many lines have been dealt with, those left out included."""
        return sum(one.state != "open" for one in self.outcomes)

    @property
    def score(self) -> Decimal | None:
        """The printed score so far, None while nothing is rated."""
        return self._printed(self.now)

    @property
    def low(self) -> Decimal | None:
        """The printed low end."""
        return self._printed(self.worst)

    @property
    def high(self) -> Decimal | None:
        """The printed high end."""
        return self._printed(self.best)

    @property
    def stars(self) -> int | None:
        """The recommended stars so far, None while nothing is rated."""
        return self.now.stars.count if self.now else None

    @cached_property
    def strict(self) -> Decimal | None:
        """The printed score with every item that was left out counted as zero."""
        return self._printed(total(self.inspection, self.sheets, strictly))

    @cached_property
    def ledger(self) -> tuple[LedgerLine, ...]:
        """The lines whose points sum exactly to the score so far."""
        if self.now is None:
            return ()
        cap = self.inspection.checklist.rating.bonus_cap
        return (
            *base_lines(self.now.sections, self.sheets.base),
            *bonus_lines(self.sheets.bonus, self.now.base, self.now.bonus, cap),
        )

    @cached_property
    def left_out(self) -> tuple[tuple[Outcome, Fraction], ...]:
        """Each item that was left out, with the points of the total that this gained."""
        return tuple((one, self._gained(one)) for one in self.outcomes if one.state == "na")

    @property
    def na_share(self) -> Fraction:
        """The part of the lines that were left out."""
        return na_share(self.now.grounds) if self.now else ZERO

    def _gained(self, left: Outcome) -> Fraction:
        def view(one: Outcome) -> Fraction | None:
            return ZERO if one is left else so_far(one)

        with_zero = total(self.inspection, self.sheets, view)
        if self.now is None or with_zero is None:
            return ZERO
        return self.now.score - with_zero.score

    def _printed(self, one: Total | None) -> Decimal | None:
        if one is None:
            return None
        return rounded(one.score, self.inspection.checklist.rating.decimals)


def rate(inspection: Inspection) -> Rating:
    """The rating of an inspection."""
    checklist = inspection.checklist
    outcomes = tuple(
        outcome(checklist, line, inspection.finding(line)) for line in inspection.lines
    )
    sheets = Sheets.of(checklist, outcomes)
    now = total(inspection, sheets, so_far)
    settled = all(one.state in ("scored", "na") for one in outcomes)
    final = settled and None not in inspection.facts.values()
    return Rating(
        inspection=inspection,
        outcomes=outcomes,
        sheets=sheets,
        now=now,
        worst=now if final else total(inspection, sheets, at_worst, doubt=True),
        best=now if final else total(inspection, sheets, at_best),
    )


def total(
    inspection: Inspection,
    outcomes: Sequence[Outcome] | Sheets,
    view: View,
    *,
    doubt: bool = False,
    highlights: int | None = None,
) -> Total | None:
    """The total under a view (design §5, rules 3 to 7), None where nothing counts.

    `highlights` supposes a number of special practices instead of those recorded.
    """
    policy = inspection.checklist.rating
    sheets = _sheets(inspection.checklist, outcomes)
    scores = tuple(s for sheet in sheets.base if (s := section_score(sheet, view)) is not None)
    whole = exact_sum(score.weight for score in scores)
    if not whole:
        return None
    base = 100 * exact_sum(score.share * score.weight for score in scores) / whole
    bonus = exact_sum(view(one) or ZERO for one in sheets.bonus)
    score = min(HUNDRED, base + min(bonus, policy.bonus_cap))
    grounds = Grounds(
        score=score,
        outcomes=sheets.weighed,
        vital=sheets.vital,
        sections=scores,
        view=view,
        facts=inspection.facts,
        highlights=len(inspection.highlights) if highlights is None else highlights,
        doubt=doubt,
    )
    return Total(
        sections=scores,
        base=base,
        bonus=bonus,
        score=score,
        grounds=grounds,
        stars=stars(policy, grounds),
    )


def _sheets(checklist: Checklist, outcomes: Sequence[Outcome] | Sheets) -> Sheets:
    return outcomes if isinstance(outcomes, Sheets) else Sheets.of(checklist, outcomes)
