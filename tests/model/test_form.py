"""The fields that head an inspection."""

import pytest

from inspector_tui.model import FIELDS, GROUPS, Checklist, Field, field, fields
from inspector_tui.model.inspection import FORM
from inspector_tui.model.review import HEAD
from tests.model.samples import checklist, section


def test_every_field_has_a_key_of_its_own_in_a_known_group() -> None:
    assert len({one.key for one in FIELDS}) == len(FIELDS)
    assert {one.group for one in FIELDS} == GROUPS.keys() == {*FORM}


def test_the_fields_of_a_group_stand_together_in_the_order_of_the_groups() -> None:
    order = [*GROUPS]
    places = [order.index(one.group) for one in FIELDS]
    assert places == sorted(places)


@pytest.mark.parametrize("one", FIELDS, ids=lambda one: one.key)
def test_every_field_speaks_both_languages(one: Field) -> None:
    for label in (one.label, *one.choices):
        assert isinstance(label, dict)
        assert label.keys() == {"zh", "en"}
        assert all(words.strip() for words in label.values())


def test_a_choice_offers_something_and_nothing_else_does() -> None:
    for one in FIELDS:
        assert bool(one.choices) == (one.kind == "choice")


def test_a_field_is_found_by_its_key() -> None:
    assert field("site/name").group == "site"
    with pytest.raises(KeyError):
        field("site/colour")


def test_the_fields_of_some_groups_come_in_the_order_of_the_form() -> None:
    keys = [one.key for one in fields(("visit", "team"))]
    assert keys == [one.key for one in FIELDS if one.group in ("team", "visit")]
    assert fields(()) == ()


def test_what_a_signed_form_needs_is_on_the_usual_form() -> None:
    usual: Checklist = checklist(section("S", "A"))
    assert {*HEAD} <= {one.key for one in fields(usual.form)}


def test_the_number_in_the_register_is_a_field_by_which_a_selection_finds_the_site() -> None:
    from inspector_tui.exchange.visiting import REGISTER_ID

    assert field(REGISTER_ID).group == "site"
    assert field(REGISTER_ID).label == {"zh": "名册编号", "en": "Number in the register"}
