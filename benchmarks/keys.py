"""Keys: from a key to its effect on a terminal, against the same in bare Textual.

A score is on the disk before it is shown, so that its figure holds a durable update as well.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.durable import EXPORTS
from benchmarks.row import Row, compared
from benchmarks.sample import begin, checklist_of
from tests.tui.terminal import PROGRAM, Terminal

TIMES = 25
TARGETS = {55: (10.0, 8.0), 2_000: (20.0, 8.0)}
"""What a score and a move may take at the most by the number of items, in keys of bare Textual,
which draws one line and writes no file; at a score of 2,000 items two megabytes are written."""

Press = Callable[[int], float]
"""Presses a key for the n-th time and says how long its effect took to be seen."""


def run() -> list[Row]:
    """Presses each key in turn, in programs that stand side by side."""
    # Not in /tmp, which may lie in memory, where flushing costs nothing.
    with TemporaryDirectory(dir=EXPORTS) as folder, ExitStack() as opened:
        bare = opened.enter_context(Terminal([sys.executable, "-m", "benchmarks.bare"]))
        bare.until("pressed 0 times")
        presses: list[Press] = [partial(_count, bare)]
        for count in TARGETS:
            walk = opened.enter_context(_walk(Path(folder) / f"{count}", count))
            walk.until(f"All items {count}")
            presses += [partial(_score, walk, count), partial(_move, walk)]
        floor, *ours = _medians(presses)
    return [
        compared(name, taken, floor, target)
        for (name, target), taken in zip(_names(), ours, strict=True)
    ]


def _names() -> Iterator[tuple[str, float]]:
    for count, (score, move) in TARGETS.items():
        yield f"digit to screen, {count:,} items", score
        yield f"j to screen, {count:,} items", move


def _walk(office: Path, count: int) -> Terminal:
    path = begin(office, checklist_of(count))
    words = ["--workspace", str(office), "--lang", "en", "walk", str(path)]
    return Terminal([*PROGRAM, *words], columns=120, lines=36)


def _count(terminal: Terminal, n: int) -> float:
    return _press(terminal, "x", f"pressed {n} times")


def _score(terminal: Terminal, count: int, n: int) -> float:
    taken = _press(terminal, "1", f" {n}/{count} ")
    _press(terminal, "k", f"N{n}  points")
    return taken


def _move(terminal: Terminal, n: int) -> float:
    return _press(terminal, "j", f"N{n + 1}  points")


def _press(terminal: Terminal, key: str, shown: str) -> float:
    terminal.settle()
    pressed = terminal.press(key)
    return terminal.until(shown) - pressed


def _medians(presses: list[Press]) -> list[float]:
    rounds = [[press(n) for press in presses] for n in range(1, TIMES + 1)]
    return [median(taken) for taken in zip(*rounds, strict=True)]
