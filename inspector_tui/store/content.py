"""Content: what an inspection file holds, read from its bytes and checked."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from inspector_tui.errors import DamagedFile, FileTrouble, ForeignFile, NewerFormat
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


class _Tables(msgspec.Struct):
    inspection: dict[str, msgspec.Raw]
    checklist: dict[str, msgspec.Raw] = {}
    entries: dict[str, Entry] = {}


class _Format(msgspec.Struct):
    format: str


def read_content(path: Path, text: bytes) -> Content:
    """The checked content of an inspection file.

    Raises DamagedFile, ForeignFile or NewerFormat, each naming the file and what to do.
    """
    try:
        tables = msgspec.json.decode(text, type=_Tables)
        head = next(iter(tables.inspection.values()))
        _known_format(path, msgspec.json.decode(head, type=_Format).format)
        header = msgspec.json.decode(head, type=Header)
        checklist = from_json(next(iter(tables.checklist.values())), Checklist)
    except msgspec.ValidationError as error:
        raise _unfit(path, text, error) from error
    except (msgspec.DecodeError, UnicodeDecodeError, StopIteration, RecursionError) as error:
        raise damaged(path, str(error) or N_("a table is empty")) from error
    _unchanged(path, header, checklist, tables)
    return Content(header=header, checklist=checklist, log=Log(tables.entries.values()))


def first_content(header: Header, checklist: Checklist, entries: Iterable[Entry]) -> bytes:
    """The bytes of a new file with its first entries."""
    definition = msgspec.Raw(canonical(checklist))
    tables = {
        "inspection": {str(document_id(header.id)): header},
        "checklist": {str(document_id(header.digest)): definition},
        "entries": {str(document_id(one.id)): one for one in entries},
    }
    return msgspec.json.encode(tables)


def document_id(digits: str) -> int:
    """The TinyDB id of a document: 48 bits of its own id, the same in every copy of the file."""
    return int(digits[:12], 16)


def damaged(path: Path, reason: str) -> DamagedFile:
    """The error for a file that is not whole."""
    return DamagedFile(
        N_(
            "{path}: this inspection is damaged ({reason}). Open it in the program to bring "
            "back the newest whole copy; the damaged file is kept beside it."
        ),
        path=path,
        reason=reason,
    )


def _known_format(path: Path, found: str) -> None:
    if found == FORMAT:
        return
    if found.startswith("inspection/"):
        message = N_(
            "{path}: this file was written by a newer version of the program ({found}; this one "
            "knows {known}). Install the newer version; nothing was changed."
        )
        raise NewerFormat(message, path=path, found=found, known=FORMAT)
    raise foreign(path)


def foreign(path: Path) -> ForeignFile:
    """The error for a file that is no inspection."""
    return ForeignFile(
        N_("{path}: this is not an inspection file. Give the folder of an inspection."), path=path
    )


def _unfit(path: Path, text: bytes, error: msgspec.ValidationError) -> FileTrouble:
    return damaged(path, str(error)) if b'"inspection/1"' in text else foreign(path)


def _unchanged(path: Path, header: Header, checklist: Checklist, tables: _Tables) -> None:
    if digest(checklist) != header.digest:
        raise damaged(path, N_("its checklist is not the one that it was begun with"))
    for one in tables.entries.values():
        if one.id != entry_id(one.key, one.value, one.at, one.by, one.replaces):
            raise damaged(path, f"{one.key} · {one.id}")
