"""A call that fails, and the inspector's second try, lose nothing; nor does a killed program."""

import random

import pytest

from tests.faults.disk_model import DiskModel, Fault, Killed
from tests.faults.program import MORNING, PATH, begin, open_again, record, work
from tests.faults.promise import Promise


def calls_of_a_morning() -> list[str]:
    disk = DiskModel()
    work(disk, Promise(PATH))
    return disk.calls


def broken_at(call: int, fault: Fault) -> tuple[DiskModel, Promise]:
    """A disk on which one call goes wrong, looked at from that call on."""
    disk, promise = DiskModel(), Promise(PATH)
    disk.faults[call] = fault
    disk.watch = lambda: promise.look(disk) if len(disk.calls) >= call else None
    return disk, promise


@pytest.mark.parametrize("fault", ["EIO", "ENOSPC", "EIO, though done"])
def test_whichever_call_fails_once_the_same_program_goes_on_and_loses_nothing(
    fault: Fault,
) -> None:
    for call in range(len(calls_of_a_morning())):
        disk, promise = broken_at(call, fault)
        work(disk, promise)
        assert promise.violations == [], f"{fault} at call {call}, {disk.calls[call]}"
        assert promise.safe == promise.tried


def test_a_write_that_takes_only_half_is_continued() -> None:
    calls = calls_of_a_morning()
    for call in (n for n, name in enumerate(calls) if name == "write"):
        disk, promise = broken_at(call, "short")
        work(disk, promise)
        assert promise.violations == []
        assert disk.calls[call : call + 2] == ["write", "write"]


def test_whenever_a_program_is_killed_the_next_one_goes_on_and_loses_nothing() -> None:
    for call in range(len(calls_of_a_morning())):
        disk, promise = broken_at(call, "kill")
        with pytest.raises(Killed):
            work(disk, promise)
        disk.restart_program()
        there = PATH in disk.names.now()
        file = open_again(disk, promise) if there else begin(disk, promise)
        record(file, promise, *MORNING)
        file.close()
        promise.look(disk)
        assert promise.violations == [], f"killed before call {call}, {disk.calls[call]}"


def test_a_disk_that_stays_full_saves_nothing_and_keeps_what_it_had() -> None:
    disk, promise = DiskModel(), Promise(PATH)
    file = begin(disk, promise)
    promise.watch(disk)
    disk.faults = dict.fromkeys(range(len(disk.calls), len(disk.calls) + 500), "ENOSPC")
    with pytest.raises(OSError, match="No space left"):
        disk.read(PATH)
    before = file.log
    for one in MORNING:
        with pytest.raises(Exception, match="not saved"):
            file.record(one)
    assert file.log == before
    disk.faults.clear()
    record(file, promise, *MORNING)
    assert promise.violations == []


@pytest.mark.torture
def test_calls_that_fail_at_random_again_and_again_lose_nothing() -> None:
    chance, kinds = random.Random(7), list[Fault](["EIO", "ENOSPC", "EIO, though done", "short"])
    calls = len(calls_of_a_morning())
    for _ in range(600):
        first, second = sorted(chance.sample(range(calls + 20), 2))
        disk, promise = broken_at(first, chance.choice(kinds))
        disk.faults[second] = chance.choice(kinds)
        work(disk, promise)
        assert promise.violations == [], disk.faults
        assert promise.safe == promise.tried
