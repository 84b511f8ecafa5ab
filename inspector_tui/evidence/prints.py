"""Prints: the small, upright copies of photos that reports show, made once."""

import io
from pathlib import Path

from inspector_tui.errors import BadEvidence
from inspector_tui.evidence.disk import Disk, put
from inspector_tui.evidence.jpeg import is_bare
from inspector_tui.evidence.keeping import FOLDER
from inspector_tui.evidence.photo import look
from inspector_tui.evidence.picture import picture
from inspector_tui.evidence.trouble import not_kept, unreadable

PRINTS = ".prints"
"""The folder of the copies, among the originals."""
LONG_SIDE = 900
"""Pixels of the longer side: 76 mm at 300 dots an inch."""
QUALITY = 72
MOST_PIXELS = 4_000_000
"""A print of more pixels came from elsewhere."""


def print_of(folder: Path, sha256: str) -> Path:
    """Where the print of a photo is, or would be."""
    return folder / FOLDER / PRINTS / f"{sha256}.jpg"


def derive(original: Path, folder: Path, *, disk: Disk) -> Path:
    """The print of a kept photo, made if it is not there yet.

    Raises FileTrouble, NotSaved, or BadEvidence where the picture cannot be decoded.
    """
    path = print_of(folder, original.stem)
    if path.exists():
        return path
    try:
        content = original.read_bytes()
    except OSError as error:
        raise unreadable(original, error) from error
    printed = reduced(content, original)
    try:
        disk.make_folder(path.parent)
        put(disk, path, printed)
    except OSError as error:
        raise not_kept(path, error) from error
    return path


def is_print(content: bytes) -> bool:
    """Whether a file is a whole JPEG of moderate size that says nothing but its picture."""
    try:
        photo = look(content)
    except BadEvidence:
        return False
    fits = photo.suffix == "jpg" and photo.width * photo.height <= MOST_PIXELS
    return fits and is_bare(content)


def reduced(content: bytes, name: object = "", long_side: int = LONG_SIDE) -> bytes:
    """A photo as a small JPEG, upright, without what the camera wrote; raises BadEvidence."""
    stream = io.BytesIO()
    picture(content, long_side, long_side, name).save(stream, "JPEG", quality=QUALITY)
    return stream.getvalue()
