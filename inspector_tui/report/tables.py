"""Tables: inspections, findings, points and problems as tables of a workbook."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from inspector_tui.locale import N_
from inspector_tui.model import Rating, Rectification, rounded
from inspector_tui.report.documents.found import Found
from inspector_tui.report.documents.paper import Paper
from inspector_tui.report.documents.reading import Reading
from inspector_tui.report.documents.rectified import SEVERITIES, STATES
from inspector_tui.report.documents.score_sheet import LEDGER_KINDS
from inspector_tui.report.documents.side_by_side import worded
from inspector_tui.report.documents.words import Words
from inspector_tui.report.papers import paper_of
from inspector_tui.report.yearly.sheet import Cell, Column, Kind, Sheet, day
from inspector_tui.store import Content

Heads = tuple[tuple[str, Kind, int], ...]

_OWN: Heads = ((N_("Inspection"), "code", 19), (N_("Site"), "text", 28), (N_("Date"), "date", 12))
_INSPECTIONS: Heads = (
    *_OWN,
    (N_("Region"), "text", 14), (N_("Contractor"), "text", 24), (N_("Project manager"), "text", 12),
    (N_("Number"), "code", 16), (N_("Kind of inspection"), "text", 12),
    (N_("Team leader"), "text", 12), (N_("Checklist"), "code", 18), (N_("Version"), "code", 10),
    (N_("Standing"), "text", 16), (N_("Apply"), "number", 8), (N_("Settled"), "number", 8),
    (N_("N/A"), "number", 8), (N_("Total"), "score", 9), (N_("Strict score"), "score", 9),
    (N_("Recommended stars"), "number", 9), (N_("Final stars"), "number", 9),
    (N_("Why not as recommended"), "text", 24), (N_("Veto items failed"), "text", 16),
    (N_("Problems"), "number", 8), (N_("Closed"), "number", 8), (N_("Seal code"), "code", 26),
    (N_("Check code"), "code", 28),
)  # fmt: skip
_FINDINGS: Heads = (
    *_OWN,
    (N_("Group"), "text", 12), (N_("Section"), "text", 18), (N_("Item"), "code", 10),
    (N_("Title"), "text", 28), (N_("Clause"), "text", 16), (N_("Finding"), "text", 14),
    (N_("Points"), "score", 8), (N_("Lost"), "score", 8), (N_("Earned"), "score", 8),
    (N_("Note"), "text", 40), (N_("Why not applicable"), "text", 30),
    (N_("Photos"), "number", 8), (N_("Other evidence"), "number", 8),
    (N_("By"), "text", 12), (N_("When"), "text", 20),
)  # fmt: skip
_LEDGER: Heads = (
    *_OWN,
    (N_("Line"), "code", 14), (N_("Title"), "text", 30), (N_("Kind"), "code", 12),
    (N_("Own points"), "score", 10), (N_("Earned"), "score", 10), (N_("In the total"), "score", 12),
    (N_("Lost in the total"), "score", 12),
)  # fmt: skip
_PROBLEMS: Heads = (
    *_OWN,
    (N_("No."), "code", 8), (N_("Item"), "code", 10), (N_("Part"), "text", 16),
    (N_("Problem"), "text", 36), (N_("Clause"), "text", 18), (N_("Severity"), "text", 10),
    (N_("What must be done"), "text", 36), (N_("Deadline"), "date", 12),
    (N_("Responsible"), "text", 14), (N_("State"), "text", 16), (N_("Overdue"), "text", 8),
    (N_("Reply"), "text", 30), (N_("Replied on"), "date", 12), (N_("Re-checked on"), "date", 12),
)  # fmt: skip


def inspection_sheets(contents: Iterable[Content], *, lang: str, at: datetime) -> tuple[Sheet, ...]:
    """The tables of some inspections, one below the other in each."""
    held = [*contents]
    return worded(lambda words: _sheets(held, words, at), lang, at.tzinfo)


def _sheets(contents: Iterable[Content], words: Words, at: datetime) -> tuple[Sheet, ...]:
    parts = [_parts(content, words, at) for content in contents]
    titles = (
        (N_("Inspections"), _INSPECTIONS), (N_("Findings"), _FINDINGS),
        (N_("Ledger"), _LEDGER), (N_("Problems"), _PROBLEMS),
    )  # fmt: skip
    return tuple(
        _sheet(words, title, heads, [row for part in parts for row in part[at_]])
        for at_, (title, heads) in enumerate(titles)
    )


Rows = list[tuple[Cell, ...]]


def _sheet(words: Words, title: str, heads: Heads, rows: Rows) -> Sheet:
    columns = tuple(
        Column(head=words.say(head), kind=kind, width=width) for head, kind, width in heads
    )
    name = words.say(title)
    return Sheet(name=name, title=name, columns=columns, rows=tuple(rows))


def _parts(content: Content, words: Words, at: datetime) -> tuple[Rows, Rows, Rows, Rows]:
    paper = paper_of(content, words=words, at=at)
    reading = paper.reading
    own: tuple[Cell, ...] = (
        content.header.id,
        reading.inspection.site,
        day(reading.field("visit/date")),
    )
    return (
        [(*own, *_inspection(content, paper))],
        [(*own, *_finding(reading, found)) for found in reading.found.values()],
        [(*own, *row) for row in _ledger(reading)],
        [(*own, *_problem(reading, one, at.date())) for one in reading.problems],
    )


def _inspection(content: Content, paper: Paper) -> Iterator[Cell]:
    reading, rating = paper.reading, paper.reading.rating
    for key in ("site/region", "site/contractor", "site/manager", "visit/number", "visit/kind",
                "team/leader"):  # fmt: skip
        yield reading.field(key)
    yield from (content.header.checklist, content.header.version)
    yield paper.standing.mark(paper.words)
    yield sum(one.state != "na" for one in rating.outcomes)
    yield sum(one.settled for one in rating.outcomes)
    yield sum(1 for _ in reading.of_state("na"))
    yield from _figures(rating)
    given = reading.field("visit/awarded")
    yield int(given) if given.isascii() and given.isdecimal() else given
    yield reading.field("visit/awarded_reason")
    failed = (one.item.id for one in reading.of_importance("veto") if one.one.failed)
    yield reading.words.among(failed)
    yield len(reading.problems)
    yield sum(one.closed for one in reading.problems)
    seal = paper.standing.state.seal
    yield seal.code if seal else ""
    yield paper.standing.code


def _figures(rating: Rating) -> Iterator[Cell]:
    yield rating.score
    yield rating.strict
    yield rating.stars


def _finding(reading: Reading, found: Found) -> Iterator[Cell]:
    words, one, finding = reading.words, found.one, found.finding
    yield words.of(one.line.section.group)
    yield words.of(one.line.section.title)
    yield one.line.address
    yield words.of(found.item.title)
    yield words.of(found.item.clause)
    yield found.level
    yield _exact(found.item.points)
    yield _exact(one.lost) if one.settled else None
    yield _exact(one.earned) if one.settled else None
    yield finding.note
    yield finding.reason
    yield len(finding.photos)
    yield len(finding.evidence) - len(finding.photos)
    yield finding.by
    yield words.moment(finding.at) if finding.at else ""


def _ledger(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    words = reading.words
    for line in reading.rating.ledger:
        found = reading.found.get(line.address)
        title = words.of(found.item.title) if found else ""
        said = words.say(LEDGER_KINDS[line.kind] or N_("points of an item"))
        figures = (line.possible, line.earned, line.points, line.lost)
        yield (line.address, title, said, *(_exact(figure) for figure in figures))


def _problem(reading: Reading, one: Rectification, today: date) -> Iterator[Cell]:
    words = reading.words
    yield from (one.label, one.item, one.part, one.fact, one.clause)
    yield words.say(SEVERITIES[one.severity])
    yield one.requirement
    yield day(one.deadline)
    yield one.responsible
    yield words.say(STATES[one.state])
    yield words.say(N_("Yes")) if one.overdue(today) else ""
    yield one.replies[-1].text if one.replies else ""
    yield day(one.replies[-1].on) if one.replies else ""
    yield day(one.checks[-1].on) if one.checks else ""


def _exact(number: Fraction) -> Decimal:
    return rounded(number, 4)
