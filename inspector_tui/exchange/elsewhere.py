"""Elsewhere: where in a workspace a file is attached besides."""

from collections.abc import Collection
from pathlib import Path

from inspector_tui.errors import InspectorError
from inspector_tui.model import Log, Use, known_elsewhere
from inspector_tui.store import NAME, InspectionFile, Workspace


def elsewhere(
    workspace: Workspace, sha256s: Collection[str], *, but: str
) -> dict[str, tuple[Use, ...]]:
    """Where files are attached in other inspections of a workspace than the one of an id.

    An inspection that cannot be read is passed over: nothing depends on it here.
    """
    others: dict[str, Log] = {}
    for summary in workspace.listing() if sha256s else ():
        path = workspace.path / summary.path / NAME
        if summary.id != but and _names(path, sha256s):
            others |= _log_of(path)
    return known_elsewhere(sha256s, others)


def _names(path: Path, sha256s: Collection[str]) -> bool:
    """Whether the text of a file names one of the hashes; far cheaper than reading it."""
    try:
        text = path.read_bytes()
    except OSError:
        return False
    return any(sha256.encode() in text for sha256 in sha256s)


def _log_of(path: Path) -> dict[str, Log]:
    try:
        file = InspectionFile(path)
    except InspectorError:
        return {}
    return {file.header.id: file.log}
