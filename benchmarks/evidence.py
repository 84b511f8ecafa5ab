"""Attaching photos of 12 megapixels, against copying them durably and doing nothing else."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.durable import EXPORTS
from benchmarks.pictured import photo as photo_of
from benchmarks.row import Row, alternately, compared, seconds
from inspector_tui.evidence import derive, half_cells, keep
from inspector_tui.store import DISK

PHOTOS = 100
TARGET = 2.0
SIZE = (4032, 3024)


def run() -> list[Row]:
    """Measures each of a hundred photos as it is kept, then a print and a preview."""
    # Not in /tmp, which may lie in memory, where flushing costs nothing.
    with TemporaryDirectory(dir=EXPORTS) as scratch:
        folder = Path(scratch)
        pairs = [_kept(photo, folder) for photo in _photos(folder)]
        ours, floor = (median(taken) for taken in zip(*pairs, strict=True))
        return [compared("photo of 12 MP, kept", ours, floor, TARGET), *_shown(folder)]


def _photos(folder: Path) -> Iterator[Path]:
    """A hundred photos of some megabytes, one at a time, each of another content."""
    picture = photo_of(SIZE)
    for n in range(PHOTOS):
        photo = folder / "photo.jpg"
        photo.write_bytes(picture[:2] + b"\xff\xfe\0\x06" + n.to_bytes(4) + picture[2:])
        yield photo


def _kept(photo: Path, folder: Path) -> tuple[float, float]:
    """The time of keeping one photo, and of a copy of it that survives a power cut."""
    floor = seconds(partial(_copied, photo, folder / f"floor-{os.urandom(8).hex()}.jpg"))
    return seconds(lambda: keep(photo, folder, kind="photo", disk=DISK)), floor


def _copied(source: Path, target: Path) -> None:
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.write(descriptor, source.read_bytes())
    os.fsync(descriptor)
    os.close(descriptor)


def _shown(folder: Path) -> Iterator[Row]:
    """The print and the preview, against decoding the whole photo."""
    photo = keep(folder / "photo.jpg", folder, kind="photo", disk=DISK).path
    printed, preview, whole = alternately(
        [
            lambda: derive(photo, folder, disk=DISK).unlink(),
            partial(half_cells, photo, 50, 18),
            partial(_decoded, photo),
        ],
        7,
    )
    yield compared("print of a photo, against decoding it", printed, whole)
    yield compared("preview of a photo, against decoding it", preview, whole)


def _decoded(photo: Path) -> None:
    from PIL import Image

    with Image.open(photo) as image:
        image.load()
