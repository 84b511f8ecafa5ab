"""The index is the old one, the new one or none at all, whatever happens while it is written."""

from pathlib import Path

import pytest

from inspector_tui.store.index import Row, read_index, write_index
from inspector_tui.store.summary import Summary
from tests.faults.disk_model import EMPTY, DiskModel

INDEX = Path("/index.json")


def rows(*names: str) -> dict[str, Row]:
    return {
        name: Row(size=1, modified=2, summary=Summary(path=name, standing="draft"))
        for name in names
    }


OLD, NEW = rows("a"), rows("a", "b")


def disk_with_an_index() -> DiskModel:
    disk = DiskModel(EMPTY)
    write_index(disk, INDEX, OLD)
    disk.calls.clear()
    return disk


def test_an_index_that_was_written_is_read_back() -> None:
    assert read_index(disk_with_an_index(), INDEX) == OLD


def test_no_power_cut_leaves_half_an_index() -> None:
    disk = disk_with_an_index()
    found: list[dict[str, Row]] = []

    def look() -> None:
        found.extend(read_index(DiskModel(image), INDEX) for image in disk.after_power_cut())

    disk.watch = look
    write_index(disk, INDEX, NEW)
    look()
    assert all(index in (OLD, NEW) for index in found)
    assert OLD in found
    assert found[-1] == NEW


def test_an_index_that_the_disk_does_not_take_leaves_the_old_one() -> None:
    for call in range(3):
        disk = disk_with_an_index()
        disk.faults[call] = "ENOSPC"
        with pytest.raises(OSError, match="No space left"):
            write_index(disk, INDEX, NEW)
        assert read_index(disk, INDEX) == OLD


def test_an_index_that_cannot_be_read_counts_as_none() -> None:
    disk = disk_with_an_index()
    disk.faults[0] = "EIO"
    assert read_index(disk, INDEX) == {}
