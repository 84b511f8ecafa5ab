"""What the program and its PDF worker say to each other over a pipe.

A message is the length of its head (four bytes, big-endian), the head as JSON, then its parts.
"""

from collections.abc import Iterable
from struct import Struct
from typing import BinaryIO, TypeVar

import msgspec

Head = TypeVar("Head", bound="Job | Answer")

_LENGTH = Struct(">I")


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One document to make; the HTML and the assets follow as parts."""

    identifier: str
    """What the PDF is identified by: a digest of what it shows."""
    sizes: tuple[int, ...]
    """The length of each part."""
    assets: tuple[str, ...] = ()
    """The names by which the HTML asks for the parts after the first."""
    attached: tuple[str, ...] = ()
    """The names of the files, after the assets, that travel inside the PDF."""
    created: str = ""
    """When these were made, RFC 3339."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it; the first one, after the start, says whether the worker is fit."""

    sizes: tuple[int, ...] = ()
    """The length of the PDF, if there is one."""
    fault: str = ""
    """Why there is none."""


def send(stream: BinaryIO, head: Job | Answer, parts: Iterable[bytes] = ()) -> None:
    """Write a message."""
    text = msgspec.json.encode(head)
    stream.write(_LENGTH.pack(len(text)) + text)
    for part in parts:
        stream.write(part)
    stream.flush()


def receive(stream: BinaryIO, kind: type[Head]) -> tuple[Head, list[bytes]]:
    """Read a message; raises `EOFError` where the other side has gone."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    head = msgspec.json.decode(_exactly(stream, length), type=kind)
    return head, [_exactly(stream, size) for size in head.sizes]


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) != size:
        raise EOFError
    return data
