"""The rig that finds nothing in the store finds what is wrong with others."""

from types import SimpleNamespace

import msgspec
import pytest
from tinydb import TinyDB
from tinydb.table import Document

from inspector_tui.store.content import document_id
from tests.faults.bad_disks import (
    NoFileFlush,
    NoFlush,
    NoFolderFlush,
    NotInOneStep,
    StockStorage,
)
from tests.faults.disk_model import DiskModel
from tests.faults.program import LATER, MORNING, PATH, work
from tests.faults.promise import Promise
from tests.store.samples import begun


@pytest.mark.parametrize("bad", [NoFolderFlush, NoFileFlush, NoFlush, NotInOneStep])
def test_the_rig_sees_a_disk_that_breaks_the_promise(bad: type[DiskModel]) -> None:
    disk, promise = bad(), Promise(PATH)
    promise.watch(disk)
    work(disk, promise)
    assert len(promise.violations) > 20


def test_the_rig_sees_that_the_storage_of_tinydb_is_not_safe(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    disk, promise = DiskModel(), Promise(PATH)
    fsync = SimpleNamespace(fsync=disk.flush, SEEK_END=2)
    monkeypatch.setattr("tinydb.storages.os", fsync)
    begun(PATH.parent, disk=disk)
    promise.watch(disk)
    table = TinyDB(PATH, disk, storage=StockStorage).table("entries")
    for one in (*MORNING, *LATER):
        promise.tried.add(one.id)
        plain = msgspec.to_builtins(msgspec.structs.replace(one, value=one.says))
        table.insert(Document(plain, doc_id=document_id(one.id)))
        promise.safe.add(one.id)
    assert len(promise.violations) > 5
    promise.violations.clear()
    promise.look(disk)
    assert promise.violations == []
