"""Rectified: the problems on notice, with what the site replied and what the re-check found."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from inspector_tui.locale import N_
from inspector_tui.model import Recheck, Rectification, RectificationState, Reply
from inspector_tui.report.documents.exhibits import numbers
from inspector_tui.report.documents.layout import Column, Row, Table
from inspector_tui.report.documents.overflow import Overflow
from inspector_tui.report.documents.reading import Reading
from inspector_tui.report.documents.words import Words

STATES: Mapping[RectificationState, str] = {
    "open": N_("to be mended"),
    "replied": N_("replied, to be re-checked"),
    "accepted": N_("accepted, closed"),
    "rejected": N_("re-check failed, new deadline"),
}
"""Where a problem stands, in words."""
SEVERITIES = {"ordinary": N_("ordinary"), "serious": N_("serious")}


def rectified(reading: Reading, problems: Sequence[Rectification]) -> Table:
    """A row a problem with what must be done, by when and by whom; below it all that followed."""
    words = reading.words
    columns = (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("Part, problem")), kind="text"),
        Column(head=words.say(N_("What must be done")), kind="text"),
        Column(head=words.say(N_("Deadline, responsible")), kind="who"),
        Column(head=words.say(N_("State")), kind="short"),
    )
    rows = tuple(_row(reading, one) for one in problems)
    title = words.say(N_("Problems and rectification"))
    return Table(title=title, columns=columns, rows=rows, note=_others(reading, problems))


def _row(reading: Reading, one: Rectification) -> Row:
    words, room = reading.words, Overflow(reading.words)
    due = (words.date(one.deadline), one.responsible)
    cells = (
        one.label,
        room.cell(N_("Part, problem"), problem_text(reading, one)),
        room.cell(N_("What must be done"), one.requirement),
        "\n".join(text for text in due if text),
        words.say(STATES[one.state]),
    )
    after = (room.more, *followed(words, one), reading.shown(one.id))
    return Row(cells=cells, more="\n".join(text for text in after if text))


def problem_text(reading: Reading, one: Rectification) -> str:
    """The part of the site, the fact, and by what it is measured."""
    words = reading.words
    fact = words.titled(one.part, one.fact) if one.part else one.fact
    return f"{fact}\n{measured(reading, one)}"


def measured(reading: Reading, one: Rectification) -> str:
    """The clause and the item that a problem is measured by, and how severe it is."""
    words = reading.words
    severity = words.say(SEVERITIES[one.severity])
    return words.among((one.clause or _clause(reading, one), one.item, severity))


def _clause(reading: Reading, one: Rectification) -> str:
    found = reading.found.get(one.item)
    return reading.words.of(found.item.clause) if found else ""


def stage_numbers(reading: Reading, files: Collection[str]) -> str:
    """The numbers of the evidence of one stage."""
    return numbers((one for one in reading.exhibits if one.id in files), reading.words)


def followed(words: Words, one: Rectification) -> Iterator[str]:
    """A line for every reply and every re-check, in the order of the rounds."""
    told = [*((r.n, 0, _reply(words, r)) for r in one.replies)]
    told += [(c.n, 1, _check(words, c)) for c in one.checks]
    return (text for _, _, text in sorted(told))


def _reply(words: Words, one: Reply) -> str:
    head = words.say(N_("Reply {n}"), n=one.n)
    return words.titled(f"{head}{_by(words, one.on, one.who)}", one.text)


def _check(words: Words, one: Recheck) -> str:
    head = words.say(N_("Re-check {n}"), n=one.n)
    result = words.say(N_("accepted") if one.accepted else N_("rejected"))
    due = words.date(one.deadline)
    later = words.say(N_("new deadline {day}"), day=due) if due else ""
    text = words.sentences((result, one.text, later))
    return words.titled(f"{head}{_by(words, one.on, one.who)}", text)


def _by(words: Words, on: str, who: str) -> str:
    told = words.among((words.date(on) if on else "", who))
    return words.say(N_(" ({told})"), told=told) if told else ""


def _others(reading: Reading, problems: Sequence[Rectification]) -> str:
    """The losses that no problem on notice speaks of."""
    known = {one.item for one in problems}
    rest = [a for a in reading.losing if a not in known]
    if not rest:
        return ""
    items = reading.words.among(reading.found[address].name for address in rest)
    return reading.words.say(N_("Deductions without a notice: {items}."), items=items)
