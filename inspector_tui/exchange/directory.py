"""Directory: the table of contents of a zip file, read without trusting a word of it."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from inspector_tui.errors import DamagedFile
from inspector_tui.exchange.layout import LARGEST_WHOLE, MOST_MEMBERS
from inspector_tui.exchange.trouble import foreign, unfit
from inspector_tui.locale import N_

STORED, DEFLATED = 0, 8
"""The two ways of packing that are read."""


class Member(NamedTuple):
    """One file in a zip, as its directory describes it."""

    name: str
    method: int
    flags: int
    mode: int
    """What Unix says of the file, 0 where another system packed it."""
    crc: int
    packed: int
    """How many bytes it takes in the zip."""
    size: int
    """How many it inflates to, so the directory says."""
    header: int
    """Where its own header begins."""


class Directory(NamedTuple):
    """What a zip file lists, and where the list begins."""

    members: list[Member]
    start: int


_END = struct.Struct("<4s4H2LH")
_ROW = struct.Struct("<4s6H3L5H2L")
_HEADER = struct.Struct("<4s5H3L2H")
_SIGN = b"PK\x05\x06"
_LONGEST_REMARK = 0xFFFF
_UNIX = 3


def read_directory(path: Path, file: BinaryIO) -> Directory:
    """The directory of a zip file; raises ForeignFile, DamagedFile, OSError."""
    length = file.seek(0, 2)
    if length > LARGEST_WHOLE:
        raise unfit(path, TOO_LARGE, limit=LARGEST_WHOLE)
    count, size, start = _end(path, file, length)
    if count > MOST_MEMBERS:
        raise unfit(path, TOO_MANY, count=count, limit=MOST_MEMBERS)
    file.seek(start)
    return Directory(list(_rows(path, file.read(size), count)), start)


def content_start(path: Path, file: BinaryIO, member: Member) -> int:
    """Where the bytes of a file begin, once its own header agrees with the directory.

    Raises DamagedFile, OSError.
    """
    file.seek(member.header)
    head = file.read(_HEADER.size)
    if len(head) < _HEADER.size or not head.startswith(b"PK\x03\x04"):
        raise truncated(path)
    _, _, flags, method, _, _, _, _, _, named, extra = _HEADER.unpack(head)
    if (flags, method) != (member.flags, member.method) or file.read(named) != _raw(member.name):
        raise unfit(path, DISAGREES, name=member.name)
    start: int = member.header + _HEADER.size + named + extra
    return start


def truncated(path: Path) -> DamagedFile:
    """The error for a zip of which a part is missing."""
    return unfit(
        path, N_("{path}: the package is not whole; a part is missing. Ask for it to be sent anew.")
    )


TOO_LARGE = N_("{path}: larger than {limit} bytes, which no package is. Nothing was taken.")
TOO_MANY = N_("{path}: holds {count} files, more than {limit}. Nothing was taken.")
DISAGREES = N_(
    "{path}: the package says two different things of {name}. Nothing was taken from it; ask for "
    "the inspection to be packed anew."
)


def _end(path: Path, file: BinaryIO, length: int) -> tuple[int, int, int]:
    """How many files the zip says it holds, and where its directory lies."""
    file.seek(max(0, length - _END.size - _LONGEST_REMARK))
    tail = file.read()
    before = len(tail) - _END.size + len(_SIGN)
    while (at := tail.rfind(_SIGN, 0, max(before, 0))) >= 0:
        end = _END.unpack_from(tail, at)
        if at + _END.size + end[7] == len(tail):
            return _within(path, end, length - len(tail) + at)
        before = at + len(_SIGN) - 1
    file.seek(0)
    raise truncated(path) if file.read(4) == b"PK\x03\x04" else foreign(path)


def _within(path: Path, end: tuple[int, ...], at: int) -> tuple[int, int, int]:
    _, disk, first_disk, here, count, size, start, _ = end
    if (disk, first_disk) != (0, 0) or here != count or start + size != at:
        raise truncated(path)
    return count, size, start


def _rows(path: Path, rows: bytes, count: int) -> Iterator[Member]:
    at = 0
    for _ in range(count):
        if at + _ROW.size > len(rows) or rows[at : at + 4] != b"PK\x01\x02":
            raise truncated(path)
        row = _ROW.unpack_from(rows, at)
        named, extra, remark = row[10:13]
        at += _ROW.size
        yield _member(row, rows[at : at + named])
        at += named + extra + remark
    if at != len(rows):
        raise truncated(path)


def _member(row: tuple[int, ...], name: bytes) -> Member:
    _, made, _, flags, method, _, _, crc, packed, size, *_, attributes, header = row
    return Member(
        name=name.decode("ascii", errors="backslashreplace"),
        method=method,
        flags=flags,
        mode=attributes >> 16 if made >> 8 == _UNIX else 0,
        crc=crc,
        packed=packed,
        size=size,
        header=header,
    )


def _raw(name: str) -> bytes:
    return name.encode("ascii", errors="replace")
