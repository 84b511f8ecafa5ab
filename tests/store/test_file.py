"""An inspection file gives back what was recorded, and says why it cannot record."""

from pathlib import Path

import pytest
from tinydb import TinyDB

from inspector_tui.errors import FileTrouble, HeldElsewhere, NotSaved
from inspector_tui.model import Author, Log, digest
from inspector_tui.store import NAME, Disk, InspectionFile, create, open_file, to_bytes
from inspector_tui.store.lock import Lock
from tests.store.samples import ANNA, BO, CHECKLIST, ID, begun, opened, says

LEVEL = says("item/A-1/level", "yes", after=1)
NOTE = says("item/A-1/note", "signs in two languages", after=2)


def test_what_was_recorded_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", LEVEL, NOTE)
    with opened(path) as file:
        assert list(file.log) == [LEVEL, NOTE]
        assert [one.says for one in file.log] == ["yes", "signs in two languages"]
        assert file.checklist == CHECKLIST
        assert file.inspection.findings["A-1"].note == "signs in two languages"


def test_the_header_says_which_definition_was_begun_by_whom(tmp_path: Path) -> None:
    header = InspectionFile(begun(tmp_path / "a")).header
    assert (header.format, header.id, header.by) == ("inspection/1", ID, ANNA)
    assert (header.checklist, header.version) == ("gate", "1")
    assert header.digest == digest(CHECKLIST)
    assert header.created == "2026-05-20T12:00:00.000Z"


def test_a_plain_tinydb_reads_the_file(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", LEVEL, NOTE)
    with TinyDB(path, encoding="utf-8", access_mode="r") as plain:
        assert plain.tables() == {"inspection", "checklist", "entries"}
        assert [one["id"] for one in plain.table("inspection")] == [ID]
        assert [one["title"] for one in plain.table("checklist")] == [CHECKLIST.title]
        entries = plain.table("entries").all()
        assert {(one["key"], one["value"]) for one in entries} == {
            ("item/A-1/level", "yes"),
            ("item/A-1/note", "signs in two languages"),
        }
        assert [one.doc_id for one in entries] == [int(one["id"][:12], 16) for one in entries]


def test_record_returns_the_log_that_the_disk_holds(tmp_path: Path) -> None:
    path = begun(tmp_path / "a")
    with opened(path) as file:
        log = file.record(LEVEL)
        assert log == file.log == Log([LEVEL])
        assert InspectionFile(path).log == log


def test_what_was_said_in_one_moment_stands_in_the_file_as_in_every_copy_of_it(
    tmp_path: Path,
) -> None:
    together = [says(f"item/A-1/{name}", "yes", after=1) for name in ("level", "note", "reason")]
    path = begun(tmp_path / "a")
    with opened(path) as file:
        file.record(*sorted(together, key=lambda one: one.id, reverse=True))
        assert path.read_bytes() == to_bytes(file.content)


def test_entries_that_are_there_already_are_not_written_twice(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", LEVEL)
    with opened(path) as file:
        assert len(file.record(LEVEL, NOTE, NOTE)) == 2
    assert len(InspectionFile(path).log) == 2


def test_recording_nothing_changes_nothing(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", LEVEL)
    with opened(path) as file:
        assert list(file.record()) == [LEVEL]
    assert list(InspectionFile(path).log) == [LEVEL]


def test_a_file_that_was_only_opened_for_reading_takes_nothing(tmp_path: Path) -> None:
    path = begun(tmp_path / "a")
    before = path.read_bytes()
    with pytest.raises(FileTrouble, match="opened for reading"):
        InspectionFile(path).record(LEVEL)
    assert path.read_bytes() == before


def test_a_closed_file_takes_nothing(tmp_path: Path) -> None:
    path = begun(tmp_path / "a")
    file = opened(path)
    file.close()
    with pytest.raises(FileTrouble, match="opened for reading"):
        file.record(LEVEL)


def test_a_closed_file_can_be_held_again(tmp_path: Path) -> None:
    file = opened(begun(tmp_path / "a"))
    file.close()
    file.hold(ANNA)
    assert file.read_only is None
    file.hold(ANNA)
    assert file.read_only is None
    file.close()


def test_a_second_opener_reads_and_is_told_who_holds_it(tmp_path: Path) -> None:
    path = begun(tmp_path / "a")
    with opened(path, ANNA) as first:
        first.record(LEVEL)
        second = open_file(path, BO)
        assert isinstance(second.read_only, HeldElsewhere)
        assert "Anna @ laptop-1" in str(second.read_only)
        assert str(path) in str(second.read_only)
        assert list(second.log) == [LEVEL]
        with pytest.raises(HeldElsewhere):
            second.record(NOTE)
    with opened(path, BO) as third:
        assert third.record(NOTE) == Log([LEVEL, NOTE])


def test_what_a_crashed_program_left_is_cleared_away(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", LEVEL)
    scratch = path.with_name(".inspection.json.part")
    scratch.write_bytes(b'{"inspection":{"1"')
    InspectionFile(path)
    assert scratch.exists()
    opened(path).close()
    assert not scratch.exists()


def test_another_inspection_is_never_begun_over_one_that_is_there(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", LEVEL)
    with pytest.raises(NotSaved, match="File exists"):
        create(tmp_path / "a", CHECKLIST, inspection_id="f" * 16, at="", by=ANNA)
    assert list(InspectionFile(path).log) == [LEVEL]


def test_a_missing_file_is_named_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"nowhere.*No such file") as caught:
        open_file(tmp_path / "nowhere" / NAME, ANNA)
    assert caught.value.places["path"] == tmp_path / "nowhere" / NAME


def test_a_folder_in_place_of_the_file_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(FileTrouble, match="cannot be read"):
        open_file(tmp_path / NAME, ANNA)


class ReadOnlyDisk(Disk):
    """A disk that may be read alone, as a locked USB stick or a folder of somebody else."""

    def lock(self, path: Path) -> Lock:
        return BarredLock(path)


class BarredLock(Lock):
    """A lock in a folder in which no file can be made."""

    def take(self, holder: Author) -> str | None:
        raise PermissionError(13, "Permission denied")


def test_a_file_in_a_read_only_folder_is_shown_and_says_why_it_takes_nothing(
    tmp_path: Path,
) -> None:
    path = begun(tmp_path / "a", LEVEL)
    file = open_file(path, ANNA, ReadOnlyDisk())
    assert list(file.log) == [LEVEL]
    assert "can be read but not changed (Permission denied)" in str(file.read_only)
    with pytest.raises(FileTrouble, match="Copy its folder"):
        file.record(NOTE)


def test_a_folder_that_vanishes_during_the_walk_loses_nothing(tmp_path: Path) -> None:
    path = begun(tmp_path / "stick" / "a", LEVEL)
    with opened(path) as file:
        (tmp_path / "stick").rename(tmp_path / "pulled")
        with pytest.raises(NotSaved, match=r"plug the disk in again") as caught:
            file.record(NOTE)
        assert caught.value.places["path"] == path
        assert list(file.log) == [LEVEL]
        (tmp_path / "pulled").rename(tmp_path / "stick")
        file.record(NOTE)
    assert list(InspectionFile(path).log) == [LEVEL, NOTE]
