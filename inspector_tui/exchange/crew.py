"""Crew: several processes that rate files side by side, in the order in which they are named."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from inspector_tui.exchange.rater import Rater, Told
from inspector_tui.model import Checklist

TRIAL = 100
"""After so many files it is seen how long the others will take."""
WORTH = 1.0
"""From so many seconds on, other processes do more than it takes to start them."""
AT_A_TIME = 50
"""How many files a process takes."""

Piece = tuple[list[Told], dict[str, bytes]]
"""What came of some files, and the definitions that had not been met before."""


def rate_files(
    paths: Sequence[str], cache: Path | None, target: Checklist | None, jobs: int | None = None
) -> Iterator[Piece]:
    """What came of each file, in order; by default every core takes part where it is worth it."""
    jobs = jobs or os.cpu_count() or 1
    rater = Rater(cache, target)
    try:
        for at in range(0, len(paths), TRIAL):
            begun = perf_counter()
            yield _piece(rater, paths[at : at + TRIAL])
            each = (perf_counter() - begun) / TRIAL
            rest = paths[at + TRIAL :]
            if jobs > 1 and each * len(rest) > WORTH:
                yield from _together(rest, cache, target, jobs)
                return
    finally:
        rater.cache.close()


def _together(
    paths: Sequence[str], cache: Path | None, target: Checklist | None, jobs: int
) -> Iterator[Piece]:
    """Where a process is killed, for lack of memory perhaps, the rest is done by this one."""
    pieces = [paths[at : at + AT_A_TIME] for at in range(0, len(paths), AT_A_TIME)]
    done = 0
    # Never forked: the program that asks may have threads, which a fork would tear apart.
    with ProcessPoolExecutor(
        jobs, get_context("spawn"), initializer=_begin, initargs=(cache, target)
    ) as crew:
        try:
            for piece in crew.map(_rated, pieces):
                done += 1
                yield piece
        except BrokenProcessPool:
            yield from rate_files(paths[done * AT_A_TIME :], cache, target, jobs=1)
        finally:
            crew.shutdown(cancel_futures=True)


def _piece(rater: Rater, paths: Sequence[str]) -> Piece:
    known = frozenset(rater.definitions)
    told = [rater.rate(path) for path in paths]
    return told, {name: text for name, text in rater.definitions.items() if name not in known}


_rater: list[Rater] = []
"""The one of this process."""


def _begin(cache: Path | None, target: Checklist | None) -> None:
    _rater.append(Rater(cache, target))


def _rated(paths: Sequence[str]) -> Piece:
    return _piece(_rater[0], paths)
