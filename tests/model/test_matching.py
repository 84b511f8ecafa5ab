"""Photos find their item by the time at which they were taken."""

from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model import (
    REASONS,
    Author,
    Log,
    Moment,
    Plain,
    Proposal,
    Shot,
    clock_ahead,
    entry,
    match,
    moments,
)
from tests.model.samples import ANNA, BO

CHINA = timezone(timedelta(hours=8))
TEN = datetime(2026, 5, 20, 10, 0, tzinfo=CHINA)


def clock(minutes: float) -> str:
    """The camera's time so many minutes after ten, without an offset."""
    return (TEN + timedelta(minutes=minutes)).replace(tzinfo=None).isoformat()


def log(*said: tuple[float, str], by: Author = ANNA) -> Log:
    """The log of a walk: minutes after ten, and a key without `item/`."""
    value: Plain = "met"
    entries = [
        entry(f"item/{key}", value, at=TEN + timedelta(minutes=minutes), by=by)
        for minutes, key in said
    ]
    return Log(entries)


WALK = moments(log((0, "A/level"), (3, "B/level"), (8, "C/level"), (9, "C/note"), (40, "D/level")))


def proposed(minutes: float, ahead: timedelta = timedelta()) -> Proposal:
    """What is proposed for a photo taken so many minutes after ten."""
    (one,) = match([Shot(id="p", taken=clock(minutes))], WALK, zone=CHINA, ahead=ahead)
    return one


@pytest.mark.parametrize(
    ("minutes", "address", "confidence", "reason"),
    [
        (2.0, "B", "high", "before"),
        (4.0, "C", "medium", "before"),
        (8.5, "C", "high", "during"),
        (0.2, "A", "medium", "after"),
        (12.0, "D", "low", "before"),
        (33.0, "D", "medium", "before"),
        (-1.0, "A", "medium", "before"),
        (-5.0, "A", "low", "before"),
        (41.0, "D", "medium", "after"),
        (-20.0, "", "none", "outside"),
        (55.0, "", "none", "outside"),
    ],
)
def test_a_photo_is_proposed_for_the_item_that_the_inspector_was_on(
    minutes: float, address: str, confidence: str, reason: str
) -> None:
    one = proposed(minutes)
    assert (one.address, one.confidence, one.reason) == (address, confidence, reason)


def test_a_photo_between_two_items_names_the_other_one_too() -> None:
    assert proposed(2.0).other == "A"
    assert proposed(0.2).other == "B"
    assert proposed(8.5).other == ""


def test_a_proposal_tells_its_reason_in_a_sentence() -> None:
    one = proposed(4.0)
    told = REASONS[one.reason].format(minutes=one.minutes)
    assert told == "taken 4 min before this item was recorded"


def test_a_photo_without_a_time_is_proposed_for_nothing() -> None:
    (one,) = match([Shot(id="p", taken="")], WALK, zone=CHINA)
    assert (one.address, one.confidence, one.reason) == ("", "none", "untimed")


def test_without_a_walk_nothing_is_proposed() -> None:
    (one,) = match([Shot(id="p", taken=clock(0))], (), zone=CHINA)
    assert (one.address, one.reason) == ("", "outside")


def test_an_offset_of_the_camera_counts_more_than_the_zone_of_the_laptop() -> None:
    taken = (TEN + timedelta(minutes=2)).astimezone(UTC).isoformat()
    (one,) = match([Shot(id="p", taken=taken)], WALK, zone=timezone(timedelta(hours=-5)))
    assert (one.address, one.confidence) == ("B", "high")


def test_a_clock_that_is_fast_is_set_right() -> None:
    assert proposed(62.0, timedelta(minutes=60)).address == "B"


def test_a_photo_of_the_time_on_the_screen_tells_how_fast_the_camera_is() -> None:
    assert clock_ahead(clock(7), TEN, CHINA) == timedelta(minutes=7)
    assert clock_ahead(clock(-2), TEN, CHINA) == timedelta(minutes=-2)
    assert clock_ahead("", TEN, CHINA) is None


def test_what_is_recorded_for_many_items_at_once_says_nothing_of_where_the_inspector_was() -> None:
    walked = moments(log((0, "A/level"), (5, "B/level"), (5, "C/level"), (6, "C/note")))
    assert [one.address for one in walked] == ["A", "C"]


def test_several_entries_of_one_item_at_once_are_one_moment() -> None:
    assert len(moments(log((0, "A/level"), (0, "A/note")))) == 1


@pytest.mark.parametrize("kind", ["photo", "document", "register"])
def test_a_file_that_is_attached_says_nothing_of_where_the_inspector_was(kind: str) -> None:
    assert moments(log((0, f"A/{kind}/{'0' * 64}"))) == ()


def test_only_what_is_said_of_items_is_a_moment() -> None:
    others = Log([entry("site/name", "Lot 7", at=TEN, by=ANNA)])
    assert moments(others) == ()


def test_the_photos_of_one_inspector_are_matched_with_that_inspectors_walk() -> None:
    both = Log([*log((0, "A/level")), *log((1, "B/level"), by=BO)])
    assert [one.address for one in moments(both, by="Bo")] == ["B"]
    assert [one.address for one in moments(both)] == ["A", "B"]


def test_a_moment_that_a_foreign_file_misspells_is_passed_over() -> None:
    odd = msgspec.structs.replace(*log((0, "A/level")), at="yesterday")
    naive = msgspec.structs.replace(*log((1, "B/level")), at="2026-05-20T02:01:00")
    assert moments(Log([odd, naive])) == (Moment(at=TEN + timedelta(minutes=1), address="B"),)


WALKS = st.lists(
    st.tuples(st.integers(0, 120), st.sampled_from("ABCD")),
    max_size=8,
    unique_by=lambda one: one[0],
)


def walk_of(said: list[tuple[int, str]]) -> tuple[Moment, ...]:
    """The walk of minutes and items."""
    return moments(log(*((minutes, f"{address}/level") for minutes, address in said)))


@given(WALKS, st.lists(st.integers(-60, 200), max_size=5))
def test_every_photo_gets_one_proposal_of_a_line_that_was_walked(
    said: list[tuple[int, str]], taken: list[int]
) -> None:
    shots = [Shot(id=str(n), taken=clock(minutes)) for n, minutes in enumerate(taken)]
    found = match(shots, walk_of(said), zone=CHINA)
    assert [one.shot for one in found] == shots
    walked = {address for _, address in said}
    assert all((one.address in walked) is (one.confidence != "none") for one in found)
    assert all(one.other == "" or one.other in walked - {one.address} for one in found)


@given(WALKS, st.integers(-60, 200), st.integers(-600, 600))
def test_a_clock_that_is_wrong_by_a_known_time_changes_no_proposal(
    said: list[tuple[int, str]], taken: int, wrong: int
) -> None:
    walked, ahead = walk_of(said), timedelta(minutes=wrong)
    (right,) = match([Shot(id="p", taken=clock(taken))], walked, zone=CHINA)
    (fast,) = match([Shot(id="p", taken=clock(taken + wrong))], walked, zone=CHINA, ahead=ahead)
    told = [(one.address, one.confidence, one.reason, one.minutes) for one in (right, fast)]
    assert told[0] == told[1]
