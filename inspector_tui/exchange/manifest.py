"""Manifest: what a package says of the photos that are not in it as they were taken."""

from pathlib import Path
from typing import Literal

import msgspec

from inspector_tui.exchange.layout import MANIFEST, PACKAGE
from inspector_tui.exchange.trouble import newer, unfit
from inspector_tui.locale import N_
from inspector_tui.model import Value, canonical

Photos = Literal["full", "1600", "none"]
"""Photos as they were taken, at 1600 pixels, or left out."""


class Manifest(Value, frozen=True, kw_only=True):
    """How the evidence of an inspection was packed."""

    format: str
    photos: Photos
    smaller: dict[str, str] = {}
    """The SHA-256 of an original → that of the smaller copy that is packed in its place."""
    absent: tuple[str, ...] = ()
    """The SHA-256 of the originals of which nothing is packed, sorted."""


class _Format(msgspec.Struct):
    format: str


BAD = N_(
    "{path}: its {name} is damaged ({reason}). Nothing was taken; ask for the package to be sent "
    "anew."
)


def read_manifest(path: Path, text: bytes) -> Manifest:
    """The manifest of a package; raises DamagedFile, NewerFormat."""
    try:
        found = msgspec.json.decode(text, type=_Format).format
        if found != PACKAGE and found.startswith("package/"):
            raise newer(path, found, PACKAGE)
        return msgspec.json.decode(text, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise unfit(path, BAD, name=MANIFEST, reason=str(error)) from error


def manifest_text(manifest: Manifest) -> bytes:
    """The bytes of a manifest, the same for the same content."""
    return canonical(manifest)
