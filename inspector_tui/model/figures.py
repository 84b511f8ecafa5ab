"""Figures: what happened in one region, or in all, within some days."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction

from inspector_tui.model.account import Account, as_at, closed_on
from inspector_tui.model.month import Span, within
from inspector_tui.model.register import Site
from inspector_tui.model.value import Value, exact_sum
from inspector_tui.model.visit import Visit


class Figures(Value, frozen=True, kw_only=True):
    """The counts of a span."""

    inspections: int = 0
    sites: int = 0
    """How many sites were inspected."""
    rated: int = 0
    """How many inspections are complete, so that they have a score."""
    points: Fraction = Fraction(0)
    """The sum of their scores."""
    stars: tuple[int, ...] = ()
    """How many of them recommend no star, one star, and so on."""
    found: int = 0
    """Problems found."""
    closed: int = 0
    """Problems mended and accepted, whenever they were found."""
    highlights: int = 0
    """Special practices recorded."""
    founded: int = 0
    """Sites whose party organisation was founded."""
    launched: int = 0
    """Sites on which red-site building began."""
    named: int = 0
    """Sites that were named red sites."""

    @property
    def mean(self) -> Fraction | None:
        """The mean score, None where nothing is rated."""
        return self.points / self.rated if self.rated else None


def figures(
    accounts: Sequence[Account], sites: Iterable[Site], span: Span, *, most_stars: int
) -> Figures:
    """The counts of some inspections and sites within a span."""
    visits = [one.visit for one in accounts if within(one.visit.date, span)]
    scores = [(visit, visit.score) for visit in visits if visit.complete]
    rated = [(visit, score) for visit, score in scores if score is not None]
    listed = list(sites)
    return Figures(
        inspections=len(visits),
        sites=len({visit.site for visit in visits}),
        rated=len(rated),
        points=exact_sum(score for _visit, score in rated),
        stars=tuple(_with_stars((v for v, _ in rated), most_stars)),
        found=sum(within(a.found_on(p), span) for a in accounts for p in a.problems),
        closed=sum(within(closed_on(p), span) for a in accounts for p in a.problems),
        highlights=sum(len(visit.highlights) for visit in visits),
        founded=sum(within(day, span) for day in _founded(accounts).values()),
        launched=sum(within(site.launched, span) for site in listed),
        named=sum(within(site.named, span) for site in listed),
    )


def unsettled(accounts: Iterable[Account], day: date) -> tuple[int, int]:
    """How many problems were open at the end of a day, and how many of them overdue."""
    then = [
        as_at(problem, day)
        for account in accounts
        for problem in account.problems
        if account.found_on(problem) <= day.isoformat()
    ]
    still = [problem for problem in then if not problem.closed]
    return len(still), sum(problem.overdue(day) for problem in still)


def _with_stars(visits: Iterable[Visit], most: int) -> Iterator[int]:
    counted = [visit.stars for visit in visits]
    return (counted.count(stars) for stars in range(most + 1))


def _founded(accounts: Iterable[Account]) -> dict[str, str]:
    """When the party organisation of each site was founded, by its last inspection."""
    told = [one for one in accounts if one.founded]
    ordered = sorted(told, key=lambda one: (one.visit.date, one.visit.inspection))
    return {one.visit.site: one.founded for one in ordered}
