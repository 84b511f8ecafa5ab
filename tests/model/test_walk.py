"""The walk: every line is reached, and the place is kept."""

import pytest
from hypothesis import given

from inspector_tui.model import ORDERS, SHOWS, Inspection, Part, Plain, Walk
from tests.model.samples import addresses, at_odds, checklist, found, item, section, written
from tests.model.strategies import visits

ASKED = checklist(section("S", "A", "B"), section("T", "C"), section("U", "D", "E"))


def walk(**said: Plain) -> Walk:
    """The walk of an inspection in which this was said."""
    return Walk.of(found(ASKED, said))


def say(at: Walk, **said: Plain) -> Walk:
    """The walk once more was said of its lines."""
    keyed = {f"item/{address}/level": value for address, value in said.items()}
    return at.after(Inspection.of(at.inspection.checklist, written(at.inspection.log, keyed)))


def test_a_walk_begins_at_the_first_open_line() -> None:
    assert walk().address == "A"
    assert walk(A="met", B="na").address == "B"
    assert walk(A="met", B="pending").address == "C"


def test_a_walk_of_which_nothing_is_open_begins_at_the_top() -> None:
    assert walk(**dict.fromkeys("ABCDE", "met")).address == "A"


def test_steps_go_line_by_line_and_stop_at_both_ends() -> None:
    at = walk()
    assert at.step(1).address == "B"
    assert at.step(1).step(-1).address == "A"
    assert at.step(-1).address == "A"
    assert at.step(99).address == "E"
    assert at.step(99).step(1).address == "E"


def test_sections_go_to_their_first_lines() -> None:
    at = walk().to("B")
    assert at.section(1).address == "C"
    assert at.section(1).section(1).address == "D"
    assert at.section(-1).address == "A"
    assert at.to("E").section(-1).address == "D"
    assert at.to("E").section(1).address == "E"
    assert at.to("A").section(-1).address == "A"


def test_every_instance_is_a_stop_of_its_own_on_the_way_through_the_sections() -> None:
    cranes = checklist(section("S", "A", "B", instances="mean"), section("T", "C"))
    at = Walk.of(found(cranes, {"instance/S/2": True}))
    assert at.section(1).address == "A@2"
    assert at.section(1).section(1).address == "C"


def test_onward_passes_what_is_dealt_with_and_begins_again_at_the_top() -> None:
    at = walk(B="met", C="pending", D="na").to("A")
    assert at.onward().address == "D"
    assert say(at.to("E"), E="met").onward().address == "A"


def test_onward_stays_where_nothing_is_open() -> None:
    at = walk(**dict.fromkeys("ABCDE", "met")).to("C")
    assert at.onward() is at


def test_an_item_that_its_ticks_have_scored_is_not_open() -> None:
    ticked = item("B", parts=(Part(id="x", label="X"), Part(id="y", label="Y")))
    asked = checklist(section("S", "A", ticked, "C"))
    half = Walk.of(found(asked, {"A": "met", "B/part/x": True}))
    assert half.address == "B"
    whole = Walk.of(found(asked, {"A": "met", "B/part/x": True, "B/part/y": False}))
    assert whole.address == "C"


def test_the_line_in_view_and_its_finding_are_told() -> None:
    at = walk(A="met", B="partly").to("B")
    assert at.line is not None
    assert at.line.item.id == "B"
    assert at.finding.value == "partly"
    assert at.position == 1


def test_a_place_that_is_not_there_shows_no_line() -> None:
    at = walk().to("Z")
    assert (at.line, at.position, at.finding.state) == (None, None, "open")
    assert at.step(1).address == "B"
    assert at.onward().address == "A"


@pytest.mark.parametrize(
    ("show", "visible"), [("all", "ABCDE"), ("open", "CDE"), ("problems", "BE"), ("marked", "D")]
)
def test_a_filter_lets_its_lines_through(show: str, visible: str) -> None:
    inspection = found(ASKED, {"A": "met", "B": "partly", "C": "pending", "D/mark": True})
    log = at_odds(inspection.log, "item/E/level", "met", "not-met")
    at = Walk.of(Inspection.of(ASKED, log)).showing(next(one for one in SHOWS if one == show))
    assert "".join(addresses(at.visible)) == visible


