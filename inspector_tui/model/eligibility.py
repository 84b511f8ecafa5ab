"""Eligibility: the gates that a site must pass before it is ranked, each with its sentence."""

from collections.abc import Iterator

from inspector_tui.model.candidate import Candidate
from inspector_tui.model.condition import holds
from inspector_tui.model.selection_policy import EligibilityGate, Rank, SelectionPolicy
from inspector_tui.model.value import Label, Value
from inspector_tui.model.visit import SealState


class Because(Value, frozen=True, kw_only=True):
    """A reason: a sentence of the policy, or one of ours by its key, and what it speaks of."""

    key: str
    """The kind of gate, or `unrated`, `unvisited`, `programme`, `period`, `place`, `region_full`,
    `places_full`, `tied`, `stars_full`, `manual`."""
    words: Label = ""
    """The policy's own sentence, or the written reason of a manual change."""
    about: tuple[str, ...] = ()
    """Items, dates or numbers that the reason names."""
    office: Rank | None = None
    """The office whose places the reason speaks of."""


def refusals(one: Candidate, policy: SelectionPolicy) -> tuple[Because, ...]:
    """Every gate that stops a site."""
    return tuple(_refusals(one, policy))


def _refusals(one: Candidate, policy: SelectionPolicy) -> Iterator[Because]:
    stated = {gate.when for gate in policy.gates}
    if "incomplete" not in stated and (unrated := _unrated(one)):
        yield Because(key="unrated", about=unrated)
    if "visits" not in stated and (few := _few(one, policy)):
        yield Because(key="visits", about=few)
    if "modified" not in stated and (modified := _sealed(one, "modified")):
        yield Because(key="modified", about=modified)
    for gate, about in gate_by_gate(one, policy):
        if about:
            yield Because(key=gate.when, words=gate.because, about=about)


def gate_by_gate(
    one: Candidate, policy: SelectionPolicy
) -> Iterator[tuple[EligibilityGate, tuple[str, ...]]]:
    """Every gate of a policy with what it names in stopping a site; nothing where it is passed."""
    stated = {gate.when for gate in policy.gates}
    for gate in policy.gates:
        said = gate.when == "register" and one.registered is None and "unregistered" in stated
        yield gate, () if said else _stopped(gate, one, policy)


def _stopped(gate: EligibilityGate, one: Candidate, policy: SelectionPolicy) -> tuple[str, ...]:
    """What a gate names in refusing a site; nothing where it lets it through."""
    match gate.when:
        case "visits":
            return _few(one, policy)
        case "incomplete":
            return _dates(one, [not v.complete or v.score is None for v in one.visits])
        case "veto":
            return one.vetoes
        case "conflict":
            return _dates(one, [v.conflicts > 0 for v in one.visits])
        case "unsealed" | "amended" | "modified":
            return _sealed(one, gate.when)
        case "unsigned":
            return _dates(one, [v.seal != "signed" for v in one.visits])
        case "overdue":
            overdue = sum(visit.overdue for visit in one.visits)
            return (str(overdue),) if overdue else ()
        case "stars":
            return (str(one.stars), str(gate.stars)) if one.stars < gate.stars else ()
        case "unregistered" | "reprimand" | "register":
            return _by_register(gate, one)


def _by_register(gate: EligibilityGate, one: Candidate) -> tuple[str, ...]:
    site = one.registered
    if gate.when == "reprimand":
        return (site.reprimand,) if site and site.reprimand else ()
    if site is None:
        return (one.name,)
    if gate.when == "register" and not holds(gate.condition, site.facts()):
        return (site.why_not or site.name,)
    return ()


def _unrated(one: Candidate) -> tuple[str, ...]:
    return _dates(one, [visit.score is None for visit in one.visits])


def _few(one: Candidate, policy: SelectionPolicy) -> tuple[str, ...]:
    if len(one.rounds) >= policy.minimum_visits:
        return ()
    return (str(len(one.rounds)), str(policy.minimum_visits))


def _sealed(one: Candidate, state: SealState) -> tuple[str, ...]:
    return _dates(one, [visit.seal == state for visit in one.visits])


def _dates(one: Candidate, stopped: list[bool]) -> tuple[str, ...]:
    """The days of the visits for which something is so."""
    if True not in stopped:
        return ()
    found = (visit.date for visit, so in zip(one.visits, stopped, strict=True) if so)
    return tuple(dict.fromkeys(found))
