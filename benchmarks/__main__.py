"""Runs every module of the folder that measures something and prints one table.

`python -m benchmarks` runs all, `python -m benchmarks durable` those that are named. The exit
code is 1 where a target is missed.
"""

import importlib
import pkgutil
import sys
from collections.abc import Sequence
from types import ModuleType

import benchmarks
from benchmarks.row import LeftOut, Row, Unit


def main(names: list[str]) -> int:
    """Runs the modules of these names, by default all, and returns the exit code."""
    rows = [row for name in names or measuring() for row in measured(name)]
    print(table(rows))
    return 0 if all(row.kept for row in rows) else 1


def measuring() -> list[str]:
    """The modules that measure something, but for those that ask to be named."""
    return [
        one.name
        for one in pkgutil.iter_modules(benchmarks.__path__)
        if one.name not in ("__main__", "row") and _measures(_module(one.name))
    ]


def _measures(module: ModuleType) -> bool:
    return hasattr(module, "run") and not getattr(module, "BY_NAME_ALONE", False)


def measured(name: str) -> list[Row | LeftOut]:
    """The rows of a module."""
    rows: list[Row | LeftOut] = _module(name).run()
    return rows


def table(rows: Sequence[Row | LeftOut]) -> str:
    """The rows as text, a line each."""
    width = max([len(row.name) for row in rows] + [len("what")])
    head = f"{'what':{width}}  {'ours':>10}  {'floor':>10}  {'ratio':>7}  {'target':>7}"
    return "\n".join([head, *(_line(row, width) for row in rows)])


def _line(row: Row | LeftOut, width: int) -> str:
    if isinstance(row, LeftOut):
        return f"{row.name:{width}}  not measured: {row.reason}"
    target = "" if row.target is None else f"≤ {row.target:.2f}"
    missed = "" if row.kept else "  MISSED"
    figures = f"{_figure(row.ours, row.unit):>10}  {_figure(row.floor, row.unit):>10}"
    return f"{row.name:{width}}  {figures}  {row.ratio:7.2f}  {target:>7}{missed}"


def _figure(figure: float, unit: Unit) -> str:
    return f"{figure:,.1f} MB" if unit == "MB" else _seconds(figure)


def _seconds(seconds: float) -> str:
    return f"{seconds * 1000:,.2f} ms" if seconds >= 0.001 else f"{seconds * 1_000_000:,.1f} µs"


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"benchmarks.{name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
