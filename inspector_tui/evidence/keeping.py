"""Keeping: a file goes byte for byte beside its inspection, under the SHA-256 of its content."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from inspector_tui.errors import InspectorError
from inspector_tui.evidence.disk import Disk, drop, pour, scratch_in
from inspector_tui.evidence.photo import LARGEST_PHOTO, Photo, look
from inspector_tui.evidence.source import Source, opened
from inspector_tui.evidence.suffix import HEAD, REFUSED, TAIL, suffix_of
from inspector_tui.evidence.trouble import empty, not_kept, refused, too_large
from inspector_tui.model import Evidence, EvidenceKind, timestamp

FOLDER = "evidence"
"""The folder of the files, in that of their inspection."""
LARGEST_DOCUMENT = 256_000_000
"""The most bytes of a file that is no photo."""


class Kept(NamedTuple):
    """A file that has reached the disk; it is evidence once an entry says so."""

    sha256: str
    suffix: str
    size: int
    name: str
    """What it was called where it came from."""
    path: Path
    """Where it is now."""
    modified: str
    """When it was last changed where it came from; empty where that is not known."""
    photo: Photo | None
    """The facts of a photo."""

    def supports(
        self, address: str, kind: EvidenceKind, *, added: datetime, caption: str = ""
    ) -> Evidence:
        """The evidence that it is for a line, whose `key` and `says` make the entry.

        A photo without the camera's own time has that of its file.
        """
        data = self.photo.data if self.photo else None
        return Evidence(
            address=address,
            kind=kind,
            id=self.sha256,
            name=self.name,
            size=self.size,
            suffix=self.suffix,
            taken=(data.taken or self.modified) if data else "",
            original=bool(data and data.taken),
            place=data.place if data else "",
            camera=data.camera if data else "",
            caption=caption,
            added=timestamp(added),
        )


class _Admitted(NamedTuple):
    suffix: str
    chunks: Iterable[bytes]
    photo: Photo | None = None


def keep(
    source: Path | bytes, folder: Path, *, kind: EvidenceKind, disk: Disk, name: str = ""
) -> Kept:
    """Keeps a file in the folder of an inspection; the same again changes nothing.

    The entry is recorded after this returns, so that a kill leaves at most a file that nothing
    refers to. Raises BadEvidence, FileTrouble or NotSaved.
    """
    with opened(source, name) as given:
        admitted = _photo(given) if kind == "photo" else _document(given)
        sha256, size, path = _poured(admitted, folder / FOLDER, disk)
        return Kept(
            sha256=sha256,
            suffix=admitted.suffix,
            size=size,
            name=given.name,
            path=path,
            modified=given.modified,
            photo=admitted.photo,
        )


def _photo(given: Source) -> _Admitted:
    content = given.whole(LARGEST_PHOTO)
    photo = look(content, given.place)
    return _Admitted(photo.suffix, [content], photo)


def _document(given: Source) -> _Admitted:
    head, tail = given.ends(HEAD, TAIL)
    if not head:
        raise empty(given.place)
    suffix = suffix_of(head, tail, given.name)
    if not suffix or suffix in REFUSED:
        raise refused(given.place, suffix)
    return _Admitted(suffix, _limited(given))


def _limited(given: Source) -> Iterator[bytes]:
    size = 0
    for chunk in given.chunks():
        size += len(chunk)
        if size > LARGEST_DOCUMENT:
            raise too_large(given.place, LARGEST_DOCUMENT)
        yield chunk


def _poured(admitted: _Admitted, folder: Path, disk: Disk) -> tuple[str, int, Path]:
    scratch = scratch_in(folder)
    try:
        disk.make_folder(folder)
        sha256, size = pour(disk, scratch, admitted.chunks)
        path = folder / f"{sha256}.{admitted.suffix}"
        disk.replace(scratch, path)
        disk.flush_folder(folder)
    except OSError as error:
        drop(disk, scratch)
        raise not_kept(folder, error) from error
    except InspectorError:
        drop(disk, scratch)
        raise
    return sha256, size, path
