"""Ranking: the order of the eligible on exact scores, and what decides between equals."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Literal

from inspector_tui.model.candidate import Candidate
from inspector_tui.model.selection_policy import Rank, SelectionPolicy, Tie
from inspector_tui.model.value import Label, Value


class Manual(Value, frozen=True, kw_only=True):
    """A person's change of the order, with its reason."""

    site: str
    outcome: Literal["chosen", "waiting"]
    reason: str
    """Why; it is printed."""
    office: Rank | None = None
    """The office whose places are meant; without it, the one that selects."""


class Ranked(Value, frozen=True, kw_only=True):
    """A site with its rank."""

    rank: int
    """1 is the best; equal sites share a rank."""
    candidate: Candidate
    decided_by: Label = ""
    """The tie-breaker, or the person's reason, that sets it apart from the site before it."""


Key = tuple[object, ...]


def rank_key(one: Candidate, policy: SelectionPolicy) -> Key:
    """What a site is ranked by, the better first."""
    score = one.score if one.score is not None else Fraction(-1)
    # Rounding keeps the order, so floats part most sites; equal ones are left to exact numbers.
    return (float(-score), -score, *(tie_key(tie, one) for tie in policy.ties))


def tie_key(tie: Tie, one: Candidate) -> tuple[bool, Fraction | int | str]:
    """What a tie-breaker sorts by, the better first; a missing date comes last."""
    match tie.by:
        case "key_misses":
            return False, one.key_misses
        case "group":
            return False, -one.group(tie.group)
        case "visits":
            return False, -len(one.rounds)
        case "named":
            named = one.registered.named if one.registered else ""
            return not named, named


def ranked(
    eligible: Iterable[Candidate], policy: SelectionPolicy, manual: Mapping[str, Manual]
) -> tuple[Ranked, ...]:
    """The eligible by rank; a manual change decides between those that are equal in all else."""
    keys = {one.site: (*rank_key(one, policy), _hand(one, manual)) for one in eligible}
    order = sorted(eligible, key=lambda one: (keys[one.site], one.site))
    found: list[Ranked] = []
    for at, one in enumerate(order):
        before = found[-1] if found else None
        same = before is not None and keys[before.candidate.site] == keys[one.site]
        if before is not None and same:
            found.append(Ranked(rank=before.rank, candidate=one))
        else:
            by = _decider(before.candidate, one, policy, manual) if before else ""
            found.append(Ranked(rank=at + 1, candidate=one, decided_by=by))
    return tuple(found)


def _hand(one: Candidate, manual: Mapping[str, Manual]) -> int:
    if one.site not in manual:
        return 1
    return 0 if manual[one.site].outcome == "chosen" else 2


def _decider(
    before: Candidate, one: Candidate, policy: SelectionPolicy, manual: Mapping[str, Manual]
) -> Label:
    if before.score != one.score:
        return ""
    for tie in policy.ties:
        if tie_key(tie, before) != tie_key(tie, one):
            return tie.label
    change = manual.get(before.site) or manual.get(one.site)
    return change.reason if change else ""
