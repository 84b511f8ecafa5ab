"""The shipped checklists, and laws that any sound definition keeps."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_tui.library import check, load, shipped
from inspector_tui.library.document import Document
from inspector_tui.library.judgement import troubles
from inspector_tui.model import Checklist, canonical, digest, from_json
from tests.library.sample import SAMPLE, written

ITEMS = {"baotou-7-1-8": 55, "wenzhou-1-1-5": 46, "workplace-safety-sample": 17}


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
def test_every_shipped_checklist_is_sound(path: Path) -> None:
    assert [str(one) for one in check(path)] == []
    assert load(path).id == path.stem


@pytest.mark.parametrize(("name", "count"), ITEMS.items())
def test_the_shipped_checklists_have_all_their_items(name: str, count: int) -> None:
    (path,) = (path for path in shipped() if path.stem == name)
    assert sum(1 for _ in load(path).items()) == count


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
def test_a_shipped_checklist_comes_back_from_its_canonical_form(path: Path) -> None:
    checklist = load(path)
    again = from_json(canonical(checklist), Checklist)
    assert again == checklist
    assert digest(again) == digest(checklist)


def shuffled(plain: Any, order: random.Random) -> Any:
    """The same data with the keys of every mapping in another order."""
    if isinstance(plain, dict):
        keys = list(plain)
        order.shuffle(keys)
        return {key: shuffled(plain[key], order) for key in keys}
    return [shuffled(one, order) for one in plain] if isinstance(plain, list) else plain


def plain_of(path: Path) -> Any:
    document = Document.read(path)
    assert isinstance(document, Document)
    return document.plain


def dumped(plain: Any, style: str | None, width: int) -> str:
    """YAML of plain data in which every scalar stays text."""
    words = yaml.dump(
        plain, allow_unicode=True, sort_keys=False, default_style=style, width=width,
        Dumper=yaml.CSafeDumper,
    )  # fmt: skip
    return f"# a comment\n{words}# the end\n"


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
@settings(max_examples=20)
@given(
    seed=st.integers(0, 10**6),
    style=st.sampled_from([None, "'", '"', "|"]),
    width=st.integers(20, 200),
)
def test_the_digest_depends_neither_on_the_order_of_keys_nor_on_comments_or_quotes(
    tmp_path_factory: pytest.TempPathFactory, path: Path, seed: int, style: str | None, width: int
) -> None:
    text = dumped(shuffled(plain_of(path), random.Random(seed)), style, width)
    again = load(written(tmp_path_factory.getbasetemp(), text))
    assert digest(again) == digest(load(path))


def test_the_digest_depends_on_what_is_asked(tmp_path: Path) -> None:
    sample = load(written(tmp_path, SAMPLE))
    other = load(written(tmp_path, SAMPLE.replace("criterion: 牢固", "criterion: 稳固")))
    assert digest(sample) != digest(other)


TOKENS = re.compile(r"[\w./-]+|[^\w\s]")
SCRAPS = ["", "x", "0", "-1", "1e999999999", "[]", "{}", "~", "true", "：", "\t", "*a", "id", "2 2"]


def with_scrap(text: str, at: int, scrap: str) -> str:
    """The text with one of its words or signs replaced."""
    found = list(TOKENS.finditer(text))
    word = found[at % len(found)]
    return text[: word.start()] + scrap + text[word.end() :]


@settings(max_examples=300)
@given(st.lists(st.tuples(st.integers(0, 1000), st.sampled_from(SCRAPS)), min_size=1, max_size=3))
def test_whatever_is_written_is_a_checklist_or_gets_complaints_with_places(
    tmp_path_factory: pytest.TempPathFactory, scraps: list[tuple[int, str]]
) -> None:
    text = SAMPLE
    for at, scrap in scraps:
        text = with_scrap(text, at, scrap)
    path = written(tmp_path_factory.getbasetemp(), text)
    told = check(path)
    if told:
        lines = [*text.split("\n"), ""]
        assert all(1 <= one.column <= len(lines[one.line - 1]) + 1 for one in told)
    else:
        checklist = load(path)
        assert from_json(canonical(checklist), Checklist) == checklist
        document = Document.read(path)
        assert isinstance(document, Document)
        assert list(troubles(document)) == []
