"""Fault: one thing of an inspection that is no longer what was written, and where."""

import re
from typing import Literal

from inspector_tui.model import Value

FaultPlace = Literal["file", "header", "checklist", "entry", "seal", "evidence"]


class Fault(Value, frozen=True, kw_only=True):
    """One thing that was changed, or that has gone."""

    place: FaultPlace
    name: str = ""
    """The key of the entry, the name of the photo, or what is wrong with the file."""
    id: str = ""
    """The id of the entry, as far as it is known."""
    gone: bool = False
    """Whether it is no longer there at all."""


def entry_fault(key: str, entry_id: str) -> Fault:
    """The fault of an entry that says something else than it did."""
    return Fault(place="seal" if key.startswith("seal/") else "entry", name=key, id=entry_id)


def fault_in_text(text: bytes, error: Exception) -> Fault:
    """Where a text stopped being JSON: the entry, else the part of the file."""
    at = _offset(text, error)
    tables = [one for one in _TABLE.finditer(text) if one.start() < at]
    match tables[-1][1].decode() if tables else "":
        case "inspection":
            return Fault(place="header", name=str(error))
        case "checklist":
            return Fault(place="checklist", name=str(error))
        case "entries":
            return _entry_at(text, tables[-1].end(), at) or Fault(place="file", name=str(error))
    return Fault(place="file", name=str(error))


_TABLE = re.compile(rb'"(inspection|checklist|entries)"\s*:\s*\{')
_DOCUMENT = re.compile(rb'"[0-9]{1,15}"\s*:\s*\{')
_KEY = re.compile(rb'"key"\s*:\s*"([^"]*)"')
_BYTE = re.compile(r"\(byte ([0-9]+)\)")


def _offset(text: bytes, error: Exception) -> int:
    if isinstance(error, UnicodeDecodeError):
        return error.start
    told = _BYTE.search(str(error))
    return int(told[1]) if told else len(text)


def _entry_at(text: bytes, begins: int, at: int) -> Fault | None:
    documents = [one.end() for one in _DOCUMENT.finditer(text, begins, at)]
    key = _KEY.search(text, documents[-1]) if documents else None
    return entry_fault(key[1].decode(errors="replace"), "") if key else None
