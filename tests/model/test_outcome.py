"""What one line earns, may still earn, and could have earned; the ids are in test_rating.py."""

from fractions import Fraction
from typing import Any

import pytest

from inspector_tui.model import Deduction, Finding, Item, Line, Outcome, Part, admissible, outcome
from tests.model.samples import HALF, checklist, item, section

HELMETS = item(
    "A",
    points=Fraction(10),
    na="reason",
    deductions=(
        Deduction(id="plan", label="No plan", take=Fraction(10)),
        Deduction(id="sign", label="Not signed", take=Fraction(3)),
        Deduction(id="rules", label="Rules missing", range=(Fraction(2), Fraction(8))),
        Deduction(id="worker", label="No helmet", take=Fraction(2), per="occurrence"),
        Deduction(id="net", label="Net torn", take=HALF, per="occurrence", most=Fraction(1)),
    ),
)
MARKED = item("A", points=Fraction(10), step=HALF)
PARTED = item(
    "A",
    points=Fraction(6),
    parts=(Part(id="a", label="A"), Part(id="b", label="B", share=Fraction(2))),
)


def outcome_for(one: Item, *values: Any, sure: bool = True, **finding: Any) -> Outcome:
    """The outcome of one item for which these values stand."""
    asked = checklist(section("S", one))
    line = Line(section=asked.sections[0], item=one, sure=sure)
    return outcome(asked, line, Finding(values=values, **finding))


def seen(one: Outcome) -> tuple[object, ...]:
    """Its state, what it earns, and the least and the most that it can come to."""
    return one.state, one.earned, one.low, one.high


@pytest.mark.parametrize(
    ("level", "earned"), [("met", Fraction(3)), ("partly", Fraction(3, 2)), ("not-met", 0)]
)
def test_a_level_earns_its_share_of_the_points(level: str, earned: Fraction) -> None:
    one = outcome_for(item("A", points=Fraction(3)), level)  # RA001
    assert seen(one) == ("scored", earned, earned, earned)
    assert one.lost == 3 - earned
    assert one.failed is (earned == 0)


@pytest.mark.parametrize(
    ("taken", "earned"),
    [
        ({}, 10),
        ({"sign": 1}, 7),
        ({"sign": 0}, 10),
        ({"rules": "2.5"}, Fraction(15, 2)),
        ({"rules": "5/2"}, Fraction(15, 2)),
        ({"rules": 0}, 10),
        ({"worker": 3}, 4),
        ({"net": 1}, Fraction(19, 2)),
        ({"net": 7}, 9),
        ({"sign": 1, "worker": 2, "net": 4}, 2),
    ],
)
def test_deductions_are_taken_from_the_points(taken: dict[str, Any], earned: Fraction) -> None:
    one = outcome_for(HELMETS, {"deductions": taken})  # RA002
    assert (one.state, one.earned) == ("scored", earned)


@pytest.mark.parametrize("taken", [{"plan": 1}, {"plan": 1, "sign": 1, "rules": 8, "worker": 40}])
def test_deductions_take_no_more_than_there_is(taken: dict[str, Any]) -> None:
    assert outcome_for(HELMETS, {"deductions": taken}).earned == 0  # RA002


@pytest.mark.parametrize(("mark", "earned"), [(0, 0), (7, 7), ("7.5", Fraction(15, 2)), ("10", 10)])
def test_a_mark_is_what_was_given(mark: Any, earned: Fraction) -> None:
    assert outcome_for(MARKED, {"mark": mark}).earned == earned  # RA003


@pytest.mark.parametrize(
    ("ticks", "earned"),
    [
        ({"a": True, "b": True}, 6),
        ({"a": True, "b": False}, 2),
        ({"a": False, "b": True}, 4),
        ({"a": False, "b": False}, 0),
    ],
)
def test_parts_alone_decide_the_points_by_their_shares(
    ticks: dict[str, bool], earned: Fraction
) -> None:
    one = outcome_for(PARTED, parts=ticks)  # RA004
    assert seen(one) == ("scored", earned, earned, earned)


def test_an_item_is_open_until_all_its_parts_are_set() -> None:
    one = outcome_for(PARTED, parts={"a": True})  # RA004
    assert seen(one) == ("open", 0, 2, 6)
    other = outcome_for(PARTED, parts={"b": False})
    assert seen(other) == ("open", 0, 0, 2)


def test_an_item_whose_parts_are_half_set_may_still_be_left_out() -> None:
    half = outcome_for(item("A", parts=PARTED.parts, na="reason"), parts={"a": True})  # RA019
    assert seen(half) == ("open", 0, 0, 1)


