"""The real program on the real system: killed, starved and refused, it loses nothing."""

import os
import random
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_tui.errors import NotSaved
from inspector_tui.model import Log
from inspector_tui.store import InspectionFile, open_file
from tests.store.samples import ANNA, begun, opened, says

pytestmark = pytest.mark.torture

ROOT = Path(__file__).parents[2]
CALLS = "fsync,rename,write,unlink,flock,ftruncate,openat,close,lseek"
"""The system calls that the store makes."""


def recorder(path: Path, first: int, how_many: int) -> list[str]:
    """The command that records so many entries."""
    return [sys.executable, "-m", "tests.faults.recorder", f"{path}", f"{first}", f"{how_many}"]


def told(output: str, word: str) -> set[str]:
    """The ids of which the program said this."""
    return set(re.findall(rf"^{word} (\w{{32}})$", output, re.MULTILINE))


def check(path: Path, output: str) -> None:
    """The file is whole and holds what was safe, and nothing that was never tried."""
    found = {one.id for one in InspectionFile(path).log}
    assert told(output, "safe") <= found <= told(output, "try")


def test_a_program_killed_at_random_loses_nothing_that_it_called_safe(tmp_path: Path) -> None:
    path, output, chance = begun(tmp_path / "a"), "", random.Random(7)
    for life in range(40):
        with subprocess.Popen(
            recorder(path, life * 1000, 1000), stdout=subprocess.PIPE, text=True, cwd=ROOT
        ) as program:
            assert program.stdout is not None
            output += program.stdout.readline()
            time.sleep(chance.uniform(0, 0.06))
            program.kill()
            output += program.stdout.read()
        check(path, output)
    assert len(told(output, "safe")) > 100
    opened(path).close()
    assert not list(path.parent.glob(".inspection.json.part"))


needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def strace(*options: str, path: Path) -> subprocess.CompletedProcess[str]:
    """A run of three entries under strace."""
    command = ["strace", "-f", "-qq", *options, *recorder(path, 0, 3)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60)


def calls_of_the_store(tmp_path: Path) -> list[tuple[str, int]]:
    """Each system call from the lock on, with its ordinal among those of its name."""
    trace = tmp_path / "trace"
    strace("-e", f"trace={CALLS}", "-o", f"{trace}", path=begun(tmp_path / "traced"))
    seen, ours = dict[str, int](), list[tuple[str, int]]()
    for line in trace.read_text(errors="replace").splitlines():
        if match := re.match(r"\d+ +(\w+)\((\d+)?", line):
            name = match[1]
            seen[name] = seen.get(name, 0) + 1
            if "flock" in seen and (name, match[2]) != ("write", "1"):
                ours.append((name, seen[name]))
    return ours


@needs_strace
def test_a_program_killed_at_each_system_call_loses_nothing(tmp_path: Path) -> None:
    points = calls_of_the_store(tmp_path)
    assert {name for name, _ in points} >= {"fsync", "rename", "write", "openat", "flock"}
    for name, nth in points:
        path = begun(tmp_path / f"{name}-{nth}")
        rule = f"inject={name}:signal=KILL:when={nth}"
        done = strace("-e", f"trace={name}", "-e", rule, "-o", os.devnull, path=path)
        check(path, done.stdout)
        with opened(path) as file:
            file.record(says("item/A-1/level", "yes"))


@needs_strace
@pytest.mark.parametrize(
    ("name", "number"),
    [("fsync", "EIO"), ("write", "ENOSPC"), ("rename", "EIO"), ("write", "EIO")],
)
def test_a_system_call_that_fails_is_tried_again_and_nothing_is_lost(
    tmp_path: Path, name: str, number: str
) -> None:
    ordinals = [nth for call, nth in calls_of_the_store(tmp_path) if call == name]
    complaints = 0
    for nth in ordinals:
        path = begun(tmp_path / f"{nth}")
        rule = f"inject={name}:error={number}:when={nth}"
        done = strace("-e", f"trace={name}", "-e", rule, "-o", os.devnull, path=path)
        assert done.returncode == 0, done.stderr
        check(path, done.stdout)
        assert len(InspectionFile(path).log) == 3
        complaints += "failed" in done.stdout
    assert complaints == len(ordinals) > 3


def test_a_file_that_outgrows_its_limit_stays_whole(tmp_path: Path) -> None:
    path = begun(tmp_path / "a")
    limit = len(path.read_bytes()) + 2_000
    done = subprocess.run(
        ["timeout", "5", *recorder(path, 0, 100)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert "failed" in done.stdout
    assert "File too large" in done.stdout
    check(path, done.stdout)
    assert len(told(done.stdout, "safe")) > 2
    with opened(path) as file:
        file.record(says("item/A-1/level", "yes"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 128 KB."""
    if os.getuid() != 0:
        pytest.skip("only root may mount a disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", f"{disk}"]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("no disk may be mounted here")
    yield disk
    subprocess.run(["umount", f"{disk}"], check=True)


def fill(file: InspectionFile) -> Log:
    """Records until the disk is full and returns what it took."""
    for number in range(10_000):
        try:
            file.record(says("item/A-1/note", f"{number} " + "x" * 500, after=number))
        except NotSaved:
            break
    return file.log


def test_a_full_disk_takes_nothing_more_and_loses_nothing(small_disk: Path) -> None:
    path = begun(small_disk / "a")
    with opened(path) as file:
        kept = fill(file)
        with pytest.raises(NotSaved, match="No space left on device"):
            file.record(says("item/A-1/note", "x" * 500))
        assert file.log == kept
        assert InspectionFile(path).log == kept
        (path.parent / ".inspection.1.backup").unlink()
        added = file.record(says("visit/remark", "there is room again"))
        assert len(added) == len(kept) + 1
    assert InspectionFile(path).log == added


def test_a_full_disk_opens_for_reading_and_says_why(small_disk: Path) -> None:
    path = begun(small_disk / "a", says("item/A-1/level", "yes"))
    (path.parent / ".inspection.1.backup").unlink()
    with pytest.raises(OSError, match="No space left"):
        (small_disk / "rest").write_bytes(b"x" * 200_000)
    file = open_file(path, ANNA)
    assert len(file.log) == 1
    assert "No space left on device" in str(file.read_only)


def test_a_disk_that_was_locked_opens_for_reading_and_says_why(small_disk: Path) -> None:
    path = begun(small_disk / "a", says("item/A-1/level", "yes"))
    subprocess.run(["mount", "-o", "remount,ro", f"{small_disk}"], check=True)
    file = open_file(path, ANNA)
    assert len(file.log) == 1
    assert "can be read but not changed (Read-only file system)" in str(file.read_only)
