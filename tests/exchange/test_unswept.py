"""Work without the search for old garbage leaves the search as it was."""

import gc

import pytest

from inspector_tui.exchange.unswept import NEVER, unswept


@unswept()
def work(parts: int) -> int:
    return gc.get_threshold()[2] // parts


def test_the_search_is_put_off_and_taken_up_again() -> None:
    before = gc.get_threshold()
    assert work(1) == NEVER
    assert gc.get_threshold() == before


def test_it_is_taken_up_again_where_the_work_fails() -> None:
    before = gc.get_threshold()
    with pytest.raises(ZeroDivisionError):
        work(0)
    assert gc.get_threshold() == before
