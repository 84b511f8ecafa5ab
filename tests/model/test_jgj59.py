"""The worked examples of JGJ 59, to the last decimal (programmes.md §4.4)."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_tui.library import load
from inspector_tui.model import Plain, Rating, SectionScore, rounded
from tests.model.samples import rated

ASKED = load(Path(__file__).parent.parent / "fixtures" / "jgj59-worked-example.yaml")

SHEETS = (
    "management", "civility", "scaffold", "pit", "openings", "hoist", "crane", "lifting", "tools",
)  # fmt: skip


def sheets(*marks: str) -> dict[str, Plain]:
    """The marks of the sheets that are a sum, in their order; a dash is absent."""
    return {
        f"{sheet}-sheet": "na" if mark == "-" else {"mark": mark}
        for sheet, mark in zip(SHEETS, marks, strict=True)
    }


def took(**points: str) -> dict[str, Plain]:
    """What was taken from the items of construction electricity; the others are flawless."""
    return {
        f"E{n}": {"deductions": {TAKEN[n]: points[f"E{n}"]} if f"E{n}" in points else {}}
        for n in TAKEN
    }


TAKEN = {
    1: "build", 2: "mixed", 3: "insulation", 4: "levels", 5: "fire", 6: "dark", 7: "plan",
}  # fmt: skip
"""The deduction of each item that takes a number of points."""

GOOD = sheets("85", "85", "85", "85", "85", "85", "85", "85", "85")
FIRST = sheets("85", "87.5", "80", "82", "85", "86", "-", "-", "90") | took(E4="10", E7="5")
SECOND: dict[str, Plain] = {
    **sheets("78", "80", "90", "84", "82", "86", "86", "85", "88"),
    "instance/scaffold/2": True,
    "scaffold-sheet@2": {"mark": "86"},
    "instance/crane/2": True,
    "crane-sheet@2": {"mark": "88"},
    **took(E3="6", E6="2"),
    "E2": "na",
}


def sheet(rating: Rating, section_id: str) -> SectionScore:
    """The score of one sheet."""
    assert rating.now is not None
    return next(one for one in rating.now.sections if one.section.id == section_id)


def points(rating: Rating, section_id: str) -> Fraction:
    """What a sheet brings to the summary, all its lines together."""
    names = {item.id for item in sheet(rating, section_id).section.items} | {section_id}
    lines = [line for line in rating.ledger if line.address.partition("@")[0] in names]
    return sum((line.points for line in lines), Fraction(0))


def grade(rating: Rating) -> object:
    """The band, in words."""
    assert rating.now is not None
    return rating.now.stars.band.label


def test_85_in_a_section_of_10_brings_8_point_5() -> None:
    rating = rated(ASKED, GOOD | took(E5="15"))  # RA002 RA011
    assert sheet(rating, "electricity").score == 85
    assert points(rating, "electricity") == Fraction("8.5")
    assert rating.score == Decimal("85.00")


def test_a_sheet_with_10_points_absent_counts_what_was_inspected() -> None:
    rating = rated(ASKED, GOOD | took(E5="12") | {"E1": "na"})  # RA005 RA008
    one = sheet(rating, "electricity")
    assert [one.earned, one.possible] == [78, 90]
    assert rounded(one.score, 2) == Decimal("86.67")
    assert rounded(points(rating, "electricity"), 2) == Decimal("8.67")


def test_a_summary_without_a_section_of_10_counts_what_was_inspected() -> None:
    marks = sheets("100", "80", "100", "-", "90", "100", "90", "80", "80")
    rating = rated(ASKED, marks | took(E5="10", E7="10"))  # RA005 RA011
    assert rating.now is not None
    whole = sum(one.weight for one in rating.now.sections)
    assert [whole, rating.now.score * whole / 100] == [90, 80]
    assert rating.score == Decimal("88.89")


def test_golden_1_comes_to_85_06() -> None:
    rating = rated(ASKED, FIRST)  # RA005 RA008 RA011 RA014
    assert rating.now is not None
    assert rating.now.score == 100 * Fraction("72.3") / 85
    assert rating.score == Decimal("85.06")
    assert grade(rating) == "优良"
    assert sum(line.points for line in rating.ledger) == rating.now.score


def test_golden_2_comes_to_83_65() -> None:
    rating = rated(ASKED, SECOND)  # RA002 RA005 RA010 RA011
    electricity = sheet(rating, "electricity")
    assert [electricity.earned, electricity.possible, electricity.score] == [68, 80, 85]
    assert [sheet(rating, "scaffold").score, sheet(rating, "crane").score] == [88, 87]
    assert rating.now is not None
    assert rating.now.score == Fraction("83.65")
    assert rating.score == Decimal("83.65")
    assert grade(rating) == "优良"


def test_golden_2_loses_the_sheet_when_its_core_comes_to_20_of_40() -> None:
    said = SECOND | took(E1="5", E3="5", E4="10") | {"E2": "na"}
    rating = rated(ASKED, said)  # RA009
    electricity = sheet(rating, "electricity")
    assert electricity.gated
    assert [electricity.earned, electricity.possible, electricity.score] == [60, 80, 0]
    assert points(rating, "electricity") == 0
    assert rating.score == Decimal("75.15")
    assert grade(rating) == "不合格"


@pytest.mark.parametrize(
    ("taken", "core", "shut"),
    [
        ({"E1": "5", "E3": "5", "E4": "10"}, Fraction(40, 60), False),
        ({"E1": "5", "E3": "5", "E4": "10.5"}, Fraction(79, 120), True),
        ({"E1": "5", "E2": "10", "E3": "5"}, Fraction(40, 60), False),
        ({"E1": "9.9", "E2": "10"}, Fraction(401, 600), False),
        ({"E1": "9.9", "E2": "10.2"}, Fraction(399, 600), True),
    ],
)
def test_exactly_two_thirds_of_the_core_pass_and_a_hair_less_does_not(
    taken: dict[str, str], core: Fraction, shut: bool
) -> None:
    rating = rated(ASKED, GOOD | took(**taken))  # RA009
    lost = sum(Fraction(one) for one in taken.values())
    assert (60 - lost) / 60 == core
    assert sheet(rating, "electricity").gated is shut


def test_a_core_item_at_nothing_costs_the_sheet_whatever_the_others_are() -> None:
    rating = rated(ASKED, GOOD | took(E1="10"))  # RA009
    electricity = sheet(rating, "electricity")
    assert [electricity.earned, electricity.score] == [90, 0]


def test_a_general_item_at_nothing_costs_its_own_points_only() -> None:
    rating = rated(ASKED, GOOD | took(E7="10"))  # RA009
    assert sheet(rating, "electricity").score == 90


def test_deductions_of_one_item_add_up_to_its_points_at_most() -> None:
    everything: Plain = {"deductions": {"one": 12, "lock": 9, "levels": "10"}}
    rating = rated(ASKED, GOOD | took() | {"E4": everything})  # RA002
    assert sheet(rating, "electricity").earned == 80
    several: Plain = {"deductions": {"one": 3, "lock": 9}}
    assert sheet(rated(ASKED, GOOD | took() | {"E4": several}), "electricity").earned == 86


@pytest.mark.parametrize(
    ("mark", "score", "graded"),
    [
        ("80", "80.00", "优良"),
        ("79.5", "79.50", "合格"),
        ("70", "70.00", "合格"),
        ("69.5", "69.50", "不合格"),
    ],
)
def test_the_grade_follows_the_printed_total(mark: str, score: str, graded: str) -> None:
    marks = sheets(*[mark] * 9) | dict.fromkeys((f"E{n}" for n in (1, 2, 5, 6)), "na")
    rating = rated(ASKED, marks | {"E3": "pending", "E4": "pending", "E7": "pending"})
    assert rating.score == Decimal(score)  # RA016
    assert grade(rating) == graded


def test_a_sheet_at_nothing_fails_the_site_at_any_total() -> None:
    rating = rated(ASKED, sheets(*["100"] * 9) | took(E1="10"))  # RA009 RA016
    assert rating.score == Decimal("90.00")
    assert grade(rating) == "不合格"


def test_an_absent_sheet_is_no_sheet_at_nothing() -> None:
    rating = rated(ASKED, sheets(*["100"] * 5, "-", "-", "-", "100") | took())  # RA008 RA016
    assert grade(rating) == "优良"
