"""An inspection: what a log says, read through its checklist."""

from fractions import Fraction

import pytest

from inspector_tui.model import (
    NOTHING,
    Choice,
    Fact,
    Inspection,
    Log,
    known_fact,
)
from tests.model.samples import (
    ANNA,
    AT,
    BO,
    addresses,
    at_odds,
    checklist,
    found,
    item,
    section,
    written,
)

CANTEEN = Fact(id="canteen", label="Canteen")
STOREYS = Fact(id="storeys", label="Storeys", type="number")
KIND = Fact(
    id="kind",
    label="Kind",
    type="choice",
    choices=(Choice(id="housing", label="Housing"), Choice(id="public", label="Public")),
)
PLAIN = checklist(section("S", "A", "B"))


def test_an_empty_log_is_an_inspection_of_which_nothing_is_known() -> None:
    inspection = Inspection.of(PLAIN, Log())
    assert addresses(inspection.lines) == ["A", "B"]
    assert inspection.finding(inspection.lines[0]) is NOTHING
    assert inspection.site == ""
    assert inspection.highlights == ()


def test_a_finding_holds_all_that_was_said_of_its_line() -> None:
    inspection = found(
        PLAIN, {"A": "partly", "A/note": "Gate open", "A/mark": True, "B": "na", "B/reason": "None"}
    )
    one, other = (inspection.finding(line) for line in inspection.lines)
    assert (one.value, one.note, one.marked, one.state) == ("partly", "Gate open", True, "scored")
    assert (other.value, other.reason, other.state) == ("na", "None", "na")


def test_a_finding_names_who_wrote_its_value_last() -> None:
    log = written(written(Log(), {"item/A/level": "met"}, by=ANNA), {"item/A/level": "partly"}, BO)
    finding = Inspection.of(PLAIN, log).findings["A"]
    assert (finding.by, finding.at) == ("Bo", "2026-05-20T08:01:00.000Z")


def test_equal_entries_of_two_people_are_no_conflict() -> None:
    inspection = Inspection.of(PLAIN, at_odds(Log(), "item/A/level", "met", "met"))
    assert inspection.findings["A"].state == "scored"
    assert inspection.conflicts == ()


def test_different_entries_of_two_people_are_a_conflict_until_one_replaces_both() -> None:
    torn = at_odds(Log(), "item/A/level", "met", "partly")
    (conflict,) = Inspection.of(PLAIN, torn).conflicts
    assert conflict.key == "item/A/level"
    assert {head.says for head in conflict.heads} == {"met", "partly"}
    settled = Inspection.of(PLAIN, written(torn, {"item/A/level": "partly"}))
    assert settled.conflicts == ()
    assert settled.findings["A"].value == "partly"


def test_two_notes_on_one_line_are_both_kept_in_view() -> None:
    inspection = Inspection.of(PLAIN, at_odds(Log(), "item/A/note", "Gate open", "No lamp"))
    assert sorted(inspection.findings["A"].note.splitlines()) == ["Gate open", "No lamp"]


def test_a_tick_is_set_taken_away_or_withdrawn() -> None:
    inspection = found(PLAIN, {"A/part/x": True, "A/part/y": False, "A/part/z": None})
    assert inspection.findings["A"].parts == {"x": True, "y": False}


@pytest.mark.parametrize("other", [False, None])
def test_a_tick_that_two_people_set_differently_is_torn_and_does_not_count(
    other: bool | None,
) -> None:
    log = at_odds(Log(), "item/A/part/x", True, other)
    finding = Inspection.of(PLAIN, log).findings["A"]
    assert finding.parts == {"x": False}
    assert finding.torn == {"x"}


def test_the_site_form_is_read_by_key_and_nothing_else_is() -> None:
    inspection = found(PLAIN, {"site/name": "North", "team/leader": "Wang", "fact/x": "y"})
    assert inspection.fields == {"site/name": "North", "team/leader": "Wang"}
    assert inspection.site == "North"


def test_special_practices_are_the_lines_that_say_something() -> None:
    inspection = found(PLAIN, {"visit/highlights": " Night school \n\n  \nBarber"})
    assert inspection.highlights == ("Night school", "Barber")
    in_one_line = found(PLAIN, {"visit/highlights": "夜校；理发;  ;图书角"})
    assert in_one_line.highlights == ("夜校", "理发", "图书角")


