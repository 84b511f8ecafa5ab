"""Matching: which item a photo belongs to, by its time and the log's record of the walk."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Literal

from inspector_tui.locale import N_
from inspector_tui.model.log import Log
from inspector_tui.model.value import Value

Confidence = Literal["high", "medium", "low", "none"]
Reason = Literal["during", "before", "after", "untimed", "outside"]

REASONS: dict[Reason, str] = {
    "during": N_("taken between two entries for this item"),
    "before": N_("taken {minutes} min before this item was recorded"),
    "after": N_("taken {minutes} min after this item was recorded"),
    "untimed": N_("without the time at which it was taken"),
    "outside": N_("taken more than {minutes} min away from every entry"),
}
"""What each reason says."""

SOON = timedelta(seconds=20)
"""How long after its entry a photo may still be of the item that the inspector has just left."""
SHORT = timedelta(minutes=2)
"""The distance up to which a proposal is sure."""
NEAR = timedelta(minutes=10)
"""The distance beyond which nothing is proposed outside of the walk."""


class Shot(Value, frozen=True, kw_only=True):
    """A photo that looks for its item."""

    id: str
    """Its SHA-256, or any other name."""
    taken: str
    """When it was taken by the camera's clock: RFC 3339, the offset may lack; empty if unknown."""


class Moment(Value, frozen=True, kw_only=True):
    """When the inspector was on an item."""

    at: datetime
    address: str


class Proposal(Value, frozen=True, kw_only=True):
    """The item that a photo may belong to; a person confirms it or moves the photo."""

    shot: Shot
    address: str
    """The line, empty where none is proposed."""
    confidence: Confidence
    reason: Reason
    minutes: int = 0
    """The whole minutes that the reason speaks of."""
    other: str = ""
    """The line that comes next into question."""


def moments(log: Log, by: str | None = None) -> tuple[Moment, ...]:
    """When somebody, or one author, was on which item, in the order of time.

    What was recorded for several items at once says nothing of where the inspector was, nor does
    a file that was attached later.
    """
    at_once: defaultdict[tuple[datetime, str], set[str]] = defaultdict(set)
    for one in log:
        address, _, aspect = one.key.removeprefix("item/").partition("/")
        on_item = one.key.startswith("item/") and aspect.partition("/")[0] not in _LATER
        if on_item and by in (None, one.by.name) and (at := _moment(one.at, UTC)):
            at_once[at, one.by.name].add(address)
    return tuple(
        Moment(at=at, address=next(iter(addresses)))
        for (at, _), addresses in sorted(at_once.items())
        if len(addresses) == 1
    )


_LATER = ("photo", "document", "register")


def match(
    shots: Iterable[Shot],
    walked: Sequence[Moment],
    *,
    zone: tzinfo,
    ahead: timedelta = timedelta(),
) -> tuple[Proposal, ...]:
    """A proposal for each photo; nothing is attached.

    `zone` is where a camera without an offset was; `ahead` by how much its clock was fast.
    """
    return tuple(_propose(shot, walked, zone, ahead) for shot in shots)


def clock_ahead(taken: str, shown: datetime, zone: tzinfo) -> timedelta | None:
    """By how much a camera is fast that took a photo of the time shown; None without its time."""
    moment = _moment(taken, zone)
    return None if moment is None else moment - shown


def _moment(said: str, zone: tzinfo) -> datetime | None:
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _propose(shot: Shot, walked: Sequence[Moment], zone: tzinfo, ahead: timedelta) -> Proposal:
    clock = _moment(shot.taken, zone)
    if clock is None:
        return Proposal(shot=shot, address="", confidence="none", reason="untimed")
    at = clock - ahead
    place = bisect_right(walked, at, key=lambda moment: moment.at)
    before = walked[place - 1] if place else None
    after = walked[place] if place < len(walked) else None
    if before and after:
        return _between(shot, at, before, after)
    return _at_an_end(shot, at, before or after)


def _between(shot: Shot, at: datetime, before: Moment, after: Moment) -> Proposal:
    """The walk was on the item that is recorded next, unless the last was left just before."""
    since, until = at - before.at, after.at - at
    if before.address == after.address:
        sure: Confidence = "high" if min(since, until) <= NEAR else "medium"
        return _proposal(shot, before.address, sure, "during", since)
    if since <= SOON and 3 * since < until:
        return _proposal(shot, before.address, "medium", "after", since, after.address)
    confidence: Confidence = "high" if until <= SHORT else "medium" if until <= NEAR else "low"
    return _proposal(shot, after.address, confidence, "before", until, before.address)


def _at_an_end(shot: Shot, at: datetime, only: Moment | None) -> Proposal:
    """Before the first entry or after the last only what is near is proposed."""
    if only is None or (away := abs(at - only.at)) > NEAR:
        return _proposal(shot, "", "none", "outside", NEAR)
    confidence: Confidence = "medium" if away <= SHORT else "low"
    return _proposal(shot, only.address, confidence, "before" if at < only.at else "after", away)


def _proposal(
    shot: Shot,
    address: str,
    confidence: Confidence,
    reason: Reason,
    away: timedelta,
    other: str = "",
) -> Proposal:
    return Proposal(
        shot=shot,
        address=address,
        confidence=confidence,
        reason=reason,
        minutes=away // timedelta(minutes=1),
        other=other,
    )
