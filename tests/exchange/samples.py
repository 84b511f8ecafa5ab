"""Inspections with photos and papers, on their way from one folder to another."""

import io
import random
from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from inspector_tui.exchange import MergeLog, Received, Refused, attach, merge_into, read
from inspector_tui.model import Entry, Log
from inspector_tui.store import (
    NAME,
    Content,
    InspectionFile,
    Workspace,
    adopt,
    read_content,
    to_bytes,
)
from tests.store.samples import ANNA, ID, NOON, begun, opened, says

LATER = NOON + timedelta(days=200)
"""The autumn."""

SITE = says("site/name", "Lot 7")
SIGNS = says("item/A-1/level", "yes", after=1)
GUARD = says("item/A-2/level", "no", after=2)
NOTE = says("item/A-2/note", "no guard at the gate", after=3)
DAY = (SITE, SIGNS, GUARD, NOTE)
OTHER_ID = "ffeeddccbbaa9988"


@cache
def photo(number: int, size: tuple[int, int] = (40, 30)) -> bytes:
    """A JPEG of its own."""
    from PIL import Image

    noise = random.Random(number).randbytes(size[0] * size[1] * 3)
    stream = io.BytesIO()
    Image.frombytes("RGB", size, noise).save(stream, "JPEG", quality=85)
    return stream.getvalue()


PAPER = b"%PDF-1.4\n% a permit\n%%EOF\n"
"""A document."""


def digits_of(content: bytes) -> str:
    """The SHA-256 of some bytes."""
    return sha256(content).hexdigest()


def walked(folder: Path, *entries: Entry, inspection_id: str = ID) -> Path:
    """The folder of an inspection with two photos and a paper, or with other entries alone."""
    begun(folder, *(entries or DAY), inspection_id=inspection_id)
    if not entries:
        with_files(folder, {"gate.jpg": photo(1), "sign.jpg": photo(2), "permit.pdf": PAPER})
    return folder


def with_files(folder: Path, files: dict[str, bytes]) -> None:
    """Attaches files to the first item."""
    inbox = folder.parent / f"{folder.name}-inbox"
    inbox.mkdir(exist_ok=True)
    sources = [inbox / name for name in files]
    for source, content in zip(sources, files.values(), strict=True):
        source.write_bytes(content)
    with opened(folder / NAME) as file:
        attach(file, "A-1", sources, at=NOON + timedelta(minutes=5), by=ANNA)


def content_of(folder: Path) -> Content:
    """What the inspection file of a folder holds."""
    path = folder / NAME
    return read_content(path, path.read_bytes())


def files_of(folder: Path) -> dict[str, bytes]:
    """The originals beside an inspection, by name."""
    beside = folder / "evidence"
    return {one.name: one.read_bytes() for one in sorted(beside.glob("*.*")) if one.is_file()}


def copy_of(folder: Path, log: Iterable[Entry], **header: str) -> Path:
    """The folder of a copy of the day's inspection with other entries, or another header."""
    made = begun(folder.parent / f"{folder.name}-blank")
    content = read_content(made, made.read_bytes())
    other = msgspec.structs.replace(content.header, **header)
    adopt(folder, msgspec.structs.replace(content, header=other, log=Log(log)))
    return folder


def merged(workspace: Path, *paths: Path, dry_run: bool = False) -> MergeLog:
    """Merges what some paths hold."""
    found = (one for path in paths for one in read(path))
    return merge_into(Workspace(workspace), found, at=LATER, by=ANNA, dry_run=dry_run)


def taken(path: Path) -> Received:
    """The one inspection that a path holds."""
    (one,) = read(path)
    assert isinstance(one, Received), one
    return one


def refused(path: Path) -> str:
    """Why nothing is taken of a path, in English."""
    (one,) = read(path)
    assert isinstance(one, Refused), one
    return str(one.reason)


def held(workspace: Path) -> dict[str, tuple[bytes, dict[str, bytes]]]:
    """Every inspection of a workspace, whatever its folder, with its originals."""
    found = {}
    for path in sorted(workspace.glob(f"inspections/*/*/{NAME}")):
        with InspectionFile(path) as file:
            header = msgspec.json.encode(file.header).decode()
            found[header] = (to_bytes(file.content), files_of(path.parent))
    return found
