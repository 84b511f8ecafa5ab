"""What the store says when a file cannot be read or written."""

import errno
from pathlib import Path

from inspector_tui.errors import FileTrouble, HeldElsewhere, NotSaved
from inspector_tui.locale import N_

FORBIDDEN = frozenset((errno.EACCES, errno.EPERM, errno.EROFS))
"""What a system says where nothing may be written, however much room there is."""

_FULL = N_(
    "{path}: not saved ({reason}). The file is as it was before. Make room or plug the "
    "disk in again, then repeat the last step."
)
_FORBIDDEN = N_(
    "{path}: not saved ({reason}). Nothing was changed. Copy the workspace to a place that you "
    "may write to and open it there."
)


def not_saved(path: Path, error: OSError) -> NotSaved:
    """The disk did not take the entry."""
    message = _FORBIDDEN if error.errno in FORBIDDEN else _FULL
    return NotSaved(message, path=path, reason=reason(error))


def held(path: Path, holder: str) -> HeldElsewhere:
    """Another program has the inspection open."""
    return HeldElsewhere(
        N_(
            "{path}: this inspection is open elsewhere ({holder}). It is shown for reading; close "
            "it there to score it here."
        ),
        path=path,
        holder=holder,
    )


def unwritable(path: Path, error: OSError) -> FileTrouble:
    """The folder cannot be written."""
    return FileTrouble(
        N_(
            "{path}: this inspection can be read but not changed ({reason}). Copy its folder to a "
            "place that you may write to."
        ),
        path=path,
        reason=reason(error),
    )


def unreadable(path: Path, error: OSError) -> FileTrouble:
    """The file cannot be read."""
    return FileTrouble(
        N_("{path}: cannot be read ({reason}). Check that the disk is there and may be read."),
        path=path,
        reason=reason(error),
    )


def for_reading(path: Path) -> FileTrouble:
    """The file was opened for reading alone."""
    return FileTrouble(N_("{path}: this inspection was opened for reading."), path=path)


def replaced(path: Path) -> FileTrouble:
    """Another inspection lies where this one was."""
    return FileTrouble(
        N_(
            "{path}: another inspection has been put in the place of this one. Nothing was "
            "written; move one of the two to a folder of its own."
        ),
        path=path,
    )


def reason(error: OSError) -> str:
    """The system's words for what went wrong."""
    return error.strerror or type(error).__name__
