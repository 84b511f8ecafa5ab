"""Beside: the files of evidence in the folder of an inspection."""

import os
from collections.abc import Iterator
from functools import partial
from hashlib import file_digest
from pathlib import Path

from inspector_tui.evidence import FOLDER, print_of
from inspector_tui.exchange.archive import PIECE
from inspector_tui.exchange.layout import EVIDENCE, digits, is_known
from inspector_tui.exchange.received import EvidenceFile, EvidenceFiles


def evidence_beside(folder: Path) -> EvidenceFiles:
    """The files in the folder of an inspection; what the originals hold is not yet looked at.

    The print of a photo whose original is not there stands in as a smaller copy. Links are not
    followed; a folder that cannot be read holds none.
    """
    originals = files_in(folder / FOLDER)
    prints = files_in(print_of(folder, "").parent)
    return EvidenceFiles(
        originals={one: _file(path, one) for one, path in originals.items()},
        smaller={
            one: _file(path, _digest(path)) for one, path in prints.items() if one not in originals
        },
    )


def files_in(folder: Path) -> dict[str, Path]:
    """The files of evidence in a folder by the 64 digits of their names."""
    try:
        with os.scandir(folder) as found:
            names = [one.name for one in found if one.is_file(follow_symlinks=False)]
    except OSError:
        return {}
    known = sorted(name for name in names if is_known(f"{EVIDENCE}/{name}"))
    return {digits(f"{EVIDENCE}/{name}"): folder / name for name in known}


def pieces_of(path: Path) -> Iterator[bytes]:
    """The bytes of a file in pieces; raises OSError."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def _file(path: Path, digest: str) -> EvidenceFile:
    return EvidenceFile(path.name, digest, partial(pieces_of, path))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
