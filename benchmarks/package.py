"""A package of 94 MB of photos: packed, verified and imported, against the same bytes moved."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import file_digest, sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.durable import AT, BAOTOU, BY, EXPORTS
from benchmarks.row import Row, alternately, compared
from inspector_tui.exchange import merge_into, pack, read
from inspector_tui.library import load
from inspector_tui.model import entry, timestamp
from inspector_tui.store import Workspace, create

PHOTOS, EACH = 47, 2_000_000
ROUNDS = 5
PACKED, VERIFIED, IMPORTED = 2.0, 1.3, 2.2
"""What the ratios may be at the most: a package hashes each photo before it is written and sums
it up while it is; an import hashes what it reads and what it writes."""
SEASON = datetime(2026, 10, 1, tzinfo=UTC)


def run() -> list[Row]:
    """Measures the three ways, each beside its floor."""
    # Not in /tmp, which may lie in memory, where flushing costs nothing.
    with TemporaryDirectory(dir=EXPORTS) as scratch:
        return list(_rows(Path(scratch)))


def _rows(scratch: Path) -> Iterator[Row]:
    folder, package = scratch / "sent", scratch / "sent.insp"
    _walked(folder)
    packed, joined = alternately(
        [lambda: pack(folder, package), lambda: _joined(folder, scratch / "floor")], ROUNDS
    )
    yield compared("94 MB packed, against hashing and writing them", packed, joined, PACKED)
    verified, hashed = alternately([lambda: list(read(package)), lambda: _hashed(package)], ROUNDS)
    yield compared("94 MB verified, against hashing them", verified, hashed, VERIFIED)
    workspaces = (Workspace(scratch / f"office-{n}") for n in range(ROUNDS))
    floors = (scratch / f"floor-{n}" for n in range(ROUNDS))
    imported, copied = alternately(
        [lambda: _imported(package, next(workspaces)), lambda: _copied(folder, next(floors))],
        ROUNDS,
    )
    yield compared("94 MB imported, against hashing and copying", imported, copied, IMPORTED)


def _walked(folder: Path) -> None:
    """An inspection with photos that do not get smaller by packing."""
    (folder / "evidence").mkdir(parents=True)
    entries = []
    for _ in range(PHOTOS):
        photo = os.urandom(EACH)
        digits = sha256(photo).hexdigest()
        (folder / "evidence" / f"{digits}.jpg").write_bytes(photo)
        key = f"item/Y1-1/photo/{digits}"
        entries.append(entry(key, {"suffix": "jpg", "size": EACH}, at=AT, by=BY))
    checklist, at = load(BAOTOU), timestamp(AT)
    create(folder, checklist, inspection_id="0" * 16, at=at, by=BY, entries=entries).close()


def _imported(package: Path, workspace: Workspace) -> None:
    merge_into(workspace, read(package), at=SEASON, by=BY)


def _joined(folder: Path, target: Path) -> None:
    """Every photo hashed and written into one file, flushed at the end."""
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    for photo in sorted((folder / "evidence").iterdir()):
        content = photo.read_bytes()
        sha256(content).hexdigest()
        os.write(descriptor, content)
    os.fsync(descriptor)
    os.close(descriptor)


def _hashed(package: Path) -> None:
    with package.open("rb") as file:
        file_digest(file, "sha256").hexdigest()


def _copied(folder: Path, target: Path) -> None:
    """Every photo hashed and copied to a file of its own, each flushed."""
    target.mkdir()
    for photo in sorted((folder / "evidence").iterdir()):
        content = photo.read_bytes()
        sha256(content).hexdigest()
        descriptor = os.open(target / photo.name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(descriptor, content)
        os.fsync(descriptor)
        os.close(descriptor)
