"""Item table: every line of the form with what was found."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby

from inspector_tui.locale import N_
from inspector_tui.model import EvidenceKind, Line
from inspector_tui.report.documents.found import Found
from inspector_tui.report.documents.layout import Block, ItemRow, ItemTable
from inspector_tui.report.documents.reading import LONG, Reading
from inspector_tui.report.documents.words import Words, decimals, width

METHODS: dict[EvidenceKind, str] = {
    "document": N_("papers"),
    "photo": N_("photo"),
    "observation": N_("on site"),
    "interview": N_("interview"),
    "register": N_("register"),
}
"""How each kind of evidence is got."""

_HEADS = (
    N_("No."), N_("Item"), N_("What must hold"), N_("Method"), N_("Points"), N_("Lost"),
    N_("Earned"), N_("Finding, facts"),
)  # fmt: skip
_NOT_COUNTED = "—"


def item_table(reading: Reading) -> ItemTable:
    """The lines of the form, a block for each section or instance."""
    words = reading.words
    return ItemTable(
        title=words.say(N_("Items")),
        heads=tuple(words.say(head) for head in _HEADS),
        blocks=tuple(_blocks(reading)),
        note="\n".join(_notes(reading)),
    )


def _notes(reading: Reading) -> Iterator[str]:
    """What the boxes mean, where there are any, and what holds for the checklist as a whole."""
    words = reading.words
    if any(found.ticks for found in reading.found.values()):
        yield _legend(words)
    if about := words.of(reading.checklist.note):
        yield words.titled(words.say(N_("About the checklist")), about)


def _legend(words: Words) -> str:
    boxes = {"☑": N_("holds"), "☒": N_("does not hold"), "☐": N_("not ticked")}
    return words.among(f"{box} {words.say(meaning)}" for box, meaning in boxes.items())


def _blocks(reading: Reading) -> Iterator[Block]:
    places = _places(reading)
    numbers = {address: str(number) for number, address in enumerate(reading.found, 1)}
    for _, members in groupby(reading.found.values(), key=_block_of):
        founds = list(members)
        rows = (_row(reading, found, numbers[found.line.address], places) for found in founds)
        yield Block(title=_title(reading.words, founds[0]), rows=tuple(rows))


def _block_of(found: Found) -> tuple[str, str]:
    return found.line.section.id, found.line.instance


def _title(words: Words, first: Found) -> str:
    """The section under its group, and which instance of it."""
    section = first.line.section
    group, title = words.of(section.group), words.of(section.title)
    whole = title if group in ("", title) else f"{group} · {title}"
    return f"{whole}{first.instance}"


def _places(reading: Reading) -> int:
    outcomes = reading.rating.outcomes
    return decimals(n for one in outcomes for n in (one.line.item.points, one.earned))


def _row(reading: Reading, found: Found, number: str, places: int) -> ItemRow:
    words, item, one = reading.words, found.item, found.one
    cell, more = _note(reading, found)
    settled, shown = one.settled, reading.shown(found.line.address)
    return ItemRow(
        number=number,
        id=item.id,
        title=words.of(item.title),
        mark=_mark(words, found.line),
        criterion=words.of(item.criterion),
        methods="\n".join(words.say(METHODS[kind]) for kind in item.look_for),
        possible=_NOT_COUNTED if one.state == "na" else words.figure(item.points, places),
        deducted=_NOT_COUNTED
        if found.line.section.bonus and settled
        else _figure(words, one.lost, places, one.state, settled=settled),
        earned=_figure(words, one.earned, places, one.state, settled=settled),
        found=found.level,
        choices=found.choices,
        ticks=found.ticks,
        remarks=tuple(text for text in (found.disputed, *cell, shown) if text),
        more=more,
    )


def _figure(words: Words, number: Fraction, places: int, state: str, *, settled: bool) -> str:
    """A settled figure; a dash where the item is left out, an empty cell where it is open."""
    if settled:
        return words.figure(number, places) if number else "0"
    return _NOT_COUNTED if state == "na" else ""


def _mark(words: Words, line: Line) -> str:
    """What the failure of an item means."""
    marks = {"veto": N_("Veto item"), "key": N_("Key item"), "normal": ""}
    parts = [words.say(marks[line.item.importance])]
    if line.item.core and line.section.gate:
        parts.append(words.say(N_("Core item")))
    return words.among(parts)


def _note(reading: Reading, found: Found) -> tuple[tuple[str, ...], str]:
    """What stands in the cell, and what follows over the full width.

    A long text is printed once: where the loss or the absence is explained, if it is one.
    """
    words, finding = reading.words, found.finding
    texts = [finding.note.strip()]
    if found.one.state == "na":
        texts.insert(0, finding.reason.strip())
    said = "\n".join(text for text in texts if text)
    if width(said) <= LONG:
        return (said,), ""
    address = found.line.address
    if number := reading.lost_number.get(address):
        return (words.say(N_("see deduction {number}"), number=number),), ""
    if number := reading.left_number.get(address):
        return (words.say(N_("see item left out {number}"), number=number),), ""
    return (), said
