"""The Chinese catalogue is whole: every sentence of the program is in it, with the same fields."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

PACKAGE = Path(__file__).parent.parent / "inspector_tui"
FOLDER = PACKAGE / "locale" / "zh_CN" / "LC_MESSAGES"
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2")]


def catalogue() -> dict[str, str]:
    """The sentences and their translations."""
    with (FOLDER / "inspector.po").open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file) if one.id}


def sentences() -> set[str]:
    """Every sentence that the program marks for translation."""
    keywords = {"_": None, "N_": None}
    found = extract_from_dir(str(PACKAGE), METHODS, keywords=keywords)
    return {text if isinstance(text, str) else text[0] for _, _, text, _, _ in found}


def marked(source: str) -> Iterator[str]:
    """What Python's own grammar sees in the calls of the marks, f-strings included."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id="_" | "N_"), args=[ast.Constant(value=str(text)), *_]):
                yield text


def test_no_sentence_is_marked_where_the_extraction_does_not_look() -> None:
    known = sentences()
    missed = {
        text
        for path in PACKAGE.rglob("*.py")
        for text in marked(path.read_text(encoding="utf-8"))
        if text not in known
    }
    assert sorted(missed) == []


def test_every_sentence_has_a_translation() -> None:
    known = catalogue()
    assert sorted(text for text in sentences() if text and not known.get(text)) == []


def test_no_translation_is_left_over() -> None:
    assert sorted(catalogue().keys() - sentences()) == []


def test_what_is_compiled_is_what_is_written() -> None:
    with (FOLDER / "inspector.mo").open("rb") as file:
        compiled = {str(one.id): str(one.string) for one in read_mo(file) if one.id}
    assert compiled == catalogue()


def test_a_translation_has_the_fields_of_its_sentence() -> None:
    apart = [text for text, said in catalogue().items() if fields(text) != fields(said)]
    assert apart == ["{day} {month_name} {year}"], "a Chinese date numbers its month"


def fields(text: str) -> set[str]:
    """The names in braces; a text that is no format string has none."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}
    except ValueError:
        return set(re.findall(r"\{(\w+)\}", text))
