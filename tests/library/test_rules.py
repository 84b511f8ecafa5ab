"""One-edit mistakes: what each is told, and where."""

from pathlib import Path

import pytest

from inspector_tui.library import check
from tests.library.sample import SAMPLE, place, spoilt, written

# What stands in the sample, what takes its place, the passage at which the complaint stands, its
# path, and a part of its sentence.
Mistake = tuple[str, str, str, str, str]

TYPES: list[Mistake] = [
    ("importance: veto", "importance: vetto", "vetto",
     "sections/Y1/items/Y1-1/importance", "vetto is not possible here — Did you mean veto?"),
    ("importance: veto", "importence: veto", "importence",
     "sections/Y1/items/Y1-1/importence",
     "there is no key importence here — Did you mean importance?"),
    ("core: true", "core: yes", "yes", "sections/Y1/items/Y1-1/core",
     "true or false must stand here"),
    ("stars: 5", "stars: five", "five", "rating/bands/#1/stars", "a whole number must stand here"),
    ("points: 10\n        step", "points: ten\n        step", "ten",
     "sections/Y2/items/Y2-2/points", "a number must stand here"),
    ("weight: 2", "weight: 1e9", "1e9", "sections/Y2/weight", "a number must stand here"),
    ("weight: 2", "weight: 1/0", "1/0", "sections/Y2/weight", "a number must stand here"),
    ("title: 挂牌", "title: [挂牌]", "[挂牌]", "sections/Y1/items/Y1-1/title",
     "words must stand here"),
    ("{zh: 食堂, en: Canteen}", "{zh: [食堂], en: Canteen}", "[食堂]",
     "sections/Y1/items/Y1-2/title/zh", "words must stand here"),
    ("          - {when: always, photos: 1}", "          when: always", "when: always",
     "sections/Y1/items/Y1-2/evidence", "a list must stand here"),
    ("range: [1, 3]", "range: [1]", "[1]", "sections/Y2/items/Y2-1/deductions/crooked/range",
     "a list of exactly 2 must stand here"),
    ("range: [1, 3]", "range: [1, x]", "x]",
     "sections/Y2/items/Y2-1/deductions/crooked/range/#2", "a number must stand here"),
    ("gate: {core_share: 2/3}", "gate: 2/3", "2/3", "sections/Y1/gate",
     "keys with values must stand here"),
    ("gate: {core_share: 2/3}", "gate: core_share：2/3", "core_share：", "sections/Y1/gate",
     "a full-width colon “：” stands after a key"),
    ("gate: {core_share: 2/3}", "gate: core_share:2/3", "core_share:", "sections/Y1/gate",
     "no space stands after the colon"),
    ("        criterion: 挂牌上墙\n", "", "id: Y1-1", "sections/Y1/items/Y1-1",
     "the key criterion is missing — Add `criterion: …`"),
    ("format: checklist/1", "format: checklist/2", "checklist/2", "format",
     "the format checklist/2 is newer than this program"),
    ("format: checklist/1", "format: form/1", "form/1", "format", "form/1 is not possible here"),
    ("when: always", "when: [always]", "[always]",
     "sections/Y1/items/Y1-2/evidence/#1/when", "one word must stand here — Possible here: always"),
    ("when: always", "when: always，lost", "always，lost",
     "sections/Y1/items/Y1-2/evidence/#1/when", "a Chinese comma stands between the entries"),
    ("evidence:\n  - {when: lost, note: true}", "form: team", "team", "form",
     "a list must stand here"),
]  # fmt: skip

