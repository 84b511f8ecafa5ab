"""Webp: the chunks of a WebP file."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from inspector_tui.evidence.scan import Scan, exif_within


class Chunk(NamedTuple):
    """One chunk."""

    name: bytes
    start: int
    body: int
    end: int
    """Where what it says ends."""
    next: int
    """Where the next one begins; their starts are even."""


def chunks(content: bytes) -> Iterator[Chunk]:
    """The chunks; fewer where the file breaks off."""
    at = 12
    while at + 8 <= len(content):
        end = at + 8 + int.from_bytes(content[at + 4 : at + 8], "little")
        if end > len(content):
            return
        yield Chunk(content[at : at + 4], at, at + 8, end, end + end % 2)
        at = end + end % 2


def scan(content: bytes) -> Scan:
    """What the chunks say."""
    size = 8 + int.from_bytes(content[4:8], "little")
    found = Scan(heavy=True, whole=size <= len(content))
    for one in chunks(content):
        body = content[one.body : min(one.end, one.body + 10)]
        if one.name in _SIZES and len(body) >= 5 and not found.width:
            width, height = _SIZES[one.name](body)
            found = found._replace(width=width, height=height)
        elif one.name == b"EXIF":
            found = found._replace(exif=exif_within(content, one.body, one.end))
    return found


def _canvas(body: bytes) -> tuple[int, int]:
    return 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")


def _lossy(body: bytes) -> tuple[int, int]:
    width, height = int.from_bytes(body[6:8], "little"), int.from_bytes(body[8:10], "little")
    return width & 0x3FFF, height & 0x3FFF


def _lossless(body: bytes) -> tuple[int, int]:
    bits = int.from_bytes(body[1:5], "little")
    return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)


_SIZES = {b"VP8X": _canvas, b"VP8 ": _lossy, b"VP8L": _lossless}


def copied(content: bytes, change: Callable[[bytes, bytes], bytes | None]) -> bytes:
    """The file up to its last chunk.

    `change` is given the name and the body of each chunk and returns its new body of the same
    length, or None where it is left out.
    """
    kept = []
    for one in chunks(content[: 8 + int.from_bytes(content[4:8], "little")]):
        body = change(one.name, content[one.body : one.end])
        if body is not None:
            kept.append(content[one.start : one.body] + body + b"\0" * (one.next - one.end))
    rest = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(rest).to_bytes(4, "little") + rest
