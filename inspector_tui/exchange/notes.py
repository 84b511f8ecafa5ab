"""Notes: what a person should know of an inspection that was merged."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from inspector_tui.exchange.admission import moment
from inspector_tui.exchange.merge_log import Note, NoteKind
from inspector_tui.exchange.places import Places
from inspector_tui.exchange.verdict import verify_content
from inspector_tui.locale import N_
from inspector_tui.model import Author, Entry, Log, seals, standing_seal
from inspector_tui.store import Content, Header

TOLERATED = timedelta(days=1)
"""How far ahead a clock may be; a wrong time zone is not worth a word."""


def notes(came: Log, here: Log | None, united: Content, at: datetime) -> Iterator[Note]:
    """What there is to say of an inspection that came, now that it is one with what was here."""
    yield from _clocks(came, at)
    yield from _clones(united.log)
    if here is not None:
        yield from _sealed(came, here, united.log)
    yield from _seal(united)


def namesakes(header: Header, log: Log, places: Places) -> Iterator[Note]:
    """What else is there under the same id, or says the same under another."""
    if other := places.namesake(header):
        yield _note("two-headers", TWO_HEADERS, id=header.id, other=other.name)
    if twin := places.twin(header, log):
        yield _note("same-content", SAME_CONTENT, id=header.id, other=twin)


def left_out(sha256: str) -> Note:
    """That a file of evidence was not taken."""
    return _note("damaged-evidence", LEFT_OUT, name=sha256)


TWO_HEADERS = N_(
    "Two different inspections bear the id {id}, which is damage. Both are kept; the other one "
    "is in {other}. Find out which is right, and move the other one out of the workspace."
)
SAME_CONTENT = N_(
    "This says exactly what {other} says, under the id {id}: one is a copy of the other. Keep one "
    "of the two, or both will count."
)
LEFT_OUT = N_("The file {name} is not the one that was attached, and was left out.")
AHEAD = N_(
    "The clock of {device} is wrong: it wrote {count} entries in the future, the last dated "
    "{at}. Nothing depends on it, but the times in the report are not to be trusted."
)
CLONED = N_(
    "{device} said two things of {key} without knowing of the first: two laptops bear the same "
    "name, or an old copy was gone on with. Give each laptop a name of its own."
)
SEALED_COPY = N_(
    "This file is sealed, and the copy that was here was not. Of the entries that are here now, "
    "{count} are not covered by the seal."
)
UNSEALED_COPY = N_(
    "This file is not sealed, and the copy that was here is. Of the entries that are here now, "
    "{count} are not covered by the seal."
)
MODIFIED = N_(
    "What the seal covers was changed after sealing. The inspection is kept, but must not count "
    "before a person has looked at it."
)
BAD_SIGNATURE = N_(
    "The signature does not fit the seal. The inspection is kept, but must not count before a "
    "person has looked at it."
)


def _note(kind: NoteKind, message: str, **places: str | int) -> Note:
    return Note(kind=kind, message=message, places=places)


def _clocks(log: Log, at: datetime) -> Iterator[Note]:
    """The devices that write in the future."""
    ahead: defaultdict[str, list[str]] = defaultdict(list)
    for one in log:
        written = moment(one.at)
        if written is not None and written > at + TOLERATED:
            ahead[one.by.device].append(one.at)
    for device, stamps in sorted(ahead.items()):
        yield _note("clock-ahead", AHEAD, device=device, count=len(stamps), at=max(stamps))


def _clones(log: Log) -> Iterator[Note]:
    """The devices that wrote twice to one key from the same state, which one laptop never does."""
    first: dict[tuple[str, Author, tuple[str, ...]], Entry] = {}
    forked: dict[str, str] = {}
    for one in log:
        if first.setdefault((one.key, one.by, one.replaces), one) is not one:
            forked.setdefault(f"{one.by.name} @ {one.by.device}", one.key)
    for device, key in sorted(forked.items()):
        yield _note("cloned-device", CLONED, device=device, key=key)


def _sealed(came: Log, here: Log, united: Log) -> Iterator[Note]:
    is_sealed, was_sealed = bool(seals(came)), bool(seals(here))
    if is_sealed != was_sealed:
        outside = len(standing_seal(united).amended)
        kind: NoteKind = "sealed-copy" if is_sealed else "unsealed-copy"
        yield _note(kind, SEALED_COPY if is_sealed else UNSEALED_COPY, count=outside)


def _seal(united: Content) -> Iterator[Note]:
    match verify_content(united).kind:
        case "modified":
            yield _note("modified", MODIFIED)
        case "bad-signature":
            yield _note("bad-signature", BAD_SIGNATURE)
