"""Pasted: the path that a terminal pastes for a file that is dragged into it."""

from pathlib import Path
from urllib.parse import unquote, urlparse


def pasted_path(text: str) -> Path | None:
    """The path that a terminal pastes for a dragged file: quoted, escaped or a file address."""
    given = text.strip().strip("\"'")
    if not given or "\n" in given or len(given) > 4096:
        return None
    if given.startswith("file://"):
        return Path(unquote(urlparse(given).path))
    return Path(given.replace("\\ ", " ")).expanduser()
