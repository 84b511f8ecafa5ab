"""Archive: a zip file of which nothing is believed that was not checked."""

import stat
import zlib
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from inspector_tui.errors import DamagedFile, ForeignFile
from inspector_tui.exchange.directory import (
    DEFLATED,
    STORED,
    Member,
    content_start,
    read_directory,
    truncated,
)
from inspector_tui.exchange.layout import INSPECTION, LARGEST_WHOLE, digits, is_known, largest
from inspector_tui.exchange.trouble import foreign, unfit
from inspector_tui.locale import N_

PIECE = 1 << 20
"""How many bytes are held in memory at once."""

_ENCRYPTED = 0x2041
"""The flags of every kind of encryption that zip files know."""


class Archive:
    """The files of a package; no path in it is ever used as one."""

    def __init__(self, path: Path) -> None:
        """Checks the whole directory; raises ForeignFile, DamagedFile, OSError."""
        self.path = path
        self.starts: dict[str, tuple[Member, int]] = {}
        """The files by name, each with the place where its bytes begin."""
        with path.open("rb") as file:
            listed, end = read_directory(path, file)
            self._refuse_others({member.name for member in listed})
            for member in listed:
                self._admit(member)
            self._refuse_bulk(listed)
            for member in listed:
                self.starts[member.name] = member, content_start(path, file, member)
        self._refuse_overlap(end)

    def __contains__(self, name: object) -> bool:
        """Whether the package holds a file of this name."""
        return name in self.starts

    def names(self, folder: str) -> list[str]:
        """The names of the files in a folder of the package, sorted."""
        return sorted(name for name in self.starts if name.startswith(f"{folder}/"))

    def size(self, name: str) -> int:
        """How many bytes a file inflates to."""
        return self.starts[name][0].size

    def is_unchanged(self, name: str, content: bytes) -> bool:
        """Whether the content of a file has the checksum that the package tells."""
        return zlib.crc32(content) == self.starts[name][0].crc

    def pieces(self, name: str) -> Iterator[bytes]:
        """A file in pieces, counted while it inflates; raises DamagedFile, OSError."""
        member, start = self.starts[name]
        inflated = 0
        with self.path.open("rb") as file:
            file.seek(start)
            for piece in _inflated(file, member):
                inflated += len(piece)
                if inflated > member.size:
                    raise self._refusal(LYING, name)
                yield piece
        if inflated != member.size:
            raise self._refusal(LYING, name)

    def _refuse_others(self, names: Collection[str]) -> None:
        """Tells zips that were never meant as packages from packages that hold too much."""
        if INSPECTION in names:
            return
        if any(name.endswith(f"/{INSPECTION}") for name in names):
            raise ForeignFile(FOLDER, path=self.path)
        if names and not any(map(is_known, names)):
            raise foreign(self.path)

    def _admit(self, member: Member) -> None:
        if not is_known(member.name):
            raise self._refusal(STRANGE, member.name)
        if stat.S_IFMT(member.mode) not in (0, stat.S_IFREG):
            raise self._refusal(NO_FILE, member.name)
        if member.flags & _ENCRYPTED:
            raise self._refusal(ENCRYPTED, member.name)
        if member.method not in (STORED, DEFLATED):
            raise self._refusal(METHOD, member.name)
        if member.size > largest(member.name):
            raise unfit(self.path, LARGE, name=member.name, limit=largest(member.name))

    def _refuse_bulk(self, listed: Sequence[Member]) -> None:
        seen: set[str] = set()
        for member in listed:
            known_as = member.name.partition(".")[0] if digits(member.name) else member.name
            if known_as in seen:
                raise self._refusal(TWICE, member.name)
            seen.add(known_as)
        if sum(member.size for member in listed) > LARGEST_WHOLE:
            raise unfit(self.path, TOO_MUCH, limit=LARGEST_WHOLE)

    def _refuse_overlap(self, end: int) -> None:
        """Two names for the same bytes are how a small zip inflates to a huge one."""
        free = 0
        for member, start in sorted(self.starts.values(), key=lambda one: one[0].header):
            if member.header < free:
                raise self._refusal(OVERLAP, member.name)
            free = start + member.packed
        if free > end:
            raise truncated(self.path)

    def _refusal(self, message: str, name: str) -> DamagedFile:
        return unfit(self.path, message, name=name)


def _inflated(file: BinaryIO, member: Member) -> Iterator[bytes]:
    left = member.packed
    machine = zlib.decompressobj(-zlib.MAX_WBITS) if member.method == DEFLATED else None
    while left and (packed := file.read(min(PIECE, left))):
        left -= len(packed)
        if machine is None:
            yield packed
            continue
        while packed and not machine.eof:
            try:
                yield machine.decompress(packed, PIECE)
            except zlib.error:
                return
            packed = machine.unconsumed_tail
    if machine is not None:
        yield machine.flush()


FOLDER = N_(
    "{path}: the zip of a folder, not a package. Nothing was taken. Unpack it and give the folder, "
    "or ask for the inspection to be packed by this program."
)
STRANGE = N_(
    "{path}: holds “{name}”, which is no part of a package. Nothing was taken; ask for the "
    "inspection to be packed anew."
)
NO_FILE = N_("{path}: {name} is a link or a folder, not a file. Nothing was taken.")
ENCRYPTED = N_(
    "{path}: {name} is encrypted. Nothing was taken; ask for the package without a password."
)
METHOD = N_(
    "{path}: {name} is packed in a way that is not read here. Nothing was taken; ask for the "
    "inspection to be packed by this program."
)
LARGE = N_("{path}: {name} is larger than {limit} bytes. Nothing was taken.")
TOO_MUCH = N_("{path}: would unpack to more than {limit} bytes. Nothing was taken.")
TWICE = N_("{path}: holds {name} twice. Nothing was taken; ask for it to be packed anew.")
OVERLAP = N_(
    "{path}: {name} shares its bytes with another file, as in a zip bomb. Nothing was taken."
)
LYING = N_("{path}: {name} is not as large as the package says. Nothing was taken.")
