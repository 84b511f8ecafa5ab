"""Whatever the moment at which the power goes, what was acknowledged is there and nothing else."""

from collections.abc import Iterator

from inspector_tui.store import Workspace
from tests.faults.disk_model import DiskModel, Image
from tests.faults.program import LATER, PATH, WORKSPACE, open_again, record, work
from tests.faults.promise import Promise, entries_in
from tests.store.samples import ANNA, CHECKLIST, ID, NOON


def test_no_moment_of_a_morning_loses_an_acknowledged_entry() -> None:
    disk, promise = DiskModel(), Promise(PATH)
    promise.watch(disk)
    work(disk, promise)
    assert promise.violations == []
    assert promise.states > len(disk.calls)


def test_the_morning_uses_every_call_that_the_model_can_break() -> None:
    disk = DiskModel()
    work(disk, Promise(PATH))
    assert set(disk.calls) == {
        "add_folder", "close", "create", "flush", "flush_file", "flush_folder", "lock", "read",
        "remove", "replace", "write",
    }  # fmt: skip


def test_whatever_a_power_cut_leaves_opens_again_and_takes_further_entries() -> None:
    lives = 0
    for image in remains_of_a_morning():
        if (found := image.get(PATH)) is None:
            continue
        disk, promise = DiskModel(image), Promise(PATH)
        promise.begun = True
        promise.safe |= (known := entries_in(found) or frozenset())
        promise.tried |= known
        promise.watch(disk)
        with open_again(disk, promise) as file:
            record(file, promise, *LATER)
            assert {one.id for one in file.log} == promise.tried
        promise.look(disk)
        assert promise.violations == []
        lives += 1
    assert lives > 20


def test_whatever_a_power_cut_leaves_while_an_inspection_begins_it_can_be_begun_again() -> None:
    for image in remains_of_a_morning():
        if PATH in image:
            continue
        file = Workspace(WORKSPACE, DiskModel(image)).begin(
            CHECKLIST, {"site/name": "Lot 7"}, inspection_id=ID, at=NOON, by=ANNA
        )
        assert file.read_only is None
        assert len(file.log) == 1


def test_what_a_sync_tool_left_unflushed_is_safe_once_it_is_shown() -> None:
    disk, promise = DiskModel(), Promise(PATH)
    work(disk, promise)
    node = disk.names.file(PATH)
    newest = node.content
    node.cut(0)
    node.write(0, newest)
    assert any(image[PATH] != newest for image in disk.after_power_cut())
    file = open_again(disk, promise)
    promise.look(disk)
    assert promise.violations == []
    assert {one.id for one in file.log} == promise.tried


def remains_of_a_morning() -> Iterator[Image]:
    """Each state that some power cut can leave, once."""
    disk, seen = DiskModel(), dict[frozenset[tuple[object, object]], Image]()

    def look() -> None:
        for image in disk.after_power_cut():
            seen.setdefault(frozenset(image.items()), image)

    disk.watch = look
    work(disk, Promise(PATH))
    look()
    yield from seen.values()