def test_a_filter_keeps_the_line_in_view_or_takes_the_nearest_after_it() -> None:
    at = walk(A="partly", C="partly", D="partly").to("B")
    assert at.showing("problems").address == "C"
    assert at.to("D").showing("problems").address == "D"
    assert at.to("E").showing("problems").address == "D"
    assert at.showing("marked").line is None
    assert at.showing("marked").showing("all").address == "B"
    assert at.showing("marked").line is None


def test_a_line_that_leaves_the_filter_gives_way_to_the_next_one() -> None:
    at = walk().showing("open").to("B")
    assert say(at, B="met").address == "C"
    assert say(at.to("E"), E="met").address == "D"


def test_a_search_shows_what_it_finds_within_the_filter() -> None:
    at = walk(A="met").find("b", lambda text: frozenset({"A", "B", "D"}))
    assert "".join(addresses(at.visible)) == "ABD"
    assert "".join(addresses(at.showing("open").visible)) == "BD"
    assert at.search == "b"


def test_an_empty_search_shows_everything_again() -> None:
    at = walk().find("b", lambda text: frozenset({"B"})).find("", lambda text: frozenset())
    assert "".join(addresses(at.visible)) == "ABCDE"
    assert at.matches is None
    assert at.address == "B"


def test_a_search_outlasts_a_change() -> None:
    at = walk().find("b", lambda text: frozenset({"B", "C"}))
    assert "".join(addresses(say(at, B="met").visible)) == "BC"


def test_a_walk_without_any_line_goes_nowhere() -> None:
    asked = checklist(section("S", "A", show_if="false"))
    at = Walk.of(found(asked, {}))
    assert (at.address, at.line) == ("", None)
    assert at.step(1) is at
    assert at.onward() is at
    assert at.section(1) is at


@given(visits(torn=True, known=False))
def test_steps_reach_every_line_in_the_order_of_the_form(visit: Inspection) -> None:
    at = Walk.of(visit).step(-len(visit.lines))
    seen = []
    for _ in visit.lines:
        seen.append(at.address)
        at = at.step(1)
    assert seen == addresses(visit.lines)


@given(visits(torn=True, known=False))
def test_onward_reaches_every_open_line_once_as_they_are_answered(visit: Inspection) -> None:
    at = Walk.of(visit)
    still_open = at.open
    seen = []
    while at.address in at.open:
        seen.append(at.address)
        at = say(at, **{at.address: "pending"}).onward()
    assert sorted(seen) == sorted(still_open)
    assert at.open == frozenset()


@given(visits(torn=True))
def test_no_filter_shows_a_line_out_of_order_or_loses_one(visit: Inspection) -> None:
    at = Walk.of(visit)
    for show in SHOWS:
        at = at.showing(show)
        assert [line for line in visit.lines if line in at.visible] == [*at.visible]
        assert (at.line is None) == (not at.visible)
    assert at.showing("all").visible == visit.lines


def test_an_order_by_place_or_evidence_brings_together_what_lies_apart() -> None:
    gate, office = {"zh": "大门", "en": "Gate"}, {"zh": "办公区", "en": "Office"}
    asked = checklist(
        section("S", item("A", place=gate, look_for=("photo",)), item("B", place=office)),
        section("T", item("C", place=gate), item("D", place=office, look_for=("photo",))),
    )
    form = Walk.of(found(asked, {})).to("B")
    place = form.ordered("place")
    assert [line.address for line in place.visible] == ["A", "C", "B", "D"]
    assert place.address == "B"
    assert place.section(-1).address == "A"
    kind = form.ordered("evidence")
    assert [line.address for line in kind.visible] == ["A", "D", "B", "C"]
    assert [line.address for line in kind.ordered("form").visible] == ["A", "B", "C", "D"]


def test_an_order_loses_and_doubles_no_line() -> None:
    at = walk(A="partly")
    for order in ORDERS:
        shown = [line.address for line in at.ordered(order).visible]
        assert sorted(shown) == sorted(line.address for line in at.inspection.lines)
