"""Stock phrases: the workspace's own for the item and level, the last used, then the usual ones."""

from datetime import UTC, datetime

from inspector_tui.library import find
from inspector_tui.model import Author, Inspection, Log, Plain, Walk
from inspector_tui.tui.phrases import OFFERED, USUAL, last_used, phrases_for

OWN = (
    "Y1-1: for this item",
    "not-met：for this level",
    "Y1-1/not-met: for both",
    "Y2-1: for another item",
    "time: 10:30 no one at the gate",
)


def walk(**said: Plain) -> Walk:
    """A walk at Y1-1 in which this was said, one after the other."""
    log = Log()
    for n, (key, value) in enumerate(said.items()):
        at = datetime(2026, 11, 21, 12, n, tzinfo=UTC)
        name = "item/" + key.replace("__", "/").replace("_", "-")
        log = log.add(log.next(name, value, at=at, by=Author(name="W", device="d")))
    return Walk.of(Inspection.of(find("baotou-7-1-8"), log)).to("Y1-1")


def test_phrases_aimed_at_item_and_level_come_first_and_others_are_left_out() -> None:
    offered = phrases_for(walk(Y1_1__level="not-met"), OWN, "en")
    assert offered[:3] == ("for both", "for this item", "for this level")
    assert "for another item" not in offered


def test_a_colon_within_a_phrase_is_no_aim() -> None:
    assert "time: 10:30 no one at the gate" in phrases_for(walk(), OWN, "en")


def test_a_phrase_for_another_level_is_not_offered() -> None:
    assert "for this level" not in phrases_for(walk(Y1_1__level="met"), OWN, "en")


def test_the_notes_written_last_are_offered_again_the_newest_first() -> None:
    found = walk(Y1_1__note="first", Y1_2__note="second\nline", Y1_3__note="first")
    assert last_used(found) == ("first", "second line")
    assert phrases_for(found, (), "en")[:2] == ("first", "second line")


def test_no_more_are_offered_than_have_a_number() -> None:
    many = tuple(f"phrase {n}" for n in range(30))
    assert len(phrases_for(walk(), many, "zh")) == OFFERED
    assert phrases_for(walk(), (), "zh") == USUAL["zh"]
