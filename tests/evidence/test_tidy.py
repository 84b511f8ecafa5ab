"""Unreferenced files are listed with the reason, and removed only when told so."""

from pathlib import Path

import pytest

from inspector_tui.errors import FileTrouble
from inspector_tui.evidence import Kept, Stray, derive, keep, remove, tidy
from inspector_tui.model import Log
from inspector_tui.store import DISK
from tests.evidence.samples import chat_photo, photo
from tests.faults.disk_model import DiskModel
from tests.model.samples import written


def kept(folder: Path, content: bytes = photo()) -> Kept:
    """A kept photo with its print."""
    one = keep(content, folder, kind="photo", disk=DISK)
    derive(one.path, folder, disk=DISK)
    return one


def why(strays: tuple[Stray, ...]) -> dict[str, str]:
    return {one.path.name: one.why for one in strays}


def test_what_an_entry_stands_for_is_not_listed(tmp_path: Path) -> None:
    one = kept(tmp_path)
    log = written(Log(), {f"item/A/photo/{one.sha256}": {"suffix": "jpg"}})
    assert tidy(tmp_path, log) == ()


def test_what_a_problem_shows_is_not_listed(tmp_path: Path) -> None:
    one = kept(tmp_path)
    log = written(Log(), {"rectify/1-ab12/reply/1": {"text": "Done", "evidence": [one.sha256]}})
    assert tidy(tmp_path, log) == ()


def test_a_file_that_was_never_recorded_is_listed_with_its_print(tmp_path: Path) -> None:
    one = kept(tmp_path)
    strays = tidy(tmp_path, Log())
    assert [(stray.path.parent.name, stray.why) for stray in strays] == [
        ("evidence", "never"),
        (".prints", "print"),
    ]
    assert strays[0].size == one.size


def test_a_file_that_was_withdrawn_is_listed_as_such(tmp_path: Path) -> None:
    one = kept(tmp_path)
    key = f"item/A/photo/{one.sha256}"
    log = written(written(Log(), {key: {"suffix": "jpg"}}), {key: None})
    assert [stray.why for stray in tidy(tmp_path, log)] == ["withdrawn", "print"]


def test_what_a_crash_left_and_what_somebody_put_there_is_told_apart(tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    folder.mkdir()
    (folder / ".incoming-123-4.part").write_bytes(b"half a pho")
    (folder / "notes.txt").write_text("mine")
    (folder / ".hidden").touch()
    assert why(tidy(tmp_path, Log())) == {
        ".incoming-123-4.part": "scratch", "notes.txt": "foreign", ".hidden": "foreign",
    }  # fmt: skip


def test_without_evidence_there_is_nothing_to_tidy(tmp_path: Path) -> None:
    assert tidy(tmp_path, Log()) == ()


def test_listing_removes_nothing_and_removing_removes_what_it_is_given(tmp_path: Path) -> None:
    first, second = kept(tmp_path), kept(tmp_path, chat_photo())
    strays = tidy(tmp_path, Log())
    assert first.path.exists()
    assert second.path.exists()
    remove([one for one in strays if one.path.stem == first.sha256], disk=DISK)
    assert not first.path.exists()
    assert {one.path.stem for one in tidy(tmp_path, Log())} == {second.sha256}
    remove(strays, disk=DISK)
    assert tidy(tmp_path, Log()) == ()


def test_a_file_that_cannot_be_removed_is_told(tmp_path: Path) -> None:
    kept(tmp_path)
    disk = DiskModel()
    disk.faults[0] = "EIO"
    with pytest.raises(FileTrouble, match="not removed"):
        remove(tidy(tmp_path, Log()), disk=disk)
