"""The real disk: a file is the old one or the new one, and the calls are what systems need."""

import errno
import fcntl
import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inspector_tui.store import DISK, Disk, write_whole


def test_a_file_is_replaced_and_leaves_no_scratch(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for content in (b"first", b"a second that is longer", b"", b"x" * 3_000_000):
        write_whole(DISK, path, content)
        assert path.read_bytes() == content
        assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_content_and_name_reach_the_device_in_this_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, calls = tmp_path / "file", list[str]()

    def noted(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def act(*given: Any) -> Any:
            folder = name == "fsync" and stat.S_ISDIR(os.fstat(given[0]).st_mode)
            calls.append(f"{name} of the folder" if folder else name)
            return call(*given)

        return act

    for name in ("write", "fsync", "close"):
        monkeypatch.setattr(os, name, noted(name, getattr(os, name)))
    monkeypatch.setattr(Path, "replace", noted("replace", Path.replace))
    write_whole(DISK, path, b"content")
    assert calls == ["write", "fsync", "close", "replace", "fsync of the folder", "close"]


def failing(call: str, number: int) -> Disk:
    """A disk one of whose calls never works."""

    def fail(*given: object) -> None:
        raise OSError(number, os.strerror(number))

    return type("Failing", (Disk,), {call: fail})()  # type: ignore[no-any-return]


@pytest.mark.parametrize("call", ["create", "write", "flush", "replace"])
def test_a_call_that_fails_leaves_the_old_file_and_no_scratch(tmp_path: Path, call: str) -> None:
    path = tmp_path / "file"
    write_whole(DISK, path, b"old")
    with pytest.raises(OSError, match="No space left"):
        write_whole(failing(call, errno.ENOSPC), path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_folder_that_is_not_flushed_is_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Input/output error"):
        write_whole(failing("flush_folder", errno.EIO), tmp_path / "file", b"new")


def test_a_fault_is_told_even_where_the_scratch_cannot_be_removed(tmp_path: Path) -> None:
    class Dying(Disk):
        def flush(self, descriptor: int) -> None:
            raise OSError(errno.EIO, "Input/output error")

        def remove(self, path: Path) -> None:
            raise OSError(errno.EROFS, "Read-only file system")

    with pytest.raises(OSError, match="Input/output error"):
        write_whole(Dying(), tmp_path / "file", b"new")


def test_a_disk_that_takes_a_byte_at_a_time_gets_them_all(tmp_path: Path) -> None:
    class Slow(Disk):
        def write(self, descriptor: int, content: memoryview) -> int:
            return super().write(descriptor, content[:1])

    write_whole(Slow(), tmp_path / "file", b"every byte")
    assert (tmp_path / "file").read_bytes() == b"every byte"


def test_a_disk_that_takes_nothing_is_full(tmp_path: Path) -> None:
    class Stuck(Disk):
        def write(self, descriptor: int, content: memoryview) -> int:
            return 0

    with pytest.raises(OSError, match="No space left"):
        write_whole(Stuck(), tmp_path / "file", b"content")


def test_every_folder_above_is_made_and_flushed(tmp_path: Path) -> None:
    class Noting(Disk):
        flushed: list[Path]

        def flush_folder(self, folder: Path) -> None:
            self.flushed.append(folder)

    disk = Noting()
    disk.flushed = []
    disk.make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    assert disk.flushed == [tmp_path.parent, tmp_path, tmp_path / "a"]
    disk.flushed.clear()
    disk.make_folder(tmp_path / "a" / "b")
    assert disk.flushed == [tmp_path / "a"]


def test_a_folder_above_that_may_not_be_looked_into_is_not_ours(tmp_path: Path) -> None:
    class Barred(Disk):
        def flush_folder(self, folder: Path) -> None:
            if folder == tmp_path.parent:
                raise PermissionError(errno.EACCES, "Permission denied")

    Barred().make_folder(tmp_path / "a")
    assert (tmp_path / "a").is_dir()


def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")
    with pytest.raises(FileExistsError):
        DISK.make_folder(tmp_path / "a")


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_cannot_flush_folders_is_forgiven(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    DISK.flush_folder(tmp_path)
    with pytest.raises(OSError, match=os.strerror(number)):
        DISK.flush_file(_file(tmp_path))


def _file(folder: Path) -> Path:
    path = folder / "file"
    path.write_bytes(b"content")
    return path


class InUse(PermissionError):
    """What Windows says while a virus scanner holds a file."""

    winerror = 32


@pytest.mark.parametrize("times", [1, 6])
def test_a_file_that_a_scanner_holds_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    pauses, refusals, replace = list[float](), [InUse()] * times, Path.replace

    def held(source: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return replace(source, target)

    monkeypatch.setattr(time, "sleep", pauses.append)
    monkeypatch.setattr(Path, "replace", held)
    write_whole(DISK, tmp_path / "file", b"content")
    assert (tmp_path / "file").read_bytes() == b"content"
    assert pauses == sorted(pauses)
    assert len(pauses) == times


@pytest.mark.parametrize(("kind", "tries"), [(InUse, 7), (PermissionError, 1)])
def test_a_file_that_stays_held_or_is_forbidden_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: type[OSError], tries: int
) -> None:
    tried = []

    def held(source: Path, target: Path) -> None:
        tried.append(source)
        raise kind

    monkeypatch.setattr(time, "sleep", lambda pause: None)
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(kind):
        write_whole(DISK, tmp_path / "file", b"content")
    assert len(tried) == tries


def test_a_mac_is_asked_to_empty_the_cache_of_the_drive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[int]()
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda descriptor, command: asked.append(command))
    DISK.flush_file(_file(tmp_path))
    assert asked == [51]


def test_windows_which_cannot_flush_folders_is_not_asked_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "name", "nt")
    monkeypatch.setattr(os, "open", lambda *given: pytest.fail("a folder was opened"))
    DISK.flush_folder(tmp_path)


def test_removing_a_file_that_is_not_there_is_no_error(tmp_path: Path) -> None:
    DISK.remove(tmp_path / "nothing")
    DISK.remove(_file(tmp_path))
    assert list(tmp_path.iterdir()) == []
