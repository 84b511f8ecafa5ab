"""The storage passes undecoded JSON through and keeps nothing decoded between calls."""

from pathlib import Path

import msgspec
import pytest

from inspector_tui.model import Checklist, Log
from inspector_tui.store import DISK, InspectionFile, content
from inspector_tui.store.storage import SafeStorage
from tests.store.samples import begun, opened, says

ONE = says("item/A-1/level", "yes", after=1)
TWO = says("item/A-2/level", "no", after=2)


def test_documents_that_were_read_stay_undecoded_json(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", ONE)
    tables = SafeStorage(path, DISK, lambda content: None).read()
    assert set(tables) == {"inspection", "checklist", "entries"}
    for table in tables.values():
        assert [type(document) for document in table.values()] == [msgspec.Raw]


def test_the_definition_is_not_decoded_when_an_entry_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(begun(tmp_path / "a", ONE)) as file:

        def refuse(text: bytes | msgspec.Raw, to: type[Checklist]) -> Checklist:
            raise AssertionError("the definition was decoded")

        monkeypatch.setattr(content, "from_json", refuse)
        content._KNOWN.clear()
        assert file.record(TWO) == Log([ONE, TWO])
        with pytest.raises(AssertionError, match="was decoded"):
            InspectionFile(file.path)


def test_the_definition_keeps_its_bytes_through_every_write(tmp_path: Path) -> None:
    path = begun(tmp_path / "a")
    spaced = path.read_bytes().replace(b'"id":"gate"', b'"id" :  "gate"')
    path.write_bytes(spaced)
    with opened(path) as file:
        file.record(ONE)
    assert b'"id" :  "gate"' in path.read_bytes()


def test_an_update_that_fails_half_way_leaves_nothing_for_the_next_one(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", ONE)
    with opened(path) as file:
        with pytest.raises(AttributeError):
            file.record(TWO, None)  # type: ignore[arg-type]
        file.record(says("item/A-1/note", "after the fault", after=3))
        assert TWO.id not in file.log
    assert TWO.id not in InspectionFile(path).log


def test_content_of_others_is_shown_before_it_is_used_and_own_content_is_not(
    tmp_path: Path,
) -> None:
    path = begun(tmp_path / "a", ONE)
    shown: list[bytes] = []
    one = SafeStorage(path, DISK, shown.append)
    first = path.read_bytes()
    one.write(one.read())
    one.read()
    assert shown == [first]
    path.write_bytes(first.replace(b"{", b"{ ", 1))
    one.read()
    assert shown == [first, path.read_bytes()]


def test_content_that_is_refused_is_shown_again_the_next_time(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", ONE)
    shown = []

    def refuse(found: bytes) -> None:
        shown.append(found)
        raise ValueError("refused")

    one = SafeStorage(path, DISK, refuse)
    for _ in range(2):
        with pytest.raises(ValueError, match="refused"):
            one.read()
    assert len(shown) == 2


def test_nothing_but_bytes_is_kept_between_calls(tmp_path: Path) -> None:
    with opened(begun(tmp_path / "a", ONE)) as file:
        file.record(TWO)
        kept = vars(file._db.storage)
        assert kept["_known"] == file.path.read_bytes()
        assert not [value for value in kept.values() if isinstance(value, dict | list)]
