"""Entry: one statement of an inspection's record, and who makes it."""

import unicodedata
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import msgspec

from inspector_tui.model.value import Value

Plain = None | bool | int | str | dict[str, Any] | list[Any]
"""What an entry may say: JSON without floats, so that its encoding is the same everywhere."""


class Author(Value, frozen=True, kw_only=True):
    """Who writes, and on which device."""

    name: str
    device: str


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One statement `key = value`.

    Unknown fields of a later format are not kept, so `format` guards them.
    """

    id: str
    """The first 32 hexadecimal digits of the SHA-256 over the canonical other five."""
    key: str
    value: msgspec.Raw
    """Any JSON value in canonical form; null withdraws the key."""
    at: str
    """UTC, RFC 3339, milliseconds; for people and photo matching, never for deciding who wins."""
    by: Author
    replaces: tuple[str, ...] = ()
    """The ids of the entries that stood for this key when it was written, sorted."""

    @property
    def says(self) -> Any:
        """The value as plain data."""
        return msgspec.json.decode(self.value)


def entry(
    key: str, value: Plain, *, at: datetime, by: Author, replaces: tuple[str, ...] = ()
) -> Entry:
    """A new entry, its text cleaned of what cannot be stored; raises ValueError for a float."""
    raw = msgspec.Raw(msgspec.json.encode(_storable(value), order="sorted"))
    stamp = timestamp(at)
    before = tuple(sorted(replaces))
    return Entry(
        id=entry_id(key, raw, stamp, by, before),
        key=key,
        value=raw,
        at=stamp,
        by=by,
        replaces=before,
    )


def entry_id(key: str, value: msgspec.Raw, at: str, by: Author, replaces: tuple[str, ...]) -> str:
    """The id that these five give; the value counts in its canonical form, however it is stored."""
    plain = {
        "at": at,
        "by": {"device": by.device, "name": by.name},
        "key": key,
        "replaces": list(replaces),
        "value": msgspec.json.decode(value),
    }
    return sha256(msgspec.json.encode(plain, order="sorted")).hexdigest()[:32]


def timestamp(moment: datetime) -> str:
    """The moment in UTC as RFC 3339 with milliseconds; raises ValueError without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def clean(text: str) -> str:
    """The text without control characters, lone surrogates and byte-order marks.

    Its lines end in newline.
    """
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return "".join(c for c in text if c in "\n\t" or _storable_character(c))


_LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029")
_UNSTORABLE = frozenset({"Cc", "Cs"})


def _storable_character(character: str) -> bool:
    return character != "\ufeff" and unicodedata.category(character) not in _UNSTORABLE


def _storable(value: Any) -> Any:
    match value:
        case str():
            return clean(value)
        case None | bool() | int():
            return value
        case dict():
            return {clean(str(name)): _storable(inner) for name, inner in value.items()}
        case list() | tuple():
            return [_storable(inner) for inner in value]
    raise ValueError(f"an entry cannot hold {type(value).__name__}")
