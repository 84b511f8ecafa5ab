"""A roster says whose key is whose, or what is wrong with it."""

import json
from pathlib import Path

import pytest

from inspector_tui.errors import BadInput, FileTrouble
from inspector_tui.exchange import load_roster

KEY = "ed25519:OOD97XwEs8WonXWQYbmF8vSI+W0moSayFnimk1RYGqU="
OTHER = "ed25519:lMbliD5AzHvKF56vf58OpHxmdWcFYY4pamPVughARZk="


def test_a_roster_is_yaml_or_json(tmp_path: Path) -> None:
    yaml, plain = tmp_path / "roster.yaml", tmp_path / "roster.json"
    yaml.write_text(
        f'format: roster/1\nkeys:\n  - {{name: 王芳, key: "{KEY}"}}\n'
        f'  - name: 李强\n    key: "{OTHER}"\n',
        encoding="utf-8",
    )
    plain.write_text(
        json.dumps(
            {
                "format": "roster/1",
                "keys": [{"name": "王芳", "key": KEY}, {"name": "李强", "key": OTHER}],
            }
        ),
        encoding="utf-8",
    )
    assert load_roster(yaml) == load_roster(plain) == {KEY: "王芳", OTHER: "李强"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("keys: []", "format"),
        ("format: roster/2\nkeys: []", "roster/2"),
        ("format: roster/1", "keys"),
        ("format: roster/1\nkeys: [{name: Anna}]", "key"),
        ("format: roster/1\nkeys: []\nowner: Anna", "owner"),
        ("format: roster/1\nformat: roster/1\nkeys: []", "second time"),
        ("format: [", "bracket"),
        (f'format: roster/1\nkeys: [{{name: Anna, key: "{KEY[:-2]}"}}]', "stands for Anna"),
        (f'format: roster/1\nkeys: [{{name: A, key: "{KEY}"}}, {{name: B, key: "{KEY}"}}]',
         "A and B have the same key"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_roster_is_said(text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "roster.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=reason) as caught:
        load_roster(path)
    assert "roster.yaml" in str(caught.value)


def test_a_key_may_stand_twice_under_one_name(tmp_path: Path) -> None:
    path = tmp_path / "roster.yaml"
    row = f'{{name: Anna, key: "{KEY}"}}'
    path.write_text(f"format: roster/1\nkeys: [{row}, {row}]", encoding="utf-8")
    assert load_roster(path) == {KEY: "Anna"}


def test_a_roster_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"roster\.yaml"):
        load_roster(tmp_path / "roster.yaml")
