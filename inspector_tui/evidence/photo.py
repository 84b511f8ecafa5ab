"""Photo: what is known of a picture before it is decoded, and the refusal of what is none."""

from typing import NamedTuple

from inspector_tui.evidence import jpeg, png, webp
from inspector_tui.evidence.camera import CameraData, camera_data
from inspector_tui.evidence.scan import Scan
from inspector_tui.evidence.suffix import HEAD, PHOTOS, TAIL, suffix_of
from inspector_tui.evidence.trouble import (
    broken_off,
    empty,
    not_a_photo,
    too_large,
    too_many_pixels,
    undecodable,
)

LARGEST_PHOTO = 100_000_000
"""The most bytes of a photo."""
MOST_PIXELS = 120_000_000
"""The most pixels of a photo that is decoded at a fraction of its size."""
MOST_HEAVY_PIXELS = 50_000_000
"""The most pixels where decoding takes memory for each: PNG, WebP and progressive JPEG."""


class Photo(NamedTuple):
    """The facts of a photo."""

    suffix: str
    width: int
    """Of the picture as it is stored, before it is turned upright."""
    height: int
    data: CameraData
    """What the camera wrote; chat apps strip it."""

    @property
    def original(self) -> bool:
        """Whether the camera says when it was taken."""
        return bool(self.data.taken)


def look(content: bytes, name: object = "") -> Photo:
    """The facts of a photo; nothing is decoded.

    Raises EmptyFile, NotAPhoto, BadEvidence, DamagedPhoto or TooLarge, which call it by its name.
    """
    if not content:
        raise empty(name)
    if len(content) > LARGEST_PHOTO:
        raise too_large(name, LARGEST_PHOTO)
    suffix = suffix_of(content[:HEAD], content[-TAIL:], str(name))
    if suffix not in PHOTOS:
        raise not_a_photo(name, suffix)
    scan = SCANS[suffix](content)
    _refuse(scan, name)
    data = camera_data(content[slice(*scan.exif)])
    return Photo(suffix=suffix, width=scan.width, height=scan.height, data=data)


SCANS = {"jpg": jpeg.scan, "png": png.scan, "webp": webp.scan}


def _refuse(scan: Scan, name: object) -> None:
    most = MOST_HEAVY_PIXELS if scan.heavy else MOST_PIXELS
    if scan.width * scan.height > most:
        raise too_many_pixels(name, scan.width, scan.height, most)
    if not scan.whole:
        raise broken_off(name)
    if not scan.width or not scan.height:
        raise undecodable(name)
