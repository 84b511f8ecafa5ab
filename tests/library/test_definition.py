"""Definitions: all that is wrong is told at once, in the language of the reader."""

import pickle
import re
from pathlib import Path

import pytest

from inspector_tui.errors import BadChecklist
from inspector_tui.library import check, complaint, load
from inspector_tui.locale import say
from tests.library.sample import SAMPLE, place, spoilt, written

EDITS = [
    ('version: "1"', "versoin: 1", "versoin"),
    ("share: 1/2", "share: 3/2", "3/2"),
    ("- {id: some,", "- {id: full,", "full, key: \"2\""),
    ("type: number", "type: numbr", "numbr"),
    ("bonus_cap: 5", "bonus_cap: 501", "501"),
    ("stars: 3, at_least: 70", "stars: 3, at_least: much", "much"),
    ("{core_share: 2/3}", "{core_share: 2}", "2}\n    items"),
    ("importance: veto", "importance: vetto", "vetto"),
    ("has_canteen and", "has_cantine and", "has_cantine and"),
    ("photos: 1", "photos: -7", "-7"),
    ("id: Y2-1", "id: Y1-1", "Y1-1\n        title: 脚手架"),
    ("        criterion: 整洁\n", "", "id: Y2-2"),
    ("label: 二, share: 2", "label: 二, share: 0, shar: 2", "0, shar"),
    ("id: B-1", "id: B/1", "B/1"),
]  # fmt: skip
"""Mistakes that do not hide each other, in the order of the file, with their passages."""


@pytest.fixture
def spoilt_everywhere() -> str:
    text = SAMPLE
    for old, new, _ in EDITS:
        text = spoilt(old, new, text)
    return text


def test_all_complaints_are_told_at_once_in_the_order_of_the_file(
    tmp_path: Path, spoilt_everywhere: str
) -> None:
    told = check(written(tmp_path, spoilt_everywhere))
    places = [(one.line, one.column) for one in told]
    assert places == sorted(places)
    expected = {place(spoilt_everywhere, passage) for *_, passage in EDITS}
    # The version that was misspelt is missing as well, and a second key stands beside a bad one.
    besides = {(1, 1), place(spoilt_everywhere, "shar: 2")}
    assert set(places) == expected | besides


def test_one_entry_is_told_everything_that_the_model_has_against_it(tmp_path: Path) -> None:
    text = spoilt(
        'id: partly, key: "2", label: 基本符合, share: 1/2', "id: na, key: 9, label: [], share: 2"
    )
    told = [one.rule for one in check(written(tmp_path, text))]
    assert told == [
        "a level cannot be called na or pending",
        "key must be one digit from 1 to 8 (9 is pending, 0 not applicable)",
        "words must stand here",
        "share must be 0 to 1",
    ]


def test_a_broken_entry_blames_nothing_on_its_neighbours(tmp_path: Path) -> None:
    text = spoilt("label: 食堂, default", "label: [食堂], default")
    text = spoilt("label: 有, share: 1}", "label: [有], share: 1}", text)
    text = spoilt("core: true", "core: yes", text)
    told = [one.path for one in check(written(tmp_path, text))]
    assert told == [
        "levels/two/full/label", "facts/has_canteen/label", "sections/Y1/items/Y1-1/core",
    ]  # fmt: skip


def test_the_error_lists_every_complaint_on_a_line_of_its_own(
    tmp_path: Path, spoilt_everywhere: str
) -> None:
    path = written(tmp_path, spoilt_everywhere)
    with pytest.raises(BadChecklist) as caught:
        load(path)
    head, *lines = str(caught.value).splitlines()
    assert head == f"{path} cannot be used as a checklist:"
    assert lines == [str(one) for one in caught.value.complaints]
    assert lines == [str(one) for one in check(path)]
    assert all(re.match(rf"{re.escape(str(path))}:\d+:\d+: .* — .*[.?]$", line) for line in lines)


def test_the_error_survives_the_way_to_another_process(tmp_path: Path) -> None:
    with pytest.raises(BadChecklist) as caught:
        load(written(tmp_path, spoilt("core: true", "core: yes")))
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert again.complaints == caught.value.complaints


def test_complaints_speak_the_language_that_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = {"no scale is called {word}": "没有名为 {word} 的档次表"}
    monkeypatch.setattr(
        complaint, "translate", lambda text, lang: words.get(text, text) if lang == "zh" else text
    )
    (one,) = check(written(tmp_path, spoilt("        levels: two", "        levels: twoo")))
    assert "没有名为 twoo 的档次表" in one.text("zh")
    assert "no scale is called twoo" in one.text("en")
    assert str(one) == one.text("en")


def test_say_gives_the_whole_error(tmp_path: Path) -> None:
    with pytest.raises(BadChecklist) as caught:
        load(written(tmp_path, spoilt("core: true", "core: yes")))
    assert say(caught.value, "en") == str(caught.value)
    assert "true or false must stand here" in say(caught.value, "en")


def test_a_sentence_with_braces_in_it_is_told_as_it_is(tmp_path: Path) -> None:
    text = spoilt("importance: veto", "importance: '{veto}'")
    (one,) = check(written(tmp_path, text))
    assert "{veto} is not possible here" in str(one)
