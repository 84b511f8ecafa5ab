"""Lock: keeps a second program from writing the same inspection."""

import errno
import os
from pathlib import Path

from inspector_tui.model import Author

try:
    import fcntl
except ImportError:  # Windows has no fcntl
    fcntl = None  # type: ignore[assignment]


class Lock:
    """A lock on a sidecar file, dropped by the system when the program dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take(self, holder: Author) -> str | None:
        """Takes the lock, or returns who holds it; raises OSError where no lock can be made."""
        self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        if not _try_lock(self._descriptor):
            held_by = _who(self._descriptor)
            self.drop()
            return held_by
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, f" {holder.name} @ {holder.device}".encode())
        return None

    def drop(self) -> None:
        """Gives the lock back; the sidecar stays, since removing it would race."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _try_lock(descriptor: int) -> bool:
    """Locks the first byte, which the holder's name leaves free, since Windows bars reading it."""
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
    except OSError as error:
        if error.errno not in (errno.EWOULDBLOCK, errno.EACCES):
            raise
        return False
    return True


def _who(descriptor: int) -> str:
    os.lseek(descriptor, 1, os.SEEK_SET)
    return os.read(descriptor, 400).decode(errors="replace").strip() or "?"
