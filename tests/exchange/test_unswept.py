"""Work without the search for garbage leaves the search as it was."""

import gc
from collections.abc import Iterator

import pytest

from inspector_tui.exchange.unswept import unswept


@pytest.fixture(autouse=True)
def searching() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


@unswept()
def work(fail: bool) -> bool:
    if fail:
        return bool(1 // 0)
    return gc.isenabled()


def test_the_search_is_put_off_and_taken_up_again() -> None:
    assert work(fail=False) is False
    assert gc.isenabled()


def test_it_is_taken_up_again_where_the_work_fails() -> None:
    with pytest.raises(ZeroDivisionError):
        work(fail=True)
    assert gc.isenabled()


def test_a_search_that_was_off_stays_off() -> None:
    gc.disable()
    work(fail=False)
    assert not gc.isenabled()
