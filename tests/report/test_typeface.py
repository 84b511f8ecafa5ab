from io import BytesIO
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

from inspector_tui.report.typeface import (
    FOLDER,
    SANS,
    SERIF,
    SYMBOLS,
    coverage,
    fontconfig_file,
    missing_characters,
)

FACES = sorted(FOLDER.glob("*.?tf"))
CHINESE = [path for path in FACES if path.suffix == ".otf"]


def face(path: Path) -> TTFont:
    return TTFont(BytesIO(path.read_bytes()), lazy=True)


def folders(path: Path) -> list[str]:
    return [str(place.text) for place in ElementTree.parse(path).iter("dir")]


def test_every_character_of_gb2312_can_be_printed() -> None:
    rows = range(0xA1, 0xFF)
    text = "".join(bytes(pair).decode("gb2312", "ignore") for pair in product(rows, rows))
    assert len(text) == 7445
    assert missing_characters(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "镕喆珺堃垚",
        "★☆✓✗✔☐☑☒",
        "㎡㎥½¼‰℃±×÷≤≥",
        "①⑳㉑⒈㈠Ⅳⅷ",
        "→←↑↓⇒─│┌┐└┘▲●■",
        "CO₂ m³ x⁻¹ ⁿ",
        "—…·“”《》「」︱",
    ],
)
def test_rare_names_and_the_signs_of_a_form_can_be_printed(text: str) -> None:
    assert missing_characters(text) == ""


def test_missing_characters_are_named_once_in_the_order_of_their_first_use() -> None:
    assert missing_characters("𠮷野家、臺北🏗、𠮷") == "𠮷臺🏗"


def test_what_leaves_no_mark_on_paper_is_not_missing() -> None:
    assert missing_characters("\n\t\x07\u00ad\u200b\u200d\u2028\ufeff\ufe0f\U000e0101") == ""


def test_what_is_left_out_of_the_paper_is_not_missing_there() -> None:
    assert missing_characters("a\ufffe\uffff\ufeff") == ""


def test_the_coverage_is_what_the_faces_draw() -> None:
    drawn = {code for path in FACES for code in face(path).getBestCmap()}
    assert coverage() == drawn


def test_each_family_has_its_weights() -> None:
    fonts = [face(path) for path in FACES]
    found = {(font["name"].getDebugName(1), font["OS/2"].usWeightClass) for font in fonts}
    assert found == {(SANS, 400), (SANS, 700), (SERIF, 400), (SERIF, 700), (SYMBOLS, 400)}


@pytest.mark.parametrize("path", CHINESE, ids=lambda path: path.stem)
def test_a_viewer_that_takes_cids_for_glyph_numbers_shows_the_same_characters(path: Path) -> None:
    charset = face(path)["CFF "].cff.topDictIndex[0].charset
    assert charset[1:] == [f"cid{number:05d}" for number in range(1, len(charset))]


def test_the_faces_come_with_their_licence_and_are_not_heavy() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in FACES) < 13_000_000


def test_our_faces_are_looked_at_before_those_of_the_machine(tmp_path: Path) -> None:
    first, *others = folders(fontconfig_file(tmp_path))
    assert first == str(FOLDER)
    assert others


def test_the_fonts_of_the_machine_can_be_left_out(tmp_path: Path) -> None:
    assert folders(fontconfig_file(tmp_path, system=False)) == [str(FOLDER)]
