"""Robustness: how far a list hangs on single inspectors; shown beside it, never applied."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from heapq import heappop, heappush

from inspector_tui.model.candidate import Candidate, candidate
from inspector_tui.model.eligibility import refusals
from inspector_tui.model.pool import Pool
from inspector_tui.model.ranking import Key, rank_key
from inspector_tui.model.selection import Selection
from inspector_tui.model.selection_policy import SelectionPolicy
from inspector_tui.model.value import Value, exact_sum
from inspector_tui.model.visit import Visit


class RankRange(Value, frozen=True, kw_only=True):
    """Between which ranks a site moves when any one inspector is left out."""

    best: int
    worst: int
    needs: tuple[str, ...] = ()
    """The inspectors without each of whom it would not be ranked at all."""


def rank_range(selection: Selection) -> dict[str, RankRange]:
    """The ranges of the sites that are ranked, with everybody and without any one inspector.

    Manual changes do not count here.
    """
    everybody = [one.candidate for one in selection.standings]
    eligible = [one.candidate for one in selection.standings if one.outcome != "refused"]
    found = _Ranges(eligible, selection.policy)
    for inspector, seen in _seen(everybody).items():
        found.without(inspector, seen)
    return found.ranges()


def _seen(everybody: Iterable[Candidate]) -> dict[str, list[Candidate]]:
    """The sites that each inspector visited."""
    seen: defaultdict[str, list[Candidate]] = defaultdict(list)
    for one in everybody:
        for inspector in {visit.inspector for visit in one.visits}:
            seen[inspector].append(one)
    return dict(sorted(seen.items()))


class _Ranges:
    """The ranks of a list while one inspector after another is left out.

    The sites that an inspector visited get new keys; all others only move by how many of those pass
    them, which is the same from one such key to the next.
    """

    def __init__(self, base: Iterable[Candidate], policy: SelectionPolicy) -> None:
        self._policy = policy
        pairs = sorted((rank_key(one, policy), one.site) for one in base)
        self._keys = [key for key, _site in pairs]
        self._sites = [site for _key, site in pairs]
        self._at = {site: at for at, site in enumerate(self._sites)}
        self._steps: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
        self._own: defaultdict[str, dict[str, int | None]] = defaultdict(dict)

    def without(self, inspector: str, seen: Sequence[Candidate]) -> None:
        """Takes the list into account that is left without an inspector's visits."""
        gone = sorted(self._keys[self._at[one.site]] for one in seen if one.site in self._at)
        new = {one.site: self._key_without(one, inspector) for one in seen}
        come = sorted(key for key in new.values() if key is not None)
        for keys, step in ((gone, -1), (come, 1)):
            for key in keys:
                self._steps[bisect_right(self._keys, key)].append((inspector, step))
        for site, left in new.items():
            if site in self._at:
                self._own[site][inspector] = None if left is None else self._rank(left, gone, come)

    def ranges(self) -> dict[str, RankRange]:
        """What was found, by site."""
        moves = _Moves()
        found: dict[str, RankRange] = {}
        for at, site in enumerate(self._sites):
            for inspector, step in self._steps.get(at, ()):
                moves.step(inspector, step)
            own = self._own[site]
            rank = bisect_left(self._keys, self._keys[at]) + 1
            least, most = moves.span(own)
            alone = [moved for moved in own.values() if moved is not None]
            found[site] = RankRange(
                best=min(rank + least, *alone, rank),
                worst=max(rank + most, *alone, rank),
                needs=tuple(sorted(name for name, moved in own.items() if moved is None)),
            )
        return found

    def _rank(self, key: Key, gone: Sequence[Key], come: Sequence[Key]) -> int:
        """The rank of a new key among the sites that stay and the other new keys."""
        stay = bisect_left(self._keys, key) - bisect_left(gone, key)
        return stay + bisect_left(come, key) + 1

    def _key_without(self, one: Candidate, inspector: str) -> Key | None:
        rest = [visit for visit in one.visits if visit.inspector != inspector]
        left = candidate(rest, one.registered, self._policy.visits) if rest else None
        if left is None or refusals(left, self._policy):
            return None
        return rank_key(left, self._policy)


class _Moves:
    """By how much a place of the list moves without each inspector; the least and the most."""

    def __init__(self) -> None:
        self._of: defaultdict[str, int] = defaultdict(int)
        self._count = Counter({0: 1})  # with everybody, nothing moves
        self._least, self._most = [0], [0]

    def step(self, inspector: str, by: int) -> None:
        """From here on the place moves by so much more without an inspector."""
        if inspector in self._of:
            self._count[self._of[inspector]] -= 1
        self._of[inspector] += by
        self._enter(self._of[inspector])

    def span(self, but: Iterable[str]) -> tuple[int, int]:
        """The least and the most, some inspectors left aside."""
        aside = [self._of[name] for name in but if name in self._of]
        for move in aside:
            self._count[move] -= 1
        while not self._count[self._least[0]]:
            heappop(self._least)
        while not self._count[-self._most[0]]:
            heappop(self._most)
        found = self._least[0], -self._most[0]
        for move in aside:
            self._enter(move)
        return found

    def _enter(self, move: int) -> None:
        self._count[move] += 1
        if self._count[move] == 1:
            heappush(self._least, move)
            heappush(self._most, -move)


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
