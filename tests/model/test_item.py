"""Items, levels, deductions and sections that cannot be are refused when they are made."""

from fractions import Fraction

import pytest

from inspector_tui.model import Deduction, Level, Part, Section
from tests.model.samples import item, section

ONE = Deduction(id="one", label="One", take=Fraction(1))
PART = Part(id="a", label="A")


@pytest.mark.parametrize("share", [Fraction(-1, 2), Fraction(3, 2)])
def test_a_level_earns_a_part_of_the_whole(share: Fraction) -> None:
    with pytest.raises(ValueError, match="share must be 0 to 1"):
        Level(id="a", key="1", label="A", share=share)


@pytest.mark.parametrize("key", ["", "0", "9", "12", "a", "１"])
def test_a_level_has_one_key_that_nothing_else_uses(key: str) -> None:
    with pytest.raises(ValueError, match="key must be one digit from 1 to 8"):
        Level(id="a", key=key, label="A", share=Fraction(1))


@pytest.mark.parametrize("level_id", ["na", "pending"])
def test_a_level_cannot_be_called_as_what_is_no_level(level_id: str) -> None:
    with pytest.raises(ValueError, match="cannot be called"):
        Level(id=level_id, key="1", label="A", share=Fraction(1))


@pytest.mark.parametrize(
    ("take", "span"),
    [(None, None), (Fraction(1), (Fraction(1), Fraction(2)))],
)
def test_a_deduction_takes_a_number_or_one_within_a_range(
    take: Fraction | None, span: tuple[Fraction, Fraction] | None
) -> None:
    with pytest.raises(ValueError, match="either take or range"):
        Deduction(id="a", label="A", take=take, range=span)


def test_a_deduction_cannot_add_points() -> None:
    with pytest.raises(ValueError, match="cannot add"):
        Deduction(id="a", label="A", take=Fraction(-1))
    with pytest.raises(ValueError, match="cannot add"):
        Deduction(id="a", label="A", range=(Fraction(-1), Fraction(2)))


def test_a_range_goes_from_the_least_to_the_most() -> None:
    with pytest.raises(ValueError, match="least to the most"):
        Deduction(id="a", label="A", range=(Fraction(3), Fraction(2)))


def test_a_part_weighs_something() -> None:
    with pytest.raises(ValueError, match="more than 0"):
        Part(id="a", label="A", share=Fraction(0))


def test_an_item_is_scored_in_one_way() -> None:
    with pytest.raises(ValueError, match="only one of"):
        item("A", levels="three", deductions=(ONE,))
    with pytest.raises(ValueError, match="only one of"):
        item("A", step=Fraction(1), deductions=(ONE,))


def test_an_item_can_be_scored() -> None:
    with pytest.raises(ValueError, match="needs levels, deductions, step or parts"):
        item("A", levels=None)


@pytest.mark.parametrize("points", [Fraction(0), Fraction(-1)])
def test_an_item_is_worth_something(points: Fraction) -> None:
    with pytest.raises(ValueError, match="points must be more than 0"):
        item("A", points=points)


def test_a_mark_has_a_step() -> None:
    with pytest.raises(ValueError, match="step must be more than 0"):
        item("A", step=Fraction(0))


@pytest.mark.parametrize(
    ("fields", "mode"),
    [
        ({"levels": "three"}, "level"),
        ({"levels": "three", "parts": (PART,)}, "level"),
        ({"deductions": (ONE,)}, "deductions"),
        ({"step": Fraction(1)}, "mark"),
        ({"parts": (PART,)}, "parts"),
    ],
)
def test_the_mode_says_how_an_item_is_scored(fields: dict[str, object], mode: str) -> None:
    assert item("A", **fields).mode == mode


def test_a_section_has_an_item() -> None:
    with pytest.raises(ValueError, match="at least one item"):
        Section(id="S", title="S", items=())


def test_a_section_cannot_weigh_less_than_nothing() -> None:
    with pytest.raises(ValueError, match="cannot be negative"):
        section("S", "A", weight=Fraction(-1))


def test_a_section_weighs_its_points_unless_a_weight_is_given() -> None:
    assert section("S", item("A", points=Fraction(3)), "B").full_weight == 4
    assert section("S", item("A", points=Fraction(3)), weight=Fraction(0)).full_weight == 0
