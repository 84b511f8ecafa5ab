"""Camera: what a camera wrote about a photo, as far as it makes sense."""

import re
from datetime import datetime
from fractions import Fraction
from typing import NamedTuple

from inspector_tui.evidence.tiff import Tag, Tiff


class CameraData(NamedTuple):
    """What a camera says."""

    taken: str = ""
    """RFC 3339, without an offset where the camera says none; empty where it makes no sense."""
    place: str = ""
    """Degrees north and east."""
    camera: str = ""
    turned: int = 1
    """How the picture lies, 1 to 8 as in EXIF; 1 is upright."""


POSITION = 34853
"""The tag that points to the directory of the position."""

_MAKE, _MODEL, _TURNED, _CHANGED, _CAMERA = 271, 272, 274, 306, 34665
_TAKEN, _DIGITISED = 36867, 36868
_OFFSETS = {_TAKEN: 36881, _DIGITISED: 36882, _CHANGED: 36880}


def camera_data(exif: bytes) -> CameraData:
    """What a camera says; odd data say less, and never fail."""
    tiff = Tiff(exif)
    main = tiff.main
    inner, gps = tiff.below(main.get(_CAMERA)), tiff.below(main.get(POSITION))
    turned = tiff.integer(main.get(_TURNED)) or 1
    return CameraData(
        taken=_taken(tiff, {**main, **inner}),
        place=_place(tiff, gps),
        camera=_name(tiff.text(main.get(_MAKE)), tiff.text(main.get(_MODEL))),
        turned=turned if 1 <= turned <= 8 else 1,
    )


def _taken(tiff: Tiff, tags: dict[int, Tag]) -> str:
    for number in (_TAKEN, _DIGITISED, _CHANGED):
        if moment := _moment(tiff.text(tags.get(number))):
            return moment.isoformat() + _offset(tiff.text(tags.get(_OFFSETS[number])))
    return ""


_MOMENT = re.compile(
    r"(\d{4})[:/.-](\d\d)[:/.-](\d\d)[ T]+(上午|下午|am |pm )?\s*(\d\d):(\d\d):(\d\d)( ?pm)?",
    re.IGNORECASE,
)


def _moment(said: str) -> datetime | None:
    """The moment of a text `2026:05:20 10:03:11`; some phones write the half of the day."""
    if (found := _MOMENT.match(said)) is None:
        return None
    year, month, day, before, hour, minute, second, behind = found.groups()
    late = (before or behind or "").strip().lower() in ("下午", "pm") and int(hour) < 12
    parts = (int(year), int(month), int(day), int(hour) + 12 * late, int(minute), int(second))
    try:
        return datetime(*parts) if 1990 <= parts[0] < 2100 else None  # noqa: DTZ001 - none is told
    except ValueError:
        return None


def _offset(said: str) -> str:
    """The offset from UTC, empty where it is none."""
    if re.fullmatch(r"[+-](0\d|1[0-4]):[0-5]\d", said):
        return said
    return "+00:00" if said == "Z" else ""


def _place(tiff: Tiff, gps: dict[int, Tag]) -> str:
    north = _degrees(tiff, gps.get(1), gps.get(2), "NS", 90)
    east = _degrees(tiff, gps.get(3), gps.get(4), "EW", 180)
    # A phone that has not found its position yet writes zero for both.
    if north is None or east is None or north == east == 0:
        return ""
    return f"{float(north):.6f},{float(east):.6f}"


def _degrees(
    tiff: Tiff, side: Tag | None, angle: Tag | None, sides: str, most: int
) -> Fraction | None:
    parts, letter = tiff.fractions(angle), tiff.text(side)[:1].upper()
    if not 1 <= len(parts) <= 3 or letter not in sides or not letter:
        return None
    degrees = sum((part / 60**n for n, part in enumerate(parts)), Fraction(0))
    if degrees > most:
        return None
    return -degrees if letter == sides[1] else degrees


def _name(make: str, model: str) -> str:
    """Maker and model, the maker once."""
    joined = model if model.lower().startswith(make.lower()) else f"{make} {model}"
    return joined.strip()[:80]
