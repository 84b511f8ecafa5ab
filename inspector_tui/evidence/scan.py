"""Scan: size, completeness and camera data of a picture, found without decoding it."""

from typing import NamedTuple


class Scan(NamedTuple):
    """What the structure of a picture file says."""

    width: int = 0
    height: int = 0
    whole: bool = False
    """Whether the file goes on to the end of its picture."""
    exif: tuple[int, int] = (0, 0)
    """Where the camera data begin and end, from their TIFF header on."""
    heavy: bool = False
    """Whether decoding it takes memory for every pixel."""


EXIF = b"Exif\0\0"


def exif_within(content: bytes, start: int, end: int) -> tuple[int, int]:
    """The camera data of a part without the name that some programs put before them."""
    return (start + len(EXIF) if content.startswith(EXIF, start) else start), end
