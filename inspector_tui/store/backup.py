"""Backups: the last whole copies of an inspection file, kept as it is opened and closed."""

from itertools import chain, count
from pathlib import Path

from inspector_tui.errors import DamagedFile, FileTrouble
from inspector_tui.locale import N_
from inspector_tui.store.content import read_content
from inspector_tui.store.disk import Disk, write_whole
from inspector_tui.store.trouble import not_saved

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
    whole, NotSaved where the disk does not take it.
    """
    try:
        return _restore(disk, path, stamp)
    except OSError as error:
        raise not_saved(path, error) from error


def _restore(disk: Disk, path: Path, stamp: str) -> Path:
    copy = newest_whole(disk, path)
    if copy is None:
        raise DamagedFile(
            N_(
                "{path}: damaged, and there is no whole copy beside it. Look for the inspection "
                "on the USB stick or in the e-mail that it was sent with."
            ),
            path=path,
        )
    damaged = disk.read(path)
    aside = _place_aside(disk, path, damaged, stamp)
    write_whole(disk, aside, damaged)
    write_whole(disk, path, disk.read(copy))
    return aside


def _place_aside(disk: Disk, path: Path, damaged: bytes, stamp: str) -> Path:
    """Where a damaged file goes: never over another one."""
    names = chain([stamp], (f"{stamp}-{n}" for n in count(2)))
    places = (path.with_name(f"{path.stem}.damaged-{name}{path.suffix}") for name in names)
    return next(place for place in places if _read(disk, place) in (None, damaged))


def _is_whole(path: Path, content: bytes) -> bool:
    try:
        read_content(path, content)
    except FileTrouble:
        return False
    return True
