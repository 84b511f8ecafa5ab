"""Preview: a photo in half cells, two colours to a character, for any terminal."""

from pathlib import Path
from typing import NamedTuple

from inspector_tui.evidence.picture import picture
from inspector_tui.evidence.trouble import unreadable

Colour = tuple[int, int, int]


class HalfCell(NamedTuple):
    """The colours of one character `▀`."""

    upper: Colour
    lower: Colour


def half_cells(photo: Path, width: int, height: int) -> tuple[tuple[HalfCell, ...], ...]:
    """The rows of a photo within so many columns and rows; pure, so that a thread can make it.

    Raises FileTrouble, or BadEvidence where there is no picture to show.
    """
    try:
        content = photo.read_bytes()
    except OSError as error:
        raise unreadable(photo, error) from error
    return cells_of(content, width, height, photo)


def cells_of(
    content: bytes, width: int, height: int, name: object = ""
) -> tuple[tuple[HalfCell, ...], ...]:
    """The same of a photo in memory."""
    image = picture(content, max(1, width), 2 * max(1, height), name)
    columns, lines = image.size
    flat = image.tobytes()
    rows = [_colours(flat, line, columns) for line in range(lines)]
    # A last line without a partner is shown over its own colour.
    lower = [*rows[1::2], *([rows[-1]] if lines % 2 else [])]
    return tuple(tuple(map(HalfCell, *pair)) for pair in zip(rows[::2], lower, strict=True))


def _colours(flat: bytes, line: int, columns: int) -> list[Colour]:
    start = 3 * line * columns
    return [(flat[at], flat[at + 1], flat[at + 2]) for at in range(start, start + 3 * columns, 3)]
