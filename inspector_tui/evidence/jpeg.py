"""Jpeg: the segments of a JPEG file."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from inspector_tui.evidence.scan import EXIF, Scan


class Segment(NamedTuple):
    """One segment before the picture's data."""

    marker: int
    start: int
    """Where its marker is."""
    body: int
    """Where what it says begins."""
    end: int


APP1, APP2, APP13, START_OF_SCAN = 0xE1, 0xE2, 0xED, 0xDA
END = b"\xff\xd9"

_STANDALONE = {0x01, *range(0xD0, 0xD9)}
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_PROGRESSIVE = {0xC2, 0xC6, 0xCA, 0xCE}


def segments(content: bytes) -> Iterator[Segment]:
    """The segments up to the start of the picture's data; fewer where the file breaks off."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF or marker in _STANDALONE:
            at += 1 if marker == 0xFF else 2
            continue
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if marker == END[1] or end < at + 4 or end > len(content):
            return
        yield Segment(marker, at, at + 4, end)
        if marker == START_OF_SCAN:
            return
        at = end


def scan(content: bytes) -> Scan:
    """What the segments say."""
    found = Scan()
    for one in segments(content):
        if one.marker in _FRAMES and one.end - one.body >= 5:
            height = int.from_bytes(content[one.body + 1 : one.body + 3])
            width = int.from_bytes(content[one.body + 3 : one.body + 5])
            found = found._replace(width=width, height=height, heavy=one.marker in _PROGRESSIVE)
        elif one.marker == APP1 and content.startswith(EXIF, one.body) and not found.exif[1]:
            found = found._replace(exif=(one.body + len(EXIF), one.end))
        elif one.marker == START_OF_SCAN:
            # From behind, since the end of the picture is near the end of the file.
            found = found._replace(whole=content.rfind(END, one.end) > 0)
    return found


def copied(content: bytes, change: Callable[[int, bytes], bytes | None]) -> bytes:
    """The file up to the end of its picture, behind which phones append films and more.

    `change` is given the marker and the body of each segment and returns its new body of the same
    length, or None where it is left out.
    """
    kept = [content[:2]]
    for one in segments(content):
        if one.marker == START_OF_SCAN:
            kept.append(content[one.start : content.find(END, one.end) + len(END)])
        elif (body := change(one.marker, content[one.body : one.end])) is not None:
            kept.append(content[one.start : one.body] + body)
    return b"".join(kept)


def bare(content: bytes) -> bytes:
    """The file without what programs wrote about the picture."""
    kept = [content[:2]]
    for one in segments(content):
        if one.marker == START_OF_SCAN:
            kept.append(content[one.start :])
        elif one.marker not in _EXTRAS:
            kept.append(content[one.start : one.end])
    return b"".join(kept)


def is_bare(content: bytes) -> bool:
    """Whether nothing is in the file, and nothing behind it, that programs wrote."""
    return copied(content, lambda marker, body: None if marker in _EXTRAS else body) == content


_EXTRAS = {0xFE, *range(0xE1, 0xEE), 0xEF}
"""Comments and what programs append, but for the Adobe mark, which tells the colours."""
