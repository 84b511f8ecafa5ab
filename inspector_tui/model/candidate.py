"""Candidate: a site that stands in a selection, with its visits put together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from statistics import median

from inspector_tui.model.register import Site
from inspector_tui.model.selection_policy import SelectionPolicy, VisitRule
from inspector_tui.model.value import Value, exact_sum
from inspector_tui.model.visit import Visit


class Round(Value, frozen=True, kw_only=True):
    """The inspections of one site on one day, by one or several inspectors."""

    date: str
    visits: tuple[Visit, ...]

    @property
    def scores(self) -> tuple[Fraction, ...]:
        """What the inspectors came to; those who rated nothing are left out."""
        return tuple(visit.score for visit in self.visits if visit.score is not None)

    @property
    def score(self) -> Fraction | None:
        """The mean over the inspectors, None where nobody rated anything."""
        scores = self.scores
        return _mean(scores) if scores else None

    @property
    def spread(self) -> Fraction:
        """How far the inspectors lie apart."""
        scores = self.scores
        return max(scores) - min(scores) if scores else Fraction(0)


class Candidate(Value, frozen=True, kw_only=True, dict=True):
    """A site and the rounds of its year, in the order of their dates."""

    site: str
    name: str
    region: str
    registered: Site | None
    rounds: tuple[Round, ...]
    score: Fraction | None
    """By the policy's rule over the rounds, exact; None where nothing is rated."""

    @cached_property
    def visits(self) -> tuple[Visit, ...]:
        """All inspections."""
        return tuple(visit for one in self.rounds for visit in one.visits)

    @property
    def stars(self) -> int:
        """The least stars of any inspection: a veto counts by the worst."""
        return min(visit.stars for visit in self.visits)

    @property
    def full_stars(self) -> int:
        """The most stars that its checklists can recommend."""
        return max(visit.full_stars for visit in self.visits)

    @property
    def has_full_stars(self) -> bool:
        """Whether every inspection recommends all stars."""
        return all(visit.stars == visit.full_stars for visit in self.visits)

    @property
    def vetoes(self) -> tuple[str, ...]:
        """The veto items that failed in any inspection."""
        return tuple(sorted({item for visit in self.visits for item in visit.vetoes}))

    @property
    def key_misses(self) -> int:
        """The most key items that fell short in any inspection."""
        return max(visit.key_misses for visit in self.visits)

    @property
    def spread(self) -> Fraction:
        """The farthest that inspectors of one visit lie apart."""
        return max(one.spread for one in self.rounds)

    @property
    def rectified(self) -> tuple[int, int]:
        """Problems closed and problems in all, over all inspections."""
        return (
            sum(visit.rectified[0] for visit in self.visits),
            sum(visit.rectified[1] for visit in self.visits),
        )

    def group(self, name: str) -> Fraction:
        """The mean share of a block over all inspections, 0 where none has it."""
        shares = [visit.groups[name] for visit in self.visits if name in visit.groups]
        return _mean(shares) if shares else Fraction(0)


def candidates(
    visits: Iterable[Visit], sites: Mapping[str, Site], policy: SelectionPolicy
) -> tuple[Candidate, ...]:
    """The sites that were visited, by id."""
    by_site: defaultdict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        by_site[visit.site].append(visit)
    return tuple(
        candidate(by_site[site], sites.get(site), policy.visits) for site in sorted(by_site)
    )


def candidate(visits: Iterable[Visit], registered: Site | None, rule: VisitRule) -> Candidate:
    """The candidate of one site, of which there is at least one visit."""
    rounds = _rounds(visits)
    last = rounds[-1].visits[0]
    scores = [score for one in rounds if (score := one.score) is not None]
    return Candidate(
        site=last.site,
        name=registered.name if registered else last.name,
        region=registered.region if registered else last.region,
        registered=registered,
        rounds=rounds,
        score=_COMBINED[rule](scores) if scores else None,
    )


def _rounds(visits: Iterable[Visit]) -> tuple[Round, ...]:
    ordered = sorted(visits, key=_by_day)
    return tuple(
        Round(date=day, visits=tuple(ones)) for day, ones in groupby(ordered, attrgetter("date"))
    )


_by_day = attrgetter("date", "inspection")


def _mean(scores: Sequence[Fraction]) -> Fraction:
    return exact_sum(scores) / len(scores) if len(scores) > 1 else scores[0]


_COMBINED: dict[VisitRule, Callable[[Sequence[Fraction]], Fraction]] = {
    "mean": _mean,
    "median": lambda scores: Fraction(median(scores)),
    "latest": lambda scores: scores[-1],
    "lowest": min,
}
