"""Selection: pool → eligible → scored → ranked → placed, every site with its reason (design §7)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from inspector_tui.model.candidate import Candidate, candidates, tie_key
from inspector_tui.model.condition import holds
from inspector_tui.model.register import Register, Site
from inspector_tui.model.selection_policy import EligibilityGate, Quota, Rank, SelectionPolicy
from inspector_tui.model.value import Label, Value
from inspector_tui.model.visit import Visit

Outcome = Literal["chosen", "waiting", "refused"]


class Because(Value, frozen=True, kw_only=True):
    """A reason: a sentence of the policy, or one of ours by its key, and what it speaks of."""

    key: str
    """The kind of gate, or `place`, `region_full`, `places_full`, `stars_full`, `manual`."""
    words: Label = ""
    """The policy's own sentence, or the written reason of a manual change."""
    about: tuple[str, ...] = ()
    """Items, dates or numbers that the reason names."""


class Standing(Value, frozen=True, kw_only=True):
    """Where a site stands, and why."""

    candidate: Candidate
    outcome: Outcome
    because: tuple[Because, ...]
    rank: int | None = None
    """1 is the best; equal sites share a rank; None for a refused site."""
    decided_by: Label = ""
    """The tie-breaker that set it apart from the site before it."""


class Manual(Value, frozen=True, kw_only=True):
    """A person's change of the order, with its reason."""

    site: str
    outcome: Literal["chosen", "waiting"]
    reason: str


class Selection(Value, frozen=True, kw_only=True):
    """The list of a year."""

    policy: SelectionPolicy
    year: int
    office: Rank
    standings: tuple[Standing, ...]
    """The eligible by rank, then the refused by name."""
    unvisited: tuple[Site, ...] = ()
    """The sites of the register that were not inspected in the period."""

    def of(self, outcome: Outcome) -> tuple[Standing, ...]:
        """Those of one outcome, in order."""
        return tuple(one for one in self.standings if one.outcome == outcome)


def select(
    pool: Iterable[Visit],
    register: Register,
    policy: SelectionPolicy,
    *,
    year: int,
    office: Rank,
    manual: Sequence[Manual] = (),
) -> Selection:
    """The list that a policy makes of a pool; the order of the inputs does not matter.

    Raises KeyError where the policy has no quota for the office, ValueError for a manual change
    without a reason.
    """
    if any(not one.reason.strip() for one in manual):
        raise ValueError("a manual change needs a written reason")
    sites = {site.id: site for site in register.sites}
    standing = candidates(_of_period(pool, policy, year), sites, policy)
    reasons = {one.site: tuple(_refusals(one, policy)) for one in standing}
    ranked = _ranked([one for one in standing if not reasons[one.site]], policy)
    refused = [one for one in standing if reasons[one.site]]
    placed = _placed(ranked, policy.quotas[office], {one.site: one for one in manual})
    return Selection(
        policy=policy,
        year=year,
        office=office,
        standings=(
            *placed,
            *(
                Standing(candidate=one, outcome="refused", because=reasons[one.site])
                for one in sorted(refused, key=lambda one: (one.name, one.site))
            ),
        ),
        unvisited=tuple(site for site in register.sites if site.id not in reasons),
    )


def _of_period(pool: Iterable[Visit], policy: SelectionPolicy, year: int) -> list[Visit]:
    first, last = f"{year}-{policy.begins}", f"{year}-{policy.ends}"
    distinct = {visit.inspection: visit for visit in pool if first <= visit.date <= last}
    return list(distinct.values())


def _refusals(one: Candidate, policy: SelectionPolicy) -> Iterable[Because]:
    for gate in policy.gates:
        about = _stopped(gate, one, policy)
        if about is not None:
            yield Because(key=gate.when, words=gate.because, about=about)


