"""Originals: the files of evidence as they were taken, to travel inside a PDF."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from inspector_tui.errors import BadEvidence, TooLarge
from inspector_tui.evidence import FOLDER
from inspector_tui.locale import N_
from inspector_tui.model import Inspection, rectifications

MOST = 150_000_000
"""The most bytes of originals in one PDF; its maker holds them all in memory."""

_TOO_LARGE = N_(
    "{path}: the originals come to {size} MB, and a PDF takes {most} at most. Write the report "
    "without --evidence, and send the originals with `inspector pack`."
)

_CHANGED = N_(
    "{path}: this file is no longer what was attached, so that it is not put into the PDF. "
    "Bring back a sound copy and write the report again."
)


def originals(inspection: Inspection, folder: Path) -> dict[str, bytes]:
    """The files beside an inspection that it speaks of, by their names; raises TooLarge."""
    paths = [path for path in sorted((folder / FOLDER).glob("*.*")) if path.is_file()]
    named = frozenset(_named(inspection))
    wanted = [path for path in paths if path.name.partition(".")[0] in named]
    size = sum(path.stat().st_size for path in wanted)
    if size > MOST:
        raise TooLarge(_TOO_LARGE, path=folder, size=size // 10**6, most=MOST // 10**6)
    files = ((path.name, path.read_bytes()) for path in wanted)
    return {name: content for name, content in files if not _looks_like_data(content)}


def as_attached(
    carried: Mapping[str, bytes],
) -> tuple[dict[str, bytes], tuple[BadEvidence, ...]]:
    """The files that still are what was attached, and an error for each that is not."""
    true = {name: content for name, content in carried.items() if _is_named_for(name, content)}
    return true, tuple(BadEvidence(_CHANGED, path=name) for name in carried if name not in true)


def _is_named_for(name: str, content: bytes) -> bool:
    return sha256(content).hexdigest() == name.partition(".")[0]


def _named(inspection: Inspection) -> Iterator[str]:
    """The SHA-256 of every file of findings and problems."""
    for line in inspection.lines:
        yield from (one.id for one in inspection.finding(line).evidence if one.has_file)
    for problem in rectifications(inspection.log):
        yield from problem.files


def _looks_like_data(content: bytes) -> bool:
    """Whether a reader could take a file of evidence for the inspection itself."""
    return content.lstrip()[:1] == b"{"
