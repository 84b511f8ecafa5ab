"""Whenever the power goes or the program is killed, no entry refers to a file that is not whole."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from inspector_tui.errors import FileTrouble
from inspector_tui.evidence import FOLDER, Kept, keep
from inspector_tui.model import EvidenceKind, hashes
from inspector_tui.store import NAME, InspectionFile, read_content
from tests.evidence.samples import photo
from tests.faults.bad_disks import NoFileFlush, NoFlush, NoFolderFlush, NotInOneStep
from tests.faults.disk_model import DiskModel, Fault, Image, Killed
from tests.store.samples import ANNA, NOON, begun, opened

INSPECTION = Path("/office/inspections/2026/lot-7")
Files = tuple[tuple[EvidenceKind, bytes], ...]

FILES: Files = (
    ("photo", photo()),
    ("document", b"%PDF-1.7\n" + b"0123456789" * 100),
    # Once more, over the file that an entry refers to by now.
    ("photo", photo()),
)
SHA256S = {sha256(content).hexdigest() for _, content in FILES}

Attach = Callable[[InspectionFile, DiskModel, EvidenceKind, bytes], None]


def attach(file: InspectionFile, disk: DiskModel, kind: EvidenceKind, content: bytes) -> None:
    """What the program does: the file first, then the entry."""
    record(file, kind, keep(content, INSPECTION, kind=kind, disk=disk, name="IMG_0001.jpg"))


def record_first(file: InspectionFile, disk: DiskModel, kind: EvidenceKind, content: bytes) -> None:
    """What it must not do."""
    made = Kept(sha256(content).hexdigest(), "jpg", len(content), "", Path(), "", None)
    record(file, kind, made)
    keep(content, INSPECTION, kind=kind, disk=disk)


def record(file: InspectionFile, kind: EvidenceKind, kept: Kept) -> None:
    """Writes the entry that makes a kept file evidence."""
    one = kept.supports("A-1", kind, added=NOON)
    at = NOON + timedelta(seconds=len(file.log))
    file.record(file.log.next(one.key, one.says, at=at, by=ANNA))


class Watch:
    """Looks at everything that may be left of a disk, before every call."""

    def __init__(self, disk: DiskModel) -> None:
        self.states = 0
        self.dangling: list[str] = []
        self._disk = disk
        disk.watch = self.look

    def look(self) -> None:
        """Notes each reference to a file that is gone or is not whole."""
        for image in self._disk.after_power_cut():
            self.states += 1
            self.dangling += [f"before call {len(self._disk.calls)}: {one}" for one in lost(image)]


def lost(image: Image) -> list[str]:
    """The files that the inspection refers to and that are not whole on a device."""
    whole = {
        path.name.partition(".")[0]
        for path, found in image.items()
        if path.parent == INSPECTION / FOLDER
        and found is not None
        and path.name.startswith(named(found))
    }
    return sorted(wanted(image.get(INSPECTION / NAME)) - whole)


@cache
def named(content: bytes) -> str:
    """The SHA-256 of a content."""
    return sha256(content).hexdigest()


@cache
def wanted(content: bytes | None) -> frozenset[str]:
    """The files that an inspection refers to; none where it is damaged or not there."""
    try:
        return hashes(read_content(INSPECTION / NAME, content or b"").log)
    except FileTrouble:
        return frozenset()


def attach_all(disk: DiskModel, way: Attach = attach, tries: int = 1, files: Files = FILES) -> None:
    """Attaches files to an inspection, each so many times until it succeeds."""
    with opened(INSPECTION / NAME, disk=disk) as file:
        for kind, content in files:
            insist(lambda kind=kind, content=content: way(file, disk, kind, content), tries)  # type: ignore[misc]


def insist(action: Callable[[], None], tries: int) -> None:
    """What an inspector does with an error: the same again."""
    for _ in range(tries - 1):
        try:
            return action()
        except FileTrouble:
            continue
    return action()


def fresh(kind: type[DiskModel] = DiskModel) -> DiskModel:
    """A disk with an inspection on it, which has reached the device."""
    disk = DiskModel()
    begun(INSPECTION, disk=disk)
    (image,) = disk.after_power_cut()
    return kind(image)


def attached(disk: DiskModel) -> frozenset[str]:
    """The files that the inspection refers to."""
    return wanted(disk.names.file(INSPECTION / NAME).content)


def test_no_moment_at_which_the_power_goes_leaves_a_dangling_reference() -> None:
    disk = fresh()
    watch = Watch(disk)
    attach_all(disk)
    watch.look()
    assert watch.dangling == []
    assert watch.states > len(disk.calls)
    assert attached(disk) == SHA256S


@pytest.mark.parametrize("bad", [NoFolderFlush, NoFileFlush, NoFlush, NotInOneStep])
def test_the_watch_sees_a_disk_that_breaks_the_promise(bad: type[DiskModel]) -> None:
    disk = fresh(bad)
    watch = Watch(disk)
    attach_all(disk, files=(FILES[0], FILES[0]))
    watch.look()
    assert watch.dangling


def test_the_watch_sees_a_program_that_records_before_it_keeps() -> None:
    disk = fresh()
    watch = Watch(disk)
    attach_all(disk, record_first)
    assert watch.dangling


def calls() -> range:
    """The calls of the program."""
    disk = fresh()
    attach_all(disk)
    return range(len(disk.calls))


def test_whenever_the_program_is_killed_the_next_one_attaches_the_rest() -> None:
    for call in calls():
        disk = fresh()
        disk.faults[call] = "kill"
        with pytest.raises(Killed):
            attach_all(disk)
        disk.restart_program()
        watch = Watch(disk)
        watch.look()
        attach_all(disk)
        watch.look()
        assert watch.dangling == [], f"killed before call {call}, {disk.calls[call]}"
        assert attached(disk) == SHA256S


@pytest.mark.parametrize("fault", ["EIO", "ENOSPC", "EIO, though done", "short"])
def test_whichever_call_fails_once_the_next_try_attaches_it(fault: Fault) -> None:
    for call in calls():
        disk = fresh()
        disk.faults[call] = fault
        watch = Watch(disk)
        insist(lambda disk=disk: attach_all(disk, tries=2), 2)  # type: ignore[misc]
        watch.look()
        assert watch.dangling == [], f"{fault} at call {call}, {disk.calls[call]}"
        assert attached(disk) == SHA256S
        assert not any(path.name.startswith(".incoming") for path in disk.names.now())


def test_a_disk_that_stays_full_keeps_nothing_and_refers_to_nothing() -> None:
    disk = fresh()
    watch = Watch(disk)
    with opened(INSPECTION / NAME, disk=disk) as file:
        disk.faults = dict.fromkeys(range(len(disk.calls), len(disk.calls) + 500), "ENOSPC")
        with pytest.raises(FileTrouble, match=r"not kept \(No space left on device\)"):
            attach(file, disk, *FILES[0])
    assert attached(disk) == frozenset()
    assert watch.dangling == []
