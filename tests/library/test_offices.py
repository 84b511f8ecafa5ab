"""The settings of an office: read strictly, every complaint with its place and its mend."""

from pathlib import Path

import pytest

from inspector_tui.errors import BadChecklist
from inspector_tui.library import check_office, load_office

OFFICE = """\
format: office/1
title: {zh: 示例市住房和城乡建设局, en: Housing Bureau of Example City}
logo: logo.png
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "office.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_office_has_a_title_and_may_have_a_logo(tmp_path: Path) -> None:
    office = load_office(written(tmp_path, OFFICE))
    assert office.title == {"zh": "示例市住房和城乡建设局", "en": "Housing Bureau of Example City"}
    assert office.logo == "logo.png"
    assert load_office(written(tmp_path, "format: office/1\ntitle: 住建局\n")).logo == ""


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("format: office/1\ntitel: 住建局\n", 2, 1, "Did you mean title"),
        ("format: office/1\n", 1, 1, "the key title is missing"),
        ("format: office/2\ntitle: a\n", 1, 9, "newer than this program"),
        ("format: office/1\ntitle: ''\n", 2, 8, "words are missing"),
        ("format: office/1\ntitle: {zh: 甲, english name: b}\n", 2, 30, "no code of a language"),
        (f"format: office/1\ntitle: {'长' * 121}\n", 2, 8, "121 characters, and 120 fit"),
        ("format: office/1\ntitle: a\nlogo: [x.png]\n", 3, 7, "words must stand here"),
    ],
)
def test_each_mistake_is_named_with_its_place(
    tmp_path: Path, text: str, line: int, column: int, says: str
) -> None:
    found = [one for one in check_office(written(tmp_path, text)) if says in one.text("en")]
    assert [(one.line, one.column) for one in found] == [(line, column)]


@pytest.mark.parametrize(
    "name",
    [
        "../logo.png", "/etc/logo.png", "pictures/logo.png", "C:\\logo.png", "..\\logo.png",
        "logo.svg", "logo.gif", "logo", ".png", "https://example.org/logo.png", "a\u0000.png",
    ],
)  # fmt: skip
def test_a_logo_is_a_picture_beside_the_file_and_nothing_else(tmp_path: Path, name: str) -> None:
    text = f"format: office/1\ntitle: a\nlogo: '{name}'\n"
    with pytest.raises(BadChecklist) as caught:
        load_office(written(tmp_path, text))
    assert len(caught.value.complaints) == 1


@pytest.mark.parametrize("name", ["logo.png", "局徽 2024.JPG", "sign.jpeg", "标志.webp"])
def test_a_logo_may_be_called_as_one_likes(tmp_path: Path, name: str) -> None:
    text = f"format: office/1\ntitle: a\nlogo: {name}\n"
    assert load_office(written(tmp_path, text)).logo == name
