"""Annex: the photos with what each shows, and the list of all other evidence."""

from collections.abc import Iterator, Sequence

from inspector_tui.locale import N_
from inspector_tui.report.documents.exhibits import Exhibit
from inspector_tui.report.documents.item_table import METHODS
from inspector_tui.report.documents.layout import Column, Photos, Picture, Row, Table
from inspector_tui.report.documents.reading import LONG, Reading
from inspector_tui.report.documents.words import shortened, width

_FOUR_A_PAGE = 12
"""Up to how many photos there are four on a page; of more there are six."""


def photo_annex(reading: Reading) -> Iterator[Photos]:
    """The photos by number; nothing where there are none."""
    photos = [one for one in reading.exhibits if one.kind == "photo"]
    yield from _photos(reading, photos, fresh=True)


def problem_photos(reading: Reading) -> Iterator[Photos]:
    """The photos of problems on notice alone, under the same numbers."""
    files = {sha256 for one in reading.problems for sha256 in one.files}
    photos = [one for one in reading.exhibits if one.kind == "photo" and one.id in files]
    yield from _photos(reading, photos, fresh=False)


def _photos(reading: Reading, shown: Sequence[Exhibit], *, fresh: bool) -> Iterator[Photos]:
    words = reading.words
    if shown:
        long = (f"{one.number}: {one.text}" for one in shown if width(one.text) > LONG)
        yield Photos(
            title=words.say(N_("Photos")),
            pictures=tuple(_picture(reading, one) for one in shown),
            per_page=4 if len(shown) <= _FOUR_A_PAGE else 6,
            absent=words.say(N_("The photo is not beside this inspection.")),
            note="\n".join(long),
            fresh=fresh,
        )


def _picture(reading: Reading, one: Exhibit) -> Picture:
    words = reading.words
    return Picture(
        name=one.id if one.id in reading.prints else "",
        head=shortened(f"{one.number} · {words.among(one.about)}", LONG),
        facts=words.among((one.when, one.where, one.who)),
        caption=shortened(one.text, LONG),
    )


def evidence_list(reading: Reading) -> Iterator[Table]:
    """Documents, observations, interviews and registers; nothing where there are none."""
    words = reading.words
    listed = [one for one in reading.exhibits if one.kind != "photo"]
    if not listed:
        return
    columns = (
        Column(head=words.say(N_("No.")), kind="no"),
        Column(head=words.say(N_("Method")), kind="points"),
        Column(head=words.say(N_("Item")), kind="name"),
        Column(head=words.say(N_("What it shows")), kind="text"),
        Column(head=words.say(N_("Who, when")), kind="who"),
    )
    rows = tuple(_row(reading, one) for one in listed)
    yield Table(title=words.say(N_("Other evidence")), columns=columns, rows=rows)


def _row(reading: Reading, one: Exhibit) -> Row:
    words = reading.words
    long = width(one.text) > LONG
    shown = "\n".join(text for text in (one.name, "" if long else one.text) if text)
    who = "\n".join(text for text in (one.who, one.when) if text)
    method = words.say(METHODS[one.kind])
    about = "\n".join(one.about)
    return Row(cells=(one.number, method, about, shown, who), more=one.text if long else "")
