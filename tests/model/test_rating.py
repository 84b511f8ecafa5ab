"""The rules of scoring, each by an example that says which answer is right.

The same ids stand beside the tests of every module that a rule is made of; to settle an
inspector's dispute, search for the id.

RA001  a level earns its share of the item's points
RA002  deductions are taken from the points, which never fall below 0
RA003  a mark earns what was given
RA004  parts explain a level; where there is no other way to score, they decide the points
RA005  what does not apply leaves both sums
RA006  what a fact hides is absent, silently
RA007  the strict score counts every item that was left out as 0
RA008  a section is 100 · Σ earned / Σ possible of what applies; without anything it drops out
RA009  a gate zeroes a section: core items below a share, or one of them at 0
RA010  instances of a section combine by their mean or their minimum
RA011  the total is the mean of the sections by weight; a section weighs its points unless told
RA012  where nothing counts there is no score, neither 0 nor 100
RA013  the bonus is added after the base, up to its cap
RA014  the score is rounded half up, once
RA015  every total lies between 0 and 100
RA016  the stars are those of the first band all of whose conditions hold for the rounded score
RA017  the lowest cap that holds decides: a failed veto, failed key items, too much left out, a fact
RA018  open and pending items are neither 0 nor not applicable
RA019  the final score and stars lie in every earlier interval
RA020  a conflict is scored at its worst, and its interval spans all that stands
RA021  the lines of the ledger sum exactly to the score
RA022  what was left out is listed with the points that this gained
RA023  a value that an item cannot take counts as unanswered
RA024  the outlook names the fewest items, cheapest first, that lead to the next star
"""

from decimal import Decimal
from fractions import Fraction

import pytest

from inspector_tui.model import Fact, Gate, Inspection, Log, Part, Plain, rate
from tests.model.samples import (
    HALF,
    at_odds,
    checklist,
    found,
    item,
    outcome_of,
    printed,
    rated,
    section,
)

PAIR = checklist(section("S", item("A", na="reason"), item("B", points=Fraction(3), na="reason")))


def test_a_score_is_the_part_of_the_points_that_was_earned() -> None:
    rating = rated(PAIR, {"A": "partly", "B": "met"})  # RA001 RA008
    assert rating.score == Decimal("87.50")
    assert rating.complete


def test_every_way_of_scoring_adds_to_the_same_sum() -> None:
    parts = (Part(id="x", label="X"), Part(id="y", label="Y"))
    asked = checklist(
        section("S", "A", item("B", step=HALF, points=Fraction(2)), item("C", parts=parts))
    )
    rating = rated(asked, {"A": "met", "B": {"mark": "0.5"}, "C/part/x": True, "C/part/y": False})
    assert rating.now is not None  # RA001 RA003 RA004
    assert rating.now.score == 100 * Fraction(2, 4)


def test_what_does_not_apply_leaves_both_sums() -> None:
    assert rated(PAIR, {"A": "partly", "B": "na"}).score == Decimal("50.00")  # RA005
    assert rated(PAIR, {"A": "na", "B": "met"}).score == Decimal("100.00")


def test_what_a_fact_hides_is_absent_without_a_word() -> None:
    asked = checklist(
        section("S", "A", item("B", show_if="canteen")),
        facts=(Fact(id="canteen", label="Canteen"),),
    )
    rating = rated(asked, {"A": "met", "B": "not-met", "fact/canteen": False})  # RA006
    assert rating.score == rating.strict == Decimal("100.00")
    assert rating.left_out == ()
    assert rating.complete


def test_the_strict_score_counts_what_was_left_out_as_nothing() -> None:
    rating = rated(PAIR, {"A": "met", "B": "na"})  # RA007
    assert (rating.score, rating.strict) == (Decimal("100.00"), Decimal("25.00"))


def test_what_was_left_out_is_listed_with_what_it_gained() -> None:
    rating = rated(PAIR, {"A": "met", "B": "na"})  # RA022
    ((left_out, gained),) = rating.left_out
    assert left_out.line.address == "B"
    assert gained == 75
    assert rating.na_share == HALF


