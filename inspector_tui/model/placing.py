"""Placing: the places of an office given in the order of rank, none by chance."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from inspector_tui.model.eligibility import Because
from inspector_tui.model.ranking import Manual, Ranked
from inspector_tui.model.selection_policy import Quota, Rank


class Places:
    """The places of one office while they are given."""

    def __init__(self, quota: Quota, office: Rank) -> None:
        self._quota = quota
        self._office: Rank = office
        self._taken: Counter[str] = Counter()

    def left(self, region: str) -> int | None:
        """The places that a region still has, None where there is no bound."""
        bound = self._quota.of(region)
        return None if bound is None else max(0, bound - self._taken[region])

    @property
    def left_in_all(self) -> int | None:
        """The places that are still there, None where there is no bound."""
        bound = self._quota.places
        return None if bound is None else max(0, bound - self._taken.total())

    def take(self, region: str, count: int = 1) -> None:
        """Gives places of a region away, or keeps them for a person to decide."""
        self._taken[region] += count

    def full(self, region: str) -> Because | None:
        """Which bound leaves no place, None where there is one."""
        if self.left(region) == 0:
            bound = str(self._quota.of(region))
            return Because(key="region_full", about=(region, bound), office=self._office)
        if self.left_in_all == 0:
            about = (str(self._quota.places),)
            return Because(key="places_full", about=about, office=self._office)
        return None

    def settle(self, equals: Sequence[Ranked]) -> dict[str, Because]:
        """The places of sites that share a rank; where they do not suffice, nobody gets one.

        They are kept then, until a person decides with a written reason.
        """
        reasons = {one.candidate.site: self.full(one.candidate.region) for one in equals}
        standing = [one for one in equals if reasons[one.candidate.site] is None]
        wanted = Counter(one.candidate.region for one in standing)
        kept = {region: _least(self.left(region), count) for region, count in wanted.items()}
        short = _least(self.left_in_all, sum(kept.values()))
        all_tied = short < sum(kept.values())
        for one in standing:
            region = one.candidate.region
            tied = (short, len(standing)) if all_tied else (kept[region], wanted[region])
            reasons[one.candidate.site] = self._reason(*tied)
        self._keep(kept, short)
        return {site: reason for site, reason in reasons.items() if reason is not None}

    def _reason(self, places: int, sites: int) -> Because:
        if places >= sites:
            return Because(key="place", office=self._office)
        return Because(key="tied", about=(str(places), str(sites)), office=self._office)

    def _keep(self, kept: Mapping[str, int], in_all: int) -> None:
        for region, count in kept.items():
            self.take(region, min(count, in_all))
            in_all -= min(count, in_all)


def _least(bound: int | None, count: int) -> int:
    return count if bound is None else min(bound, count)


def place(
    ranked: Sequence[Ranked], quota: Quota, office: Rank, manual: Mapping[str, Manual]
) -> tuple[dict[str, Because], frozenset[str]]:
    """Why each site has a place of an office or waits, and the manual choices that found none.

    Manual choices take theirs first, in the order of rank.
    """
    places = Places(quota, office)
    reasons: dict[str, Because] = {}
    unheeded: set[str] = set()
    for one in ranked:
        change = manual.get(one.candidate.site)
        if change and change.outcome == "chosen" and places.full(one.candidate.region):
            unheeded.add(change.site)
        elif change:
            reasons[change.site] = Because(key="manual", words=change.reason, office=office)
            places.take(one.candidate.region, int(change.outcome == "chosen"))
    rest = [one for one in ranked if one.candidate.site not in reasons]
    for _rank, equals in groupby(rest, key=lambda one: one.rank):
        reasons |= places.settle(list(equals))
    return reasons, frozenset(unheeded)
