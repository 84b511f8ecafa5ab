"""Robustness: how far a list hangs on single inspectors; shown beside it, never applied."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

from inspector_tui.model.candidate import Candidate, candidate, candidates
from inspector_tui.model.eligibility import refusals
from inspector_tui.model.pool import Pool
from inspector_tui.model.ranking import Key, rank_key
from inspector_tui.model.register import Register
from inspector_tui.model.selection_policy import SelectionPolicy
from inspector_tui.model.value import Value, exact_sum
from inspector_tui.model.visit import Visit


class RankRange(Value, frozen=True, kw_only=True):
    """Between which ranks a site moves when any one inspector is left out."""

    best: int
    worst: int
    needs: tuple[str, ...] = ()
    """The inspectors without each of whom it would not be ranked at all."""


def rank_range(
    visits: Iterable[Visit], register: Register, policy: SelectionPolicy, *, year: int
) -> dict[str, RankRange]:
    """The ranges of the sites that are ranked, with everybody and without any one inspector.

    Manual changes do not count here.
    """
    pool = Pool.of(visits, policy, year)
    sites = {site.id: site for site in register.sites}
    base = [one for one in candidates(pool.visits, sites, policy) if not refusals(one, policy)]
    found = _Ranges(base, policy)
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for visit in pool.visits:
        seen[visit.inspector].add(visit.site)
    by_site = {one.site: one for one in candidates(pool.visits, sites, policy)}
    for inspector in sorted(seen):
        found.without(inspector, [by_site[site] for site in sorted(seen[inspector])])
    return found.ranges()


class _Ranges:
    """The ranks of a list while one inspector after another is left out.

    Most sites stay what they are; how many of the changed ones pass each is counted at once.
    """

    def __init__(self, base: Sequence[Candidate], policy: SelectionPolicy) -> None:
        self._policy = policy
        pairs = sorted((rank_key(one, policy), one.site) for one in base)
        self._keys = [key for key, _site in pairs]
        self._at = {site: at for at, (_key, site) in enumerate(pairs)}
        ranks = [bisect_left(self._keys, key) + 1 for key in self._keys]
        self._base, self._best, self._worst = ranks, [*ranks], [*ranks]
        self._needs: defaultdict[str, list[str]] = defaultdict(list)

    def without(self, inspector: str, changed: Sequence[Candidate]) -> None:
        """Takes the list into account that is left without an inspector's visits."""
        gone = sorted(self._keys[self._at[one.site]] for one in changed if one.site in self._at)
        new = {one.site: key for one in changed if (key := self._key_without(one, inspector))}
        come = sorted(new.values())
        moved = list(map(sum, zip(self._base, self._passed(gone, -1), self._passed(come, 1),
                                  strict=True)))  # fmt: skip
        for one in changed:
            if (at := self._at.get(one.site)) is None:
                continue
            moved[at] = self._base[at]
            if one.site in new:
                key = new[one.site]
                stay = bisect_left(self._keys, key) - bisect_left(gone, key)
                moved[at] = stay + bisect_left(come, key) + 1
            else:
                self._needs[one.site].append(inspector)
        self._best = list(map(min, self._best, moved))
        self._worst = list(map(max, self._worst, moved))

    def ranges(self) -> dict[str, RankRange]:
        """What was found, by site."""
        return {
            site: RankRange(
                best=self._best[at], worst=self._worst[at], needs=tuple(self._needs[site])
            )
            for site, at in self._at.items()
        }

    def _key_without(self, one: Candidate, inspector: str) -> Key | None:
        rest = [visit for visit in one.visits if visit.inspector != inspector]
        left = candidate(rest, one.registered, self._policy.visits) if rest else None
        if left is None or refusals(left, self._policy):
            return None
        return rank_key(left, self._policy)

    def _passed(self, keys: Sequence[Key], step: int) -> Iterator[int]:
        """For each site of the list so many steps as keys are better than its own."""
        steps = [0] * (len(self._keys) + 1)
        for key in keys:
            steps[bisect_right(self._keys, key)] += step
        return accumulate(steps[:-1])


class Leniency(Value, frozen=True, kw_only=True):
    """How far an inspector lies above the others on the sites that they share."""

    shared: int
    """On how many sites others inspected too."""
    points: Fraction | None
    """The mean difference, above zero for a lenient one; None where too few sites are shared."""


def leniency(pool: Pool, least: int) -> dict[str, Leniency]:
    """The leniency of every inspector, told only where at least so many sites are shared."""
    apart: dict[str, list[Fraction]] = {name: [] for name in pool.inspectors}
    for visits in _by_site(pool.visits):
        for name in {visit.inspector for visit in visits}:
            mine = [visit.score for visit in visits if visit.inspector == name]
            others = [visit.score for visit in visits if visit.inspector != name]
            if others:
                apart[name].append(_mean(mine) - _mean(others))
    return {
        name: Leniency(
            shared=len(found), points=_mean(found) if len(found) >= max(1, least) else None
        )
        for name, found in apart.items()
    }


def _by_site(visits: Iterable[Visit]) -> Iterable[list[Visit]]:
    by_site: defaultdict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        if visit.score is not None:
            by_site[visit.site].append(visit)
    return by_site.values()


def _mean(scores: Sequence[Fraction | None]) -> Fraction:
    return exact_sum(score for score in scores if score is not None) / len(scores)