def test_leaving_out_the_worst_of_two_gains_and_leaving_out_the_whole_gains_nothing() -> None:
    rating = rated(PAIR, {"A": "na", "B": "na"})  # RA012 RA022
    assert [gained for _, gained in rating.left_out] == [0, 0]


def test_sections_weigh_what_their_items_are_worth() -> None:
    asked = checklist(section("S", "A"), section("T", "B", "C", "D"))
    assert rated(asked, dict.fromkeys("BCD", "met") | {"A": "not-met"}).score == 75  # RA011


def test_sections_weigh_what_they_are_told() -> None:
    asked = checklist(
        section("S", "A", weight=Fraction(3)), section("T", "B", "C", weight=Fraction(1))
    )
    assert rated(asked, {"A": "met", "B": "met", "C": "not-met"}).score == Decimal("87.50")  # RA011


def test_a_section_of_which_nothing_applies_drops_out_of_the_weights() -> None:
    asked = checklist(
        section("S", item("A", na="reason"), weight=Fraction(9)), section("T", "B", "C")
    )
    rating = rated(asked, {"A": "na", "B": "met", "C": "not-met"})  # RA008
    assert rating.score == 50
    assert rating.now is not None
    assert [one.section.id for one in rating.now.sections] == ["T"]


@pytest.mark.parametrize("said", [{}, {"A": "na", "B": "na"}, {"A": "pending"}])
def test_where_nothing_counts_there_is_no_score(said: dict[str, Plain]) -> None:
    rating = rated(PAIR, said)  # RA012
    assert rating.now is None
    assert rating.score is None
    assert rating.stars is None
    assert rating.ledger == ()


def test_where_nothing_is_answered_everything_is_possible() -> None:
    rating = rated(PAIR, {})  # RA012 RA018
    assert (rating.low, rating.high) == (Decimal("0.00"), Decimal("100.00"))


def test_where_nothing_applies_there_is_no_interval_either() -> None:
    rating = rated(PAIR, {"A": "na", "B": "na"})  # RA012
    assert rating.complete
    assert (rating.low, rating.high) == (None, None)


BONUS = checklist(
    section("S", *(f"A{n}" for n in range(10))),
    section("X", item("X1", points=Fraction(4)), item("X2", points=Fraction(4)), bonus=True),
)
NINE = dict.fromkeys((f"A{n}" for n in range(9)), "met")


@pytest.mark.parametrize(
    ("said", "score"),
    [
        (NINE | {"A9": "not-met"}, 90),
        (NINE | {"A9": "not-met", "X1": "partly"}, 92),
        (NINE | {"A9": "not-met", "X1": "met", "X2": "met"}, 95),
        (NINE | {"A9": "partly", "X1": "met", "X2": "partly"}, 100),
        (NINE | {"A9": "met", "X1": "met"}, 100),
    ],
)
def test_the_bonus_comes_after_the_base_and_is_capped_and_clamped(
    said: dict[str, Plain], score: int
) -> None:
    assert rated(BONUS, said).score == score  # RA013 RA015


def test_a_bonus_alone_is_no_score() -> None:
    assert rated(BONUS, {"X1": "met"}).score is None  # RA012 RA013


def test_open_items_are_neither_nothing_nor_left_out() -> None:
    rating = rated(PAIR, {"A": "partly"})  # RA018
    assert printed(rating) == (50, Decimal("12.50"), Decimal("87.50"))
    assert not rating.complete
    assert rating.answered == 1


def test_pending_items_are_neither_nothing_nor_left_out() -> None:
    rating = rated(PAIR, {"A": "partly", "B": "pending"})  # RA018
    assert printed(rating) == (50, Decimal("12.50"), Decimal("87.50"))
    assert rating.answered == 2
    assert not rating.complete
    assert rating.na_share == 0


def test_a_conflict_is_scored_at_its_worst_meanwhile() -> None:
    log = at_odds(found(PAIR, {"A": "met"}).log, "item/B/level", "met", "not-met")  # RA020
    rating = rate(Inspection.of(PAIR, log))
    assert printed(rating) == (25, 25, 100)
    assert not rating.complete


