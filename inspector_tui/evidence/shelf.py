"""Shelf: the files that are kept beside an inspection."""

import os
import re
from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path

from inspector_tui.evidence.keeping import FOLDER
from inspector_tui.model import Evidence

KEPT_NAME = re.compile(r"([0-9a-f]{64})\.[a-z0-9]{1,5}")


def present(folder: Path) -> frozenset[str]:
    """The SHA-256 of the files that are there, by their names; `altered` looks into them."""
    found = (KEPT_NAME.fullmatch(one.name) for one in listed(folder / FOLDER) if one.stat().st_size)
    return frozenset(name[1] for name in found if name)


def altered(folder: Path, sha256s: Iterable[str]) -> tuple[str, ...]:
    """Those whose file is there, but with another content."""
    names = {one.name.partition(".")[0]: Path(one.path) for one in listed(folder / FOLDER)}
    wanted = sorted(set(sha256s) & names.keys())
    return tuple(sha256 for sha256 in wanted if content_sha256(names[sha256]) != sha256)


def content_sha256(path: Path) -> str:
    """The SHA-256 of what a file holds, empty where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def original(folder: Path, one: Evidence) -> Path:
    """Where the file of a piece of evidence is kept, or would be."""
    return folder / FOLDER / one.file


def listed(folder: Path) -> list[os.DirEntry[str]]:
    """The files in a folder by name; none where there is no folder."""
    try:
        with os.scandir(folder) as entries:
            return sorted((e for e in entries if e.is_file()), key=lambda entry: entry.name)
    except OSError:
        return []
