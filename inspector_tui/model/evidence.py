"""Evidence: what supports a finding, a file by its SHA-256 or what was said and seen."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, get_args

import msgspec

from inspector_tui.model.entry import Entry, Plain
from inspector_tui.model.item import EvidenceKind
from inspector_tui.model.value import Value, canonical

KINDS: tuple[EvidenceKind, ...] = get_args(EvidenceKind)
"""The kinds of evidence."""


class Evidence(Value, frozen=True, kw_only=True):
    """One piece of evidence at one line of the form."""

    address: str
    """The line that it supports."""
    kind: EvidenceKind
    id: str
    """The SHA-256 of its file, 64 hexadecimal digits, or 16 random ones where it has none."""
    name: str = ""
    """What the file was called where it came from."""
    size: int = 0
    """Bytes of the file."""
    suffix: str = ""
    """What its content is: jpg, png, pdf and so on."""
    taken: str = ""
    """When a photo was taken: RFC 3339 with the offset, or without where the camera says none."""
    original: bool = False
    """Whether the camera's own data came with it; chat apps strip them."""
    place: str = ""
    """Where it was taken: degrees north and east, such as `27.994267,120.699367`."""
    camera: str = ""
    caption: str = ""
    text: str = ""
    """What was said or seen, where there is no file."""
    who: str = ""
    """Who said it, or who made it."""
    added: str = ""
    """When it was attached; captions do not change it."""
    at: str = ""
    """When its entry was written."""
    by: str = ""
    """Who wrote it."""

    @property
    def key(self) -> str:
        """Its key in the log."""
        return f"item/{self.address}/{self.kind}/{self.id}"

    @property
    def has_file(self) -> bool:
        """Whether a file belongs to it."""
        return len(self.id) == 64

    @property
    def file(self) -> str:
        """The name of its file in the folder `evidence`, empty where it has none."""
        return f"{self.id}.{self.suffix}" if self.has_file and self.suffix else ""

    @property
    def says(self) -> dict[str, Plain]:
        """What its entry says; fields that are empty are left out."""
        told = {name: getattr(self, name) for name in (*_TEXTS, "size", "original")}
        return {name: value for name, value in told.items() if value}


_TEXTS = ("name", "suffix", "taken", "place", "camera", "caption", "text", "who", "added")
_ID = re.compile(r"[0-9a-f]{64}|[0-9a-f]{16}")
_SUFFIX = re.compile(r"[a-z0-9]{1,5}")
_DIGITS = re.compile(r"[0-9a-f]{64,}")


def evidence_of(address: str, aspect: str, heads: Iterable[Entry]) -> Evidence | None:
    """The evidence that stands at a line under an aspect `<kind>/<id>`; None where none does.

    Of entries that disagree the newest is shown; what only some withdraw still stands.
    """
    kind, _, given = aspect.partition("/")
    told = [one for one in heads if bytes(one.value).lstrip().startswith(b"{")]
    if kind not in KINDS or not _ID.fullmatch(given) or not told:
        return None
    newest = max(told, key=lambda one: (one.at, one.id)) if len(told) > 1 else told[0]
    return _read(address, kind, given, bytes(newest.value), newest.at, newest.by.name)


@lru_cache(maxsize=4096)
def _read(address: str, kind: EvidenceKind, given: str, says: bytes, at: str, by: str) -> Evidence:
    """The evidence of an entry, remembered: every key press asks for that of all entries."""
    fields = _known(msgspec.json.decode(says))
    return Evidence(address=address, kind=kind, id=given, at=at, by=by, **fields)


def _known(says: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that are of their type; what a foreign file adds is left out."""
    fields = {name: says[name] for name in _TEXTS if isinstance(says.get(name), str)}
    if not _SUFFIX.fullmatch(fields.get("suffix", "")):
        fields.pop("suffix", None)
    size = says.get("size")
    if isinstance(size, int) and not isinstance(size, bool) and size >= 0:
        fields["size"] = size
    return {**fields, "original": says.get("original") is True}


def hashes(entries: Iterable[Entry]) -> frozenset[str]:
    """Every SHA-256 that entries name; those of seals name no file."""
    return frozenset(
        found
        for one in entries
        if len(naming := _naming(one)) >= 64
        for found in _DIGITS.findall(naming)
        if len(found) == 64
    )


def _naming(one: Entry) -> str:
    """Where an entry names files: what is said of an item does so in its key alone."""
    if one.key.startswith("item/"):
        return one.key
    if one.key.startswith("seal/") or len(bytes(one.value)) < 64:
        return ""
    return canonical(one.says).decode()


def captioned(one: Evidence, caption: str) -> dict[str, Plain]:
    """The values of keys that give a piece of evidence another caption."""
    return {one.key: msgspec.structs.replace(one, caption=caption).says}


def moved(one: Evidence, address: str) -> dict[str, Plain]:
    """The values of keys that take a piece of evidence from its line to another."""
    there = msgspec.structs.replace(one, address=address)
    return {one.key: None, there.key: one.says}


def removed(one: Evidence) -> dict[str, Plain]:
    """The values of keys that take a piece of evidence away; its file and its entry stay."""
    return {one.key: None}
