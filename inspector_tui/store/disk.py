"""Disk: the system calls that the store makes; tests put another one in its place."""

import errno
import os
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from inspector_tui.errors import InspectorError
from inspector_tui.store.lock import Lock

_BINARY = getattr(os, "O_BINARY", 0)
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
"""Seconds between tries while a virus scanner holds a file on Windows."""


class Disk:
    """The real disk."""

    def read(self, path: Path) -> bytes:
        """The whole content of a file; raises FileNotFoundError, OSError."""
        return path.read_bytes()

    def create(self, path: Path) -> int:
        """A descriptor of a new, empty file, in place of one that may be there."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o644)

    def write(self, descriptor: int, content: memoryview) -> int:
        """Writes what the system takes and returns how much that was."""
        return os.write(descriptor, content)

    def flush(self, descriptor: int) -> None:
        """Returns once the file's content has reached the device."""
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        else:
            os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Gives a descriptor back."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Puts a file in the place of another in one step."""
        for pause in _PAUSES:
            try:
                source.replace(target)
                return
            except PermissionError as error:
                if getattr(error, "winerror", None) not in (5, 32):
                    raise
                time.sleep(pause)
        source.replace(target)

    def flush_file(self, path: Path) -> None:
        """Returns once the content of a file that another program wrote has reached the device."""
        descriptor = os.open(path, os.O_RDWR | _BINARY)
        try:
            self.flush(descriptor)
        finally:
            os.close(descriptor)

    def flush_folder(self, folder: Path) -> None:
        """Returns once the names in a folder have reached the device, where the system can tell."""
        if os.name == "nt":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):
                raise
        finally:
            os.close(descriptor)

    def has_folder(self, folder: Path) -> bool:
        """Whether there is such a folder."""
        return folder.is_dir()

    def add_folder(self, folder: Path) -> None:
        """Makes one folder; raises FileExistsError, OSError."""
        folder.mkdir()

    def make_folder(self, folder: Path) -> None:
        """Sees to it that a folder and those above it are there, durably; raises OSError."""
        if self.has_folder(folder):
            self._flush_unless_barred(folder.parent)
            return
        self.make_folder(folder.parent)
        self.add_folder(folder)
        self.flush_folder(folder.parent)

    def _flush_unless_barred(self, folder: Path) -> None:
        """Flushes what a try that failed may have left; where we may not look we made nothing."""
        with suppress(PermissionError):
            self.flush_folder(folder)

    def remove(self, path: Path) -> None:
        """Removes a file that may not be there."""
        path.unlink(missing_ok=True)

    def lock(self, path: Path) -> Lock:
        """The lock, not yet taken, on a sidecar file."""
        return Lock(path)


def write_whole(disk: Disk, path: Path, content: bytes) -> None:
    """Writes a file so that after a power cut it is the old one or the new one, never a mixture.

    Raises OSError; the old file is whole then.
    """
    write_pieces(disk, path, (content,))


def write_pieces(disk: Disk, path: Path, pieces: Iterable[bytes]) -> None:
    """Writes a file, as `write_whole` does, from pieces that need not fit into memory together.

    Raises OSError, and what the pieces raise; the old file is whole then.
    """
    scratch = scratch_of(path)
    try:
        _write_flushed(disk, scratch, pieces)
        disk.replace(scratch, path)
    except (OSError, InspectorError):
        _drop(disk, scratch)
        raise
    disk.flush_folder(path.parent)


def scratch_of(path: Path) -> Path:
    """The temporary sibling that a file is written to first."""
    return path.with_name(f".{path.name}.part")


def _write_flushed(disk: Disk, path: Path, pieces: Iterable[bytes]) -> None:
    descriptor = disk.create(path)
    try:
        for piece in pieces:
            _write_all(disk, path, descriptor, piece)
        disk.flush(descriptor)
    finally:
        disk.close(descriptor)


def _write_all(disk: Disk, path: Path, descriptor: int, piece: bytes) -> None:
    rest = memoryview(piece)
    while rest:
        taken = disk.write(descriptor, rest)
        if taken == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        rest = rest[taken:]


def _drop(disk: Disk, scratch: Path) -> None:
    with suppress(OSError):
        disk.remove(scratch)
