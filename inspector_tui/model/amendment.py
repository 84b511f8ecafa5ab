"""Amendment: what was said after a seal, and why."""

import re
from collections.abc import Collection
from typing import Any, Literal

from inspector_tui.model.entry import Entry, Plain
from inspector_tui.model.log import Log
from inspector_tui.model.notice import NOTICE_NUMBER
from inspector_tui.model.seal import SHORT, Seal, seals
from inspector_tui.model.value import Value


class Amendment(Value, frozen=True, kw_only=True):
    """Why entries were added after a seal."""

    reason: str
    entries: tuple[str, ...]
    """The first digits of the ids of the entries that it explains."""
    at: str
    by: str


SealKind = Literal["unsealed", "sealed", "amended"]


class SealState(Value, frozen=True, kw_only=True):
    """How an inspection stands to its seals."""

    seal: Seal | None = None
    """The last seal, None where there is none."""
    amended: tuple[Entry, ...] = ()
    """The entries that not every seal covers, in the order of time; a new seal hides none."""
    amendments: tuple[Amendment, ...] = ()
    """The reasons that were given for them."""
    followed: tuple[Entry, ...] = ()
    """Replies and re-checks, which come after every seal and change no finding."""
    uncovered: tuple[Entry, ...] = ()
    """The amended entries that the last seal does not cover either."""
    missing: tuple[str, ...] = ()
    """The first digits of entries that the last seal covers and that are gone."""

    @property
    def kind(self) -> SealKind:
        """Whether it is sealed, and whether anything was changed since it first was."""
        if self.seal is None:
            return "unsealed"
        return "amended" if self.amended else "sealed"

    @property
    def unexplained(self) -> tuple[Entry, ...]:
        """The amended entries for which nobody has given a reason."""
        told = {short for one in self.amendments for short in one.entries}
        return tuple(one for one in self.amended if one.id[:SHORT] not in told)


def standing_seal(log: Log) -> SealState:
    """How a log stands to its seals."""
    every = seals(log)
    if not every:
        return SealState()
    own = {one.entry for one in every}
    first = set.intersection(*(set(one.covers) for one in every))
    later = [one for one in log if one.id[:SHORT] not in first and one.id not in own]
    amended = tuple(one for one in later if not _EXEMPT.match(one.key))
    last = frozenset(every[-1].covers)
    there = {one.id[:SHORT] for one in log}
    return SealState(
        seal=every[-1],
        amended=amended,
        amendments=tuple(told for one in later if (told := _reason(one)) is not None),
        followed=tuple(one for one in later if _FOLLOW_UP.match(one.key)),
        uncovered=tuple(one for one in amended if one.id[:SHORT] not in last),
        missing=tuple(short for short in every[-1].covers if short not in there),
    )


_FOLLOW_UP = re.compile(r"rectify/[^/]+/(reply|check)/")
_EXEMPT = re.compile(rf"amendment/|{_FOLLOW_UP.pattern}|{NOTICE_NUMBER}$")


def amendment(reason: str, entries: Collection[Entry]) -> tuple[str, dict[str, Plain]]:
    """The key and the value that give the reason for entries after a seal.

    Raises ValueError without a reason or without entries.
    """
    shorts = sorted(one.id[:SHORT] for one in entries)
    if not reason.strip() or not shorts:
        raise ValueError("an amendment needs a reason and entries")
    return f"amendment/{shorts[0]}", {"reason": reason.strip(), "entries": list[Any](shorts)}


def _reason(one: Entry) -> Amendment | None:
    match one.says:
        case {"reason": str() as reason, "entries": list() as entries} if one.key.startswith(
            "amendment/"
        ):
            shorts = tuple(short for short in entries if isinstance(short, str))
            return Amendment(reason=reason, entries=shorts, at=one.at, by=one.by.name)
    return None
