"""Left out: the items that do not apply, with what each gained, and those to be verified."""

from fractions import Fraction

from inspector_tui.locale import N_
from inspector_tui.report.documents.found import Found
from inspector_tui.report.documents.layout import Column, Row, Table
from inspector_tui.report.documents.reading import LONG, Reading
from inspector_tui.report.documents.words import width


def not_applicable(reading: Reading) -> Table:
    """The items that were left out, each with its reason and the points of the total it gained."""
    words = reading.words
    columns = (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("Item")), kind="name"),
        Column(head=words.say(N_("Reason")), kind="text"),
        Column(head=words.say(N_("Gained")), kind="figure"),
        Column(head=words.say(N_("By, when")), kind="who"),
    )
    rows = tuple(
        _absence(reading, number, reading.found[one.line.address], gained)
        for number, (one, gained) in enumerate(reading.rating.left_out, 1)
    )
    explained = words.say(
        N_("Gained: by how many points of the total the score is higher than with 0 for this item.")
    )
    title = words.say(N_("Items left out as not applicable"))
    note = explained if rows else _nothing_left_out(reading)
    return Table(title=title, columns=columns, rows=rows, note=note)


def _nothing_left_out(reading: Reading) -> str:
    if reading.final:
        return reading.words.say(N_("No item was left out."))
    return reading.words.say(N_("No item has been left out so far."))


def _absence(reading: Reading, number: int, found: Found, gained: Fraction) -> Row:
    finding = found.finding
    reason = "\n".join(text for text in (finding.reason.strip(), finding.note.strip()) if text)
    cell, more = (reason, "") if width(reason) <= LONG else ("", reason)
    figure = f"{'+' if gained > 0 else ''}{reading.words.figure(gained)}"
    return Row(cells=(str(number), found.name, cell, figure, found.who), more=more)


def to_verify(reading: Reading) -> Table:
    """The items about which an authority must be asked."""
    words = reading.words
    columns = (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("Item")), kind="name"),
        Column(head=words.say(N_("What must be verified")), kind="text"),
        Column(head=words.say(N_("Verified with, result, date")), kind="sign"),
    )
    pending = enumerate(reading.of_state("pending"), 1)
    rows = tuple(_pending(number, found) for number, found in pending)
    return Table(title=words.say(N_("Items to be verified")), columns=columns, rows=rows)


def _pending(number: int, found: Found) -> Row:
    note = found.finding.note.strip()
    cell, more = (note, "") if width(note) <= LONG else ("", note)
    return Row(cells=(str(number), found.name, cell, ""), kind="tall", more=more)
