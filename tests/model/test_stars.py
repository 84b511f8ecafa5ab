"""Bands, caps and rounding; the ids are in test_rating.py."""

from decimal import Decimal
from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model import Band, Cap, Fact, Plain, Stars, rounded
from tests.model.samples import RULE_PACK, checklist, item, rated, section


@pytest.mark.parametrize(
    ("score", "decimals", "printed"),
    [
        (Fraction("85.005"), 2, "85.01"),
        (Fraction("85.015"), 2, "85.02"),
        (Fraction("85.025"), 2, "85.03"),
        (Fraction("85.00499999"), 2, "85.00"),
        (Fraction(8505) / 100, 1, "85.1"),
        (Fraction("72.3") / 85 * 100, 2, "85.06"),
        (Fraction(200, 3), 2, "66.67"),
        (Fraction(100, 3), 2, "33.33"),
        (Fraction("84.5"), 0, "85"),
        (Fraction("85.5"), 0, "86"),
        (Fraction("0.5"), 0, "1"),
        (Fraction("0.49"), 0, "0"),
        (Fraction("0.0000005"), 6, "0.000001"),
        (Fraction(0), 2, "0.00"),
        (Fraction(100), 2, "100.00"),
        (Fraction(100), 0, "100"),
    ],
)
def test_a_score_is_rounded_half_up(score: Fraction, decimals: int, printed: str) -> None:
    assert str(rounded(score, decimals)) == printed  # RA014


@given(st.fractions(0, 100), st.integers(0, 6))
def test_rounding_moves_a_score_by_half_a_unit_at_most(score: Fraction, decimals: int) -> None:
    printed = rounded(score, decimals)  # RA014
    unit = Fraction(1, 10**decimals)
    assert -unit / 2 < Fraction(printed) - score <= unit / 2
    assert printed.as_tuple().exponent == -decimals
    assert 0 <= printed <= 100


def starred(mark: str, *, decimals: int = 2, practices: str = "Night school") -> Stars:
    """The stars of one item that is marked out of 100 under the default rules."""
    policy = msgspec.structs.replace(RULE_PACK, decimals=decimals)
    asked = checklist(section("S", item("A", points=Fraction(100), step=Fraction(1, 1000))))
    rating = rated(
        msgspec.structs.replace(asked, rating=policy),
        {"A": {"mark": mark}, "visit/highlights": practices},
    )
    assert rating.now is not None
    return rating.now.stars


@pytest.mark.parametrize(
    ("mark", "stars"),
    [
        ("100", 5), ("90", 5), ("89.995", 5), ("89.994", 4), ("80", 4), ("79.99", 3),
        ("70", 3), ("60", 2), ("59.995", 2), ("59.99", 0), ("0", 0),
    ],
)  # fmt: skip
def test_the_printed_score_finds_its_band(mark: str, stars: int) -> None:
    assert starred(mark).count == stars  # RA014 RA016


def test_the_band_compares_what_is_printed_with_however_few_decimals() -> None:
    assert starred("89.5", decimals=0).count == 5  # RA014 RA016
    assert starred("89.5", decimals=1).count == 4


def test_five_stars_need_a_special_practice() -> None:
    without = starred("95", practices=" \n")  # RA016
    assert without.count == 4
    assert without.caps == ()


KEYED = checklist(
    section(
        "S",
        *(item(f"A{n}") for n in range(17)),
        item("K1", importance="key"),
        item("K2", importance="key", na="reason"),
        item("V", importance="veto"),
    )
)
ALL: dict[str, Plain] = {"visit/highlights": "One", **{one.id: "met" for one in KEYED.items()}}


