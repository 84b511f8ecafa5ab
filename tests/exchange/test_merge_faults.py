"""A merge that is broken off anywhere leaves nothing half, and the same again finishes it."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from inspector_tui.exchange import Received, bringing, merge_into, pack, read
from inspector_tui.model import Inspection, Log, hashes
from inspector_tui.store import NAME, Disk, Summary, Workspace, read_content, summarise
from tests.exchange.failing import CountingDisk, FullAfter, KillAt, Killed
from tests.exchange.samples import (
    DAY,
    LATER,
    OTHER_ID,
    SITE,
    content_of,
    copy_of,
    digits_of,
    held,
    merged,
    photo,
    walked,
    with_files,
)
from tests.faults.disk_model import DiskModel, Image
from tests.store.samples import ANNA

WORKSPACE = Path("/office of nobody")
INSPECTIONS = f"inspections/*/*/{NAME}"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace with the morning of an inspection, and a backup of it."""
    merged(tmp_path / "office", copy_of(tmp_path / "morning", [SITE]))
    return tmp_path / "office"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """What makes that inspection grow, with photos, and another one that is new."""
    folder = tmp_path / "stick"
    folder.mkdir()
    pack(walked(tmp_path / "evening"), folder / "a.insp")
    pack(walked(tmp_path / "other", *DAY, inspection_id=OTHER_ID), folder / "b.insp")
    return folder


def merge(workspace: Path, stick: Path, disk: Disk) -> None:
    merge_into(Workspace(workspace), read(stick), at=LATER, by=ANNA, disk=disk)


def test_killed_before_any_call_the_same_again_finishes_it(
    office: Path, stick: Path, tmp_path: Path
) -> None:
    whole = CountingDisk()
    finished = tmp_path / "finished"
    shutil.copytree(office, finished)
    merge(finished, stick, whole)
    assert len(whole.calls) > 40
    for call in range(len(whole.calls)):
        here = tmp_path / f"killed-{call}"
        shutil.copytree(office, here)
        with pytest.raises(Killed):
            merge(here, stick, KillAt(call))
        assert_nothing_is_half(here, office)
        merged(here, stick)
        assert held(here) == held(finished), f"killed before call {call}, {whole.calls[call]}"
        shutil.rmtree(here)


def test_a_disk_that_fails_at_any_write_refuses_and_the_same_again_finishes_it(
    office: Path, stick: Path, tmp_path: Path
) -> None:
    whole = CountingDisk()
    finished = tmp_path / "finished"
    shutil.copytree(office, finished)
    merge(finished, stick, whole)
    for write in range(whole.calls.count("write") - 1):
        here = tmp_path / f"full-{write}"
        shutil.copytree(office, here)
        merge(here, stick, FullAfter(write))
        assert_nothing_is_half(here, office)
        merged(here, stick)
        assert held(here) == held(finished)


def assert_nothing_is_half(workspace: Path, before: Path) -> None:
    """Every inspection is whole, has all that it had, and names no file that is not there."""
    had = {
        one.parent.name: {e.id for e in content_of(one.parent).log}
        for one in before.glob(INSPECTIONS)
    }
    for path in workspace.glob(INSPECTIONS):
        log = content_of(path.parent).log
        assert had.get(path.parent.name, set()) <= {one.id for one in log}
        there = {one.stem: one.read_bytes() for one in path.parent.glob("evidence/[!.]*")}
        assert hashes(log) <= there.keys()
        assert all(digits_of(content) == digits for digits, content in there.items())


class ModelWorkspace(Workspace):
    """A workspace on a disk model, which has no listing of its own."""

    def __init__(self, path: Path, disk: DiskModel) -> None:
        super().__init__(path, disk)
        self._model = disk

    def listing(self) -> tuple[Summary, ...]:
        """The inspections on the model."""
        return tuple(_summaries(self.path, self._model))


def _summaries(workspace: Path, disk: DiskModel) -> Iterator[Summary]:
    for path, node in disk.names.now().items():
        if node is not None and path.match(f"{WORKSPACE}/{INSPECTIONS}"):
            content = read_content(path, node.content)
            inspection = Inspection.of(content.checklist, content.log)
            yield summarise(path.parent.relative_to(workspace), content.header, inspection)


def power_cuts(office: Path, found: list[Received]) -> Iterator[Image]:
    """Everything that a power cut during a merge into a workspace may leave."""
    disk = DiskModel({Path("/"): None, WORKSPACE: None, **_image(office)})
    states: dict[frozenset[tuple[object, object]], Image] = {}

    def look() -> None:
        for one in disk.after_power_cut():
            states.setdefault(frozenset(one.items()), one)

    disk.watch = look
    merge_into(ModelWorkspace(WORKSPACE, disk), found, at=LATER, by=ANNA, disk=disk)
    look()
    yield from states.values()


def test_no_power_cut_leaves_an_entry_whose_photo_is_not_there(office: Path, stick: Path) -> None:
    states = [*power_cuts(office, received(stick))]
    assert [fault for left in states for fault in faults_of(left)] == []
    assert {sum(map(len, logs_in(left))) for left in states} == {1, 7, 11}


def test_the_model_sees_photos_that_have_not_reached_the_device(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_without_flush(disk: Disk, path: Path, pieces: Iterable[bytes]) -> None:
        descriptor = disk.create(path)
        disk.write(descriptor, memoryview(b"".join(pieces)))
        disk.close(descriptor)

    monkeypatch.setattr(bringing, "write_pieces", write_without_flush)
    walked(tmp_path / "evening", *DAY)
    with_files(tmp_path / "evening", {"gate.jpg": photo(1)})
    states = power_cuts(office, received(tmp_path / "evening"))
    assert any(faults_of(left) for left in states)


def received(path: Path) -> list[Received]:
    return [one for one in read(path) if isinstance(one, Received)]


def logs_in(left: Image) -> Iterator[Log]:
    """The logs of the inspections on a device."""
    for path, content in left.items():
        if content is not None and path.match(f"{WORKSPACE}/{INSPECTIONS}"):
            yield read_content(path, content).log


def faults_of(left: Image) -> list[str]:
    """The files on a device that entries speak of and that are not there whole."""
    there = {one.stem: content for one, content in left.items() if content is not None}
    named = {digits for log in logs_in(left) for digits in hashes(log)}
    return sorted(one for one in named if digits_of(there.get(one, b"")) != one)


def _image(office: Path) -> Image:
    there = [one for one in office.rglob("*") if "inspections" in one.parts]
    return {
        WORKSPACE / one.relative_to(office): None if one.is_dir() else one.read_bytes()
        for one in there
    }
