"""Scrutiny: the text of an inspection, read part by part so that every fault has its place."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from inspector_tui.errors import DamagedFile, ForeignFile
from inspector_tui.exchange.fault import Fault, entry_fault, fault_in_text
from inspector_tui.exchange.trouble import foreign
from inspector_tui.model import Checklist, Entry, Log, digest, entry_id, from_json, seals
from inspector_tui.store import Header, read_content
from inspector_tui.store.content import FORMAT, document_id

T = TypeVar("T", bound=msgspec.Struct)


class Scrutiny(NamedTuple):
    """What can still be read of an inspection, and what can not."""

    header: Header | None
    log: Log
    """The entries that say what they said when they were written."""
    faults: tuple[Fault, ...]


class _Tables(msgspec.Struct, forbid_unknown_fields=True):
    inspection: dict[str, msgspec.Raw]
    checklist: dict[str, msgspec.Raw]
    entries: dict[str, msgspec.Raw]


def scrutinise(path: Path, text: bytes) -> Scrutiny:
    """The faults of a text, none where it is whole; raises ForeignFile, NewerFormat."""
    try:
        tables = msgspec.json.decode(text, type=_Tables)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Scrutiny(None, Log(), (_unreadable(path, text, error),))
    header, entries = _header(tables), list(_entries(tables))
    log = Log(one for one in entries if isinstance(one, Entry))
    faults = (
        *([Fault(place="header")] if header is None else _header_faults(header, tables)),
        *(one for one in entries if isinstance(one, Fault)),
    )
    is_sealed = bool(seals(log))
    if header is not None and header.format != FORMAT and is_sealed:
        faults = (Fault(place="header", name="format"), *faults)
    return Scrutiny(header, log, faults or _other_faults(path, text))


def _unreadable(path: Path, text: bytes, error: Exception) -> Fault:
    if b'"inspection/' not in text and b'"replaces"' not in text:
        raise foreign(path) from error
    if isinstance(error, RecursionError | msgspec.ValidationError):
        return next(iter(_other_faults(path, text)), Fault(place="file", name=str(error)))
    return fault_in_text(text, error)


def _other_faults(path: Path, text: bytes) -> tuple[Fault, ...]:
    """What only the reading of the whole finds; raises NewerFormat, ForeignFile."""
    try:
        read_content(path, text)
    except DamagedFile as error:
        return (Fault(place="file", name=str(error.places.get("reason", ""))),)
    except ForeignFile as error:
        raise foreign(path) from error
    return ()


def _header(tables: _Tables) -> Header | None:
    """The header where it is one, alone, and under its own number."""
    for number, row in tables.inspection.items() if len(tables.inspection) == 1 else ():
        header = _exactly(row, Header)
        if header is not None and _is_number(number, header.id):
            return header
    return None


def _header_faults(header: Header, tables: _Tables) -> Iterator[Fault]:
    """What does not fit between the header and the checklist."""
    number, definition = next(iter(tables.checklist.items()), ("", msgspec.Raw(b"null")))
    found = _digest(definition)
    if found == header.digest and _is_number(number, found):
        return
    is_own = found is not None and _is_number(number, found)
    yield Fault(place="header", name="digest") if is_own else Fault(place="checklist")


def _digest(definition: msgspec.Raw) -> str | None:
    try:
        return digest(from_json(definition, Checklist))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _entries(tables: _Tables) -> Iterator[Entry | Fault]:
    for number, row in tables.entries.items():
        one = _exactly(row, Entry)
        if one is None:
            yield entry_fault(_key(row) or number, "")
        elif not _says_its_id(one) or not _is_number(number, one.id):
            yield entry_fault(one.key, one.id)
        else:
            yield one


def _says_its_id(one: Entry) -> bool:
    return one.id == entry_id(one.key, one.value, one.at, one.by, one.replaces)


def _key(row: msgspec.Raw) -> str:
    try:
        told = msgspec.json.decode(row, type=dict[str, msgspec.Raw]).get("key", msgspec.Raw(b'""'))
        return msgspec.json.decode(told, type=str)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ""


def _exactly(row: msgspec.Raw, kind: type[T]) -> T | None:
    """The value of a document that has all the fields of its kind and no other."""
    try:
        names = msgspec.json.decode(row, type=dict[str, msgspec.Raw]).keys()
        value = msgspec.json.decode(row, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return value if names == {one.name for one in msgspec.structs.fields(kind)} else None


def _is_number(number: str, digits: str) -> bool:
    try:
        return number == str(document_id(digits))
    except ValueError:
        return False
