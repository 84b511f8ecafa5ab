"""Start-up: from the call of the program to the first text on a terminal, against bare Textual."""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.row import Row, compared
from benchmarks.sample import begin, checklist_of, fill
from tests.tui.terminal import PROGRAM, Terminal

TIMES = 15
TARGET = 1.5
RECORDS = 10_000
ITEMS = 2_000


def run() -> list[Row]:
    """Measures start after start, each kind in turn, so that all meet the same machine."""
    with TemporaryDirectory() as folder:
        empty, full, long = (Path(folder) / name for name in ("empty", "full", "long"))
        fill(full, RECORDS)
        walk = begin(long, checklist_of(ITEMS))
        starts: list[Callable[[], float]] = [
            lambda: _start([sys.executable, "-m", "benchmarks.bare"], "pressed 0 times"),
            lambda: _start(_ours(empty), "Inspections 0 of 0"),
            lambda: _start(_ours(full), f"Inspections {RECORDS} of {RECORDS}"),
            lambda: _start(_ours(long, "walk", str(walk)), f"All items {ITEMS}"),
        ]
        bare, none, records, items = _medians(starts)
    return [
        compared("start-up, no records", none, bare, TARGET),
        compared("start-up, 10,000 records", records, bare, TARGET),
        compared("start-up, walk of 2,000 items", items, bare, None),
    ]


def _ours(workspace: Path, *words: str) -> list[str]:
    return [*PROGRAM, "--workspace", str(workspace), "--lang", "en", *words]


def _start(argv: list[str], shown: str) -> float:
    """How long it takes until the screen shows a text."""
    with Terminal(argv) as terminal:
        return terminal.until(shown) - terminal.started


def _medians(starts: list[Callable[[], float]]) -> list[float]:
    for start in starts:
        start()  # fills the caches of files
    rounds = [[start() for start in starts] for _ in range(TIMES)]
    return [median(taken) for taken in zip(*rounds, strict=True)]
