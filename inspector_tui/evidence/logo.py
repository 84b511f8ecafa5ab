"""Logo: the sign of an office, as small and sober as it is printed."""

import io
from pathlib import Path

from inspector_tui.evidence.photo import LARGEST_PHOTO
from inspector_tui.evidence.picture import picture
from inspector_tui.evidence.source import opened

WIDE, HIGH = 720, 240
"""The most pixels: 36 by 12 mm at 500 dots an inch."""
QUALITY = 92


def logo_of(path: Path) -> bytes:
    """The picture of a file as a small JPEG in shades of grey, without what else the file says.

    A logo in red could pass for a red head or a stamp. Raises FileTrouble, or BadEvidence where
    the content is no picture, too large or damaged.
    """
    with opened(path) as source:
        content = source.whole(LARGEST_PHOTO)
    stream = io.BytesIO()
    picture(content, WIDE, HIGH, path).convert("L").save(stream, "JPEG", quality=QUALITY)
    return stream.getvalue()
