"""Unswept: work that keeps all it makes, without Python's search for garbage among what is old."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEVER = 1_000_000
"""After so many searches among the young the old are searched."""


@contextmanager
def unswept() -> Iterator[None]:
    """Puts the search of the old off, which among a hundred thousand visits takes long."""
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, NEVER)
    try:
        yield
    finally:
        gc.set_threshold(young, middle, old)
