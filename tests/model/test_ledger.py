"""The lines that explain a score; the ids are in test_rating.py."""

from fractions import Fraction

import pytest

from inspector_tui.model import Checklist, Gate, LedgerLine, Plain
from tests.model.samples import checklist, item, rated, section


def lines(asked: Checklist, said: dict[str, Plain]) -> dict[tuple[str, str], LedgerLine]:
    """The lines of the ledger by kind and address."""
    return {(line.kind, line.address): line for line in rated(asked, said).ledger}


def points(asked: Checklist, said: dict[str, Plain]) -> dict[str, Fraction]:
    """What each line adds to the score."""
    return {
        f"{kind} {address}": line.points for (kind, address), line in lines(asked, said).items()
    }


WEIGHED = checklist(
    section("S", "A", item("B", points=Fraction(3)), weight=Fraction(1)),
    section("T", item("C", na="reason"), weight=Fraction(3)),
)


def test_each_item_adds_its_part_of_its_sections_weight() -> None:
    told = points(WEIGHED, {"A": "met", "B": "partly", "C": "met"})  # RA021
    assert told == {"item A": Fraction(25, 4), "item B": Fraction(75, 8), "item C": 75}


def test_what_an_item_lost_is_told_in_points_of_the_total() -> None:
    line = lines(WEIGHED, {"A": "met", "B": "partly", "C": "met"})["item", "B"]  # RA021
    assert line.lost == Fraction(75, 8)
    assert (line.state, line.earned, line.possible) == ("scored", Fraction(3, 2), Fraction(3))


def test_what_is_left_out_or_open_adds_and_loses_nothing_and_the_others_weigh_more() -> None:
    told = lines(WEIGHED, {"A": "partly", "C": "na"})  # RA021
    assert told["item", "A"].points == 50
    for address, state in (("B", "open"), ("C", "na")):
        line = told["item", address]
        assert (line.state, line.points + line.lost) == (state, Fraction(0))


def test_a_shut_gate_takes_back_what_its_section_earned() -> None:
    asked = checklist(
        section("S", item("A", core=True), "B", gate=Gate(core_zero=True)), section("T", "C", "D")
    )
    told = lines(asked, {"A": "not-met", "B": "met", "C": "met", "D": "partly"})  # RA009 RA021
    assert told["item", "B"].points == 25
    assert told["gate", "S"].points == -25
    assert told["gate", "S"].lost == 25
    assert told["item", "A"].lost == 25


def test_a_shut_gate_that_takes_nothing_is_not_told() -> None:
    asked = checklist(section("S", item("A", core=True), gate=Gate(core_zero=True)))
    assert points(asked, {"A": "not-met"}) == {"item A": 0}  # RA009 RA021


def test_instances_share_the_weight_of_a_mean() -> None:
    asked = checklist(section("S", "A", instances="mean"), section("T", "B"))
    told = points(asked, {"instance/S/2": True, "A": "met", "A@2": "partly", "B": "met"})
    assert told == {"item A": 25, "item A@2": Fraction(25, 2), "item B": 50}  # RA010 RA021


def test_the_worst_instance_alone_carries_the_weight_of_a_minimum() -> None:
    asked = checklist(section("S", "A", instances="min"), section("T", "B"))
    told = points(asked, {"instance/S/2": True, "A": "met", "A@2": "partly", "B": "met"})
    assert told == {"item A": 0, "item A@2": 25, "item B": 50}  # RA010 RA021


def test_a_gate_names_the_instance_that_it_shut() -> None:
    asked = checklist(
        section("S", item("A", core=True), "B", instances="mean", gate=Gate(core_zero=True))
    )
    said: dict[str, Plain] = {
        "instance/S/2": True, "A": "met", "B": "met", "A@2": "not-met", "B@2": "met",
    }  # fmt: skip
    assert points(asked, said)["gate S@2"] == -25  # RA009 RA021


BONUS = checklist(
    section("S", *"ABCDEFGHIJ"),
    section("X", item("Y", points=Fraction(4)), item("Z", points=Fraction(4)), bonus=True),
)
NINE: dict[str, Plain] = dict.fromkeys("ABCDEFGHI", "met")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"J": "not-met", "Y": "partly"}, {"bonus Y": 2, "bonus Z": 0}),
        (
            {"J": "not-met", "Y": "met", "Z": "met"},
            {"bonus Y": 4, "bonus Z": 4, "bonus_cap bonus": -3},
        ),
        (
            {"J": "partly", "Y": "met", "Z": "partly"},
            {"bonus Y": 4, "bonus Z": 2, "bonus_cap bonus": -1},
        ),
        ({"J": "met", "Y": "met"}, {"bonus Y": 4, "bonus Z": 0, "clamp total": -4}),
        (
            {"J": "met", "Y": "met", "Z": "met"},
            {"bonus Y": 4, "bonus Z": 4, "bonus_cap bonus": -3, "clamp total": -5},
        ),
    ],
)
def test_the_bonus_its_cap_and_the_clamp_have_lines_of_their_own(
    said: dict[str, Plain], told: dict[str, int]
) -> None:
    every = points(BONUS, NINE | said)  # RA013 RA021
    assert {name: one for name, one in every.items() if not name.startswith("item")} == told
