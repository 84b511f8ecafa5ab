"""Evidence: what supports a finding, read from the log whoever wrote it."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import msgspec
import pytest

from inspector_tui.model import (
    Evidence,
    EvidenceRule,
    Inspection,
    Log,
    Plain,
    Rating,
    captioned,
    hashes,
    known_elsewhere,
    moved,
    photos_asked,
    rate,
    removed,
    review,
)
from tests.model.samples import at_odds, checklist, found, item, rated, section, written

ASKED = checklist(section("S", item("A", na="reason"), "B", item("K", importance="key")))
CRANE, GATE = (sha256(name).hexdigest() for name in (b"crane", b"gate"))
SAYS: dict[str, Plain] = {
    "name": "IMG_0001.jpg",
    "size": 2_000_000,
    "suffix": "jpg",
    "taken": "2026-05-20T10:03:11+08:00",
    "original": True,
    "place": "27.994267,120.699367",
    "camera": "HUAWEI P30",
    "caption": "The gate stands open",
    "added": "2026-05-20T02:05:00.000Z",
}


def pieces(said: Mapping[str, Plain], address: str = "A") -> tuple[Evidence, ...]:
    """The evidence of a line once this was said."""
    inspection = Inspection.of(ASKED, written(Log(), said))
    return inspection.finding(inspection.line(address)).evidence


def test_a_photo_is_read_with_all_that_its_entry_says() -> None:
    (one,) = pieces({f"item/A/photo/{GATE}": SAYS})
    assert (one.kind, one.id, one.address) == ("photo", GATE, "A")
    assert (one.name, one.size, one.taken) == ("IMG_0001.jpg", 2_000_000, SAYS["taken"])
    assert one.original
    assert one.by == "Anna"
    assert one.at == "2026-05-20T08:00:00.000Z"


def test_a_piece_of_evidence_says_again_what_its_entry_said() -> None:
    (one,) = pieces({f"item/A/photo/{GATE}": SAYS})
    assert one.key == f"item/A/photo/{GATE}"
    assert one.says == SAYS


def test_what_somebody_said_needs_no_file() -> None:
    key = "item/A/interview/0123456789abcdef"
    (one,) = pieces({key: {"text": "Paid on the 5th", "who": "a bricklayer"}})
    assert (one.kind, one.text, one.who) == ("interview", "Paid on the 5th", "a bricklayer")
    assert not one.has_file
    assert one.file == ""


def test_a_file_is_named_by_its_hash_and_content() -> None:
    (one,) = pieces({f"item/A/document/{GATE}": {"suffix": "pdf"}})
    assert one.file == f"{GATE}.pdf"


def test_one_file_may_support_several_items() -> None:
    keys = {f"item/{address}/photo/{GATE}": SAYS for address in ("A", "B")}
    assert pieces(keys, "A")[0].id == pieces(keys, "B")[0].id == GATE


def test_evidence_is_found_at_an_instance_of_a_section() -> None:
    asked = checklist(section("S", "A", instances="mean"))
    log = written(Log(), {"instance/S/2": True, f"item/A@2/photo/{GATE}": SAYS})
    inspection = Inspection.of(asked, log)
    assert [len(inspection.finding(line).evidence) for line in inspection.lines] == [0, 1]


def test_evidence_is_in_the_order_in_which_it_was_attached_whatever_is_said_of_it_later() -> None:
    first: dict[str, Plain] = {"suffix": "jpg", "added": "2026-05-20T08:00:00.000Z"}
    second: dict[str, Plain] = {"suffix": "jpg", "added": "2026-05-20T09:00:00.000Z"}
    said = {f"item/A/photo/{GATE}": second, f"item/A/photo/{CRANE}": first}
    assert [one.id for one in pieces(said)] == [CRANE, GATE]
    log = written(written(Log(), said), captioned(pieces(said)[0], "Crane"))
    again = Inspection.of(ASKED, log).findings["A"].evidence
    assert [(one.id, one.caption) for one in again] == [(CRANE, "Crane"), (GATE, "")]


def test_evidence_that_is_removed_leaves_the_finding_and_stays_in_the_log() -> None:
    log = written(Log(), {f"item/A/photo/{GATE}": SAYS})
    (one,) = Inspection.of(ASKED, log).findings["A"].evidence
    log = written(log, removed(one))
    assert Inspection.of(ASKED, log).findings["A"].evidence == ()
    assert GATE in hashes(log)


def test_evidence_that_is_moved_supports_the_other_line_alone() -> None:
    log = written(Log(), {f"item/A/photo/{GATE}": SAYS})
    (one,) = Inspection.of(ASKED, log).findings["A"].evidence
    findings = Inspection.of(ASKED, written(log, moved(one, "B"))).findings
    assert findings["A"].evidence == ()
    assert findings["B"].evidence[0].caption == SAYS["caption"]


def test_of_two_captions_the_newer_is_shown_and_the_conflict_is_told() -> None:
    key = f"item/A/photo/{GATE}"
    log = at_odds(Log(), key, {"caption": "older"}, {"caption": "newer"})
    inspection = Inspection.of(ASKED, log)
    assert [one.caption for one in inspection.findings["A"].evidence] == ["newer"]
    assert [one.key for one in inspection.conflicts] == [key]


def test_evidence_that_only_one_of_two_laptops_removes_is_still_there() -> None:
    log = at_odds(Log(), f"item/A/photo/{GATE}", {"caption": "Gate"}, None)
    assert [one.caption for one in Inspection.of(ASKED, log).findings["A"].evidence] == ["Gate"]


@pytest.mark.parametrize(
    "key",
    [
        "item/A/photo/abc",
        f"item/A/photo/{'A' * 64}",
        f"item/A/photo/{GATE}/more",
        f"item/A/film/{GATE}",
        "item/A/photo/../../etc/passwd",
        "item/A/photo/",
    ],
)
def test_a_key_that_names_no_evidence_is_none(key: str) -> None:
    assert pieces({key: SAYS, "item/A/level": "met"}) == ()


@pytest.mark.parametrize("value", [True, 7, "a photo", ["a", "photo"]])
def test_a_value_that_describes_no_evidence_is_none(value: Plain) -> None:
    assert pieces({f"item/A/photo/{GATE}": value, "item/A/level": "met"}) == ()


@pytest.mark.parametrize(
    "odd",
    [
        {"suffix": "/../../etc/passwd"},
        {"suffix": "JPG"},
        {"suffix": 7},
        {"size": "large"},
        {"size": -1},
        {"size": True},
        {"original": "yes"},
        {"name": ["a"], "taken": 0, "caption": None, "by": "Mallory", "at": "x", "id": "x"},
    ],
)
def test_fields_that_do_not_fit_are_left_out(odd: dict[str, Plain]) -> None:
    (one,) = pieces({f"item/A/photo/{GATE}": odd})
    assert one.says == {}
    assert (one.id, one.by, one.file) == (GATE, "Anna", "")


def test_hashes_are_found_in_the_keys_of_items_and_in_other_values_but_not_in_seals() -> None:
    log = written(
        Log(),
        {
            f"item/A/photo/{GATE}": SAYS,
            "rectify/1-ab12/reply/1": {"text": "Done", "evidence": [CRANE]},
            "seal/1": {"digest": sha256(b"seal").hexdigest()},
            "rectify/2-ab12/fact": "a" * 65,
            "item/A/note": "b" * 64,
        },
    )
    assert hashes(log) == {GATE, CRANE}


def test_a_hash_is_found_however_a_foreign_file_spells_it() -> None:
    (plain,) = written(Log(), {"rectify/1-ab12/evidence": [GATE]})
    escaped = '["' + "".join(f"\\u{ord(digit):04x}" for digit in GATE) + '"]'
    odd = msgspec.structs.replace(plain, value=msgspec.Raw(escaped.encode()))
    assert hashes([odd]) == hashes([plain]) == {GATE}


# What the rules ask for


def obstacles(said: dict[str, Plain], asked: Any, present: Any = None) -> list[tuple[str, str]]:
    """The obstacles at lines and problems."""
    every = review(rated(asked, said), present)
    return [(one.kind, one.place) for one in every if one.kind in ("photo", "file", "note")]


def with_rule(**fields: Any) -> Any:
    """A checklist of one item under one rule."""
    return checklist(section("S", item("A", na="reason")), evidence=(EvidenceRule(**fields),))


@pytest.mark.parametrize(
    ("when", "level", "asked_for"),
    [
        ("lost", "partly", True),
        ("lost", "met", False),
        ("full", "met", True),
        ("full", "not-met", False),
        ("always", "met", True),
        ("always", "na", False),
        ("na", "na", True),
        ("na", "met", False),
    ],
)
def test_a_rule_asks_for_a_photo_when_it_says(when: Any, level: str, asked_for: bool) -> None:
    said: dict[str, Plain] = {"A": level, "A/reason": "None here"}
    asked = with_rule(when=when, photos=1)
    assert obstacles(said, asked) == ([("photo", "A")] if asked_for else [])


def test_a_rule_is_met_once_there_are_as_many_photos_as_it_asks_for() -> None:
    asked = with_rule(when="lost", photos=2)
    said: dict[str, Plain] = {"A": "partly", f"A/photo/{GATE}": SAYS}
    assert obstacles(said, asked) == [("photo", "A")]
    assert obstacles({**said, f"A/photo/{CRANE}": SAYS}, asked) == []


def test_a_document_is_no_photo() -> None:
    said: dict[str, Plain] = {"A": "partly", f"A/document/{GATE}": {"suffix": "pdf"}}
    assert obstacles(said, with_rule(when="lost", photos=1)) == [("photo", "A")]


def test_of_several_rules_the_one_that_asks_for_most_photos_decides() -> None:
    rules = (EvidenceRule(when="always", photos=1), EvidenceRule(when="lost", photos=3))
    asked = checklist(section("S", "A", "B"), evidence=rules)
    rating = rate(found(asked, {"A": "partly", "B": "met"}))
    assert [photos_asked(rating.inspection, one) for one in rating.outcomes] == [3, 1]


def test_nothing_is_asked_for_what_is_open() -> None:
    assert obstacles({}, with_rule(when="always", photos=1)) == []


def test_a_note_and_a_photo_are_asked_for_each_by_itself() -> None:
    asked = with_rule(when="lost", photos=1, note=True)
    assert obstacles({"A": "partly"}, asked) == [("note", "A"), ("photo", "A")]
    assert obstacles({"A": "partly", "A/note": "Open"}, asked) == [("photo", "A")]


def test_a_file_is_missed_only_where_it_is_known_which_are_there() -> None:
    asked = with_rule(when="lost")
    said: dict[str, Plain] = {"A": "met", f"A/photo/{GATE}": SAYS}
    assert obstacles(said, asked) == []
    assert obstacles(said, asked, {GATE}) == []
    assert obstacles(said, asked, {CRANE}) == [("file", "A")]
    assert obstacles(said, asked, frozenset()) == [("file", "A")]


def test_what_was_said_misses_no_file() -> None:
    said: dict[str, Plain] = {"A": "met", "A/interview/0123456789abcdef": {"text": "Yes"}}
    assert obstacles(said, with_rule(when="lost"), frozenset()) == []


def test_a_file_of_a_problem_is_missed_too() -> None:
    log = written(
        found(ASKED, {"A": "met"}).log,
        {
            "rectify/1-ab12/fact": "No railing",
            "rectify/1-ab12/evidence": [CRANE],
            "rectify/1-ab12/reply/1": {"text": "Mended", "evidence": [GATE]},
        },
    )
    rating = rate(Inspection.of(ASKED, log))
    assert missed(rating, {CRANE, GATE}) == []
    assert missed(rating, {CRANE}) == ["rectify/1-ab12"]
    assert missed(rating, {GATE}) == ["rectify/1-ab12"]


def missed(rating: Rating, present: set[str]) -> list[str]:
    """Where files are missed."""
    return [one.place for one in review(rating, present) if one.kind == "file"]


# The same file elsewhere


def visit(site: str, date: str, *keys: str) -> Log:
    """The log of a visit at which a photo was attached under these keys."""
    return written(Log(), {"site/name": site, "visit/date": date, **dict.fromkeys(keys, SAYS)})


def test_a_photo_that_was_used_before_is_told_with_site_date_and_item() -> None:
    others = {
        "one": visit("Lot 7", "2026-03-01", f"item/B/photo/{GATE}"),
        "two": visit("Lot 9", "2026-04-01", f"item/A/photo/{CRANE}"),
    }
    found = known_elsewhere([GATE], others)
    assert {key: [msgspec.structs.astuple(one) for one in uses] for key, uses in found.items()} == {
        GATE: [("one", "Lot 7", "2026-03-01", "B")]
    }


def test_a_photo_that_was_removed_there_is_not_told() -> None:
    key = f"item/B/photo/{GATE}"
    log = written(visit("Lot 7", "", key), {key: None})
    assert known_elsewhere([GATE], {"one": log}) == {}


def test_every_other_use_of_a_photo_is_told() -> None:
    keys = (f"item/A/photo/{GATE}", f"item/B/document/{GATE}")
    others = {name: visit(name, "", *keys) for name in ("one", "two")}
    uses = known_elsewhere({GATE, CRANE}, others)[GATE]
    assert [(one.visit, one.address) for one in uses] == [
        ("one", "A"), ("one", "B"), ("two", "A"), ("two", "B"),
    ]  # fmt: skip
