"""The schema for editors says what the program says."""

import json
from pathlib import Path
from typing import Any

import pytest

from inspector_tui.library import schema, shipped
from inspector_tui.library.document import Document
from inspector_tui.model import Item, Section

PINNED = Path(__file__).parents[2] / "checklists" / "schema.json"


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(schema())
    return found


def test_the_file_beside_the_checklists_is_the_schema_of_the_model() -> None:
    assert PINNED.read_bytes() == schema(), "the model changed: run `make schema`"


def test_it_is_the_same_every_time_and_ends_in_a_newline() -> None:
    assert schema() == schema()
    assert schema().endswith(b"}\n")


def test_unknown_keys_are_refused_everywhere(whole: dict[str, Any]) -> None:
    objects = [whole, *(d for d in whole["$defs"].values() if "properties" in d)]
    assert len(objects) == 14
    assert all(one["additionalProperties"] is False for one in objects)


@pytest.mark.parametrize("kind", [Item, Section])
def test_every_field_of_the_model_stands_in_it(whole: dict[str, Any], kind: type) -> None:
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
