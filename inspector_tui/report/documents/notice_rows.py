"""Notice rows: one problem as a row of the notice, of the reply and of the re-check."""

from inspector_tui.locale import N_
from inspector_tui.model import Rectification
from inspector_tui.report.documents.layout import Row
from inspector_tui.report.documents.overflow import Overflow
from inspector_tui.report.documents.reading import Reading
from inspector_tui.report.documents.rectified import measured, stage_numbers


def problem_row(reading: Reading, one: Rectification) -> Row:
    """What is wrong, what must be done, and the deadline that the notice sets."""
    words, room = reading.words, Overflow(reading.words)
    part = room.cell(N_("Part"), one.part)
    fact = room.cell(N_("Problem"), one.fact)
    cells = (
        one.label,
        part,
        _lines(fact, stage_numbers(reading, one.evidence)),
        room.cell(N_("Clause, severity"), measured(reading, one)),
        room.cell(N_("What must be done"), one.requirement),
        _lines(words.date(one.first_deadline), one.responsible),
    )
    return Row(cells=cells, more=room.more)


def reply_row(reading: Reading, one: Rectification) -> Row:
    """What the site said last that it did, or room for it."""
    words, room = reading.words, Overflow(reading.words)
    problem = room.cell(N_("Part, problem"), _lines(one.part, one.fact))
    problem = _lines(problem, stage_numbers(reading, one.evidence))
    told = ("", "", "")
    if one.replies:
        last = one.replies[-1]
        measures = room.cell(N_("Measures, photos after"), last.text)
        shown = stage_numbers(reading, last.evidence)
        told = (last.who, _lines(measures, shown), words.date(last.on))
    cells = (one.label, problem, words.date(one.deadline), *told)
    return Row(cells=cells, kind="tall", more=room.more)


def check_row(reading: Reading, one: Rectification) -> Row:
    """What the last re-check found, or both boxes open."""
    words, room = reading.words, Overflow(reading.words)
    problem = room.cell(N_("Part, problem"), _lines(one.part, one.fact))
    reply = room.cell(N_("Reply"), one.replies[-1].text if one.replies else "")
    last = one.checks[-1] if one.checks and one.state in ("accepted", "rejected") else None
    good, bad = ("☐", "☐") if last is None else ("☑", "☐") if last.accepted else ("☐", "☑")
    result = words.say(N_("{good} accepted\n{bad} rejected"), good=good, bad=bad)
    told: tuple[str, ...] = ("", "")
    if last:
        seen = room.cell(N_("Mended?"), last.text)
        result = _lines(result, seen, stage_numbers(reading, last.evidence))
        due = words.date(last.deadline) if last.deadline else ""
        told = (due, _lines(last.who, words.date(last.on)))
    return Row(cells=(one.label, problem, reply, result, *told), kind="tall", more=room.more)


def _lines(*texts: str) -> str:
    return "\n".join(text for text in texts if text)
