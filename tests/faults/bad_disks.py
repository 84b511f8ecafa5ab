"""Disks that do not do what the store asks of them: the rig must see it."""

import os
from pathlib import Path
from typing import Any

from tinydb.storages import JSONStorage

from tests.faults.disk_model import DiskModel
from tests.faults.names import Change
from tests.faults.node import Node


class NoFolderFlush(DiskModel):
    """Replaces files in one step, but never flushes a folder."""

    def flush_folder(self, folder: Path) -> None:
        self.call("flush_folder", lambda: None)


class NoFileFlush(DiskModel):
    """Replaces files in one step and flushes folders, but never a file."""

    def flush(self, descriptor: int) -> None:
        self.call("flush", lambda: None)

    def flush_file(self, path: Path) -> None:
        self.call("flush_file", lambda: None)


class NoFlush(NoFolderFlush, NoFileFlush):
    """Replaces files in one step, but never flushes anything."""


class NotInOneStep(DiskModel):
    """Copies the scratch file over the other instead of putting it in its place."""

    def replace(self, source: Path, target: Path) -> None:
        content = self.read(source)
        descriptor = self.create(target)
        self.write(descriptor, memoryview(content))
        self.flush(descriptor)
        self.close(descriptor)


class StockStorage(JSONStorage):
    """TinyDB's own storage, its file on a disk model."""

    def __init__(self, path: Path, disk: DiskModel) -> None:
        self._mode = "r+"
        self.kwargs: dict[str, Any] = {}
        self._handle = StockHandle(path, disk)


class StockHandle:
    """What `open(path, "r+")` returns, its writes kept until it is told to flush."""

    def __init__(self, path: Path, disk: DiskModel) -> None:
        self._disk = disk
        self._node = self._opened(path)
        self._at = 0
        self._kept = b""

    def _opened(self, path: Path) -> Node:
        if path not in self._disk.names.now():
            self._disk.names.change(Change(path.parent, {path: Node()}))
            self._disk.names.flush(path.parent)
        return self._disk.names.file(path)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> None:
        self._at = offset + (len(self._node.content) if whence == os.SEEK_END else 0)

    def tell(self) -> int:
        return self._at

    def read(self) -> str:
        return self._disk.call("read", lambda: self._node.content.decode())

    def write(self, text: str) -> None:
        self._kept = text.encode()

    def flush(self) -> None:
        written = self._disk.call("write", lambda: self._node.write(self._at, self._kept))
        self._at += written

    def fileno(self) -> int:
        return self._disk.handle(self._node)

    def truncate(self) -> None:
        self._disk.call("cut", lambda: self._node.cut(self._at))
