"""YAML that is none: what stands in the way is said in words an inspector knows."""

import time
from pathlib import Path

import pytest

from inspector_tui.library import check, load
from tests.library.sample import SAMPLE, place, spoilt, written

# What stands in the sample, what takes its place, the passage of the complaint, a part of it.
SYNTAX = [
    ("    weight: 2", "\tweight: 2", "\tweight", "a tab stands here"),
    ("        criterion: 齐全", "      \t  criterion: 齐全", "\t  criterion", "a tab stands here"),
    ("title: 有记录", "title：有记录", "：有记录", "a full-width colon “：” stands after a key"),
    ("- id: Y2\n", "- id：Y2\n", "：Y2", "a full-width colon “：” stands after a key"),
    ("title: 有记录", "title:有记录", ":有记录", "no space stands after the colon of the key"),
    ("id: sample", "id：sample", "：sample", "a full-width colon “：” stands after a key"),
    ("criterion: 牢固", "criterion: 要求: 牢固", ": 牢固", "a colon and a space stand where"),
    ("criterion: 牢固", "criterion: '牢固'吗", "吗", "the words here do not fit"),
    ("criterion: 牢固", "criterion: @牢固", "@", "words cannot begin with the sign"),
    ("criterion: 牢固", "criterion: *牢固", "*", "words cannot begin with the sign"),
    ("criterion: 牢固", "criterion: *firm", "*", "the words begin with *"),
    ("criterion: 牢固", 'criterion: "牢\\固"', "\\", "a backslash stands between double quotes"),
    ("criterion: 牢固", "criterion: '牢固", "'", "the quote that is opened here is not closed"),
    ("range: [1, 3]", "range: [1, 3", "}\n      - id: Y2-2", "opened in line 66 is not closed"),
    ("    items:\n      - id: Y1-1", "    items: - id: Y1-1", "- id: Y1-1", "a list cannot begin"),
    ("  - id: Y2\n", "   - id: Y2\n", "- id: Y2\n", "a list that was begun in line 37 breaks off"),
    ("sections:\n", "---\nsections:\n", "---", "the file holds more than one document"),
    ("    title: 有记录\n", "    title\n", "title\n    weight", "a key has no colon"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "passage", "words"), SYNTAX)
def test_a_slip_is_explained_at_its_place(
    tmp_path: Path, old: str, new: str, passage: str, words: str
) -> None:
    text = spoilt(old, new)
    (one,) = check(written(tmp_path, text))
    assert words in str(one)
    assert (one.line, one.column) == place(text, passage)


def test_an_unknown_slip_is_still_placed(tmp_path: Path) -> None:
    (one,) = check(written(tmp_path, "%TAG ! x\na: 1\n"))
    assert (one.line, one.column) == (2, 1)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_an_empty_file_is_called_empty(tmp_path: Path, text: str) -> None:
    (one,) = check(written(tmp_path, text))
    assert "1:1: the file is empty" in str(one)


@pytest.mark.parametrize("text", ["- a\n- b\n", "checklist\n"])
def test_a_file_without_keys_is_told_to_have_some(tmp_path: Path, text: str) -> None:
    (one,) = check(written(tmp_path, text))
    assert "1:1: keys with values must stand here" in str(one)


@pytest.mark.parametrize("text", ["[" * 50_000, "- " * 50_000, "{a: " * 50_000, "[[" * 60])
def test_nesting_without_end_is_refused_and_not_followed(tmp_path: Path, text: str) -> None:
    (one,) = check(written(tmp_path, text))
    assert "nested too deeply" in str(one)


def test_brackets_in_words_are_no_nesting(tmp_path: Path) -> None:
    path = written(tmp_path, spoilt("criterion: 牢固", f"criterion: '{'[' * 300}'"))
    assert load(path).item("Y2-1").criterion == "[" * 300


def test_an_alias_bomb_is_refused_at_once(tmp_path: Path) -> None:
    rows = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    text = "\n".join(["a0: &a0 [x, x]", *rows])
    began = time.perf_counter()
    (one,) = check(written(tmp_path, text))
    assert "refers to itself too often" in str(one)
    assert time.perf_counter() - began < 2


def test_a_definition_within_itself_is_refused(tmp_path: Path) -> None:
    (one,) = check(written(tmp_path, "sections: &all [*all]\n"))
    assert "nested too deeply" in str(one)


def test_an_alias_repeats_what_was_written_once(tmp_path: Path) -> None:
    text = spoilt("criterion: 牢固", "criterion: &firm 牢固").replace(
        "criterion: 整洁", "criterion: *firm"
    )
    checklist = load(written(tmp_path, text))
    assert checklist.item("Y2-2").criterion == "牢固"


PLAIN = [
    ("    weight: 2\n", "    weight: 2\n    title: 又\n", "title: 又",
     "the key title stands here a second time; the first is in line 57"),
    ("criterion: 牢固", "criterion:", "\n        points: 10\n        deductions",
     "nothing stands here"),
    ("criterion: 牢固", "criterion: ~", "~", "nothing stands here"),
    ("criterion: 牢固", "criterion: null", "null", "nothing stands here"),
    ("criterion: 牢固", "criterion: !firm 牢固", "!firm", "the tag !firm is not used"),
    ("criterion: 牢固", "criterion: !!python/name:os 牢固", "!!python",
     "the tag tag:yaml.org,2002:python/name:os is not used"),
    ("    weight: 2\n", "    weight: 2\n    {x}: 1\n", "{x}", "a key must be a word"),
    ("    weight: 2\n", "    weight: 2\n    <<: {bonus: true}\n", "<<", "there is no key << here"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "passage", "words"), PLAIN)
def test_what_no_definition_needs_is_refused_at_its_place(
    tmp_path: Path, old: str, new: str, passage: str, words: str
) -> None:
    text = spoilt(old, new)
    (one,) = check(written(tmp_path, text))
    assert words in str(one)
    assert (one.line, one.column) == place(text, passage)


@pytest.mark.parametrize(
    "name", ["no", "on", "01", "2025.10", "1e3", "0x10", "12:30", "2024-01-01"]
)
def test_an_id_is_never_taken_for_something_else(tmp_path: Path, name: str) -> None:
    checklist = load(written(tmp_path, spoilt("- id: Y2-2", f"- id: {name}")))
    assert checklist.item(name).title == "印象"


def test_a_version_without_quotes_stays_as_it_was_written(tmp_path: Path) -> None:
    assert load(written(tmp_path, spoilt('version: "1"', "version: 2025.10"))).version == "2025.10"


def test_quoted_nothing_is_words_and_not_nothing(tmp_path: Path) -> None:
    text = spoilt("criterion: 牢固", 'criterion: 牢固\n        hint: ""\n        place: "null"')
    assert load(written(tmp_path, text)).item("Y2-1").place == "null"


def test_the_sample_is_what_the_mistakes_are_made_in(tmp_path: Path) -> None:
    assert [item.id for item in load(written(tmp_path, SAMPLE)).items()] == [
        "Y1-1", "Y1-2", "Y2-1", "Y2-2", "Y2-3", "B-1",
    ]  # fmt: skip
