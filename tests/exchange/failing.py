"""Disks on which calls fail or the program ends, at a moment that is chosen beforehand."""

import errno
import os
from pathlib import Path

from inspector_tui.store import Disk
from inspector_tui.store.lock import Lock


class Killed(BaseException):
    """The program was ended; no further call of it reaches the disk."""


class CountingDisk(Disk):
    """The real disk, each call that changes it counted."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def step(self, name: str) -> None:
        """What happens before a call."""
        self.calls.append(name)

    def create(self, path: Path) -> int:
        self.step("create")
        return super().create(path)

    def write(self, descriptor: int, content: memoryview) -> int:
        self.step("write")
        return super().write(descriptor, content)

    def flush(self, descriptor: int) -> None:
        self.step("flush")
        super().flush(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        self.step("replace")
        super().replace(source, target)

    def add_folder(self, folder: Path) -> None:
        self.step("add_folder")
        super().add_folder(folder)

    def flush_folder(self, folder: Path) -> None:
        self.step("flush_folder")
        super().flush_folder(folder)

    def remove(self, path: Path) -> None:
        self.step("remove")
        super().remove(path)


class KillAt(CountingDisk):
    """Ends the program before a call."""

    def __init__(self, call: int) -> None:
        super().__init__()
        self._call = call
        self._locks: list[Lock] = []

    def lock(self, path: Path) -> Lock:
        self._locks.append(super().lock(path))
        return self._locks[-1]

    def step(self, name: str) -> None:
        if len(self.calls) >= self._call:
            self._die()
        super().step(name)

    def _die(self) -> None:
        """The system drops the locks of a program that has ended."""
        for one in self._locks:
            one.drop()
        raise Killed


class FullAfter(CountingDisk):
    """Is full for some of its writes, counted from 0."""

    def __init__(self, *writes: int) -> None:
        super().__init__()
        self._full = writes

    def step(self, name: str) -> None:
        super().step(name)
        if name == "write" and self.calls.count("write") - 1 in self._full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
