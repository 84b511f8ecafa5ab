"""A hundred PDF reports with twelve photos each: on two processes, against one."""

import os
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.durable import AT
from benchmarks.pictured import begin_like, begin_pictured
from benchmarks.row import LeftOut, Row, compared, seconds
from inspector_tui.report import Batch, Order

REPORTS, PHOTOS = 100, 12
TARGET = 0.65
"""What two processes may take of the time of one, where there are two cores."""
NAME = f"{REPORTS} reports on 2 processes, against 1"


def run() -> list[Row | LeftOut]:
    """Measures two whole runs and says how many reports a second the first one made."""
    if (os.cpu_count() or 1) < 2:
        return [LeftOut(name=NAME, reason="there is one core")]
    with TemporaryDirectory() as scratch:
        office = Path(scratch)
        files = _inspections(office)
        two, one = (seconds(partial(_all, files, office / "exports", n)) for n in (2, 1))
    return [compared(f"{NAME} ({REPORTS / two:.2f} a second)", two, one, TARGET)]


def _inspections(office: Path) -> list[Path]:
    """So many inspections; they share the files of the first one's photos."""
    first = begin_pictured(office / "0", PHOTOS)
    return [first, *(begin_like(first, office / f"{n}") for n in range(1, REPORTS))]


def _all(files: list[Path], folder: Path, jobs: int) -> None:
    order = Order(folder=folder, kinds=("pdf",), lang="zh", at=AT, again=True)
    for done in Batch(order, jobs).run([(path, "") for path in files]):
        if done.error:
            raise SystemExit(str(done.error))
