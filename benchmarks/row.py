"""Row: one measured figure beside its floor, or why it could not be measured."""

from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter
from typing import Literal, NamedTuple

Unit = Literal["s", "MB"]
"""Seconds or megabytes."""


class Row(NamedTuple):
    """One line of the table."""

    name: str
    ours: float
    """The median."""
    floor: float
    """What the same work takes at the least, or a peer takes, in the same run."""
    ratio: float
    """Ours over the floor."""
    target: float | None = None
    """What the ratio may be at the most, None where it is only watched."""
    unit: Unit = "s"
    """Of the two figures."""

    @property
    def kept(self) -> bool:
        """Whether the target is met."""
        return self.target is None or self.ratio <= self.target


class LeftOut(NamedTuple):
    """A figure that this machine cannot give."""

    name: str
    reason: str
    kept: bool = True
    """It misses no target."""


def compared(
    name: str, ours: float, floor: float, target: float | None = None, unit: Unit = "s"
) -> Row:
    """The row of two figures of a unit."""
    return Row(name=name, ours=ours, floor=floor, ratio=ours / floor, target=target, unit=unit)


def seconds(act: Callable[[], object]) -> float:
    """How long one call takes."""
    begun = perf_counter()
    act()
    return perf_counter() - begun


def alternately(acts: Sequence[Callable[[], object]], times: int) -> list[float]:
    """The median time of each act; they take turns, so that they meet the same machine."""
    rounds = [[seconds(act) for act in acts] for _ in range(times)]
    return [median(taken) for taken in zip(*rounds, strict=True)]
