"""A sync tool may put another copy in the place of the file: nothing that anybody wrote is lost."""

from pathlib import Path

import pytest

from inspector_tui.errors import DamagedFile, FileTrouble, NotSaved
from inspector_tui.model import Entry, Log
from inspector_tui.store import InspectionFile, restore
from tests.faults.disk_model import DiskModel
from tests.faults.program import PATH, begin
from tests.faults.promise import Promise
from tests.store.samples import BO, begun, opened, says

A = says("item/A-1/level", "yes", after=1)
B = says("item/A-2/level", "no", after=2)
C = says("item/A-1/note", "from the other laptop", after=3, by=BO)
NEW = says("item/A-2/note", "no guard", after=4)


def copy_with(folder: Path, *entries: Entry) -> bytes:
    """The bytes of a copy of the inspection that holds these entries."""
    return begun(folder, *entries).read_bytes()


@pytest.mark.parametrize(
    "theirs",
    [(A, B, C), (A,), (), (C,), (A, C), (B, A)],
    ids=["more", "fewer", "none", "others", "some of both", "in another order"],
)
def test_a_copy_with_other_entries_is_united_with_what_was_known(
    tmp_path: Path, theirs: tuple[Entry, ...]
) -> None:
    path = begun(tmp_path / "mine", A, B)
    with opened(path) as file:
        path.write_bytes(copy_with(tmp_path / "theirs", *theirs))
        log = file.record(NEW)
        assert log == Log([A, B, NEW, *theirs])
    assert InspectionFile(path).log == log


def test_a_copy_that_comes_while_the_disk_is_full_is_united_at_the_next_try() -> None:
    disk = DiskModel()
    file = begin(disk, Promise(PATH))
    first = list(file.log)
    older = disk.read(PATH)
    file.record(A)
    disk.names.file(PATH).content = older
    disk.faults[len(disk.calls) + 2] = "ENOSPC"
    with pytest.raises(NotSaved):
        file.record(B)
    assert file.record(B) == Log([*first, A, B])
    assert InspectionFile(PATH, disk).log == Log([*first, A, B])


def test_an_entry_that_the_copy_brought_is_not_written_twice(tmp_path: Path) -> None:
    path = begun(tmp_path / "mine", A)
    with opened(path) as file:
        path.write_bytes(copy_with(tmp_path / "theirs"))
        assert file.record(A, B) == Log([A, B])
    assert InspectionFile(path).log == Log([A, B])


def test_an_undone_copy_is_seen_before_anything_is_recorded(tmp_path: Path) -> None:
    path = begun(tmp_path / "mine", A)
    with opened(path) as file:
        path.write_bytes(copy_with(tmp_path / "theirs", A, C))
        assert file.log == Log([A])
        assert file.record() == Log([A, C])


@pytest.mark.parametrize("known", [(A,), ()], ids=["with entries", "without any"])
def test_another_inspection_in_its_place_is_refused_and_left_alone(
    tmp_path: Path, known: tuple[Entry, ...]
) -> None:
    path = begun(tmp_path / "mine", *known)
    other = begun(tmp_path / "other", C, inspection_id="f" * 16).read_bytes()
    with opened(path) as file:
        path.write_bytes(other)
        with pytest.raises(FileTrouble, match="another inspection has been put") as caught:
            file.record(B)
        assert caught.value.places["path"] == path
        assert path.read_bytes() == other
        assert file.log == Log(known)


def test_a_damaged_copy_is_refused_and_what_was_known_comes_back_with_the_backup(
    tmp_path: Path,
) -> None:
    path = begun(tmp_path / "mine", A)
    with opened(path) as file:
        file.record(B)
        path.write_bytes(path.read_bytes()[:-20])
        with pytest.raises(DamagedFile):
            file.record(NEW)
        restore(file._disk, path, stamp="1")
        assert file.record(NEW) == Log([A, B, NEW])
    assert InspectionFile(path).log == Log([A, B, NEW])


def test_a_deleted_file_is_not_saved_over_and_its_entries_stay_known(tmp_path: Path) -> None:
    path = begun(tmp_path / "mine", A)
    with opened(path) as file:
        gone = path.read_bytes()
        path.unlink()
        with pytest.raises(NotSaved, match="No such file"):
            file.record(B)
        path.write_bytes(gone)
        assert file.record(B) == Log([A, B])
