"""Candidate: a site that stands in a selection, with its visits put together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from statistics import median

from inspector_tui.model.register import Site
from inspector_tui.model.selection_policy import SelectionPolicy, Tie, VisitRule
from inspector_tui.model.value import Value, exact_sum
from inspector_tui.model.visit import Visit


class Round(Value, frozen=True, kw_only=True):
    """The inspections of one site on one day, by one or several inspectors."""

    date: str
    visits: tuple[Visit, ...]

    @property
    def score(self) -> Fraction:
        """The mean over the inspectors."""
        return exact_sum(visit.score or Fraction(0) for visit in self.visits) / len(self.visits)

    @property
    def spread(self) -> Fraction:
        """How far the inspectors lie apart."""
        scores = [visit.score or Fraction(0) for visit in self.visits]
        return max(scores) - min(scores)


class Candidate(Value, frozen=True, kw_only=True):
    """A site and the rounds of its year, in the order of their dates."""

    site: str
    name: str
    region: str
    registered: Site | None
    rounds: tuple[Round, ...]
    score: Fraction
    """By the policy's rule over the rounds, exact."""

    @property
    def visits(self) -> tuple[Visit, ...]:
        """All inspections."""
        return tuple(visit for one in self.rounds for visit in one.visits)

    @property
    def stars(self) -> int:
        """The least stars of any inspection: a veto counts by the worst."""
        return min(visit.stars for visit in self.visits)

    @property
    def has_full_stars(self) -> bool:
        """Whether every inspection recommends all stars."""
        return all(visit.stars == visit.full_stars for visit in self.visits)

    @property
    def key_misses(self) -> int:
        """The most key items that fell short in any inspection."""
        return max(visit.key_misses for visit in self.visits)

    def group(self, name: str) -> Fraction:
        """The mean share of a block over all inspections, 0 where none has it."""
        shares = [visit.groups[name] for visit in self.visits if name in visit.groups]
        return exact_sum(shares) / len(shares) if shares else Fraction(0)


def candidates(
    visits: Iterable[Visit], sites: dict[str, Site], policy: SelectionPolicy
) -> tuple[Candidate, ...]:
    """The sites that were visited, by id."""
    by_site: defaultdict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        by_site[visit.site].append(visit)
    return tuple(
        _candidate(site, by_site[site], sites.get(site), policy.visits) for site in sorted(by_site)
    )


def _candidate(
    site: str, visits: list[Visit], registered: Site | None, rule: VisitRule
) -> Candidate:
    rounds = _rounds(visits)
    last = rounds[-1].visits[0]
    return Candidate(
        site=site,
        name=registered.name if registered else last.name,
        region=registered.region if registered else last.region,
        registered=registered,
        rounds=rounds,
        score=_COMBINED[rule]([one.score for one in rounds]),
    )


def _rounds(visits: list[Visit]) -> tuple[Round, ...]:
    by_day: defaultdict[str, list[Visit]] = defaultdict(list)
    for visit in sorted(visits, key=lambda visit: (visit.date, visit.inspection)):
        by_day[visit.date].append(visit)
    return tuple(Round(date=day, visits=tuple(ones)) for day, ones in by_day.items())


def _mean(scores: Sequence[Fraction]) -> Fraction:
    return exact_sum(scores) / len(scores)


_COMBINED: dict[VisitRule, Callable[[Sequence[Fraction]], Fraction]] = {
    "mean": _mean,
    "median": lambda scores: Fraction(median(scores)),
    "latest": lambda scores: scores[-1],
    "lowest": min,
}


def tie_key(tie: Tie, one: Candidate) -> tuple[bool, Fraction | int | str]:
    """What a tie-breaker sorts by, the better first; a missing date comes last."""
    match tie.by:
        case "key_misses":
            return False, one.key_misses
        case "group":
            return False, -one.group(tie.group)
        case "visits":
            return False, -len(one.rounds)
    named = one.registered.named if one.registered else ""
    return not named, named
