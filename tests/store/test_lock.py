"""The lock keeps a second program out, and dies with the first."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inspector_tui.store import open_file
from inspector_tui.store.lock import Lock
from tests.store.samples import ANNA, BO, begun, opened, says

ROOT = Path(__file__).parents[2]

HOLDER = """
import sys, time
from pathlib import Path
from inspector_tui.model import Author
from inspector_tui.store import open_file
file = open_file(Path(sys.argv[1]), Author(name="李工", device="laptop 9"))
print(file.read_only, flush=True)
time.sleep(60)
"""


def test_the_lock_of_a_killed_program_is_free(tmp_path: Path) -> None:
    path = begun(tmp_path / "a")
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, path], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "None\n"
        assert "李工 @ laptop 9" in str(open_file(path, ANNA).read_only)
        other.send_signal(signal.SIGKILL)
    with opened(path) as file:
        assert len(file.record(says("item/A-1/level", "yes"))) == 1


def test_a_lock_is_taken_by_one_and_refused_to_the_next(tmp_path: Path) -> None:
    first, second = Lock(tmp_path / ".lock"), Lock(tmp_path / ".lock")
    assert first.take(ANNA) is None
    assert second.take(BO) == "Anna @ laptop-1"
    first.drop()
    assert second.take(BO) is None
    assert first.take(ANNA) == "Bo @ laptop-2"
    second.drop()


def test_a_shorter_name_leaves_nothing_of_a_longer_one(tmp_path: Path) -> None:
    first, second = Lock(tmp_path / ".lock"), Lock(tmp_path / ".lock")
    first.take(ANNA)
    first.drop()
    second.take(BO)
    assert first.take(ANNA) == "Bo @ laptop-2"
    second.drop()


def test_a_lock_that_was_never_taken_can_be_dropped(tmp_path: Path) -> None:
    lock = Lock(tmp_path / ".lock")
    lock.drop()
    assert not (tmp_path / ".lock").exists()


def test_a_system_without_pwrite_can_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows has none."""
    monkeypatch.delattr(os, "pwrite")
    first, second = Lock(tmp_path / ".lock"), Lock(tmp_path / ".lock")
    assert first.take(ANNA) is None
    assert second.take(BO) == "Anna @ laptop-1"
    first.drop()


def test_a_file_system_without_locks_is_not_taken_for_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    path = begun(tmp_path / "a")
    monkeypatch.setattr("fcntl.flock", refuse)
    file = open_file(path, ANNA)
    assert "can be read but not changed (No locks available)" in str(file.read_only)
