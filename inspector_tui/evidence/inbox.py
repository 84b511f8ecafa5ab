"""Inbox: the files of a folder that can be attached, the newest first."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from inspector_tui.errors import FileTrouble
from inspector_tui.evidence.shelf import listed
from inspector_tui.evidence.source import opened
from inspector_tui.evidence.suffix import HEAD, PHOTOS, REFUSED, TAIL, suffix_of
from inspector_tui.evidence.trouble import unreadable


class Incoming(NamedTuple):
    """A file that can be attached."""

    path: Path
    suffix: str
    size: int
    modified: datetime
    """UTC."""

    @property
    def is_photo(self) -> bool:
        """Whether it can be attached as a photo; anything else is a document."""
        return self.suffix in PHOTOS


def inbox(folder: Path) -> tuple[Incoming, ...]:
    """The files of a folder that can be attached, the newest first.

    Left out are hidden, empty and unfinished files and those of kinds that are not kept. Raises
    FileTrouble where there is no such folder.
    """
    try:
        folder.stat()
    except OSError as error:
        raise unreadable(folder, error) from error
    found = (_incoming(one) for one in listed(folder) if not _passing(one.name))
    return tuple(
        sorted((one for one in found if one), key=lambda one: (-one.modified.timestamp(), one.path))
    )


_UNFINISHED = (".part", ".partial", ".tmp", ".crdownload", ".download", ".opdownload")


def _passing(name: str) -> bool:
    """Whether a file is hidden or still on its way."""
    return name.startswith((".", "~$")) or name.lower().endswith(_UNFINISHED)


def _incoming(one: os.DirEntry[str]) -> Incoming | None:
    try:
        state = one.stat()
        with opened(Path(one.path)) as source:
            suffix = suffix_of(*source.ends(HEAD, TAIL), one.name)
    except (OSError, FileTrouble):
        return None
    modified = datetime.fromtimestamp(state.st_mtime, UTC)
    fits = suffix and suffix not in REFUSED and state.st_size
    return Incoming(Path(one.path), suffix, state.st_size, modified) if fits else None
