"""Received: an inspection that came from elsewhere, or the reason why a file was not taken."""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple

from inspector_tui.errors import InspectorError
from inspector_tui.store import Content

Form = Literal["inspection", "package", "html", "pdf"]
"""What an inspection can come as."""


class EvidenceFile(NamedTuple):
    """One file of evidence, read only when it is needed."""

    name: str
    """64 hexadecimal digits of the original and an extension."""
    digest: str
    """The SHA-256 of its own bytes; that of the name unless it is a smaller copy."""
    pieces: Callable[[], Iterator[bytes]]
    """Its bytes in pieces; raises FileTrouble, OSError."""

    def is_whole(self) -> bool:
        """Whether its bytes have their digest; raises FileTrouble, OSError."""
        found = sha256()
        for piece in self.pieces():
            found.update(piece)
        return found.hexdigest() == self.digest


class EvidenceFiles(NamedTuple):
    """The files that came with an inspection, by the SHA-256 of the original."""

    originals: Mapping[str, EvidenceFile] = {}
    smaller: Mapping[str, EvidenceFile] = {}
    """Copies at a lower resolution, which never stand for an original."""

    def only(self, named: frozenset[str]) -> "EvidenceFiles":
        """Those of some names."""
        return EvidenceFiles(
            {one: file for one, file in self.originals.items() if one in named},
            {one: file for one, file in self.smaller.items() if one in named},
        )


class Carrier(NamedTuple):
    """A file that carries an inspection of which nothing was checked yet."""

    path: Path
    form: Form
    text: bytes
    """What should be an inspection file."""
    evidence: EvidenceFiles = EvidenceFiles()


class Received(NamedTuple):
    """An inspection that was read whole and checked."""

    origin: Path
    form: Form
    content: Content
    evidence: EvidenceFiles = EvidenceFiles()


class Refused(NamedTuple):
    """A file of which nothing was taken."""

    origin: Path
    reason: InspectorError
