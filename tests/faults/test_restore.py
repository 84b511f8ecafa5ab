"""A damaged file is replaced by the newest whole copy, whatever happens meanwhile."""

from contextlib import suppress
from pathlib import Path

import pytest

from inspector_tui.errors import DamagedFile, NotSaved
from inspector_tui.store import newest_whole, restore
from inspector_tui.store.backup import backups
from tests.faults.disk_model import DiskModel, Fault, Image, Killed
from tests.faults.program import PATH, work
from tests.faults.promise import Promise, entries_in

STAMP = "20260520-120000"
ASIDE = PATH.with_name(f"inspection.damaged-{STAMP}.json")
DAMAGED = b"\0" * 500


def damaged_disk() -> DiskModel:
    """A disk after a morning, its file overwritten with zeros by something else."""
    disk = DiskModel()
    work(disk, Promise(PATH))
    image = dict(next(disk.after_power_cut()))
    return DiskModel({**image, PATH: DAMAGED})


def faults_of(image: Image) -> list[str]:
    """What is wrong on a disk where a restoration was under way."""
    faults = []
    if DAMAGED not in (image.get(PATH), image.get(ASIDE)):
        faults.append("the damaged file is gone")
    if image.get(PATH) != DAMAGED and entries_in(image.get(PATH) or b"") is None:
        faults.append("the file is neither the damaged one nor whole")
    if newest_whole(DiskModel(image), PATH) is None:
        faults.append("no copy is whole any more")
    return faults


def watched(disk: DiskModel) -> list[str]:
    """The faults that will be seen before any call from now on."""
    seen: list[str] = []

    def look() -> None:
        for image in disk.after_power_cut():
            seen.extend(faults_of(image))

    disk.watch = look
    return seen


def test_a_restored_file_is_whole_and_the_damaged_one_is_kept_aside() -> None:
    disk = damaged_disk()
    assert restore(disk, PATH, stamp=STAMP) == ASIDE
    for image in disk.after_power_cut():
        assert image[ASIDE] == DAMAGED
        assert entries_in(image[PATH] or b"")


def test_no_power_cut_during_a_restoration_loses_a_copy() -> None:
    disk = damaged_disk()
    seen = watched(disk)
    restore(disk, PATH, stamp=STAMP)
    disk.watch()
    assert seen == []


@pytest.mark.parametrize("fault", ["EIO", "ENOSPC", "EIO, though done", "kill"])
def test_a_restoration_that_fails_loses_nothing_and_is_repeated(fault: Fault) -> None:
    for call in range(calls_of_a_restoration()):
        disk = damaged_disk()
        seen = watched(disk)
        disk.faults[call] = fault
        with suppress(NotSaved, Killed):
            restore(disk, PATH, stamp=STAMP)
        disk.restart_program()
        if disk.names.file(PATH).content == DAMAGED:
            restore(disk, PATH, stamp=STAMP)
        assert seen == []
        assert entries_in(disk.read(PATH))


def calls_of_a_restoration() -> int:
    disk = damaged_disk()
    restore(disk, PATH, stamp=STAMP)
    return len(disk.calls)


def test_nothing_is_touched_where_no_copy_is_whole() -> None:
    disk = DiskModel({Path("/"): None, Path("/a"): None, Path("/a/inspection.json"): b"{"})
    path = Path("/a/inspection.json")
    with pytest.raises(DamagedFile, match="no whole copy"):
        restore(disk, path, stamp=STAMP)
    assert disk.read(path) == b"{"
    assert set(disk.calls) == {"read"}


def test_a_damaged_copy_is_passed_over_for_an_older_whole_one() -> None:
    disk = damaged_disk()
    newest, older, *_ = backups(PATH)
    image = dict(next(disk.after_power_cut()))
    disk = DiskModel({**image, newest: b"no JSON"})
    assert newest_whole(disk, PATH) == older
    restore(disk, PATH, stamp=STAMP)
    assert disk.read(PATH) == image[older]