MODEL: list[Mistake] = [
    ("share: 1/2", "share: 3/2", "3/2", "levels/three/partly/share",
     "share must be 0 to 1 — Write the part"),
    ('key: "3"', 'key: "9"', '"9"', "levels/three/not-met/key", "key must be one digit"),
    ("id: some", "id: na", "na, key", "levels/two/na/id", "a level cannot be called na or pending"),
    ("range: [1, 3]", "range: [3, 1]", "[3, 1]",
     "sections/Y2/items/Y2-1/deductions/crooked/range", "range must go from the least to the most"),
    ("take: 2,", "take: -7,", "-7", "sections/Y2/items/Y2-1/deductions/loose/take",
     "a deduction cannot add points"),
    (", range: [1, 3]", "", "{id: crooked", "sections/Y2/items/Y2-1/deductions/crooked",
     "a deduction has either take or range"),
    ("label: 二, share: 2", "label: 二, share: 0", "0}\n  - id: bonus",
     "sections/Y2/items/Y2-3/parts/b/share", "share must be more than 0"),
    ("step: 0.5", "step: 0.5\n        levels: three", "three\n      - id: Y2-3",
     "sections/Y2/items/Y2-2/levels", "an item has only one of levels, deductions and step"),
    ("        step: 0.5\n", "", "id: Y2-2", "sections/Y2/items/Y2-2",
     "an item needs levels, deductions, step or parts"),
    ("points: 10\n        step", "points: 0\n        step", "0\n        step",
     "sections/Y2/items/Y2-2/points", "points must be more than 0"),
    ("step: 0.5", "step: 0", "0\n      - id: Y2-3", "sections/Y2/items/Y2-2/step",
     "step must be more than 0"),
    ("weight: 2", "weight: -7", "-7", "sections/Y2/weight", "weight cannot be negative"),
    ("stars: 0, at_least: 0", "stars: 1, at_least: 5", "{stars: 1, at", "rating/bands/#3",
     "the last band must begin at 0"),
    ("bonus_cap: 5", "bonus_cap: 5\n  decimals: 7", "7\n", "rating/decimals",
     "decimals must be 0 to 6 — Write 2."),
]  # fmt: skip

IDS: list[Mistake] = [
    ("id: Y2-1", "id: Y1-1", "Y1-1\n        title: 脚手架", "sections/Y2/items/Y1-1/id",
     "Y1-1 is taken already"),
    ("id: Y2\n", "id: Y1\n", "Y1\n    title: 有记录", "sections/Y1/id", "Y1 is taken already"),
    ("id: partly", "id: met", "met, key: \"2\"", "levels/three/met/id", "met is taken already"),
    ('key: "3"', 'key: "2"', '"2", label: 不', "levels/three/not-met/key", "2 is taken already"),
    ("id: spare", "id: has_canteen", "has_canteen, label: 备", "facts/has_canteen/id",
     "has_canteen is taken already"),
    ("id: private", "id: state", "state, label: 民", "facts/owner/choices/state/id",
     "state is taken already"),
    ("id: crooked", "id: loose", "loose, label: 倾", "sections/Y2/items/Y2-1/deductions/loose/id",
     "loose is taken already"),
    ("id: b,", "id: a,", "a, label: 二", "sections/Y2/items/Y2-3/parts/a/id", "a is taken already"),
    ("id: Y2-1", "id: Y2/1", "Y2/1", "sections/Y2/items/Y2/1/id", "“Y2/1” is empty or has a space"),
    ("id: Y2-1", "id: Y2 1", "Y2 1", "sections/Y2/items/Y2 1/id", "“Y2 1” is empty or has a space"),
    ("id: Y2\n", "id: Y@2\n", "Y@2", "sections/Y@2/id", "“Y@2” is empty or has a space"),
    ("id: sample", 'id: ""', '""', "id", "“” is empty or has a space"),
    ('version: "1"', 'version: ""', '""', "version", "“” is empty or has a space"),
    ("id: spare", "id: 9th", "9th", "facts/9th/id",
     "“9th” cannot stand in a condition"),
    ("id: spare", "id: in", "in, label", "facts/in/id", "“in” cannot stand in a condition"),
]  # fmt: skip

LABELS: list[Mistake] = [
    ("title: 挂牌", 'title: ""', '""', "sections/Y1/items/Y1-1/title", "words are missing"),
    ("{zh: 食堂, en: Canteen}", '{zh: 食堂, en: ""}', '""', "sections/Y1/items/Y1-2/title/en",
     "the words in the language en are empty"),
    ("{zh: 食堂, en: Canteen}", "{}", "{}", "sections/Y1/items/Y1-2/title",
     "the words have no language — Write {zh: …, en: …} or plain words."),
    ("{zh: 食堂, en: Canteen}", "{Chinese: 食堂}", "食堂}\n        criterion",
     "sections/Y1/items/Y1-2/title/Chinese", "“Chinese” is no code of a language"),
    ("{zh: 样表, en: Sample}", "{zh：样表, en: Sample}", "zh：样表", "title/zh：样表",
     "a full-width colon “：” stands after a key"),
]  # fmt: skip

