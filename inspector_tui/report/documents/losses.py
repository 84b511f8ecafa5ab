"""Losses: why each point was taken away, and what must be mended."""

from collections.abc import Iterator
from fractions import Fraction

from inspector_tui.locale import N_
from inspector_tui.model import LedgerLine
from inspector_tui.report.documents.found import Found
from inspector_tui.report.documents.layout import Column, Row, Table
from inspector_tui.report.documents.reading import LONG, Reading
from inspector_tui.report.documents.rectified import rectified
from inspector_tui.report.documents.words import decimals, shortened, width

_EMPTY_ROWS = 3
"""Rows to fill in by hand where an inspection under way has no problem yet."""


def deductions(reading: Reading) -> Table:
    """Every line that lost points, with its reason; the sum is what the base score lacks to 100."""
    words = reading.words
    columns = (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("Item")), kind="name"),
        Column(head=words.say(N_("Clause")), kind="clause"),
        Column(head=words.say(N_("Points lost")), kind="points"),
        Column(head=words.say(N_("Of the total")), kind="points"),
        Column(head=words.say(N_("Finding and reason")), kind="text"),
        Column(head=words.say(N_("By, when")), kind="who"),
    )
    rows = tuple(_rows(reading))
    return Table(
        title=words.say(N_("Deductions and reasons")),
        columns=columns,
        rows=rows,
        note="" if rows else _nothing_lost(reading),
    )


def _nothing_lost(reading: Reading) -> str:
    if reading.final:
        return reading.words.say(N_("No points were deducted."))
    return reading.words.say(N_("No points have been deducted so far."))


def _rows(reading: Reading) -> Iterator[Row]:
    places = decimals(reading.found[address].one.lost for address in reading.losing)
    for address in reading.losing:
        yield _row(reading, reading.found[address], places)
    gates = [line for line in reading.rating.ledger if line.kind == "gate"]
    for number, line in enumerate(gates, len(reading.losing) + 1):
        yield _gate(reading, line, number)
    if reading.losing:
        yield _sum(reading)


def _row(reading: Reading, found: Found, places: int) -> Row:
    words, address = reading.words, found.line.address
    note = found.finding.note.strip()
    long = width(note) > LONG
    told = (found.level, found.disputed, found.lacking)
    facts = (*told, "" if long else note, reading.shown(address))
    return Row(
        cells=(
            str(reading.lost_number[address]),
            found.name,
            words.of(found.item.clause),
            words.figure(found.one.lost, places),
            words.figure(reading.lost.get(address, Fraction(0))),
            "\n".join(text for text in facts if text),
            found.who,
        ),
        more=note if long else "",
    )


def _gate(reading: Reading, line: LedgerLine, number: int) -> Row:
    """A section, or an instance of it, that its gate set to zero."""
    words = reading.words
    section_id, _, instance = line.address.partition("@")
    first = next(
        found
        for found in reading.found.values()
        if (found.line.section.id, found.line.instance) == (section_id, instance)
    )
    reason = words.say(N_("The core items fell short, so the whole section counts as 0."))
    name = f"{words.of(first.line.section.title)}{first.instance}"
    return Row(cells=(str(number), name, "", "", words.figure(line.lost), reason, ""))


def _sum(reading: Reading) -> Row:
    words, now = reading.words, reading.rating.now
    lost = sum((line.lost for line in reading.rating.ledger), Fraction(0))
    base = words.figure(now.base) if now else ""
    check = words.say(N_("100 − {lost} = base score {base}"), lost=words.figure(lost), base=base)
    label = words.say(N_("Sum"))
    return Row(cells=("", label, "", "", words.figure(lost), check, ""), kind="sum")


def problems(reading: Reading) -> Table:
    """The problems on notice; without any, the losses with room for what must be done."""
    if reading.problems:
        return rectified(reading, reading.problems)
    words = reading.words
    columns = (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("Problem")), kind="text"),
        Column(head=words.say(N_("What must be done")), kind="blank"),
        Column(head=words.say(N_("Deadline, responsible")), kind="sign"),
    )
    rows = tuple(_problem(reading, reading.found[address]) for address in reading.losing)
    empty = () if reading.final else (Row(cells=("",) * 4, kind="tall"),) * _EMPTY_ROWS
    note = "" if rows or empty else words.say(N_("No problem was found."))
    title = words.say(N_("Problems and rectification"))
    return Table(title=title, columns=columns, rows=rows or empty, note=note)


def _problem(reading: Reading, found: Found) -> Row:
    number = str(reading.lost_number[found.line.address])
    fact = found.finding.note.strip() or found.level or found.lacking
    text = reading.words.titled(found.name, shortened(fact, LONG))
    return Row(cells=(number, text, "", ""), kind="tall")
