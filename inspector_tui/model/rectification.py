"""Rectification: a problem, its owner, deadline, replies and re-checks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal

from inspector_tui.model.log import Log
from inspector_tui.model.value import Value

Severity = Literal["ordinary", "serious"]
RectificationState = Literal["open", "replied", "accepted", "rejected"]


class Reply(Value, frozen=True, kw_only=True):
    """What the site says that it did."""

    n: int
    text: str = ""
    who: str = ""
    """Who mended it."""
    on: str = ""
    """The date, YYYY-MM-DD."""
    evidence: tuple[str, ...] = ()
    """The SHA-256 of the photos and papers that show it."""


class Recheck(Value, frozen=True, kw_only=True):
    """What the inspector found when looking again at a reply."""

    n: int
    """The number of the reply."""
    accepted: bool = False
    text: str = ""
    who: str = ""
    on: str = ""
    deadline: str = ""
    """The new deadline where it is rejected."""
    evidence: tuple[str, ...] = ()


class Rectification(Value, frozen=True, kw_only=True):
    """One problem and everything that came of it."""

    id: str
    """What names it in keys: its number, `-` and four digits drawn at random."""
    label: str
    """What it is called: its number, with a letter where two laptops gave the same one."""
    item: str = ""
    """The address of the line where it was found."""
    part: str = ""
    """The part of the site."""
    fact: str
    """What is wrong."""
    clause: str = ""
    severity: Severity = "ordinary"
    requirement: str = ""
    """What must be done."""
    first_deadline: str = ""
    """The deadline that it was given at first, YYYY-MM-DD."""
    responsible: str = ""
    on: str = ""
    """The date of the notice."""
    evidence: tuple[str, ...] = ()
    """The SHA-256 of the photos that show the problem."""
    replies: tuple[Reply, ...] = ()
    checks: tuple[Recheck, ...] = ()

    @classmethod
    def of(cls, given: str, label: str, standing: Mapping[str, Any]) -> "Rectification":
        """The problem of an id as its keys stand, each without `rectify/<id>/`."""
        texts = {name: _text(standing.get(name)) for name in TEXTS}
        serious = standing.get("severity") == "serious"
        return cls(
            id=given,
            label=label,
            severity="serious" if serious else "ordinary",
            first_deadline=_text(standing.get("deadline")),
            evidence=_hashes(standing.get("evidence")),
            replies=tuple(_reply(n, says) for n, says in _numbered(standing, "reply")),
            checks=tuple(_check(n, says) for n, says in _numbered(standing, "check")),
            **texts,
        )

    @property
    def number(self) -> int:
        """Its number on the notice."""
        return int(self.id.partition("-")[0])

    @property
    def state(self) -> RectificationState:
        """Where it stands: the last re-check decides unless a reply came after it."""
        replied = self.replies[-1].n if self.replies else 0
        last = self.checks[-1] if self.checks else None
        if last is None or last.n < replied:
            return "replied" if replied else "open"
        return "accepted" if last.accepted else "rejected"

    @property
    def deadline(self) -> str:
        """The deadline that holds now: that of the last rejection, else the first."""
        later = [one.deadline for one in self.checks if one.deadline and not one.accepted]
        return later[-1] if later else self.first_deadline

    @property
    def closed(self) -> bool:
        """Whether the problem is mended and accepted."""
        return self.state == "accepted"

    @property
    def awaits_reply(self) -> bool:
        """Whether the site still owes a reply."""
        return self.state in ("open", "rejected")

    def overdue(self, today: date) -> bool:
        """Whether the deadline has passed while the site still owes a reply."""
        due = day(self.deadline)
        return self.awaits_reply and due is not None and due < today

    @property
    def start(self) -> str:
        """The first part of its keys."""
        return f"{PREFIX}{self.id}/"

    @property
    def files(self) -> frozenset[str]:
        """The SHA-256 of every file that belongs to it."""
        replied = (sha256 for one in self.replies for sha256 in one.evidence)
        checked = (sha256 for one in self.checks for sha256 in one.evidence)
        return frozenset((*self.evidence, *replied, *checked))


PREFIX = "rectify/"
TEXTS = ("item", "part", "fact", "clause", "requirement", "responsible", "on")
"""The fields that are plain text under keys of the same name."""

_ID = re.compile(r"[1-9][0-9]{0,5}-[0-9a-f]{4}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}")


def rectifications(log: Log) -> tuple[Rectification, ...]:
    """The problems that a log holds, in the order of their numbers."""
    told: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    about = (key for key in log.heads if key.startswith(PREFIX))
    for key in about:
        given, _, name = key.removeprefix(PREFIX).partition("/")
        if _ID.fullmatch(given):
            told[given][name] = _worst(name, [head.says for head in log.heads[key]])
    there = sorted((one for one in told if _text(told[one].get("fact"))), key=_order)
    return tuple(Rectification.of(one, _label(one, there), told[one]) for one in there)


def _worst(name: str, values: list[Any]) -> Any:
    """Of re-checks that disagree one that rejects stands, of anything else the first."""
    rejecting = [v for v in values if isinstance(v, Mapping) and v.get("accepted") is False]
    said = [value for value in values if value is not None]
    return next(iter(rejecting if name.startswith("check/") and rejecting else said), None)


def _order(given: str) -> tuple[int, str]:
    number, _, token = given.partition("-")
    return int(number), token


def _label(given: str, every: Iterable[str]) -> str:
    number = given.partition("-")[0]
    same = [one for one in every if one.startswith(f"{number}-")]
    return number if len(same) == 1 else number + _letters(same.index(given))


def _letters(at: int) -> str:
    return (_letters(at // 26 - 1) if at >= 26 else "") + chr(ord("a") + at % 26)


def day(text: str) -> date | None:
    """The date that a text spells, YYYY-MM-DD; None where it spells none."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _numbered(standing: Mapping[str, Any], kind: str) -> list[tuple[int, Mapping[str, Any]]]:
    found = []
    for name, says in standing.items():
        start, _, digits = name.partition("/")
        if start == kind and re.fullmatch("[1-9][0-9]{0,3}", digits) and isinstance(says, Mapping):
            found.append((int(digits), says))
    return sorted(found, key=lambda one: one[0])


def _reply(n: int, says: Mapping[str, Any]) -> Reply:
    texts = {name: _text(says.get(name)) for name in ("text", "who", "on")}
    return Reply(n=n, evidence=_hashes(says.get("evidence")), **texts)


def _check(n: int, says: Mapping[str, Any]) -> Recheck:
    texts = {name: _text(says.get(name)) for name in ("text", "who", "on", "deadline")}
    accepted = says.get("accepted") is True
    return Recheck(n=n, accepted=accepted, evidence=_hashes(says.get("evidence")), **texts)


def _text(said: object) -> str:
    return said if isinstance(said, str) else ""


def _hashes(said: object) -> tuple[str, ...]:
    every = said if isinstance(said, list) else []
    return tuple(one for one in every if isinstance(one, str) and _SHA256.fullmatch(one))
