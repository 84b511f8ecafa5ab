"""Where the finding of a line stands, and what names the line."""

import pytest

from inspector_tui.model import NA, NOTHING, PENDING, Finding, Line
from tests.model.samples import checklist, section


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ((), "open"),
        ((None,), "open"),
        (("na",), "na"),
        (("pending",), "pending"),
        (("met",), "scored"),
        (({"mark": 3},), "scored"),
        (("met", "partly"), "conflict"),
        (("na", None), "conflict"),
    ],
)
def test_a_finding_stands_where_its_values_say(values: tuple[object, ...], state: str) -> None:
    assert Finding(values=values).state == state


def test_a_conflict_has_no_value() -> None:
    assert Finding(values=("met", "partly")).value is None
    assert Finding(values=("met",)).value == "met"


def test_nothing_is_open_and_says_nothing() -> None:
    assert (NOTHING.state, NOTHING.value, NOTHING.note) == ("open", None, "")


def test_what_the_keys_9_and_0_say_is_no_level() -> None:
    assert [Finding(values=(value,)).state for value in (NA, PENDING)] == ["na", "pending"]


def test_a_line_is_named_by_its_item_and_from_the_second_on_by_its_instance() -> None:
    (repeated,) = checklist(section("S", "A", instances="mean")).sections
    first = Line(section=repeated, item=repeated.items[0])
    assert first.address == "A"
    assert Line(section=repeated, item=repeated.items[0], instance="2").address == "A@2"
