"""A durable update: an entry recorded, against the same system calls on the same bytes."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.row import Row, compared, seconds
from inspector_tui.library import load
from inspector_tui.model import Author, Checklist, Entry, entry, timestamp
from inspector_tui.store import NAME, create, open_file

WALKS = 3
TARGET = 1.6
AT = datetime(2026, 5, 20, 8, tzinfo=UTC)
BY = Author(name="李工", device="laptop")
ROOT = Path(__file__).parents[1]
BAOTOU = ROOT / "checklists" / "baotou-7-1-8.yaml"
EXPORTS = ROOT / "exports"


def run() -> list[Row]:
    """Measures each update of whole walks, and bare system calls on the same bytes beside it."""
    checklist = load(BAOTOU)
    # Not in /tmp, which may lie in memory, where flushing costs nothing.
    with TemporaryDirectory(dir=EXPORTS) as folder:
        pairs = [pair for n in range(WALKS) for pair in _walk(Path(folder) / f"{n}", checklist)]
    ours, floor = (median(taken) for taken in zip(*pairs, strict=True))
    return [compared("durable update", ours, floor, TARGET)]


def _walk(folder: Path, checklist: Checklist) -> Iterator[tuple[float, float]]:
    """The time of every update of one walk, and the time of its floor."""
    begun = create(folder / "ours", checklist, inspection_id="0" * 16, at=timestamp(AT), by=BY)
    begun.close()
    (folder / "floor").mkdir()
    with open_file(begun.path, BY) as file:
        for one in entries_of_a_walk(checklist):
            ours = seconds(partial(file.record, one))
            content = file.path.read_bytes()
            yield ours, seconds(partial(same_calls, folder / "floor" / NAME, content))


def entries_of_a_walk(checklist: Checklist) -> Iterator[Entry]:
    """A level for every item, and a note for every second one."""
    for n, item in enumerate(checklist.items()):
        level = checklist.scale(item)[0].id
        yield entry(f"item/{item.id}/level", level, at=AT, by=BY)
        if n % 2:
            yield entry(f"item/{item.id}/note", "资料齐全,现场已核对。", at=AT, by=BY)


def same_calls(path: Path, content: bytes) -> None:
    """What no program that survives a power cut can do without."""
    scratch = f"{path}.part"
    descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.write(descriptor, content)
    os.fsync(descriptor)
    os.close(descriptor)
    os.replace(scratch, path)  # noqa: PTH105 - the floor has no Path in it
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