def test_a_line_is_found_by_its_address() -> None:
    inspection = found(PLAIN, {})
    assert inspection.line("B").item.id == "B"
    with pytest.raises(KeyError, match="C"):
        inspection.line("C")


@pytest.mark.parametrize(
    ("fact", "said", "known"),
    [
        (CANTEEN, True, True),
        (CANTEEN, "false", False),
        (CANTEEN, "maybe", None),
        (CANTEEN, [], None),
        (CANTEEN, {"a": 1}, None),
        (CANTEEN, None, None),
        (STOREYS, 12, Fraction(12)),
        (STOREYS, "12.5", Fraction(25, 2)),
        (STOREYS, "1/0", None),
        (STOREYS, "many", None),
        (STOREYS, True, None),
        (STOREYS, "1e999999999", None),
        (KIND, "public", "public"),
        (KIND, "castle", None),
        (KIND, ["public"], None),
    ],
)
def test_a_fact_is_known_where_what_was_said_fits_its_type(
    fact: Fact, said: object, known: object
) -> None:
    assert known_fact(fact, said) == known


def test_a_fact_takes_its_default_until_something_else_is_said() -> None:
    asked = checklist(
        section("S", "A"), facts=(Fact(id="canteen", label="Canteen", default="true"), STOREYS)
    )
    assert found(asked, {}).facts == {"canteen": True, "storeys": None}
    assert found(asked, {"fact/canteen": False}).facts["canteen"] is False
    assert found(asked, {"fact/canteen": None}).facts["canteen"] is True


def test_a_fact_that_two_people_state_differently_is_unknown() -> None:
    asked = checklist(section("S", "A"), facts=(CANTEEN,))
    inspection = Inspection.of(asked, at_odds(Log(), "fact/canteen", True, False))
    assert inspection.facts["canteen"] is None


CONDITIONAL = checklist(
    section("S", "A", item("B", show_if="canteen")),
    section("T", "C", item("D", show_if="storeys > 3"), show_if="canteen"),
    facts=(CANTEEN, STOREYS),
)


@pytest.mark.parametrize(
    ("canteen", "storeys", "shown", "sure"),
    [
        (True, 5, "ABCD", "ABCD"),
        (True, 2, "ABC", "ABC"),
        (False, 5, "A", "A"),
        (True, None, "ABCD", "ABC"),
        (None, 5, "ABCD", "A"),
        (None, 2, "ABC", "A"),
    ],
)
def test_a_line_that_may_apply_is_shown_and_said_to_be_unsure(
    canteen: bool | None, storeys: int | None, shown: str, sure: str
) -> None:
    lines = found(CONDITIONAL, {"fact/canteen": canteen, "fact/storeys": storeys}).lines
    assert "".join(line.address for line in lines) == shown
    assert "".join(line.address for line in lines if line.sure) == sure


CRANES = checklist(section("S", "A", "B", instances="mean"), section("T", "C"))


def test_a_repeated_section_shows_its_lines_once_for_each_instance() -> None:
    inspection = found(CRANES, {"instance/S/2": "North", "instance/S/10": True})
    assert addresses(inspection.lines) == ["A", "B", "A@2", "B@2", "A@10", "B@10", "C"]


@pytest.mark.parametrize("key", ["instance/S/1", "instance/S/x", "instance/S/²", "instance/T/2"])
def test_an_instance_has_a_number_from_2_on_in_a_section_that_repeats(key: str) -> None:
    assert addresses(found(CRANES, {key: True}).lines) == ["A", "B", "C"]


def test_an_instance_that_was_withdrawn_is_gone_and_its_findings_do_not_count() -> None:
    gone = found(CRANES, {"instance/S/2": True, "A@2": "met"})
    log = written(gone.log, {"instance/S/2": None})
    assert addresses(Inspection.of(CRANES, log).lines) == ["A", "B", "C"]


def test_keys_of_a_later_version_are_kept_and_passed_over() -> None:
    inspection = found(PLAIN, {"A/shape": "round", "visit/x": 3, "team/y": None})
    assert inspection.findings["A"].state == "open"
    assert inspection.fields == {}
    assert len(inspection.log) == 3


def test_the_moment_of_an_entry_decides_nothing() -> None:
    early = written(Log(), {"item/A/level": "met"})
    late = early.add(early.next("item/A/level", "partly", at=AT.replace(year=1999), by=BO))
    assert Inspection.of(PLAIN, late).findings["A"].value == "partly"
