"""A file that is not a whole inspection is refused in a sentence that names it and what to do."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inspector_tui.errors import DamagedFile, FileTrouble, ForeignFile, InspectorError, NewerFormat
from inspector_tui.locale import say
from inspector_tui.model import Log
from inspector_tui.store import InspectionFile, read_content
from inspector_tui.store.content import damaged
from tests.store.samples import ID, begun, opened, says

ENTRIES = (says("item/A-1/level", "yes", after=1), says("item/A-2/note", "无门卫", after=2))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return begun(tmp_path / "a", *ENTRIES)


def refused(path: Path, text: bytes, kind: type[FileTrouble]) -> str:
    """What is said of a file with these bytes."""
    path.write_bytes(text)
    with pytest.raises(kind) as caught:
        InspectionFile(path)
    assert type(caught.value) is kind
    assert caught.value.places["path"] == path
    assert path.read_bytes() == text
    return str(caught.value)


HEAD = b'{"inspection":{"1":{"format":"inspection/1"}},'

NOT_WHOLE = {
    "empty": b"",
    "only NUL bytes": b"\0" * 4096,
    "no JSON": b"inspection/1",
    "a bare brace": b"{",
    "deep": HEAD + b'"entries":{"1":{"value":' + b"[" * 100_000,
    "deep in a table that is not known": HEAD + b'"x":' + b"[" * 100_000,
    "not UTF-8": b'{"inspection":{"1":{"format":"inspection/1","id":"\xff"}}}',
    "no header": b'{"inspection":{},"checklist":{},"entries":{}}',
    "no checklist": HEAD + b'"entries":{}}',
}


@pytest.mark.parametrize("text", NOT_WHOLE.values(), ids=NOT_WHOLE)
def test_a_file_that_is_not_whole_is_called_damaged(path: Path, text: bytes) -> None:
    said = refused(path, text, DamagedFile)
    assert said.startswith(str(path))
    assert "bring back the newest whole copy" in said


FOREIGN = {
    "a list": b"[]",
    "an empty object": b"{}",
    "another TinyDB": b'{"_default":{"1":{"name":"x"}}}',
    "a checklist": b'{"format":"checklist/1","id":"gate"}',
    "another format": b'{"inspection":{"1":{"format":"survey/1"}},"checklist":{"1":{}}}',
    "a number": b"7",
    "deep lists": b"[" * 100_000,
}


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_json_that_is_no_inspection_is_called_foreign(path: Path, text: bytes) -> None:
    said = refused(path, text, ForeignFile)
    assert "not an inspection file. Give the folder of an inspection." in said


NEWER = {
    "the same tables": lambda t: t,
    "another shape of entry": lambda t: {**t, "entries": {"1": {"what": "else"}}},
    "another shape of table": lambda t: {**t, "entries": [], "seals": 7},
    "another shape of header": lambda t: {**t, "inspection": {"1": {"format": "inspection/2"}}},
    "another checklist": lambda t: {**t, "checklist": {"1": {"format": "checklist/2"}}},
}


@pytest.mark.parametrize("change", NEWER.values(), ids=NEWER)
def test_a_newer_format_is_named_whatever_else_is_new(
    path: Path, change: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    tables = json.loads(path.read_bytes().replace(b"inspection/1", b"inspection/2"))
    said = refused(path, json.dumps(change(tables)).encode(), NewerFormat)
    assert "inspection/2; this one knows inspection/1" in said
    assert "Install the newer version" in said


def test_every_truncation_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    for length in range(len(whole)):
        with pytest.raises(FileTrouble):
            read_content(path, whole[:length])


@pytest.mark.parametrize("bit", [0x01, 0x10, 0x80])
def test_every_changed_byte_is_refused_or_changes_no_entry_and_no_item(
    path: Path, bit: int
) -> None:
    whole = path.read_bytes()
    content = read_content(path, whole)
    refusals = 0
    for at in range(len(whole)):
        changed = bytearray(whole)
        changed[at] ^= bit
        try:
            found = read_content(path, bytes(changed))
        except FileTrouble:
            refusals += 1
            continue
        assert (found.checklist, list(found.log)) == (content.checklist, list(content.log))
    assert refusals > len(whole) * 0.9


def test_a_changed_byte_in_an_entry_or_in_the_checklist_is_called_damage(path: Path) -> None:
    whole = path.read_bytes()
    for word in (b"item/A-1/level", b'"yes"', b"12:00:01", b"laptop", b"Signs", b'"share"'):
        at = whole.rindex(word) + 1
        changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        refused(path, changed, DamagedFile)


def test_a_changed_id_is_called_damage(path: Path) -> None:
    whole = path.read_bytes()
    for changed in (b"10112233445566ff", b"0011x233445566ff", b"", b"zz"):
        refused(path, whole.replace(ID.encode(), changed), DamagedFile)


def test_the_damaged_entry_is_named(path: Path) -> None:
    changed = path.read_bytes().replace("无门卫".encode(), "有门卫".encode())
    said = refused(path, changed, DamagedFile)
    assert f"the entry item/A-2/note · {ENTRIES[1].id} was changed after it was written" in said


def test_the_reason_of_damage_is_told_in_the_language_of_its_sentence() -> None:
    error = damaged(Path("a.json"), InspectorError("a table is empty"))
    assert "a table is empty" in say(error, "en")
    assert "a table is empty" not in say(error, "zh")
    assert "缺少数据表" in say(error, "zh")


def test_an_entry_under_the_number_of_another_is_refused(path: Path) -> None:
    tables = json.loads(path.read_bytes())
    first, second = tables["entries"]
    for number in ("0" + first, "x", "7"):
        tables["entries"][number] = tables["entries"].pop(second)
        refused(path, json.dumps(tables).encode(), DamagedFile)
        second = number


@pytest.mark.parametrize("extra", ["7", "[]", '{"1":7}', "{}"])
def test_a_table_that_this_format_does_not_have_is_refused(path: Path, extra: str) -> None:
    said = refused(path, path.read_bytes()[:-1] + f',"later":{extra}}}'.encode(), DamagedFile)
    assert "later" in said


@pytest.mark.parametrize("depth", [100, 500, 900, 990, 1_000, 2_000, 100_000])
def test_a_deep_value_is_read_or_refused_without_a_traceback(path: Path, depth: int) -> None:
    deep = b"[" * depth + b"]" * depth
    text = path.read_bytes().replace('"无门卫"'.encode(), deep)
    refused(path, text, DamagedFile)


def test_a_file_that_somebody_formatted_anew_is_still_read(path: Path) -> None:
    tables = json.loads(path.read_bytes())
    path.write_text(json.dumps(tables, indent=2), encoding="ascii")
    with opened(path) as file:
        assert file.log == Log(ENTRIES)
        assert len(file.record(says("item/A-2/level", "no", after=3))) == 3
