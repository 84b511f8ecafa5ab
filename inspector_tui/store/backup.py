"""Backups: the last whole copies of an inspection file, one for each time that it was opened."""

from pathlib import Path

from inspector_tui.errors import DamagedFile, FileTrouble
from inspector_tui.locale import N_
from inspector_tui.store.content import read_content
from inspector_tui.store.disk import Disk, write_whole

KEPT = 3
"""How many copies are kept, the newest with the number 1."""


def backups(path: Path) -> tuple[Path, ...]:
    """Where the copies of a file are, the newest first."""
    return tuple(path.with_name(f".{path.stem}.{n}.backup") for n in range(1, KEPT + 1))


def keep_backup(disk: Disk, path: Path) -> None:
    """Copies a whole file beside itself unless its newest copy is the same; raises OSError."""
    content = disk.read(path)
    places = backups(path)
    if _read(disk, places[0]) == content:
        return
    for older, newer in zip(reversed(places), list(reversed(places))[1:], strict=False):
        if (copy := _read(disk, newer)) is not None:
            write_whole(disk, older, copy)
    write_whole(disk, places[0], content)


def _read(disk: Disk, path: Path) -> bytes | None:
    try:
        return disk.read(path)
    except FileNotFoundError:
        return None


def newest_whole(disk: Disk, path: Path) -> Path | None:
    """The newest copy that can be read whole, None where there is none."""
    for place in backups(path):
        if (copy := _read(disk, place)) is not None and _is_whole(place, copy):
            return place
    return None


def restore(disk: Disk, path: Path, *, stamp: str) -> Path:
    """Puts the newest whole copy in the place of a damaged file.

    Returns where the damaged file went, its name stamped; raises DamagedFile where no copy is
    whole, OSError.
    """
    copy = newest_whole(disk, path)
    if copy is None:
        raise DamagedFile(
            N_(
                "{path}: damaged, and there is no whole copy beside it. Look for the inspection "
                "on the USB stick or in the e-mail that it was sent with."
            ),
            path=path,
        )
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    write_whole(disk, aside, disk.read(path))
    write_whole(disk, path, disk.read(copy))
    return aside


def _is_whole(path: Path, content: bytes) -> bool:
    try:
        read_content(path, content)
    except FileTrouble:
        return False
    return True
