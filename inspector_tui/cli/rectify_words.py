"""RectifyWords: a problem as a person and as a script reads it."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from inspector_tui.locale import N_, _

if TYPE_CHECKING:
    from inspector_tui.model import Recheck, Rectification, Reply

STATES = {
    "open": N_("to rectify"),
    "replied": N_("replied"),
    "accepted": N_("accepted"),
    "rejected": N_("rejected"),
}


def problem_row(one: "Rectification", today: date) -> tuple[str, ...]:
    """Number, deadline, state, item, what is wrong, who is responsible."""
    serious = _("serious") if one.severity == "serious" else ""
    fact = " · ".join(filter(None, (one.part, one.fact, serious)))
    return one.label, one.deadline, state_words(one, today), one.item, fact, one.responsible


def state_words(one: "Rectification", today: date) -> str:
    """Where the problem stands; overdue while a reply is owed."""
    return _("overdue") if one.overdue(today) else _(STATES[one.state])


def problem_words(one: "Rectification", today: date) -> str:
    """A problem and all that came of it, a line a step."""
    return "\n".join(_lines(one, today))


def _lines(one: "Rectification", today: date) -> Iterator[str]:
    yield "  ".join(filter(None, problem_row(one, today)))
    steps: list[tuple[int, int, Reply | Recheck]] = [(r.n, 0, r) for r in one.replies]
    steps += [(c.n, 1, c) for c in one.checks]
    yield from (f"  {_step(step)}" for _n, _kind, step in sorted(steps, key=lambda s: s[:2]))


def _step(step: "Reply | Recheck") -> str:
    accepted = getattr(step, "accepted", None)
    words = {None: _("reply"), True: _("accepted"), False: _("rejected")}[accepted]
    until = getattr(step, "deadline", "")
    told = (step.on, words, step.who, step.text, until and _("until {day}").format(day=until))
    return "  ".join(filter(None, told))


def problem_plain(one: "Rectification", today: date) -> dict[str, Any]:
    """A problem as plain data."""
    return {
        "number": one.label,
        "problem": one.id,
        "state": one.state,
        "overdue": one.overdue(today),
        "deadline": one.deadline,
        "item": one.item,
        "part": one.part,
        "fact": one.fact,
        "clause": one.clause,
        "severity": one.severity,
        "requirement": one.requirement,
        "responsible": one.responsible,
        "on": one.on,
        "evidence": list(one.evidence),
        "replies": [_reply_plain(said) for said in one.replies],
        "checks": [
            {**_reply_plain(check), "accepted": check.accepted, "deadline": check.deadline}
            for check in one.checks
        ],
    }


def _reply_plain(one: "Reply | Recheck") -> dict[str, Any]:
    return {
        "n": one.n,
        "text": one.text,
        "who": one.who,
        "on": one.on,
        "evidence": list(one.evidence),
    }
