"""A file that is written in pieces is there whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_tui.errors import DamagedFile
from inspector_tui.store import DISK, write_pieces
from tests.faults.disk_model import DiskModel, Killed

FOLDER = Path("/office")
PATH = FOLDER / "photo.jpg"
WHOLE = b"first second"


def pieces() -> Iterator[bytes]:
    yield b"first "
    yield b"second"


def test_pieces_that_turn_out_wrong_leave_the_old_file_and_no_scratch(tmp_path: Path) -> None:
    def wrong() -> Iterator[bytes]:
        yield b"first "
        raise DamagedFile("not what it should be")

    write_pieces(DISK, tmp_path / "photo.jpg", [b"old"])
    with pytest.raises(DamagedFile):
        write_pieces(DISK, tmp_path / "photo.jpg", wrong())
    assert [one.name for one in tmp_path.iterdir()] == ["photo.jpg"]
    assert (tmp_path / "photo.jpg").read_bytes() == b"old"


def test_whenever_the_power_goes_there_is_the_old_file_or_the_new_one() -> None:
    calls = len(written().calls)
    seen = set()
    for call in range(calls):
        disk = DiskModel({Path("/"): None, FOLDER: None, PATH: b"old"})
        disk.faults[call] = "kill"
        with pytest.raises(Killed):
            write_pieces(disk, PATH, pieces())
        seen |= {image[PATH] for image in disk.after_power_cut()}
    assert seen == {b"old", WHOLE}
    assert {image[PATH] for image in written().after_power_cut()} == {WHOLE}


def written() -> DiskModel:
    disk = DiskModel({Path("/"): None, FOLDER: None, PATH: b"old"})
    write_pieces(disk, PATH, pieces())
    return disk
