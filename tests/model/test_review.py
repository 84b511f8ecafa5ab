"""What stands between an inspection and its seal."""

from typing import Any

import pytest
from hypothesis import given

from inspector_tui.model import (
    EvidenceRule,
    Fact,
    Inspection,
    Log,
    Part,
    Plain,
    rate,
    review,
)
from tests.model.samples import at_odds, checklist, found, item, rated, section, written
from tests.model.strategies import visits

HEAD: dict[str, Plain] = {
    "site/name": "North",
    "team/leader": "Wang",
    "visit/date": "2026-05-20",
}
ASKED = checklist(section("S", item("A", na="reason"), "B"))


def obstacles(said: dict[str, Plain], asked: Any = ASKED) -> list[tuple[str, str]]:
    """What there is to settle."""
    return [(one.kind, one.place) for one in review(rated(asked, said))]


def test_nothing_stands_in_the_way_of_a_complete_form() -> None:
    assert obstacles({**HEAD, "A": "met", "B": "not-met"}) == []


@pytest.mark.parametrize("key", HEAD)
@pytest.mark.parametrize("value", [None, "", "  "])
def test_a_form_needs_its_head(key: str, value: str | None) -> None:
    assert obstacles({**HEAD, "A": "met", "B": "met", key: value}) == [("field", key)]


def test_everything_is_told_in_the_order_of_the_form() -> None:
    assert obstacles({}) == [
        ("field", "site/name"),
        ("field", "team/leader"),
        ("field", "visit/date"),
        ("open", "A"),
        ("open", "B"),
    ]


def test_what_is_pending_must_be_settled() -> None:
    assert obstacles({**HEAD, "A": "pending", "B": "met"}) == [("pending", "A")]


def test_what_is_left_out_needs_its_reason() -> None:
    assert obstacles({**HEAD, "A": "na", "B": "met"}) == [("reason", "A")]
    assert obstacles({**HEAD, "A": "na", "A/reason": " ", "B": "met"}) == [("reason", "A")]
    assert obstacles({**HEAD, "A": "na", "A/reason": "No crane", "B": "met"}) == []


def test_a_conflict_is_told_once() -> None:
    log = at_odds(found(ASKED, {**HEAD, "A": "met"}).log, "item/B/level", "met", "partly")
    (one,) = review(rate(Inspection.of(ASKED, log)))
    assert (one.kind, one.place) == ("conflict", "B")


@pytest.mark.parametrize("key", ["site/name", "item/A/note", "visit/remark"])
def test_a_conflict_about_words_is_told_by_its_key(key: str) -> None:
    log = at_odds(found(ASKED, {**HEAD, "A": "met", "B": "met"}).log, key, "One", "Other")
    (one,) = review(rate(Inspection.of(ASKED, log)))
    assert (one.kind, one.place) == ("conflict", key)


def test_a_fact_must_be_known() -> None:
    asked = checklist(section("S", "A"), facts=(Fact(id="yard", label="Yard"),))
    assert obstacles({**HEAD, "A": "met"}, asked) == [("fact", "fact/yard")]
    assert obstacles({**HEAD, "A": "met", "fact/yard": False}, asked) == []


def test_an_item_that_ticks_decide_is_open_until_all_are_set() -> None:
    asked = checklist(section("S", item("A", parts=(Part(id="x", label="X"),))))
    assert obstacles(HEAD, asked) == [("open", "A")]
    assert obstacles({**HEAD, "A/part/x": False}, asked) == []


NOTED = (EvidenceRule(when="lost", note=True),)


@pytest.mark.parametrize(
    ("when", "level", "asked_for"),
    [
        ("lost", "met", False),
        ("lost", "partly", True),
        ("lost", "na", False),
        ("full", "met", True),
        ("full", "partly", False),
        ("always", "met", True),
        ("always", "not-met", True),
        ("always", "na", False),
        ("na", "na", True),
        ("na", "met", False),
    ],
)
def test_a_rule_asks_for_a_note_when_it_says(when: Any, level: str, asked_for: bool) -> None:
    asked = checklist(
        section("S", item("A", na="reason")), evidence=(EvidenceRule(when=when, note=True),)
    )
    kinds = [kind for kind, _ in obstacles({**HEAD, "A": level}, asked)]
    assert ("note" in kinds) is asked_for
    assert "note" not in [
        kind for kind, _ in obstacles({**HEAD, "A": level, "A/note": "Seen"}, asked)
    ]


def test_the_reason_for_leaving_an_item_out_stands_in_for_its_note() -> None:
    asked = checklist(
        section("S", item("A", na="reason")), evidence=(EvidenceRule(when="na", note=True),)
    )
    assert obstacles({**HEAD, "A": "na", "A/reason": "No crane"}, asked) == []


def test_a_rule_may_be_for_some_importances_only() -> None:
    rule = EvidenceRule(when="always", note=True, importance=("key", "veto"))
    asked = checklist(section("S", "A", item("B", importance="key")), evidence=(rule,))
    assert obstacles({**HEAD, "A": "met", "B": "met"}, asked) == [("note", "B")]


def test_an_items_own_rules_stand_in_place_of_the_checklists() -> None:
    asked = checklist(section("S", item("A", evidence=()), "B"), evidence=NOTED)
    assert obstacles({**HEAD, "A": "not-met", "B": "not-met"}, asked) == [("note", "B")]


def test_a_rule_that_asks_for_photos_alone_asks_for_no_note() -> None:
    asked = checklist(section("S", "A"), evidence=(EvidenceRule(when="always", photos=1),))
    assert obstacles({**HEAD, "A": "met"}, asked) == [("photo", "A")]


@given(visits(torn=True, known=False))
def test_a_review_is_empty_exactly_when_all_is_complete_reasoned_known_and_headed(
    visit: Inspection,
) -> None:
    for log in (visit.log, written(visit.log, _filled(visit))):
        rating = rate(Inspection.of(visit.checklist, log))
        assert (review(rating) == ()) is _ready(rating.inspection)


def _filled(visit: Inspection) -> dict[str, Plain]:
    """The head of the form and a reason for everything that is left out."""
    reasons = {f"item/{line.address}/reason": "None here" for line in visit.lines}
    return {**HEAD, **reasons}


def _ready(visit: Inspection) -> bool:
    rating = rate(visit)
    return (
        rating.complete
        and all(visit.findings[one.line.address].reason for one, _ in rating.left_out)
        and visit.facts["yard"] is not None
        and visit.fields.keys() >= HEAD.keys()
        and visit.conflicts == ()
    )


def test_an_empty_log_is_never_ready() -> None:
    assert review(rate(Inspection.of(ASKED, Log()))) != ()


def test_another_award_than_recommended_needs_its_reason() -> None:
    asked = checklist(section("S", "A"))
    kept = {"item/A/level": "met", "site/name": "X", "team/leader": "W", "visit/date": "2026-01-01"}
    stars = str(rate(found(asked, kept)).stars)
    same = rate(found(asked, {**kept, "visit/awarded": stars}))
    other = rate(found(asked, {**kept, "visit/awarded": "1"}))
    assert "visit/awarded_reason" not in {one.place for one in review(same)}
    assert "visit/awarded_reason" in {one.place for one in review(other)}


def test_a_refusal_to_sign_needs_its_witness() -> None:
    asked = checklist(section("S", "A"))
    refused = rate(found(asked, {"visit/refused": "disputes Y1-2"}))
    seen = rate(found(asked, {"visit/refused": "disputes Y1-2", "visit/witness": "Li"}))
    assert "visit/witness" in {one.place for one in review(refused)}
    assert "visit/witness" not in {one.place for one in review(seen)}
