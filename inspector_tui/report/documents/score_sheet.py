"""Score sheet: the form with its scores alone, and the ledger of every point."""

from collections.abc import Iterator
from fractions import Fraction

from inspector_tui.locale import N_
from inspector_tui.model import LedgerLine
from inspector_tui.report.documents.closing import signatures
from inspector_tui.report.documents.item_table import item_table
from inspector_tui.report.documents.layout import Column, Form, Panel, Piece, Row, Table, paired
from inspector_tui.report.documents.masthead import masthead
from inspector_tui.report.documents.paper import Paper, Report
from inspector_tui.report.documents.reading import Reading
from inspector_tui.report.documents.report import checklist_title
from inspector_tui.report.documents.section_table import section_table
from inspector_tui.report.documents.verdict import outcome_pairs


def short_report(paper: Paper) -> Report:
    """The score sheet: head, result, scores, signatures."""
    return paper.report(checklist_title(paper), paper.words.say(N_("Score sheet")), _short(paper))


def _short(paper: Paper) -> Iterator[Piece]:
    reading = paper.reading
    yield masthead(reading)
    yield result(reading)
    yield section_table(reading)
    yield item_table(reading)
    yield signatures(reading)
    yield paper.imprint()


def result(reading: Reading) -> Form:
    """Score and stars alone."""
    panel = Panel(rows=paired(outcome_pairs(reading)))
    return Form(title=reading.words.say(N_("Result")), panels=(panel,))


def ledger_report(paper: Paper) -> Report:
    """The annex in which every point stands on a line of its own."""
    title = paper.words.say(N_("Ledger of points"))
    pieces = (result(paper.reading), ledger(paper.reading), paper.imprint())
    return paper.report(checklist_title(paper), title, pieces)


LEDGER_KINDS = {
    "item": "",
    "gate": N_("section set to 0 by its core items"),
    "bonus": N_("bonus"),
    "bonus_cap": N_("Bonus above its cap"),
    "clamp": N_("Above 100"),
}
"""What a line of the ledger is, beyond the points of an item."""


def ledger(reading: Reading) -> Table:
    """A row a line of the ledger, and their sum: the score before it is rounded."""
    words, lines = reading.words, reading.rating.ledger
    heads = (N_("Own points"), N_("Earned"), N_("In the total"), N_("Lost in the total"))
    columns = (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("Line")), kind="text"),
        Column(head=words.say(N_("Finding")), kind="short"),
        *(Column(head=words.say(head), kind="figure") for head in heads),
    )
    rows = [_line(reading, n, line) for n, line in enumerate(lines, 1)]
    points = sum((line.points for line in lines), Fraction(0))
    lost = sum((line.lost for line in lines), Fraction(0))
    sums = (words.figure(points, 4), words.figure(lost, 4))
    rows.append(Row(cells=("", words.say(N_("Sum")), "", "", "", *sums), kind="sum"))
    note = words.say(N_("Each figure is rounded by itself; the total is computed exactly."))
    title = words.say(N_("Every point"))
    return Table(title=title, columns=columns, rows=tuple(rows) if lines else (), note=note)


def _line(reading: Reading, number: int, line: LedgerLine) -> Row:
    words, found = reading.words, reading.found.get(line.address)
    kind = words.say(LEDGER_KINDS[line.kind]) if LEDGER_KINDS[line.kind] else ""
    name = found.name if found else line.address
    figures = (line.possible, line.earned)
    return Row(
        cells=(
            str(number),
            words.among((name, kind)),
            found.level if found else "",
            *(words.figure(figure) if found else "" for figure in figures),
            words.figure(line.points, 4),
            words.figure(line.lost, 4),
        )
    )