@pytest.mark.parametrize(
    ("said", "score", "stars"),
    [
        ({}, "100.00", 5),
        ({"K1": "partly"}, "97.50", 4),
        ({"V": "partly"}, "97.50", 4),
        ({"A1": "partly"}, "97.50", 5),
        ({"K2": "na"}, "100.00", 5),
        ({"K1": "not-met"}, "95.00", 3),
        ({"K1": "not-met", "K2": "not-met"}, "90.00", 3),
        ({"V": "not-met"}, "95.00", 0),
        ({"V": "not-met", "K1": "not-met"}, "90.00", 0),
    ],
)
def test_a_failed_key_item_caps_and_a_failed_veto_costs_every_star_but_no_score(
    said: dict[str, Plain], score: str, stars: int
) -> None:
    rating = rated(KEYED, ALL | said)  # RA016 RA017
    assert (rating.score, rating.stars) == (Decimal(score), stars)


def test_the_caps_that_hold_are_told_the_lowest_first() -> None:
    rating = rated(KEYED, ALL | {"V": "not-met", "K1": "not-met"})  # RA017
    assert rating.now is not None
    assert [cap.when for cap in rating.now.stars.caps] == ["veto", "key"]
    assert rating.now.stars.band.stars == 4


def test_a_cap_never_lifts_the_stars() -> None:
    low: dict[str, Plain] = {one.id: "not-met" for one in KEYED.items()}
    rating = rated(KEYED, low | {"V": "met"})  # RA017
    assert rating.stars == 0


def test_a_cap_may_wait_for_several_failures() -> None:
    policy = msgspec.structs.replace(
        RULE_PACK, caps=(Cap(stars=2, when="key", count=2, label="Two key items"),)
    )
    asked = msgspec.structs.replace(KEYED, rating=policy)  # RA017
    assert rated(asked, ALL | {"K1": "not-met"}).stars == 4
    assert rated(asked, ALL | {"K1": "not-met", "K2": "not-met"}).stars == 2


LEAVING = checklist(section("S", *(item(one, na="reason") for one in "ABCDE")))


@pytest.mark.parametrize(("left_out", "stars"), [("", 4), ("A", 4), ("AB", 4), ("ABC", 0)])
def test_leaving_out_more_than_two_fifths_costs_every_star(left_out: str, stars: int) -> None:
    said: dict[str, Plain] = {one: "na" if one in left_out else "met" for one in "ABCDE"}
    rating = rated(LEAVING, said)  # RA017
    assert rating.score == 100
    assert rating.stars == stars
    assert rating.na_share == Fraction(len(left_out), 5)


def test_an_unknown_fact_costs_the_worst_stars_and_not_the_best() -> None:
    policy = msgspec.structs.replace(
        RULE_PACK, caps=(Cap(stars=0, when="fact", fact="accident", label="Accident"),)
    )
    asked = checklist(
        section("S", "A"), rating=policy, facts=(Fact(id="accident", label="Accident"),)
    )
    unknown = rated(asked, {"A": "met"})  # RA017 RA019
    assert unknown.worst is not None
    assert unknown.best is not None
    assert (unknown.worst.stars.count, unknown.best.stars.count) == (0, 4)
    assert unknown.stars == 4
    assert rated(asked, {"A": "met", "fact/accident": True}).stars == 0
    assert rated(asked, {"A": "met", "fact/accident": False}).stars == 4


def test_a_band_may_forbid_sections_at_nothing() -> None:
    policy = msgspec.structs.replace(
        RULE_PACK,
        bands=(
            Band(stars=1, at_least=Fraction(50), no_zero_section=True),
            Band(stars=0, at_least=Fraction(0)),
        ),
    )
    asked = checklist(section("S", "A", "B"), section("T", "C"), rating=policy)  # RA016
    assert rated(asked, {"A": "met", "B": "met", "C": "not-met"}).stars == 0
    assert rated(asked, {"A": "met", "B": "not-met", "C": "partly"}).stars == 1


def test_half_of_a_key_item_fails_nothing() -> None:
    rating = rated(KEYED, ALL | {"K1": "partly", "K2": "partly"})  # RA017
    assert rating.stars == 4
    assert rating.now is not None
    assert rating.now.score == 100 * Fraction(19) / 20
