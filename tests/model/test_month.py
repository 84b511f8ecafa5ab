"""Months have the days of the calendar and come one after the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model.month import Month, within


@pytest.mark.parametrize(
    ("text", "first", "last", "due"),
    [
        ("2024-02", "2024-02-01", "2024-02-29", "2024-03-31"),
        ("2023-02", "2023-02-01", "2023-02-28", "2023-03-31"),
        ("2024-12", "2024-12-01", "2024-12-31", "2025-01-31"),
        ("2024-05", "2024-05-01", "2024-05-31", "2024-06-30"),
    ],
)
def test_a_month_has_its_days_and_is_due_in_the_next(
    text: str, first: str, last: str, due: str
) -> None:
    month = Month.of(text)
    assert month.days == (first, last)
    assert month.to_date == (f"{text[:4]}-01-01", last)
    assert month.due(31) == due
    assert month.due(5) == f"{due[:7]}-05"


@given(st.integers(2, 9998), st.integers(1, 12))
def test_the_month_before_the_one_after_is_the_month_itself(year: int, number: int) -> None:
    month = Month(year=year, number=number)
    assert month.after().before() == month == month.before().after()
    assert month.before().text < month.text < month.after().text
    assert Month.of(month.text) == month


@pytest.mark.parametrize("text", ["2024", "2024-13", "2024-00", "24-05", "2024-5", "0000-01", ""])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no month"):
        Month.of(text)


def test_words_lie_in_no_span() -> None:
    assert not within("yes", ("2024-01-01", "2024-12-31"))
    assert not within("", ("2024-01-01", "2024-12-31"))
    assert within("2024-12-31", ("2024-01-01", "2024-12-31"))
