"""Selection: pool → eligible → scored → ranked → placed, every site with its reason (design §7)."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Literal

from inspector_tui.model.candidate import Candidate, candidates
from inspector_tui.model.eligibility import Because, refusals
from inspector_tui.model.placing import place
from inspector_tui.model.pool import Pool, SetAside
from inspector_tui.model.ranking import Manual, Ranked, ranked
from inspector_tui.model.register import Register, Site
from inspector_tui.model.selection_policy import Quota, Rank, SelectionPolicy
from inspector_tui.model.value import Label, Value
from inspector_tui.model.visit import Visit

Outcome = Literal["chosen", "waiting", "refused"]


class Standing(Value, frozen=True, kw_only=True):
    """Where a site stands, and why."""

    candidate: Candidate
    outcome: Outcome
    because: tuple[Because, ...]
    stars: int
    """The stars that it is listed with; a star quota may hold them down."""
    rank: int | None = None
    """1 is the best; equal sites share a rank; None for a refused site."""
    decided_by: Label = ""
    """The tie-breaker that set it apart from the site before it."""


class Unvisited(Value, frozen=True, kw_only=True):
    """A site without an inspection in the pool, and why that is so."""

    site: str
    name: str
    region: str
    because: Because


class Unheeded(Value, frozen=True, kw_only=True):
    """A manual change that could not be followed, and why."""

    change: Manual
    because: Literal["unknown", "refused", "twice", "full", "office"]


class Selection(Value, frozen=True, kw_only=True):
    """The list of a year."""

    policy: SelectionPolicy
    year: int
    office: Rank
    standings: tuple[Standing, ...]
    """The eligible by rank, then the refused by name."""
    unvisited: tuple[Unvisited, ...] = ()
    """Sites of the register, or of visits that were set aside, which nobody inspected in time."""
    set_aside: tuple[SetAside, ...] = ()
    """Visits of another programme or period."""
    unheeded: tuple[Unheeded, ...] = ()

    def of(self, outcome: Outcome) -> tuple[Standing, ...]:
        """Those of one outcome, in order."""
        return tuple(one for one in self.standings if one.outcome == outcome)


def select(
    visits: Iterable[Visit],
    register: Register,
    policy: SelectionPolicy,
    *,
    year: int,
    office: Rank,
    manual: Sequence[Manual] = (),
) -> Selection:
    """The list that a policy makes of visits; the order of the inputs does not matter.

    Raises KeyError where the policy has no quota for the office, ValueError for a manual change
    without a reason or one inspection that says two things.
    """
    if any(not one.reason.strip() for one in manual):
        raise ValueError("a manual change needs a written reason")
    pool = Pool.of(visits, policy, year)
    sites = {site.id: site for site in register.sites}
    standing = candidates(pool.visits, sites, policy)
    reasons = {one.site: refusals(one, policy) for one in standing}
    followed, unheeded = _heeded(manual, reasons, policy.offices(office))
    decisive = {site: change for (site, _office), change in sorted(followed.items())}
    order = ranked([one for one in standing if not reasons[one.site]], policy, decisive)
    placed, full = _placed(order, policy, office, followed)
    return Selection(
        policy=policy,
        year=year,
        office=office,
        standings=(*placed, *_refused(standing, reasons)),
        unvisited=_unvisited(pool, register, reasons.keys()),
        set_aside=pool.set_aside,
        unheeded=tuple(sorted((*unheeded, *full), key=_by_site)),
    )


Followed = dict[tuple[str, Rank], Manual]


def _heeded(
    manual: Iterable[Manual],
    reasons: Mapping[str, tuple[Because, ...]],
    offices: Sequence[Rank],
) -> tuple[Followed, list[Unheeded]]:
    """The changes that can be followed, by site and office, and the others."""
    said: dict[tuple[str, Rank], set[Manual]] = {}
    for change in manual:
        said.setdefault((change.site, change.office or offices[-1]), set()).add(change)
    followed: Followed = {}
    unheeded: list[Unheeded] = []
    for (site, office), changes in said.items():
        why = _why_unheeded(site, office, len(changes), reasons, offices)
        if why is None:
            followed[site, office] = next(iter(changes))
        else:
            unheeded += [Unheeded(change=change, because=why) for change in changes]
    return followed, unheeded


def _why_unheeded(
    site: str,
    office: Rank,
    changes: int,
    reasons: Mapping[str, tuple[Because, ...]],
    offices: Sequence[Rank],
) -> Literal["unknown", "refused", "twice", "office"] | None:
    if site not in reasons:
        return "unknown"
    if reasons[site]:
        return "refused"
    if office not in offices:
        return "office"
    return "twice" if changes > 1 else None


def _placed(
    order: Sequence[Ranked], policy: SelectionPolicy, office: Rank, followed: Followed
) -> tuple[list[Standing], list[Unheeded]]:
    """The eligible by rank: those that each office up to the last one gives a place."""
    reasons: dict[str, Because] = {}
    unheeded: list[Unheeded] = []
    contending = list(order)
    for each in policy.offices(office):
        changes = {site: one for (site, where), one in followed.items() if where == each}
        said, full = place(contending, policy.quotas[each], each, changes)
        reasons |= said
        unheeded += [Unheeded(change=changes[site], because="full") for site in full]
        contending = [one for one in contending if _has_place(one, reasons, changes)]
    chosen = {one.candidate.site for one in contending}
    held = _held([one for one in contending if one.candidate.has_full_stars],
                 _most_full_stars(policy.quotas[office], len(chosen)))  # fmt: skip
    return [_standing(one, chosen, reasons, held) for one in order], unheeded


def _has_place(one: Ranked, reasons: Mapping[str, Because], changes: Mapping[str, Manual]) -> bool:
    site = one.candidate.site
    by_hand = reasons[site].key == "manual" and changes[site].outcome == "chosen"
    return by_hand or reasons[site].key == "place"


def _most_full_stars(quota: Quota, chosen: int) -> int | None:
    """How many may be listed with all stars, None where there is no bound."""
    if quota.full_stars is None:
        return None
    return int(quota.full_stars * (chosen if quota.places is None else quota.places))


def _held(full: Sequence[Ranked], most: int | None) -> dict[str, Because]:
    """The sites beyond the star quota; of equals all or none keep all stars."""
    held: dict[str, Because] = {}
    kept = 0
    for _rank, group in groupby(full, key=lambda one: one.rank):
        equals = list(group)
        kept += len(equals)
        if most is not None and kept > most:
            about = Because(key="stars_full", about=(str(most),))
            held |= {one.candidate.site: about for one in equals}
    return held


def _standing(
    one: Ranked, chosen: set[str], reasons: Mapping[str, Because], held: Mapping[str, Because]
) -> Standing:
    site = one.candidate.site
    over = held.get(site)
    return Standing(
        candidate=one.candidate,
        outcome="chosen" if site in chosen else "waiting",
        because=(reasons[site], over) if over else (reasons[site],),
        stars=one.candidate.stars - (1 if over else 0),
        rank=one.rank,
        decided_by=one.decided_by,
    )


def _refused(
    standing: Iterable[Candidate], reasons: Mapping[str, tuple[Because, ...]]
) -> list[Standing]:
    refused = [one for one in standing if reasons[one.site]]
    return [
        Standing(candidate=one, outcome="refused", because=reasons[one.site], stars=one.stars)
        for one in sorted(refused, key=lambda one: (one.name, one.site))
    ]


def _unvisited(pool: Pool, register: Register, visited: Iterable[str]) -> tuple[Unvisited, ...]:
    """The sites of register and visits that the pool does not know."""
    known: dict[str, Site | Visit] = {site.id: site for site in register.sites}
    aside: dict[str, list[SetAside]] = {}
    for one in pool.set_aside:
        aside.setdefault(one.visit.site, []).append(one)
        known.setdefault(one.visit.site, one.visit)
    for site in visited:
        known.pop(site, None)
    found = (
        Unvisited(site=site, name=at.name, region=at.region, because=_why(aside.get(site, [])))
        for site, at in known.items()
    )
    return tuple(sorted(found, key=lambda one: (one.region, one.name, one.site)))


def _why(aside: Sequence[SetAside]) -> Because:
    if not aside:
        return Because(key="unvisited")
    key = "period" if any(one.because == "period" for one in aside) else "programme"
    return Because(key=key, about=tuple(sorted({one.visit.date for one in aside})))


def _by_site(one: Unheeded) -> tuple[str, str, str, str]:
    change = one.change
    return change.site, change.office or "", change.outcome, change.reason
