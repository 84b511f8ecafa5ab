"""Png: the chunks of a PNG file."""

from collections.abc import Callable, Iterator
from typing import NamedTuple
from zlib import crc32

from inspector_tui.evidence.scan import Scan, exif_within

SIGNATURE = b"\x89PNG\r\n\x1a\n"


class Chunk(NamedTuple):
    """One chunk."""

    name: bytes
    start: int
    """Where its length is."""
    body: int
    end: int
    """Where the next one begins."""


def chunks(content: bytes) -> Iterator[Chunk]:
    """The chunks; the last is `IEND` unless the file breaks off."""
    at = len(SIGNATURE)
    while at + 12 <= len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4])
        if end > len(content):
            return
        name = content[at + 4 : at + 8]
        yield Chunk(name, at, at + 8, end)
        if name == b"IEND":
            return
        at = end


def scan(content: bytes) -> Scan:
    """What the chunks say."""
    found = Scan(heavy=True)
    for one in chunks(content):
        match one.name:
            case b"IHDR":
                width = int.from_bytes(content[one.body : one.body + 4])
                height = int.from_bytes(content[one.body + 4 : one.body + 8])
                found = found._replace(width=width, height=height)
            case b"eXIf":
                found = found._replace(exif=exif_within(content, one.body, one.end - 4))
            case b"IEND":
                found = found._replace(whole=True)
    return found


def copied(content: bytes, change: Callable[[bytes, bytes], bytes | None]) -> bytes:
    """The file up to its last chunk.

    `change` is given the name and the body of each chunk and returns its new body, or None where
    it is left out.
    """
    kept = [SIGNATURE]
    for one in chunks(content):
        before = content[one.body : one.end - 4]
        body = change(one.name, before)
        if body is not None:
            same = body is before
            kept.append(content[one.start : one.end] if same else _chunk(one.name, body))
    return b"".join(kept)


def bare(content: bytes) -> bytes:
    """The file with nothing but what the picture needs."""
    return copied(content, lambda name, body: None if name in _EXTRAS else body)


TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
"""The chunks in which programs write what they like."""
_EXTRAS = TEXTS | {b"eXIf", b"iCCP"}


def _chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + name + body + crc32(name + body).to_bytes(4)
