"""Disk: the system calls by which evidence is kept, and how they keep it whole."""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Protocol


class Disk(Protocol):
    """What the store's disk does, too."""

    def create(self, path: Path) -> int:
        """A descriptor of a new, empty file."""

    def write(self, descriptor: int, content: memoryview) -> int:
        """Writes what the system takes and returns how much that was."""

    def flush(self, descriptor: int) -> None:
        """Returns once the file's content has reached the device."""

    def close(self, descriptor: int) -> None:
        """Gives a descriptor back."""

    def replace(self, source: Path, target: Path) -> None:
        """Puts a file in the place of another in one step."""

    def make_folder(self, folder: Path) -> None:
        """Sees to it that a folder is there, durably."""

    def flush_folder(self, folder: Path) -> None:
        """Returns once the names in a folder have reached the device."""

    def remove(self, path: Path) -> None:
        """Removes a file that may not be there."""


_NUMBERS = count(1)


def scratch_in(folder: Path) -> Path:
    """A name for a file that is on its way into a folder, used by nobody else."""
    return folder / f".incoming-{os.getpid()}-{next(_NUMBERS)}.part"


def is_scratch(name: str) -> bool:
    """Whether a file of this name was on its way when a program died."""
    return name.startswith(".incoming-") and name.endswith(".part")


def put(disk: Disk, path: Path, content: bytes) -> None:
    """Writes a file so that after a power cut it is whole or not there; raises OSError."""
    scratch = scratch_in(path.parent)
    try:
        pour(disk, scratch, [content])
        disk.replace(scratch, path)
    except OSError:
        drop(disk, scratch)
        raise
    disk.flush_folder(path.parent)


def pour(disk: Disk, path: Path, chunks: Iterable[bytes]) -> tuple[str, int]:
    """Writes a new file, flushed, and returns the SHA-256 and the size of it; raises OSError."""
    hashed, size = sha256(), 0
    hashing = Thread()
    descriptor = disk.create(path)
    try:
        for chunk in chunks:
            _finish(hashing)
            # While the disk takes a chunk, another core hashes it.
            hashing = Thread(target=hashed.update, args=(chunk,))
            hashing.start()
            size += len(chunk)
            _write(disk, descriptor, chunk, path)
        disk.flush(descriptor)
    finally:
        _finish(hashing)
        disk.close(descriptor)
    return hashed.hexdigest(), size


def _finish(thread: Thread) -> None:
    if thread.ident is not None:
        thread.join()


def drop(disk: Disk, scratch: Path) -> None:
    """Removes what is left of a failed try, if the disk allows it."""
    with suppress(OSError):
        disk.remove(scratch)


def _write(disk: Disk, descriptor: int, chunk: bytes, path: Path) -> None:
    rest = memoryview(chunk)
    while rest:
        taken = disk.write(descriptor, rest)
        if taken == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        rest = rest[taken:]
