"""Kept: the register as the workspace keeps it, in `register.json`."""

from pathlib import Path
from typing import Literal

import msgspec

from inspector_tui.errors import DamagedFile, FileTrouble, NewerFormat
from inspector_tui.locale import N_
from inspector_tui.model import Value, canonical, from_json
from inspector_tui.model.register import Register, Site
from inspector_tui.register.reading import Reading

NAME = "register.json"
"""The file in the workspace."""
FORMAT = "register/1"


class Kept(Value, frozen=True, kw_only=True):
    """A register with where it came from."""

    format: Literal["register/1"]
    source: str = ""
    """The name of the file that was imported."""
    digest: str = ""
    """The SHA-256 of that file."""
    as_at: str
    """The date of the figures, YYYY-MM-DD."""
    sites: tuple[Site, ...]

    @property
    def register(self) -> Register:
        """The register for targets and selections."""
        return Register(sites=self.sites, as_at=self.as_at)


def kept(reading: Reading, as_at: str) -> Kept:
    """What is kept of a reading: its sound rows."""
    return Kept(
        format="register/1",
        source=reading.file,
        digest=reading.digest,
        as_at=as_at,
        sites=reading.sites,
    )


def to_bytes(kept: Kept) -> bytes:
    """The file's content: JSON, a site a line, so that people can compare two of them."""
    head = canonical(msgspec.structs.replace(kept, sites=()))
    rows = b",\n".join(canonical(site) for site in kept.sites)
    return head.replace(b'"sites":[]', b'"sites":[\n' + rows + b"\n]") + b"\n"


def from_bytes(path: Path, text: bytes) -> Kept:
    """The register in a file's content; raises DamagedFile, NewerFormat."""
    try:
        return from_json(text, Kept)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _unfit(path, text, str(error)) from error


def read_kept(path: Path) -> Kept:
    """The register of a file, an empty one where there is none; raises FileTrouble."""
    try:
        return from_bytes(path, path.read_bytes())
    except FileNotFoundError:
        return Kept(format="register/1", as_at="", sites=())
    except OSError as error:
        raise FileTrouble(
            N_("{path} cannot be read: {reason}. Check the name and the permissions."),
            path=path,
            reason=error.strerror or str(error),
        ) from error


class _Format(msgspec.Struct):
    format: str


def _unfit(path: Path, text: bytes, reason: str) -> FileTrouble:
    try:
        found = msgspec.json.decode(text, type=_Format).format
    except (msgspec.DecodeError, UnicodeDecodeError):
        found = FORMAT
    if found != FORMAT:
        return NewerFormat(
            N_(
                "{path}: this register was written by a newer version of the program ({found}; "
                "this one knows {known}). Install the newer version; nothing was changed."
            ),
            path=path,
            found=found,
            known=FORMAT,
        )
    return DamagedFile(
        N_("{path}: the register is damaged ({reason}). Import it anew."), path=path, reason=reason
    )
