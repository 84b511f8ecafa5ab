"""Robustness: how far a list hangs on single inspectors; shown beside it, never applied."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from inspector_tui.model.register import Register
from inspector_tui.model.selection import select
from inspector_tui.model.selection_policy import Rank, SelectionPolicy
from inspector_tui.model.value import exact_sum
from inspector_tui.model.visit import Visit


def rank_range(
    pool: Sequence[Visit],
    register: Register,
    policy: SelectionPolicy,
    *,
    year: int,
    office: Rank,
) -> dict[str, tuple[int, int]]:
    """The best and the worst rank of each site when any one inspector is left out.

    A site that one inspector alone visited keeps its rank in
    the runs that still have it.
    """
    ranges: dict[str, tuple[int, int]] = {}
    for left_out in (None, *sorted({visit.inspector for visit in pool})):
        rest = [visit for visit in pool if visit.inspector != left_out]
        for one in select(rest, register, policy, year=year, office=office).standings:
            if one.rank is not None:
                best, worst = ranges.get(one.candidate.site, (one.rank, one.rank))
                ranges[one.candidate.site] = min(best, one.rank), max(worst, one.rank)
    return ranges


def leniency(pool: Iterable[Visit], least: int) -> dict[str, tuple[Fraction, int]]:
    """How far each inspector lies above the others on the sites that they share.

    The mean difference in points and the number of shared sites; only where these are at least
    `least`.
    """
    by_site: dict[str, list[Visit]] = {}
    for visit in pool:
        if visit.score is not None:
            by_site.setdefault(visit.site, []).append(visit)
    apart: dict[str, list[Fraction]] = {}
    for visits in by_site.values():
        for name in {visit.inspector for visit in visits}:
            mine = [visit for visit in visits if visit.inspector == name]
            others = [visit for visit in visits if visit.inspector != name]
            if others:
                apart.setdefault(name, []).append(_mean(mine) - _mean(others))
    return {
        name: (exact_sum(found) / len(found), len(found))
        for name, found in sorted(apart.items())
        if len(found) >= least
    }


def _mean(visits: Sequence[Visit]) -> Fraction:
    return exact_sum(visit.score or Fraction(0) for visit in visits) / len(visits)
