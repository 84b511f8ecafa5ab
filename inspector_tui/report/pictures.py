"""Pictures: the prints of an inspection's photos, as reports show them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from inspector_tui.errors import BadEvidence, FileTrouble
from inspector_tui.evidence import FOLDER, PHOTOS, is_print, print_of, reduced
from inspector_tui.model import Inspection, rectifications


def pictures(inspection: Inspection, folder: Path) -> dict[str, bytes]:
    """The print of every photo by its SHA-256; a photo that cannot be shown is left out."""
    found = ((sha256, _picture(folder, sha256)) for sha256 in dict.fromkeys(_wanted(inspection)))
    return {sha256: picture for sha256, picture in found if picture}


def drawable(shown: Mapping[str, bytes]) -> dict[str, bytes]:
    """Those of the prints that can be decoded to the end."""
    return {name: picture for name, picture in shown.items() if _decodes(picture)}


def _decodes(picture: bytes) -> bool:
    try:
        reduced(picture, long_side=_PROOF)
    except BadEvidence:
        return False
    return True


_PROOF = 64
"""The pixels to which a print is decoded to see whether it can be."""


def _wanted(inspection: Inspection) -> Iterator[str]:
    """The files that may be photos, in the order of the form."""
    for line in inspection.lines:
        yield from (one.id for one in inspection.finding(line).photos if one.has_file)
    for problem in rectifications(inspection.log):
        yield from sorted(problem.files)


def _picture(folder: Path, sha256: str) -> bytes:
    """The print as it lies there, else one made of the original; empty where there is neither.

    One from elsewhere that says where it was taken, or is large, is made anew.
    """
    printed = _content(print_of(folder, sha256))
    if printed and is_print(printed):
        return printed
    originals = (folder / FOLDER / f"{sha256}.{suffix}" for suffix in sorted(PHOTOS))
    content = next(filter(None, map(_content, originals)), printed)
    try:
        return reduced(content, sha256) if content else b""
    except (BadEvidence, FileTrouble):
        return b""


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
