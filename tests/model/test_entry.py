"""Entries: what they may say, and the id that everything gives."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from hashlib import sha256
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model import Author, Entry, clean, entry, entry_id, timestamp
from tests.model.samples import ANNA, AT, BO

KNOWN = entry(
    "item/Y1-1/level",
    {"deductions": {"b": 2, "a": "1/2"}},
    at=datetime(2026, 5, 20, 9, 30, 0, 123_456, tzinfo=timezone(timedelta(hours=8))),
    by=Author(name="王芳", device="laptop-1"),
    replaces=("ffff0000ffff0000ffff0000ffff0000", "00000000000000000000000000000001"),
)


def test_the_id_of_a_known_entry_never_changes() -> None:
    assert KNOWN.id == "a2e5523f179bce6489c48a167213d376"


def test_the_id_can_be_computed_without_this_program() -> None:
    plain = {
        "at": "2026-05-20T01:30:00.123Z",
        "by": {"device": "laptop-1", "name": "王芳"},
        "key": "item/Y1-1/level",
        "replaces": ["00000000000000000000000000000001", "ffff0000ffff0000ffff0000ffff0000"],
        "value": {"deductions": {"a": "1/2", "b": 2}},
    }
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert KNOWN.id == sha256(text.encode()).hexdigest()[:32]


def test_the_id_does_not_depend_on_how_the_value_is_spaced() -> None:
    spaced = msgspec.Raw(b'{ "deductions": {"b": 2,\n "a": "1\\/2"} }')
    assert entry_id(KNOWN.key, spaced, KNOWN.at, KNOWN.by, KNOWN.replaces) == KNOWN.id


@pytest.mark.parametrize(
    "other",
    [
        entry("item/B/level", "met", at=AT, by=ANNA),
        entry("item/A/level", "partly", at=AT, by=ANNA),
        entry("item/A/level", "met", at=AT + timedelta(milliseconds=1), by=ANNA),
        entry("item/A/level", "met", at=AT, by=BO),
        entry("item/A/level", "met", at=AT, by=Author(name="Anna", device="laptop-2")),
        entry("item/A/level", "met", at=AT, by=ANNA, replaces=("0" * 32,)),
    ],
)
def test_every_part_of_an_entry_is_in_its_id(other: Entry) -> None:
    assert other.id != entry("item/A/level", "met", at=AT, by=ANNA).id


def test_the_same_statement_has_the_same_id_in_whatever_order_it_replaces() -> None:
    one = entry("k", 1, at=AT, by=ANNA, replaces=("a" * 32, "b" * 32))
    other = entry("k", 1, at=AT, by=ANNA, replaces=("b" * 32, "a" * 32))
    assert one == other


@pytest.mark.parametrize(
    "value", [0.5, float("nan"), {"mark": 7.5}, [1, [2.0]], Decimal("1.5"), b"x", {1, 2}, object()]
)
def test_an_entry_refuses_what_is_not_the_same_everywhere(value: Any) -> None:
    with pytest.raises(ValueError, match="an entry cannot hold"):
        entry("k", value, at=AT, by=ANNA)


@pytest.mark.parametrize(
    "value", [None, True, 0, -3, "", "工地", [1, None, "x"], {"a": {"b": [True]}}]
)
def test_an_entry_says_what_it_was_given(value: Any) -> None:
    assert entry("k", value, at=AT, by=ANNA).says == value


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain 工地 🏗️ é", "plain 工地 🏗️ é"),
        ("a\x00b", "ab"),
        ("a\x1b[31mb\x7f\x85", "a[31mb"),
        ("a\ud800b\udfff", "ab"),
        ("\ufeffa", "a"),
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("a\tb\n", "a\tb\n"),
        ("المبنى\u200fa", "المبنى\u200fa"),
    ],
)
def test_text_is_cleaned_of_what_cannot_be_stored_or_shown(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_an_entry_cleans_all_text_within_its_value() -> None:
    said = entry("k", {"a\x00": ["b\ud800", {"c": "d\x07"}]}, at=AT, by=ANNA).says
    assert said == {"a": ["b", {"c": "d"}]}


@given(st.text(st.characters(codec=None)))
def test_cleaning_twice_changes_nothing_and_the_text_can_be_stored(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert once.encode().decode() == once
    assert "\x00" not in once


def test_a_moment_is_written_in_utc_with_milliseconds() -> None:
    beijing = timezone(timedelta(hours=8))
    assert timestamp(datetime(2026, 1, 1, 7, 5, tzinfo=beijing)) == "2025-12-31T23:05:00.000Z"
    assert timestamp(datetime(2026, 1, 1, 0, 0, 0, 999_999, tzinfo=UTC)).endswith("00.999Z")


def test_a_moment_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        timestamp(datetime(2026, 1, 1))  # noqa: DTZ001
    with pytest.raises(ValueError, match="time zone"):
        entry("k", 1, at=datetime(2026, 1, 1), by=ANNA)  # noqa: DTZ001
