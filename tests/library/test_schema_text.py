"""The schema for editors says what the program says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inspector_tui.library import schema, shipped
from inspector_tui.library.document import Document
from inspector_tui.model import Checklist, Item, Section, Value
from inspector_tui.model.programme import Activity, Programme
from inspector_tui.model.selection_policy import EligibilityGate, SelectionPolicy

FOLDER = Path(__file__).parents[2] / "checklists"
KINDS: tuple[tuple[str, type[Value], int], ...] = (
    ("", Checklist, 14), ("policies", SelectionPolicy, 4), ("programmes", Programme, 5),
)  # fmt: skip
"""The folder of each kind of definition, its type, and how many objects it is made of."""


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(schema())
    return found


@pytest.mark.parametrize(("folder", "kind", "_objects"), KINDS)
def test_the_file_beside_the_definitions_is_the_schema_of_the_model(
    folder: str, kind: type[Value], _objects: int
) -> None:
    pinned = (FOLDER / folder / "schema.json").read_bytes()
    assert pinned == schema(kind), "the model changed: run `make schema`"


def test_it_is_the_same_every_time_and_ends_in_a_newline() -> None:
    assert schema() == schema()
    assert schema().endswith(b"}\n")


@pytest.mark.parametrize(("_folder", "kind", "count"), KINDS)
def test_unknown_keys_are_refused_everywhere(_folder: str, kind: type[Value], count: int) -> None:
    whole = json.loads(schema(kind))
    objects = [whole, *(d for d in whole["$defs"].values() if "properties" in d)]
    assert len(objects) == count
    assert all(one["additionalProperties"] is False for one in objects)


@pytest.mark.parametrize(
    ("whole_kind", "kind"),
    [(Checklist, Item), (Checklist, Section), (SelectionPolicy, EligibilityGate),
     (Programme, Activity)],
)  # fmt: skip
def test_every_field_of_the_model_stands_in_it(whole_kind: type[Value], kind: type) -> None:
    whole = json.loads(schema(whole_kind))
    assert list(whole["$defs"][kind.__name__]["properties"]) == list(kind.__struct_fields__)  # type: ignore[attr-defined]


def test_fields_are_explained_with_the_words_under_them(whole: dict[str, Any]) -> None:
    step = whole["$defs"]["Item"]["properties"]["step"]
    assert step == {
        "$ref": "#/$defs/Number",
        "description": "The step of a direct mark between 0 and the item's points.",
    }


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
def test_the_shipped_checklists_use_no_key_that_it_lacks(whole: dict[str, Any], path: Path) -> None:
    document = Document.read(path)
    assert isinstance(document, Document)
    assert isinstance(document.plain, dict)
    assert document.plain.keys() <= whole["properties"].keys()
    known = whole["$defs"]["Item"]["properties"].keys()
    for section in document.plain["sections"]:
        assert section.keys() <= whole["$defs"]["Section"]["properties"].keys()
        assert all(item.keys() <= known for item in section["items"])


def test_offices_are_the_only_keys_of_quotas() -> None:
    quotas = json.loads(schema(SelectionPolicy))["properties"]["quotas"]
    assert sorted(quotas["propertyNames"]["enum"]) == ["city", "county", "province"]


@pytest.mark.parametrize(("folder", "kind", "_objects"), KINDS)
def test_the_shipped_definitions_name_their_schema_and_fit_it(
    folder: str, kind: type[Value], _objects: int
) -> None:
    whole = json.loads(schema(kind))
    for path in shipped(folder):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert first == "# yaml-language-server: $schema=schema.json"
        document = Document.read(path)
        assert isinstance(document, Document)
        assert [*unfit(document.plain, whole, whole["$defs"])] == []


def unfit(plain: Any, rule: dict[str, Any], defs: dict[str, Any]) -> Iterator[str]:
    """The keys that a schema does not know or asks for in vain, and words that it does not list."""
    rule = defs[rule["$ref"].rpartition("/")[2]] if "$ref" in rule else rule
    if "enum" in rule and plain not in rule["enum"]:
        yield f"{plain} is not in {rule['enum']}"
    if isinstance(plain, dict) and "properties" in rule:
        yield from (plain.keys() - rule["properties"].keys())
        yield from (set(rule["required"]) - plain.keys())
    inner = rule.get("properties", {})
    every = rule.get("additionalProperties") or rule.get("items") or {}
    for key, value in _children(plain):
        if isinstance(below := inner.get(key, every), dict):
            yield from unfit(value, below, defs)


def _children(plain: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(plain, dict):
        yield from plain.items()
    elif isinstance(plain, list):
        yield from enumerate(plain)
