"""Crew: several processes that rate files side by side, in the order in which they are named."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path

from inspector_tui.exchange.rater import Rater, Told
from inspector_tui.model import Checklist

WORTH = 400
"""From so many files on, other processes have done more than it takes to start them."""
AT_A_TIME = 50
"""How many files a process takes."""

Piece = tuple[list[Told], dict[str, bytes]]
"""What came of some files, and the definitions that had not been met before."""


def rate_files(
    paths: Iterable[str], cache: Path | None, target: Checklist | None, jobs: int | None = None
) -> Iterator[Piece]:
    """What came of each file, in order; by default every core takes part."""
    several = iter(paths)
    first = [*islice(several, WORTH)]
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1 or len(first) < WORTH:
        yield from _alone(chain(first, several), cache, target)
    else:
        yield from _together([*chain(first, several)], cache, target, jobs)


def _alone(paths: Iterable[str], cache: Path | None, target: Checklist | None) -> Iterator[Piece]:
    rater = Rater(cache, target)
    try:
        for path in paths:
            yield _piece(rater, [path])
    finally:
        rater.cache.close()


def _together(
    paths: list[str], cache: Path | None, target: Checklist | None, jobs: int
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
            rest = [path for piece in pieces[done:] for path in piece]
            yield from _alone(rest, cache, target)
        finally:
            crew.shutdown(cancel_futures=True)


def _piece(rater: Rater, paths: list[str]) -> Piece:
    known = frozenset(rater.definitions)
    told = [rater.rate(path) for path in paths]
    return told, {name: text for name, text in rater.definitions.items() if name not in known}


_rater: list[Rater] = []
"""The one of this process."""


def _begin(cache: Path | None, target: Checklist | None) -> None:
    _rater.append(Rater(cache, target))


def _rated(paths: list[str]) -> Piece:
    return _piece(_rater[0], paths)
