"""Notice: the problems that a site must mend, the site's reply, and the re-check."""

from collections.abc import Iterator

from inspector_tui.locale import N_
from inspector_tui.model import field
from inspector_tui.report.documents.annex import problem_photos
from inspector_tui.report.documents.layout import (
    Box,
    Column,
    Form,
    Line,
    Pair,
    Panel,
    Piece,
    Row,
    Table,
    paired,
)
from inspector_tui.report.documents.masthead import source
from inspector_tui.report.documents.notice_rows import check_row, problem_row, reply_row
from inspector_tui.report.documents.paper import Paper, Report
from inspector_tui.report.documents.reading import Reading
from inspector_tui.report.documents.words import Words

_EMPTY = 3
"""Rows to fill in by hand where no problem is on record yet."""


def notice(paper: Paper, number: str = "") -> Report:
    """The rectification notice: each problem with its requirement and its deadline."""
    title = paper.words.say(N_("Rectification notice"))
    return paper.report(title, _numbered(paper.words, number), _notice(paper, number))


def _notice(paper: Paper, number: str) -> Iterator[Piece]:
    words, reading = paper.words, paper.reading
    yield _head(paper, number, _addressed(reading))
    yield _box(words, N_("Decision"), N_(
        "The inspection found the problems below. Mend each by its deadline, and reply in "
        "writing with photos; the inspecting office checks again."
    ))  # fmt: skip
    yield _problems(reading)
    yield _box(words, N_("Overdue"), N_(
        "What is not mended by its deadline stays on record as overdue, and counts so in "
        "the selection."
    ))  # fmt: skip
    yield _signing(words, (N_("Issued by"), N_("Inspecting office (stamp)"), N_("Received by")))
    yield paper.imprint()
    yield from problem_photos(reading)


def reply_form(paper: Paper, number: str = "") -> Report:
    """The reply of the site: for each problem who mended it, how, and the photo after it."""
    title = paper.words.say(N_("Rectification reply"))
    return paper.report(title, _numbered(paper.words, number), _reply(paper, number))


def _reply(paper: Paper, number: str) -> Iterator[Piece]:
    words, reading = paper.words, paper.reading
    yield _head(paper, number, _site(reading))
    yield _replies(reading)
    yield _opinion(words, N_("Project manager (signature, seal of the project)"))
    yield _opinion(words, N_("Opinion of the supervision company"))
    yield _opinion(words, N_("Opinion of the developer"))
    yield paper.imprint()
    yield from problem_photos(reading)


def recheck_form(paper: Paper, number: str = "") -> Report:
    """The re-check: whether each problem is mended, when, and by whose hand."""
    title = paper.words.say(N_("Re-check of rectification"))
    return paper.report(title, _numbered(paper.words, number), _recheck(paper, number))


def _recheck(paper: Paper, number: str) -> Iterator[Piece]:
    words, reading = paper.words, paper.reading
    yield _head(paper, number, _site(reading))
    yield _checks(reading)
    yield _opinion(words, N_("Conclusion"))
    roles = (N_("Re-checked by"), N_("Inspecting office (stamp)"), N_("For the site"))
    yield _signing(words, roles)
    yield paper.imprint()
    yield from problem_photos(reading)


def _numbered(words: Words, number: str) -> str:
    return words.say(N_("No. {number}"), number=number) if number else ""


def _head(paper: Paper, number: str, pairs: tuple[Pair, ...]) -> Form:
    words, reading = paper.words, paper.reading
    issued = min((one.on for one in reading.problems if one.on), default="")
    first = (
        Pair(label=words.say(N_("Notice no.")), text=number),
        Pair(label=words.say(N_("Issued on")), text=words.date(issued) if issued else ""),
    )
    return Form(title=words.say(N_("Particulars")), panels=(Panel(rows=paired((*first, *pairs))),))


