"""A checklist finds its items and levels."""

import pytest

from inspector_tui.model import canonical, digest, from_json
from inspector_tui.model.checklist import Checklist
from tests.model.samples import HALF, THREE, checklist, item, section

ASKED = checklist(section("S", "A", item("B", levels="two")), section("T", item("C", step=HALF)))


def test_items_come_in_the_order_of_the_form() -> None:
    assert [one.id for one in ASKED.items()] == ["A", "B", "C"]


def test_an_item_is_found_by_its_id() -> None:
    assert ASKED.item("C").mode == "mark"
    with pytest.raises(KeyError, match="D"):
        ASKED.item("D")


def test_a_scale_belongs_to_items_that_are_scored_by_levels() -> None:
    assert ASKED.scale(ASKED.item("A")) == THREE
    assert ASKED.scale(ASKED.item("C")) == ()


def test_a_level_is_one_of_the_items_own_scale() -> None:
    assert ASKED.level(ASKED.item("A"), "partly") is THREE[1]
    assert ASKED.level(ASKED.item("B"), "partly") is None


def test_the_full_stars_and_weight_leave_the_bonus_out() -> None:
    with_bonus = checklist(section("S", "A", "B"), section("X", "C", bonus=True))
    assert with_bonus.full_stars == 5
    assert with_bonus.full_weight == 2


def test_a_checklist_comes_back_from_its_canonical_form() -> None:
    again = from_json(canonical(ASKED), Checklist)
    assert again == ASKED
    assert digest(again) == digest(ASKED)
