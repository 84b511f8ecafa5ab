"""Attaching: takes a file into an inspection and says so in an entry."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from inspector_tui.evidence import PHOTOS, derive, keep, original, suffix_of
from inspector_tui.exchange.layout import PHOTOS as NAMED_PHOTOS
from inspector_tui.model import Author, Evidence, EvidenceKind
from inspector_tui.store import DISK, InspectionFile

HEAD = 4096
"""How many of a file's first bytes tell a photo from a document."""


def attach(
    file: InspectionFile,
    address: str,
    sources: Sequence[Path],
    *,
    at: datetime,
    by: Author,
    kind: EvidenceKind | None = None,
    caption: str = "",
) -> tuple[Evidence, ...]:
    """Attaches files to a line: each is on the disk before the entry that names it.

    What is a photo by its content is attached as one unless a kind is given. Raises BadEvidence,
    FileTrouble, NotSaved.
    """
    return tuple(
        _attached(file, address, source, kind or kind_of(source), at=at, by=by, caption=caption)
        for source in sources
    )


def make_prints(folder: Path, attached: Sequence[Evidence]) -> None:
    """Makes the prints for the report; it takes longer than attaching and is best left to a thread.

    Raises BadEvidence, NotSaved.
    """
    for one in attached:
        if one.suffix in PHOTOS:
            derive(original(folder, one), folder, disk=DISK)


def kind_of(source: Path) -> EvidenceKind:
    """What a file is attached as: a photo by its name or its content, else a document.

    What is called a photo and is none inside is refused rather than kept as something else.
    """
    if source.suffix[1:].lower() in NAMED_PHOTOS:
        return "photo"
    try:
        with source.open("rb") as stream:
            head = stream.read(HEAD)
    except OSError:
        return "document"
    return "photo" if suffix_of(head, b"", source.name) in PHOTOS else "document"


def _attached(
    file: InspectionFile,
    address: str,
    source: Path,
    kind: EvidenceKind,
    *,
    at: datetime,
    by: Author,
    caption: str,
) -> Evidence:
    folder = file.path.parent
    kept = keep(source, folder, kind=kind, disk=DISK)
    one = kept.supports(address, kind, added=at, caption=caption)
    file.record(file.log.next(one.key, one.says, at=at, by=by))
    return one