SCORING: list[Mistake] = [
    ("        levels: two", "        levels: twoo", "twoo", "sections/Y1/items/Y1-2/levels",
     "no scale is called twoo — Did you mean two?"),
    ("label: 有, share: 1", "label: 有, share: 0.9", "- {id: full", "levels/two",
     "no level of the scale two earns all points"),
    ("  two:\n", "  none: []\n  two:\n", "[]", "levels/none", "the scale none has no levels"),
    ("levels: three\n        importance: veto", "levels: two\n        importance: veto", "veto\n",
     "sections/Y1/items/Y1-1/importance", "the scale two has no level that earns nothing"),
    ("step: 0.5", "step: 3", "3\n      - id: Y2-3", "sections/Y2/items/Y2-2/step",
     "steps of 3 do not lead to 10 points"),
    ("take: 2, per: occurrence, most: 6", "take: 12", "12}",
     "sections/Y2/items/Y2-1/deductions/loose/take",
     "the deduction takes 12 points of an item that has 10"),
    ("range: [1, 3]", "range: [11, 13]", "[11, 13]",
     "sections/Y2/items/Y2-1/deductions/crooked/range",
     "the deduction takes 11 points of an item that has 10"),
    ("most: 6", "most: 1", "1}\n          - {id: crooked",
     "sections/Y2/items/Y2-1/deductions/loose/most", "the most is less than one occurrence takes"),
    ("range: [1, 3]", "range: [1, 3], per: occurrence", "occurrence}",
     "sections/Y2/items/Y2-1/deductions/crooked/per", "a range is taken once"),
    ("        core: true\n", "", "{core_share", "sections/Y1/gate",
     "the section has a gate and no core item"),
    ("    gate: {core_share: 2/3}\n", "", "true\n      - id: Y1-2",
     "sections/Y1/items/Y1-1/core", "the item is core and its section has no gate"),
    ("{core_share: 2/3}", "{core_share: 0}", "0}\n    items", "sections/Y1/gate/core_share",
     "the core share must be more than 0 and at most 1"),
    ("{core_share: 2/3}", "{core_zero: false}", "{core_zero", "sections/Y1/gate",
     "the gate never shuts"),
    ("bonus_cap: 5", "bonus_cap: 0", "true\n    items", "sections/bonus/bonus",
     "the policy lets no bonus be added"),
    ("criterion: 有创新", "criterion: 有创新\n        na: reason",
     "reason\n        levels", "sections/bonus/items/B-1/na", "a bonus item is never left out"),
    ("criterion: 有创新", "criterion: 有创新\n        importance: key",
     "key\n        levels", "sections/bonus/items/B-1/importance",
     "a bonus item is neither key nor veto"),
    ("photos: 1", "photos: -7", "-7", "sections/Y1/items/Y1-2/evidence/#1/photos",
     "the number of photos must be 0 to 20"),
    ("{when: lost, note: true}", "{when: lost}", "{when: lost}", "evidence/#1",
     "the rule asks for nothing"),
]  # fmt: skip

FACTS: list[Mistake] = [
    ("has_canteen and", "has_cantine and", "has_cantine and",
     "sections/Y1/items/Y1-2/show_if", "no fact is called has_cantine — Did you mean has_canteen?"),
    ("has_canteen and", "has_canteen &&", "has_canteen &&",
     "sections/Y1/items/Y1-2/show_if", "the condition cannot be understood"),
    ("has_canteen and", "len(owner) and", "len(owner)",
     "sections/Y1/items/Y1-2/show_if", "the condition cannot be understood: len(owner)"),
    ('== "state"', '== "sate"', "has_canteen and owner", "sections/Y1/items/Y1-2/show_if",
     "the fact has no choice sate — Did you mean state?"),
    ("workers > 500", 'workers > "many"', 'workers > "many"', "rating/caps/#3/fact",
     "the condition cannot be understood: workers > 'many'"),
    ("    weight: 2", "    show_if: canteen", "canteen\n    items", "sections/Y2/show_if",
     "no fact is called canteen"),
    ('default: "true"', "default: maybe", "maybe", "facts/has_canteen/default",
     "“maybe” is no value of the type bool"),
    ("label: 人数", "label: 人数, default: many", "many", "facts/workers/default",
     "“many” is no value of the type number"),
    ("label: 性质", "label: 性质\n    default: other", "other", "facts/owner/default",
     "“other” is no value of the type choice"),
    ("label: 备用", "label: 备用, type: choice", "{id: spare", "facts/spare",
     "the fact has nothing to choose from"),
    ("    type: choice\n", "", "- {id: state", "facts/owner/choices",
     "only a fact of the type choice has choices"),
    ("2024-05-17", "2024-05-32", "2024-05-32", "source/issued", "“2024-05-32” is no date"),
    ("2024-05-17", "20240517", "20240517", "source/issued", "“20240517” is no date"),
]  # fmt: skip