def test_a_conflict_between_a_level_and_not_applicable_may_still_end_without_the_item() -> None:
    log = at_odds(found(PAIR, {"A": "met"}).log, "item/B/level", "partly", "na")  # RA020
    rating = rate(Inspection.of(PAIR, log))
    assert printed(rating) == (25, 25, 100)


def test_the_stars_are_an_interval_too() -> None:
    asked = checklist(section("S", *"ABCDEFGHIJ"))
    rating = rated(asked, dict.fromkeys("ABCDEFG", "met"))  # RA019
    assert rating.worst is not None
    assert rating.best is not None
    assert (rating.worst.stars.count, rating.best.stars.count) == (3, 4)
    assert rating.best.stars.band.at_least == 80


def test_what_may_be_left_out_may_still_cost_the_stars() -> None:
    asked = checklist(section("S", *(item(one, na="reason") for one in "ABCDE")))
    rating = rated(asked, {"A": "met", "B": "met", "C": "na", "D": "na"})  # RA017 RA019
    assert rating.now is not None
    assert rating.now.stars.count == 4
    assert rating.worst is not None
    assert "na_share" in [cap.when for cap in rating.worst.stars.caps]


def test_a_conflict_about_leaving_out_may_still_cost_the_stars() -> None:
    asked = checklist(section("S", *(item(one, na="reason") for one in "ABCDE")))
    said: dict[str, Plain] = {"A": "met", "B": "met", "C": "na", "D": "na"}
    log = at_odds(found(asked, said).log, "item/E/level", "met", "na")  # RA017 RA020
    rating = rate(Inspection.of(asked, log))
    assert rating.worst is not None
    assert "na_share" in [cap.when for cap in rating.worst.stars.caps]


YARD = checklist(
    section("S", "A", item("B", show_if="yard")), facts=(Fact(id="yard", label="Yard"),)
)


@pytest.mark.parametrize(("yard", "score"), [(True, 50), (False, 100)])
def test_a_line_that_a_fact_may_yet_hide_keeps_the_interval_open(yard: bool, score: int) -> None:
    said: dict[str, Plain] = {"A": "met", "B": "not-met"}
    unsure, sure = rated(YARD, said), rated(YARD, said | {"fact/yard": yard})  # RA006 RA019
    assert printed(unsure) == (50, 50, 100)
    assert printed(sure) == (score, score, score)


def test_a_foreign_value_counts_as_unanswered() -> None:
    rating = rated(PAIR, {"A": "met", "B": {"mark": 3}})  # RA023
    assert outcome_of(rating, "B").state == "open"
    assert printed(rating) == (100, 25, 100)
    assert not rating.complete


def test_an_item_that_always_applies_cannot_be_left_out() -> None:
    rating = rated(checklist(section("S", "A", "B")), {"A": "met", "B": "na"})  # RA005 RA023
    assert not rating.complete
    assert rating.low == 50


def test_a_gate_shuts_in_the_total() -> None:
    asked = checklist(
        section("S", item("A", core=True), "B", gate=Gate(core_zero=True)), section("T", "C", "D")
    )
    rating = rated(asked, {"A": "not-met", "B": "met", "C": "met", "D": "met"})  # RA009
    assert rating.score == 50


def test_an_instance_that_nobody_looked_at_leaves_the_score_open() -> None:
    asked = checklist(section("S", "A", instances="min"))
    rating = rated(asked, {"A": "met", "instance/S/2": True})  # RA010 RA018
    assert printed(rating) == (100, 0, 100)


def test_an_empty_inspection_of_what_a_fact_hides_is_not_rated() -> None:
    asked = checklist(
        section("S", "A", show_if="yard"), facts=(Fact(id="yard", label="Yard", default="false"),)
    )
    rating = rate(Inspection.of(asked, Log()))  # RA006 RA012
    assert rating.complete
    assert printed(rating) == (None, None, None)
