"""Packages that no honest program writes, made one by one."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.exchange.samples import digits_of, photo

EVIDENCE = f"evidence/{digits_of(photo(1))}.jpg"
SYMLINK = 0o120777 << 16


class Member(NamedTuple):
    """One file of a zip, every word of its description free to lie."""

    name: str
    content: bytes
    deflated: bool = False
    flags: int = 0
    method: int | None = None
    attributes: int = 0o100644 << 16
    system: int = 3
    size: int | None = None
    """What the directory says that it inflates to."""
    packed: int | None = None
    header: int | None = None
    """Where the directory says that it begins."""
    own_name: str | None = None
    """What its own header calls it."""

    @property
    def bytes(self) -> bytes:
        """What lies in the zip."""
        if not self.deflated:
            return self.content
        machine = zlib.compressobj(wbits=-15)
        return machine.compress(self.content) + machine.flush()

    @property
    def says(self) -> tuple[int, int]:
        """Flags and method."""
        return self.flags, (8 if self.deflated else 0) if self.method is None else self.method


def zipped(*members: Member) -> bytes:
    """The zip of some files."""
    body, rows = b"", b""
    for one in members:
        at = len(body) if one.header is None else one.header
        body += _local(one) + one.bytes
        rows += _row(one, at)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(members), len(members), len(rows),
                      len(body), 0)  # fmt: skip
    return body + rows + end


def _local(one: Member) -> bytes:
    flags, method = one.says
    name = (one.own_name or one.name).encode()
    head = struct.pack("<4s5H3L2H", b"PK\3\4", 20, flags, method, 0, 33, zlib.crc32(one.content),
                       len(one.bytes), len(one.content), len(name), 0)  # fmt: skip
    return head + name


def _row(one: Member, at: int) -> bytes:
    flags, method = one.says
    size = len(one.content) if one.size is None else one.size
    packed = len(one.bytes) if one.packed is None else one.packed
    name = one.name.encode()
    head = struct.pack("<4s6H3L5H2L", b"PK\1\2", one.system << 8 | 20, 20, flags, method, 0, 33,
                       zlib.crc32(one.content), packed, size, len(name), 0, 0, 0, 0,
                       one.attributes, at)  # fmt: skip
    return head + name


def plain_zip(files: Mapping[str, bytes]) -> bytes:
    """What another program makes of some files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in files.items():
            bundle.writestr(name, content)
    return stream.getvalue()


class Unseekable(io.RawIOBase):
    """A pipe: a zip that is written into it has its sizes after the files."""

    def __init__(self) -> None:
        self.content = b""

    def writable(self) -> bool:
        """It is there to be written to."""
        return True

    def write(self, content: object) -> int:
        """Takes everything."""
        taken = bytes(content)  # type: ignore[call-overload]
        self.content += taken
        return len(taken)


def streamed_zip(files: Mapping[str, bytes]) -> bytes:
    """What a program makes that cannot go back to the beginning of what it writes."""
    pipe = Unseekable()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in files.items():
            bundle.writestr(name, content)
    return pipe.content


def flips(content: bytes, every: int) -> Iterator[bytes]:
    """The content with one bit turned, at every so manieth place."""
    for at in range(0, len(content), every):
        turned = bytearray(content)
        turned[at] ^= 1 << (at % 8)
        yield bytes(turned)


def at(folder: Path, content: bytes) -> Path:
    """A package of some bytes."""
    path = folder / "gate.insp"
    path.write_bytes(content)
    return path
