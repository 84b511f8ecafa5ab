"""Ten thousand records on the screen: moved through, sorted, searched and opened by keys."""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.row import Row, compared
from benchmarks.sample import begin, fill
from inspector_tui.library import find
from tests.tui.terminal import PROGRAM, Terminal

TIMES = 7
RECORDS = 10_000
TARGETS = {"page down": 8.0, "end": 8.0, "home": 8.0, "sort": 10.0}
"""What an act may take at the most, in keys of bare Textual, which draws one line."""


def run() -> list[Row]:
    """Measures each act in turn, beside a key in bare Textual."""
    with TemporaryDirectory() as folder:
        office = Path(folder)
        fill(office, RECORDS - 1)
        begin(office, find("baotou-7-1-8"))
        words = ["--workspace", str(office), "--lang", "en"]
        with (
            Terminal([sys.executable, "-m", "benchmarks.bare"]) as bare,
            Terminal([*PROGRAM, *words], columns=120, lines=36) as ours,
        ):
            return _compared(bare, ours)


def _compared(bare: Terminal, ours: Terminal) -> list[Row]:
    bare.until("pressed 0 times")
    ours.until(f"Inspections {RECORDS} of {RECORDS}")
    ours.settle(1.0)
    acts: dict[str, Callable[[], float]] = {
        "page down": lambda: _changed(ours, "pagedown"),
        "end": lambda: _changed(ours, "end"),
        "home": lambda: _changed(ours, "home"),
        "sort": lambda: _changed(ours, "o"),
        "search, a letter more": lambda: _searched(ours),
        "open": lambda: _opened(ours),
    }
    rounds = []
    for n in range(TIMES):
        floor = _press(bare, "x", f"pressed {n + 1} times")
        rounds.append([floor, *(act() for act in acts.values())])
    floor, *taken = (median(one) for one in zip(*rounds, strict=True))
    return [
        compared(f"10,000 records: {name}", one, floor, TARGETS.get(name))
        for name, one in zip(acts, taken, strict=True)
    ]


def _press(terminal: Terminal, key: str, wanted: str | Callable[[str], bool]) -> float:
    terminal.settle()
    pressed = terminal.press(key)
    return terminal.until(wanted) - pressed


def _changed(terminal: Terminal, key: str) -> float:
    """How long it takes until the screen is another than before a key."""
    terminal.settle()
    before = terminal.text
    return _press(terminal, key, lambda text: text != before)


def _searched(terminal: Terminal) -> float:
    """How long the second digit of a search takes to narrow the table."""
    _changed(terminal, "/")
    _press(terminal, "9", lambda text: f"Inspections {RECORDS} of" not in text)
    terminal.settle()
    narrowed = terminal.text.split("\n")[0]
    taken = _press(terminal, "9", lambda text: text.split("\n")[0] != narrowed)
    _press(terminal, "f10", f"Inspections {RECORDS} of")
    return taken


def _opened(terminal: Terminal) -> float:
    """How long the walk of one inspection takes to open from the table."""
    _changed(terminal, "/")
    _press(terminal, "ffffff", "Inspections 1 of")
    terminal.press("enter")
    terminal.settle()
    taken = _press(terminal, "enter", "All items 55")
    _press(terminal, "q", "Inspections 1 of")
    _press(terminal, "f10", f"Inspections {RECORDS} of")
    return taken
