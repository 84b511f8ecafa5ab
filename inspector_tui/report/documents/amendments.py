"""Amendments: what was said after the seal, and why."""

from collections.abc import Iterator, Mapping
from typing import Any

from inspector_tui.locale import N_
from inspector_tui.model import Amendment, Entry
from inspector_tui.model.seal import SHORT
from inspector_tui.report.documents.layout import Column, Row, Table
from inspector_tui.report.documents.place import aspect, place
from inspector_tui.report.documents.reading import LONG, Reading
from inspector_tui.report.documents.words import shortened

_ASPECTS = {
    "level": N_("score"), "note": N_("note"), "reason": N_("reason"), "part": N_("part"),
    "mark": N_("mark to look again"), "photo": N_("photo attached"), "document": N_("document"),
    "observation": N_("observation"), "interview": N_("interview"), "register": N_("register"),
}  # fmt: skip


def amendments(reading: Reading) -> Iterator[Table]:
    """A row for each entry after the seal; no table where there is none."""
    words, state = reading.words, reading.standing.state
    if not state.amended:
        return
    columns = (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("What")), kind="name"),
        Column(head=words.say(N_("Before")), kind="text"),
        Column(head=words.say(N_("Now")), kind="text"),
        Column(head=words.say(N_("Reason")), kind="text"),
        Column(head=words.say(N_("By, when")), kind="who"),
    )
    told = {short: one for one in state.amendments for short in one.entries}
    rows = (_row(reading, n, one, told) for n, one in enumerate(state.amended, 1))
    title = words.say(N_("Amendments after the seal"))
    yield Table(title=title, columns=columns, rows=tuple(rows))


def _row(reading: Reading, number: int, one: Entry, told: Mapping[str, Amendment]) -> Row:
    words = reading.words
    log = reading.inspection.log
    before = [_said(reading, log[gone]) for gone in one.replaces if gone in log]
    given = told.get(one.id[:SHORT])
    reason = given.reason if given else words.say(N_("no reason given"))
    who = f"{one.by.name}\n{words.moment(one.at)}"
    now = _said(reading, one)
    return Row(cells=(str(number), _what(reading, one), words.among(before), now, reason, who))


def _what(reading: Reading, one: Entry) -> str:
    name = place(reading, one.key)
    kind = _ASPECTS.get(aspect(one.key), "")
    return reading.words.among((name, reading.words.say(kind) if kind else ""))


def _said(reading: Reading, one: Entry) -> str:
    """What an entry says, on one line."""
    words, says = reading.words, one.says
    address = one.key.split("/")[1] if one.key.startswith("item/") else ""
    if aspect(one.key) == "level" and address in reading.found:
        return reading.found[address].value(says)
    if says is None:
        return words.say(N_("withdrawn"))
    return shortened(_plain(reading, says), LONG)


def _plain(reading: Reading, says: Any) -> str:
    words = reading.words
    match says:
        case bool():
            return words.say(N_("Yes")) if says else words.say(N_("No"))
        case {"caption": str() as text} | {"text": str() as text} | {"name": str() as text}:
            return text
    return str(says)
