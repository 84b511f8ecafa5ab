"""The inbox shows what can be attached, the newest first."""

import os
from pathlib import Path

import pytest

from inspector_tui.errors import FileTrouble
from inspector_tui.evidence import inbox
from tests.evidence.samples import photo
from tests.evidence.test_suffix import CONTENTS


def put(folder: Path, name: str, content: bytes, age: int = 0) -> None:
    """A file that came in so many seconds ago."""
    (folder / name).write_bytes(content)
    os.utime(folder / name, (1_800_000_000 - age, 1_800_000_000 - age))


def names(folder: Path) -> list[str]:
    return [one.path.name for one in inbox(folder)]


def test_the_newest_file_comes_first_and_equally_old_ones_by_name(tmp_path: Path) -> None:
    for name, age in (("b.jpg", 60), ("c.jpg", 0), ("a.jpg", 60), ("d.jpg", 3600)):
        put(tmp_path, name, photo(), age)
    assert names(tmp_path) == ["c.jpg", "a.jpg", "b.jpg", "d.jpg"]


def test_a_file_is_shown_with_its_kind_size_and_time(tmp_path: Path) -> None:
    put(tmp_path, "scan.jpg", CONTENTS["pdf"])
    put(tmp_path, "photo", photo(), 60)
    scan, picture = inbox(tmp_path)
    assert (scan.suffix, scan.is_photo) == ("pdf", False)
    assert (picture.suffix, picture.is_photo, picture.size) == ("jpg", True, len(photo()))
    assert picture.modified.isoformat() == "2027-01-15T07:59:00+00:00"


@pytest.mark.parametrize(
    "name", [".hidden.jpg", "~$plan.docx", "x.part", "x.crdownload", "x.TMP", ".DS_Store"]
)
def test_hidden_and_unfinished_files_are_left_out(tmp_path: Path, name: str) -> None:
    put(tmp_path, name, photo())
    assert names(tmp_path) == []


@pytest.mark.parametrize("content", [b"", CONTENTS["svg"], b"MZ\x90\0\3\0\0\0"])
def test_what_cannot_be_attached_is_left_out(tmp_path: Path, content: bytes) -> None:
    put(tmp_path, "x.jpg", content)
    assert names(tmp_path) == []


def test_folders_pipes_and_dangling_links_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "folder.jpg").mkdir()
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "link.jpg").symlink_to(tmp_path / "gone.jpg")
    assert names(tmp_path) == []


def test_an_empty_folder_is_empty_and_a_missing_one_is_told(tmp_path: Path) -> None:
    assert inbox(tmp_path) == ()
    with pytest.raises(FileTrouble, match="No such file"):
        inbox(tmp_path / "gone")