POLICY: list[Mistake] = [
    ("at_least: 70", "at_least: 95", "95", "rating/bands/#2/at_least",
     "the band has 95, more than the 90 of the band before it"),
    ("stars: 0, at_least: 0", "stars: 4, at_least: 0", "4, at_least", "rating/bands/#3/stars",
     "the band has 4, more than the 3 of the band before it"),
    ("at_least: 90", "at_least: 190", "190", "rating/bands/#1/at_least",
     "a band begins at 0 to 100"),
    ("stars: 5", "stars: 6", "6, at", "rating/bands/#1/stars", "stars must be 0 to 5"),
    ("at_least: 90", "at_least: 90, highlights: -7", "-7", "rating/bands/#1/highlights",
     "the number of special practices cannot be negative"),
    ("stars: 3, when: key", "stars: 5, when: key", "5, when", "rating/caps/#2/stars",
     "the cap holds nothing down"),
    ("stars: 3, when: key", "stars: -7, when: key", "-7", "rating/caps/#2/stars",
     "stars must be 0 to 5"),
    ("when: key", "when: key, count: 0", "0, label: 关", "rating/caps/#2/count",
     "a cap counts at least one item"),
    ("when: key", "when: key, above: 2", "2, label: 关", "rating/caps/#2/above",
     "a part of the items must be 0 to 1"),
    ("bonus_cap: 5", "bonus_cap: 5\n  warn_na_share: 20", "20\n", "rating/warn_na_share",
     "a part of the items must be 0 to 1"),
    ("bonus_cap: 5", "bonus_cap: 500", "500\n", "rating/bonus_cap",
     "the bonus cap must be 0 to 100"),
    ("when: fact, fact: workers > 500", "when: fact", "fact, label", "rating/caps/#3/when",
     "the cap does not say which fact raises it"),
    ("when: key", "when: key, fact: has_canteen", "has_canteen, label: 关", "rating/caps/#2/fact",
     "only a cap with `when: fact` has a condition"),
    ("    - {stars: 0, when: veto, label: 否决}\n", "", "- {stars: 3, when", "rating/caps",
     "items are vetoes, and the policy has no cap for them"),
    ("    - {stars: 3, when: key, label: 关键}\n", "", "- {stars: 0, when", "rating/caps",
     "items are key, and the policy neither caps nor asks for them"),
]  # fmt: skip

MISTAKES = [*TYPES, *MODEL, *IDS, *LABELS, *SCORING, *FACTS, *POLICY]


def test_the_sample_is_sound(tmp_path: Path) -> None:
    assert [str(one) for one in check(written(tmp_path, SAMPLE))] == []


@pytest.mark.parametrize(
    ("old", "new", "passage", "path", "words"), MISTAKES, ids=[f"{m[3]}: {m[1]}" for m in MISTAKES]
)
def test_a_mistake_gets_its_complaint_at_its_place(
    tmp_path: Path, old: str, new: str, passage: str, path: str, words: str
) -> None:
    text = spoilt(old, new)
    told = [str(one) for one in check(written(tmp_path, text))]
    line, column = place(text, passage)
    assert len(told) == 1, "\n".join(told)
    assert told[0].startswith(f"{tmp_path / 'sample.yaml'}:{line}:{column}: {path}: ")
    assert words in told[0]


def test_weight_must_stand_somewhere(tmp_path: Path) -> None:
    text = spoilt("weight: 2", "weight: 0")
    text = spoilt(
        "    gate: {core_share: 2/3}\n", "    gate: {core_share: 2/3}\n    weight: 0\n", text
    )
    (one,) = check(written(tmp_path, text))
    assert (one.path, one.rule) == (
        "sections", "every section has weight 0, so that nothing can be scored",
    )  # fmt: skip


def test_not_every_section_is_a_bonus(tmp_path: Path) -> None:
    text = SAMPLE[: SAMPLE.index("  - id: Y1\n")] + SAMPLE[SAMPLE.index("  - id: bonus") :]
    (one,) = check(written(tmp_path, text))
    assert (one.path, one.rule) == (
        "sections", "every section is a bonus, so that nothing can be scored",
    )  # fmt: skip


def test_a_band_need_only_name_key_items_for_them_to_matter(tmp_path: Path) -> None:
    text = spoilt("    - {stars: 3, when: key, label: 关键}\n", "")
    text = spoilt("at_least: 90", "at_least: 90, all_key_full: true", text)
    assert check(written(tmp_path, text)) == ()


def test_a_definition_whose_scales_were_misspelt_is_not_blamed_for_every_item(
    tmp_path: Path,
) -> None:
    told = check(written(tmp_path, spoilt("levels:\n  three", "levles:\n  three")))
    assert [(one.line, one.path) for one in told] == [
        (6, "levles"),
        (44, "sections/Y1/items/Y1-1/levels"),
    ]
