"""Content: what an inspection file holds, read from its bytes and checked."""

from collections import deque
from pathlib import Path

import msgspec

from inspector_tui.errors import DamagedFile, FileTrouble, ForeignFile, InspectorError, NewerFormat
from inspector_tui.locale import N_
from inspector_tui.model import (
    Author,
    Checklist,
    Entry,
    Log,
    canonical,
    digest,
    entry_id,
    from_json,
)

FORMAT = "inspection/1"
"""The format that this version writes."""


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What is fixed when an inspection is created."""

    format: str
    id: str
    """16 hexadecimal digits, drawn at random."""
    checklist: str
    """The id of the definition."""
    version: str
    """The version of the definition."""
    digest: str
    """The digest of the definition in canonical form."""
    created: str
    """UTC, RFC 3339."""
    by: Author


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """A whole inspection file."""

    header: Header
    checklist: Checklist
    log: Log


class _Tables(msgspec.Struct, forbid_unknown_fields=True):
    inspection: dict[str, msgspec.Raw]
    checklist: dict[str, msgspec.Raw] = {}
    entries: dict[str, Entry] = {}


class _Format(msgspec.Struct):
    format: str


class _Formats(msgspec.Struct):
    inspection: dict[str, _Format]


def read_content(path: Path, text: bytes) -> Content:
    """The checked content of an inspection file.

    Raises DamagedFile, ForeignFile or NewerFormat, each naming the file and what to do.
    """
    try:
        return _content(path, msgspec.json.decode(text, type=_Tables))
    except msgspec.ValidationError as error:
        raise _unfit(path, text, error) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise damaged(path, str(error)) from error


def _content(path: Path, tables: _Tables) -> Content:
    number, head = _first(path, tables.inspection)
    if trouble := _another_format(path, msgspec.json.decode(head, type=_Format).format):
        raise trouble
    header = msgspec.json.decode(head, type=Header)
    place, definition = _first(path, tables.checklist)
    checklist, its_digest = _definition(bytes(definition))
    if its_digest != header.digest or not _is_number_of(place, header.digest):
        raise damaged(path, InspectorError(OTHER_CHECKLIST))
    if not _is_number_of(number, header.id):
        raise damaged(path, InspectorError(OTHER_ID))
    _unchanged(path, tables.entries)
    return Content(header=header, checklist=checklist, log=Log(tables.entries.values()))


Definition = tuple[bytes, Checklist, str]
"""The text of a definition, what it says, and its digest."""


def _definition(text: bytes) -> tuple[Checklist, str]:
    """A definition and its digest; the inspections of a year share a few, so those are kept."""
    # Compared and not looked up by its hash: that of a long text takes ten times as long.
    for known, checklist, its_digest in _KNOWN:
        if known == text:
            return checklist, its_digest
    checklist = from_json(text, Checklist)
    _KNOWN.appendleft((text, checklist, digest(checklist)))
    return checklist, _KNOWN[0][2]


_KNOWN: deque[Definition] = deque(maxlen=16)


def to_bytes(content: Content) -> bytes:
    """The bytes of a whole file, the same whatever way the content came together."""
    header = content.header
    tables = {
        "inspection": {str(document_id(header.id)): header},
        "checklist": {str(document_id(header.digest)): msgspec.Raw(canonical(content.checklist))},
        "entries": {str(document_id(one.id)): _tidied(one) for one in content.log},
    }
    return msgspec.json.encode(tables)


def _tidied(one: Entry) -> Entry:
    """The entry with its value in canonical form, however another program has spaced it."""
    return msgspec.structs.replace(one, value=msgspec.Raw(canonical(one.says)))


def document_id(digits: str) -> int:
    """The TinyDB id of a document: 48 bits of its own id, the same in every copy of the file."""
    return int(digits[:12], 16)


def damaged(path: Path, reason: str | InspectorError) -> DamagedFile:
    """The error for a file that is not whole."""
    return DamagedFile(
        N_(
            "{path}: this inspection is damaged ({reason}). Open it in the program to bring "
            "back the newest whole copy; the damaged file is kept beside it."
        ),
        path=path,
        reason=reason,
    )


def foreign(path: Path) -> ForeignFile:
    """The error for a file that is no inspection."""
    return ForeignFile(
        N_("{path}: this is not an inspection file. Give the folder of an inspection."), path=path
    )


OTHER_CHECKLIST = N_("its checklist is not the one that it was begun with")
OTHER_ID = N_("its id is not the one that it was begun with")
EMPTY = N_("a table is empty")
CHANGED = N_("the entry {key} · {id} was changed after it was written")


def _first(path: Path, table: dict[str, msgspec.Raw]) -> tuple[str, msgspec.Raw]:
    for number, document in table.items():
        return number, document
    raise damaged(path, InspectorError(EMPTY))


def _another_format(path: Path, found: str) -> FileTrouble | None:
    """The error for a format that this version does not know."""
    if found == FORMAT:
        return None
    if not found.startswith("inspection/"):
        return foreign(path)
    return NewerFormat(
        N_(
            "{path}: this file was written by a newer version of the program ({found}; this one "
            "knows {known}). Install the newer version; nothing was changed."
        ),
        path=path,
        found=found,
        known=FORMAT,
    )


def _unfit(path: Path, text: bytes, error: msgspec.ValidationError) -> FileTrouble:
    """The error for JSON of another shape than this version writes."""
    try:
        formats = msgspec.json.decode(text, type=_Formats).inspection.values()
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return damaged(path, str(error)) if b'"inspection/1"' in text else foreign(path)
    others = (_another_format(path, one.format) for one in formats)
    return next(filter(None, others), None) or damaged(path, str(error))


def _unchanged(path: Path, entries: dict[str, Entry]) -> None:
    for number, one in entries.items():
        found = entry_id(one.key, one.value, one.at, one.by, one.replaces)
        if one.id != found or not _is_number_of(number, found):
            raise damaged(path, InspectorError(CHANGED, key=one.key, id=one.id))


def _is_number_of(number: str, digits: str) -> bool:
    """Whether a document stands under its own TinyDB id, in the one way to write it."""
    try:
        return number == str(document_id(digits))
    except ValueError:
        return False
