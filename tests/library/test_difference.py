"""Differences between definitions, in words."""

from pathlib import Path

import pytest

from inspector_tui.library import diff, load
from inspector_tui.model import Checklist
from tests.library.sample import SAMPLE, spoilt, written

EDITS: list[tuple[str, str, list[str]]] = [
    ('version: "1"', 'version: "2"', ["version 1 → 2"]),
    ("points: 10\n        step", "points: 20\n        step", ["Y2-2 points 10 → 20"]),
    ("weight: 2", "weight: 3/2", ["Y2 weight 2 → 3/2"]),
    ("    weight: 2\n", "", ["Y2 weight 2 → none"]),
    ("        core: true\n      - id: Y1-2", "      - id: Y1-2\n        core: true",
     ["Y1-1 core true → false", "Y1-2 core false → true"]),
    ("share: 1/2", "share: 1/3", ["levels/three/partly share 1/2 → 1/3"]),
    ("    - {id: partly, key: \"2\", label: 基本符合, share: 1/2}\n", "",
     ["levels/three/partly removed: 基本符合"]),
    ("  two:\n", "  four:\n    - {id: all, key: \"1\", label: 全, share: 1}\n  two:\n",
     ["levels/four added"]),
    ("at_least: 70", "at_least: 75", ["rating/bands/#2 at_least 70 → 75"]),
    ("    - {stars: 3, at_least: 70}\n", "",
     ["rating/bands/#2 stars 3 → 0", "rating/bands/#2 at_least 70 → 0", "rating/bands/#3 removed"]),
    ("bonus_cap: 5", "bonus_cap: 3", ["rating bonus_cap 5 → 3"]),
    ("    gate: {core_share: 2/3}\n", "    gate: {core_zero: true}\n",
     ["Y1/gate core_share 2/3 → none", "Y1/gate core_zero false → true"]),
    ("source: {name: 通知, issued: 2024-05-17}\n", "", ["source removed"]),
    ("criterion: 牢固", "criterion: 牢固可靠", ["Y2-1 criterion “牢固” → “牢固可靠”"]),
    ("en: Canteen", "en: Kitchen", ["Y1-2 title/en Canteen → Kitchen"]),
    ("{zh: 食堂, en: Canteen}", "食堂",
     ["Y1-2 title/zh “食堂” → none", "Y1-2 title/en Canteen → none", "Y1-2 title none → “食堂”"]),
    ("take: 2,", "take: 3,", ["Y2-1/deductions/loose take 2 → 3"]),
    ("range: [1, 3]", "range: [1, 2]", ["Y2-1/deductions/crooked range 1, 3 → 1, 2"]),
    ("label: 二, share: 2", "label: 二", ["Y2-3/parts/b share 2 → 1"]),
    ("type: number, label: 人数", "type: number, default: 5, label: 人数",
     ["facts/workers default none → 5"]),
    ("- id: Y2-2", "- id: Y2-9", ["Y2-9 added: 印象", "Y2-2 removed: 印象"]),
    ("{when: always, photos: 1}", "{when: always, photos: 2}",
     ["Y1-2/evidence/#1 photos 1 → 2"]),
]  # fmt: skip


@pytest.fixture
def sample(tmp_path: Path) -> Checklist:
    return load(written(tmp_path, SAMPLE))


@pytest.mark.parametrize(("old", "new", "words"), EDITS)
def test_a_change_is_told_in_words(
    tmp_path: Path, sample: Checklist, old: str, new: str, words: list[str]
) -> None:
    assert list(diff(sample, load(written(tmp_path, spoilt(old, new))))) == words


def test_a_definition_does_not_differ_from_itself(sample: Checklist) -> None:
    assert diff(sample, sample) == ()


def test_an_item_that_moved_is_followed_and_not_taken_for_new(
    tmp_path: Path, sample: Checklist
) -> None:
    start, end = SAMPLE.index("      - id: Y2-2"), SAMPLE.index("      - id: Y2-3")
    row = SAMPLE[start:end]
    text = spoilt(
        "  - id: Y2\n", row.replace("印象", "观感") + "  - id: Y2\n", SAMPLE.replace(row, "")
    )
    assert diff(sample, load(written(tmp_path, text))) == (
        "Y2-2 moved from Y2 to Y1",
        "Y2-2 title “印象” → “观感”",
    )


def test_another_order_is_told_once(tmp_path: Path, sample: Checklist) -> None:
    start, end = SAMPLE.index("      - id: Y2-2"), SAMPLE.index("      - id: Y2-3")
    row = SAMPLE[start:end]
    text = spoilt("      - id: Y2-1", row + "      - id: Y2-1", SAMPLE.replace(row, ""))
    assert diff(sample, load(written(tmp_path, text))) == ("the order of Y2/items changed",)


def test_a_section_that_is_gone_takes_its_items_with_it(tmp_path: Path, sample: Checklist) -> None:
    text = SAMPLE[: SAMPLE.index("  - id: bonus")]
    assert diff(sample, load(written(tmp_path, text))) == (
        "bonus removed: 加分",
        "B-1 removed: 创新",
    )


def test_long_words_are_quoted_by_their_beginning(tmp_path: Path, sample: Checklist) -> None:
    text = spoilt("criterion: 牢固", f"criterion: {'很' * 100}")
    (words,) = diff(sample, load(written(tmp_path, text)))
    assert words == f"Y2-1 criterion “牢固” → “{'很' * 39}…”"
