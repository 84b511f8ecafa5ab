"""Baotou inspections with photos beside them, whose prints are made already."""

import io
from collections.abc import Iterable
from pathlib import Path

from benchmarks.durable import AT, BAOTOU, BY, entries_of_a_walk
from inspector_tui.evidence import FOLDER, derive, keep
from inspector_tui.library import load
from inspector_tui.model import Checklist, Entry, entry, timestamp
from inspector_tui.store import DISK, NAME, InspectionFile, create

ORIGINAL = (4_000, 3_000)
PRINT = (900, 675)
"""An original that is no larger than a print, where hundreds are wanted."""


def begin_pictured(folder: Path, photos: int, size: tuple[int, int] = ORIGINAL) -> Path:
    """An inspection that was walked to its end, with photos of a size dealt out to its items."""
    checklist = load(BAOTOU)
    return _begun(folder, checklist, _taken(folder, checklist, photos, size))


def begin_like(other: Path, folder: Path) -> Path:
    """An inspection of another site with the photos of one that is there."""
    folder.mkdir()
    (folder / FOLDER).symlink_to(other.parent / FOLDER, target_is_directory=True)
    file = InspectionFile(other)
    taken = [one for one in file.log if "/photo/" in one.key]
    return _begun(folder, file.checklist, taken)


def _begun(folder: Path, checklist: Checklist, taken: Iterable[Entry]) -> Path:
    values = {"site/name": f"工地{folder.name}", "visit/date": f"{AT:%Y-%m-%d}"}
    form = [entry(key, value, at=AT, by=BY) for key, value in values.items()]
    create(
        folder,
        checklist,
        inspection_id=f"{int(folder.name):016x}",
        at=timestamp(AT),
        by=BY,
        entries=[*form, *entries_of_a_walk(checklist), *taken],
    ).close()
    return folder / NAME


def _taken(folder: Path, checklist: Checklist, photos: int, size: tuple[int, int]) -> list[Entry]:
    """The photos kept and printed, as entries."""
    addresses = [item.id for item in checklist.items()]
    said = []
    for n in range(photos):
        kept = keep(photo(size), folder, kind="photo", disk=DISK, name=f"IMG_{n}.jpg")
        derive(kept.path, folder, disk=DISK)
        one = kept.supports(addresses[n % len(addresses)], "photo", added=AT, caption="公示栏")
        said.append(entry(one.key, one.says, at=AT, by=BY))
    return said


def photo(size: tuple[int, int]) -> bytes:
    """A photo of a grain of its own; one of 12 megapixels takes more than three megabytes."""
    from PIL import Image

    stream = io.BytesIO()
    grain = Image.effect_noise((size[0] // 2, size[1] // 2), 40).resize(size)
    Image.merge("RGB", [grain] * 3).save(stream, "JPEG", quality=75)
    return stream.getvalue()