def _addressed(reading: Reading) -> tuple[Pair, ...]:
    words = reading.words
    copied = words.among((reading.field("site/supervisor"), reading.field("site/developer")))
    visited = reading.field("visit/date")
    address = words.of(field("site/address").label)
    return (
        Pair(label=words.say(N_("To")), text=reading.field("site/contractor"), wide=True),
        Pair(label=words.say(N_("Copies to")), text=copied, wide=True),
        Pair(label=words.of(field("site/name").label), text=reading.inspection.site, wide=True),
        Pair(label=address, text=reading.field("site/address"), wide=True),
        Pair(label=words.say(N_("Date of the inspection")), text=words.date(visited)),
        Pair(label=words.of(field("team/leader").label), text=reading.field("team/leader")),
        Pair(label=words.say(N_("Basis")), text=source(reading), wide=True),
    )


def _site(reading: Reading) -> tuple[Pair, ...]:
    words = reading.words
    latest = max((one.deadline for one in reading.problems), default="")
    due = words.date(latest) if latest else ""
    return (
        Pair(label=words.of(field("site/name").label), text=reading.inspection.site, wide=True),
        Pair(label=words.of(field("site/region").label), text=reading.field("site/region")),
        Pair(label=words.say(N_("Deadline")), text=due),
        Pair(
            label=words.say(N_("Company that mends")),
            text=reading.field("site/contractor"),
            wide=True,
        ),
    )


def _problems(reading: Reading) -> Table:
    words = reading.words
    heads = (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("Part")), kind="short"),
        Column(head=words.say(N_("Problem")), kind="text"),
        Column(head=words.say(N_("Clause, severity")), kind="clause"),
        Column(head=words.say(N_("What must be done")), kind="text"),
        Column(head=words.say(N_("Deadline, responsible")), kind="who"),
    )
    rows = tuple(problem_row(reading, one) for one in reading.problems)
    return _filled(words, N_("Problems and requirements"), heads, rows)


def _replies(reading: Reading) -> Table:
    words = reading.words
    heads = (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("Part, problem")), kind="text"),
        Column(head=words.say(N_("Deadline")), kind="who"),
        Column(head=words.say(N_("Mended by")), kind="short"),
        Column(head=words.say(N_("Measures, photos after")), kind="text"),
        Column(head=words.say(N_("Date")), kind="who"),
    )
    rows = tuple(reply_row(reading, one) for one in reading.problems)
    return _filled(words, N_("What was mended"), heads, rows)


def _checks(reading: Reading) -> Table:
    words = reading.words
    heads = (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("Part, problem")), kind="text"),
        Column(head=words.say(N_("Reply")), kind="text"),
        Column(head=words.say(N_("Mended?")), kind="clause"),
        Column(head=words.say(N_("New deadline")), kind="who"),
        Column(head=words.say(N_("By, when (signature)")), kind="who"),
    )
    rows = tuple(check_row(reading, one) for one in reading.problems)
    return _filled(words, N_("Re-check"), heads, rows)


def _filled(words: Words, title: str, heads: tuple[Column, ...], rows: tuple[Row, ...]) -> Table:
    """The table; empty rows to fill in by hand where nothing is on record."""
    empty = (Row(cells=("",) * len(heads), kind="tall"),) * _EMPTY
    return Table(title=words.say(title), columns=heads, rows=rows or empty)


def _box(words: Words, title: str, text: str) -> Box:
    return Box(title=words.say(title), lines=(Line(text=words.say(text)),))


def _opinion(words: Words, title: str) -> Box:
    room = "\u2003" * 16
    signed = words.say(N_("Signed and stamped: {room}Date:"), room=room)
    return Box(title=words.say(title), lines=(Line(ruled=2), Line(text=signed)))


def _signing(words: Words, roles: tuple[str, ...]) -> Table:
    columns = (
        Column(head=words.say(N_("Signing as")), kind="name"),
        Column(head=words.say(N_("Signature")), kind="blank"),
        Column(head=words.say(N_("Date, time")), kind="sign"),
    )
    rows = tuple(Row(cells=(words.say(role), "", ""), kind="tall") for role in roles)
    return Table(title=words.say(N_("Signatures")), columns=columns, rows=rows, whole=True)