def _stopped(
    gate: EligibilityGate, one: Candidate, policy: SelectionPolicy
) -> tuple[str, ...] | None:
    """What a gate names in refusing a site, None where it lets it through."""
    named: list[str] = []
    match gate.when:
        case "visits" if len(one.rounds) < policy.minimum_visits:
            return (str(len(one.rounds)), str(policy.minimum_visits))
        case "incomplete":
            named = [v.date for v in one.visits if not v.complete or v.score is None]
        case "veto":
            named = sorted({item for visit in one.visits for item in visit.vetoes})
        case "conflict":
            named = [visit.date for visit in one.visits if visit.conflicts]
        case "unsealed":
            named = [visit.date for visit in one.visits if visit.seal == "unsealed"]
        case "modified":
            named = [visit.date for visit in one.visits if visit.seal == "modified"]
        case "overdue":
            named = [str(visit.overdue) for visit in one.visits if visit.overdue]
        case "unregistered" if one.registered is None:
            named = [one.name]
        case "reprimand" if one.registered and one.registered.reprimand:
            named = [one.registered.reprimand]
        case "stars" if one.stars < gate.stars:
            named = [str(one.stars)]
        case "register" if not (one.registered and holds(gate.condition, one.registered.facts())):
            named = [one.name]
    return tuple(named) or None


def _ranked(
    eligible: list[Candidate], policy: SelectionPolicy
) -> list[tuple[int, Candidate, Label]]:
    """Rank, site and the tie-breaker that set it apart; exact scores, equal sites share a rank."""

    def keys(one: Candidate) -> tuple[object, ...]:
        return (-one.score, *(tie_key(tie, one) for tie in policy.ties))

    order = sorted(eligible, key=lambda one: (*keys(one), one.site))
    ranked: list[tuple[int, Candidate, Label]] = []
    for at, one in enumerate(order):
        before = order[at - 1] if at else None
        if before is not None and keys(before) == keys(one):
            ranked.append((ranked[-1][0], one, ""))
        else:
            ranked.append((at + 1, one, _decider(before, one, policy)))
    return ranked


def _decider(before: Candidate | None, one: Candidate, policy: SelectionPolicy) -> Label:
    if before is None or before.score != one.score:
        return ""
    return next((tie.label for tie in policy.ties if tie_key(tie, before) != tie_key(tie, one)), "")


def _placed(
    ranked: list[tuple[int, Candidate, Label]], quota: Quota, manual: Mapping[str, Manual]
) -> list[Standing]:
    """The places given in the order of rank; manual choices take theirs first."""
    chosen: list[Candidate] = [
        one for _, one, _ in ranked if one.site in manual and manual[one.site].outcome == "chosen"
    ]
    standings = {one.site: _by_hand(manual[one.site]) for one in chosen}
    for _, one, _ in ranked:
        if one.site in manual:
            standings[one.site] = _by_hand(manual[one.site])
            continue
        full = _full(one, chosen, quota)
        standings[one.site] = full or Because(key="place")
        if full is None:
            chosen.append(one)
    taken = {one.site for one in chosen}
    return [
        Standing(
            candidate=one,
            outcome="chosen" if one.site in taken else "waiting",
            because=(standings[one.site],),
            rank=rank,
            decided_by=decider,
        )
        for rank, one, decider in ranked
    ]


def _by_hand(change: Manual) -> Because:
    return Because(key="manual", words=change.reason)


def _full(one: Candidate, chosen: Sequence[Candidate], quota: Quota) -> Because | None:
    """Which bound leaves no place for a site, None where there is one."""
    in_region = Counter(other.region for other in chosen)[one.region]
    bound = quota.of(one.region)
    if bound is not None and in_region >= bound:
        return Because(key="region_full", about=(one.region, str(bound)))
    if quota.places is not None and len(chosen) >= quota.places:
        return Because(key="places_full", about=(str(quota.places),))
    if quota.full_stars is not None and quota.places is not None and one.has_full_stars:
        most = int(quota.full_stars * quota.places)
        if sum(other.has_full_stars for other in chosen) >= most:
            return Because(key="stars_full", about=(str(most),))
    return None
