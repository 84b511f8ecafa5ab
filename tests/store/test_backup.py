"""The last whole copies of a file are kept, and the newest comes back in place of a damaged one."""

from pathlib import Path

import pytest

from inspector_tui.errors import DamagedFile
from inspector_tui.model import Log
from inspector_tui.store import DISK, InspectionFile, newest_whole, read_content, restore
from inspector_tui.store.backup import KEPT, backups
from tests.store.samples import begun, opened, says

DAYS = [says("item/A-1/note", f"visit {n}", after=n) for n in range(6)]

LATER = says("item/A-1/note", "afterwards", after=9)


def opened_each_day(folder: Path) -> Path:
    """A file that was opened for every entry that it holds."""
    path = begun(folder)
    for one in DAYS:
        with opened(path) as file:
            file.record(one)
    return path


def test_each_session_keeps_a_copy_of_what_was_there_at_its_end(tmp_path: Path) -> None:
    path = opened_each_day(tmp_path / "a")
    logs = [read_content(copy, copy.read_bytes()).log for copy in backups(path)]
    assert logs == [Log(DAYS[:6]), Log(DAYS[:5]), Log(DAYS[:4])]
    assert len(list(path.parent.glob(".*.backup"))) == KEPT == 3


def test_opening_without_recording_does_not_push_older_copies_out(tmp_path: Path) -> None:
    path = opened_each_day(tmp_path / "a")
    opened(path).close()
    kept = [copy.read_bytes() for copy in backups(path)]
    for _ in range(3):
        opened(path).close()
    assert [copy.read_bytes() for copy in backups(path)] == kept
    assert kept[0] == path.read_bytes()


def test_the_newest_copy_comes_back_and_the_damaged_file_is_kept(tmp_path: Path) -> None:
    path = opened_each_day(tmp_path / "a")
    path.write_bytes(b"\0" * 300)
    aside = restore(DISK, path, stamp="20260520-120000")
    assert aside == path.with_name("inspection.damaged-20260520-120000.json")
    assert aside.read_bytes() == b"\0" * 300
    with opened(path) as file:
        assert file.log == Log(DAYS)
        file.record(LATER)
    assert InspectionFile(path).log == Log([*DAYS, LATER])


def test_a_damaged_copy_is_passed_over(tmp_path: Path) -> None:
    path = opened_each_day(tmp_path / "a")
    newest, older, oldest = backups(path)
    newest.write_bytes(b"{")
    assert newest_whole(DISK, path) == older
    older.unlink()
    assert newest_whole(DISK, path) == oldest
    oldest.write_bytes(b"")
    assert newest_whole(DISK, path) is None


def test_a_damaged_file_is_never_copied_over_a_whole_backup(tmp_path: Path) -> None:
    path = opened_each_day(tmp_path / "a")
    kept = [copy.read_bytes() for copy in backups(path)]
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DamagedFile):
        opened(path)
    assert [copy.read_bytes() for copy in backups(path)] == kept


def test_a_file_that_is_damaged_while_it_is_opened_frees_the_lock(tmp_path: Path) -> None:
    path = opened_each_day(tmp_path / "a")
    file = InspectionFile(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    with pytest.raises(DamagedFile):
        file.hold(file.header.by)
    path.write_bytes(whole)
    with opened(path) as again:
        assert again.log == Log(DAYS)


def test_damaged_files_of_one_moment_are_all_kept(tmp_path: Path) -> None:
    path = opened_each_day(tmp_path / "a")
    asides = set()
    for damage in (b"first", b"second", b"third"):
        path.write_bytes(damage)
        asides.add(restore(DISK, path, stamp="20260520-120000"))
    assert {aside.read_bytes() for aside in asides} == {b"first", b"second", b"third"}


def test_a_damaged_file_without_any_copy_is_left_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "inspection.json"
    path.write_bytes(b"{")
    with pytest.raises(DamagedFile, match=r"inspection\.json: damaged.*USB stick"):
        restore(DISK, path, stamp="1")
    assert [one.name for one in tmp_path.iterdir()] == ["inspection.json"]


def test_what_was_scored_before_closing_is_in_the_newest_copy(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", DAYS[0])
    with opened(path) as file:
        file.record(DAYS[1])
    whole = path.read_bytes()
    path.write_bytes(whole[:100])
    restore(DISK, path, stamp="20260520-120000")
    assert path.read_bytes() == whole


def test_closing_a_file_that_was_damaged_meanwhile_keeps_the_copies_whole(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", DAYS[0])
    with opened(path) as file:
        file.record(DAYS[1])
    with opened(path):
        path.write_bytes(path.read_bytes()[:100])
    restore(DISK, path, stamp="20260520-120000")
    assert {one.id for one in InspectionFile(path).log} == {DAYS[0].id, DAYS[1].id}
