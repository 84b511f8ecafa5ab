"""Rectifying: the steps of a problem from its notice to its end, each checked."""

from collections.abc import Iterable, Sequence
from datetime import date

from inspector_tui.errors import BadRectification, UnknownProblem
from inspector_tui.locale import N_
from inspector_tui.model.entry import Plain
from inspector_tui.model.rectification import PREFIX, Rectification, Severity, day

Values = dict[str, Plain]
"""The values of keys that one step records."""


def next_id(known: Sequence[Rectification], token: str) -> str:
    """The id of the next problem; `token` are four hexadecimal digits drawn at random."""
    return f"{max((one.number for one in known), default=0) + 1}-{token}"


def problem(
    given: str,
    *,
    fact: str,
    deadline: str,
    on: date,
    item: str = "",
    part: str = "",
    clause: str = "",
    severity: Severity = "ordinary",
    requirement: str = "",
    responsible: str = "",
    evidence: Sequence[str] = (),
) -> Values:
    """The values of a new problem; raises BadRectification without a fact or a deadline.

    A deadline may be the day of the notice: at once.
    """
    number = given.partition("-")[0]
    if not fact.strip():
        raise BadRectification(_NO_FACT, number=number)
    _deadline(number, deadline, on)
    fields: Values = {
        "item": item, "part": part, "fact": fact.strip(), "clause": clause, "severity": severity,
        "requirement": requirement, "deadline": deadline, "responsible": responsible,
        "on": on.isoformat(), "evidence": list(evidence),
    }  # fmt: skip
    return {f"{PREFIX}{given}/{name}": value for name, value in fields.items() if value}


def reply(
    one: Rectification, *, text: str, who: str, on: date, evidence: Sequence[str] = ()
) -> Values:
    """The values of the site's reply; raises BadRectification unless one is owed."""
    if one.state == "accepted":
        raise BadRectification(_CLOSED, number=one.label)
    if one.state == "replied":
        raise BadRectification(_REPLIED, number=one.label, on=one.replies[-1].on)
    if not text.strip():
        raise BadRectification(_NO_MEASURES, number=one.label)
    says: Values = {"text": text.strip(), "who": who, "on": on.isoformat()}
    return {f"{one.start}reply/{_round(one) + 1}": {**says, "evidence": list(evidence)}}


def accept(
    one: Rectification, *, who: str, on: date, text: str = "", evidence: Sequence[str] = ()
) -> Values:
    """The values of a re-check that ends the problem; raises BadRectification without a reply."""
    return _check(one, {"accepted": True, "text": text, "who": who}, on, evidence)


def reject(
    one: Rectification,
    *,
    deadline: str,
    who: str,
    on: date,
    text: str,
    evidence: Sequence[str] = (),
) -> Values:
    """The values of a re-check that sets a new deadline.

    Raises BadRectification without a reply, a deadline or what is still wrong.
    """
    says: Values = {"accepted": False, "text": text.strip(), "who": who, "deadline": deadline}
    checked = _check(one, says, on, evidence)
    if not text.strip():
        raise BadRectification(_NO_GROUNDS, number=one.label)
    _deadline(one.label, deadline, on)
    return checked


def withdraw_problem(one: Rectification, keys: Iterable[str]) -> Values:
    """The values that take back a problem entered by mistake; `keys` are those of the log.

    Raises BadRectification once it has been replied to.
    """
    if one.replies or one.checks:
        raise BadRectification(_LIVING, number=one.label)
    return {key: None for key in keys if key.startswith(one.start)}


def find_problem(known: Sequence[Rectification], given: str) -> Rectification:
    """The problem that a number or an id means; raises UnknownProblem."""
    for one in known:
        if given in (one.label, one.id):
            return one
    raise UnknownProblem(_UNKNOWN, given=given, known=", ".join(one.label for one in known) or "–")


def by_urgency(known: Iterable[Rectification], today: date) -> tuple[Rectification, ...]:
    """What is overdue first, then by deadline; what is closed comes last."""
    return tuple(
        sorted(
            known,
            key=lambda one: (
                one.closed, not one.overdue(today), one.deadline, one.number, one.id
            ),
        )
    )  # fmt: skip


def _check(one: Rectification, says: Values, on: date, evidence: Sequence[str]) -> Values:
    if one.state == "accepted":
        raise BadRectification(_CLOSED, number=one.label)
    if one.state != "replied":
        raise BadRectification(_NO_REPLY, number=one.label)
    told: Values = {**says, "on": on.isoformat(), "evidence": list(evidence)}
    return {f"{one.start}check/{_round(one)}": told}


def _round(one: Rectification) -> int:
    return max([0, *(r.n for r in one.replies), *(c.n for c in one.checks)])


def _deadline(number: str, deadline: str, on: date) -> None:
    due = day(deadline)
    if due is None:
        raise BadRectification(_NO_DEADLINE, number=number, deadline=deadline or "–")
    if due < on:
        raise BadRectification(_PAST, number=number, deadline=deadline, on=on.isoformat())


_NO_FACT = N_("Problem {number}: it does not say what is wrong. Write the fact in a sentence.")
_NO_DEADLINE = N_(
    "Problem {number}: {deadline} is no deadline. Give a date such as 2026-05-30; a problem "
    "without one would never be overdue."
)
_PAST = N_(
    "Problem {number}: the deadline {deadline} is before {on}. Give that day or a later one."
)
_CLOSED = N_("Problem {number}: it has been accepted and is closed. Enter a new problem.")
_REPLIED = N_("Problem {number}: the reply of {on} has not been checked yet. Accept or reject it.")
_NO_MEASURES = N_("Problem {number}: the reply does not say what was done. Write the measures.")
_NO_REPLY = N_("Problem {number}: there is no reply to check yet. Record the site's reply first.")
_NO_GROUNDS = N_("Problem {number}: say what is still wrong, so that the site knows what to do.")
_LIVING = N_("Problem {number}: it has been replied to and stays on record. Check the reply.")
_UNKNOWN = N_("{given}: there is no such problem in this inspection. Known are {known}.")
