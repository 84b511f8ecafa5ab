"""What the exchange says of a file that it does not take."""

from pathlib import Path

from inspector_tui.errors import DamagedFile, FileTrouble, ForeignFile, NewerFormat, NotSaved
from inspector_tui.locale import N_


def unfit(path: Path, message: str, **places: object) -> DamagedFile:
    """The error for a file of which nothing is taken."""
    return DamagedFile(message, path=path, **places)


def foreign(path: Path) -> ForeignFile:
    """The error for a file that carries no inspection."""
    return ForeignFile(
        N_(
            "{path}: carries no inspection. Give an inspection file, a package (.insp), or a PDF "
            "or HTML report of this program."
        ),
        path=path,
    )


def newer(path: Path, found: str, known: str) -> NewerFormat:
    """The error for a package of a later version of the program."""
    return NewerFormat(
        N_(
            "{path}: this package was written by a newer version of the program ({found}; this "
            "one knows {known}). Install the newer version; nothing was taken from it."
        ),
        path=path,
        found=found,
        known=known,
    )


def unreadable(path: Path, error: OSError) -> FileTrouble:
    """The error for a file that the system does not let us read."""
    return FileTrouble(
        N_("{path}: cannot be read ({reason}). Check that the disk is there and may be read."),
        path=path,
        reason=error.strerror or type(error).__name__,
    )


def not_copied(path: Path, error: OSError) -> NotSaved:
    """The error for a file of evidence that the disk did not take."""
    return NotSaved(
        N_(
            "{path}: not copied ({reason}). The inspection is as it was before. Make room or plug "
            "the disk in again, then merge again: what is already here is known."
        ),
        path=path,
        reason=error.strerror or type(error).__name__,
    )


SEVERAL = N_(
    "{path}: carries several inspections in one report, which this program never writes. Nothing "
    "was taken."
)