def test_parts_explain_a_level_and_do_not_change_it() -> None:
    explained = item("A", levels="three", parts=PARTED.parts)  # RA004
    assert outcome_for(explained, "partly", parts={"a": False}).earned == HALF
    assert outcome_for(explained, parts={"a": True, "b": True}).state == "open"


def test_what_is_left_out_earns_nothing_and_loses_nothing() -> None:
    one = outcome_for(HELMETS, "na")  # RA005
    assert seen(one) == ("na", 0, 0, 0)
    assert one.lost == 0
    assert not one.settled


@pytest.mark.parametrize(("values", "state"), [((), "open"), (("pending",), "pending")])
def test_what_is_not_settled_spans_all_the_points(values: tuple[Any, ...], state: str) -> None:
    one = outcome_for(MARKED, *values)  # RA018
    assert seen(one) == (state, 0, 0, 10)
    assert not one.settled


def test_a_conflict_is_scored_at_its_worst_and_spans_its_values() -> None:
    one = outcome_for(item("A"), "met", "partly")  # RA020
    assert seen(one) == ("conflict", HALF, HALF, 1)
    assert one.settled


@pytest.mark.parametrize("other", ["na", "pending", None, "unheard-of"])
def test_a_conflict_with_what_scores_nothing_spans_everything(other: Any) -> None:
    one = outcome_for(item("A", na="reason"), "partly", other)  # RA020
    assert seen(one) == ("conflict", 0, 0, 1)


def test_parts_in_conflict_count_as_not_ticked_and_span_both() -> None:
    one = outcome_for(PARTED, parts={"a": True, "b": False}, torn=frozenset({"b"}))  # RA020
    assert seen(one) == ("conflict", 2, 2, 6)


def test_a_line_that_may_not_apply_can_still_go_whatever_it_earns() -> None:
    one = outcome_for(item("A"), "partly", sure=False)  # RA019
    assert seen(one) == ("scored", HALF, 0, 1)


FOREIGN = [
    (item("A"), "unheard-of"),
    (item("A"), "na"),
    (item("A"), {"mark": 1}),
    (item("A"), {"deductions": {}}),
    (item("A"), 1),
    (item("A"), ["met"]),
    (HELMETS, "met"),
    (HELMETS, {"deductions": {"unheard-of": 1}}),
    (HELMETS, {"deductions": {"sign": 2}}),
    (HELMETS, {"deductions": {"sign": -1}}),
    (HELMETS, {"deductions": {"sign": "1/2"}}),
    (HELMETS, {"deductions": {"sign": "many"}}),
    (HELMETS, {"deductions": {"sign": None}}),
    (HELMETS, {"deductions": {"rules": 9}}),
    (HELMETS, {"deductions": {"rules": 1}}),
    (HELMETS, {"deductions": {"worker": 1000}}),
    (HELMETS, {"deductions": []}),
    (MARKED, {"mark": "7.3"}),
    (MARKED, {"mark": 11}),
    (MARKED, {"mark": -1}),
    (MARKED, {"mark": "good"}),
    (MARKED, {"mark": "1e999999999"}),
    (MARKED, {"mark": None}),
    (MARKED, {"mark": True}),
    (PARTED, "met"),
    (PARTED, {"mark": 1}),
]


@pytest.mark.parametrize(("one", "value"), FOREIGN)
def test_a_value_that_the_item_cannot_take_leaves_it_open(one: Item, value: Any) -> None:
    assert not admissible(checklist(section("S", one)), one, value)  # RA023
    foreign = outcome_for(one, value)
    assert seen(foreign) == ("open", 0, 0, one.points)


@pytest.mark.parametrize(
    ("one", "value"),
    [
        (item("A"), "met"),
        (item("A"), None),
        (item("A"), "pending"),
        (HELMETS, "na"),
        (HELMETS, {"deductions": {}}),
        (HELMETS, {"deductions": {"rules": 8, "worker": 999}}),
        (MARKED, {"mark": "7.5"}),
        (MARKED, {"mark": 10}),
        (PARTED, None),
    ],
)
def test_an_item_takes_the_values_of_its_own_kind(one: Item, value: Any) -> None:
    assert admissible(checklist(section("S", one)), one, value)


def test_the_full_mark_can_be_given_where_the_steps_do_not_lead_to_it() -> None:
    odd = item("A", points=Fraction(5, 2), step=Fraction(1))
    assert outcome_for(odd, {"mark": "2.5"}).lost == 0


def test_a_bonus_that_was_not_earned_takes_no_points_away() -> None:
    extra = section("B", item("A", points=Fraction(2)), bonus=True)
    asked = checklist(section("S", item("M")), extra)
    line = Line(section=extra, item=extra.items[0])
    unearned = outcome(asked, line, Finding(values=("not-met",)))
    assert unearned.failed
    assert unearned.lost == 0
