"""Matched: the photos of a folder, each with the item that it may belong to."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from inspector_tui.errors import InspectorError
from inspector_tui.evidence import inbox, look
from inspector_tui.model import Proposal, Shot, match, moments
from inspector_tui.store import InspectionFile


class Matched(NamedTuple):
    """A photo and what is proposed for it."""

    path: Path
    sha256: str
    proposal: Proposal


def matched(
    file: InspectionFile, folder: Path, *, ahead: timedelta, by: str
) -> tuple[Sequence[Matched], Sequence[InspectorError]]:
    """A proposal for each photo that is not attached yet, and why others could not be read.

    They come in the order in which they were taken. Where the author never wrote in this
    inspection, everybody's walk counts. Raises FileTrouble where there is no such folder.
    """
    refused: list[InspectorError] = []
    here = {one.id for finding in file.inspection.findings.values() for one in finding.evidence}
    wanted = {shot.id: (shot, path) for shot, path in _shots(folder, refused)}
    walked = moments(file.log, by) or moments(file.log)
    shots = sorted(
        (shot for shot, _path in wanted.values() if shot.id not in here),
        key=lambda one: one.taken,
    )
    proposals = match(shots, walked, zone=zone_of(file), ahead=ahead)
    return [Matched(wanted[one.shot.id][1], one.shot.id, one) for one in proposals], refused


def zone_of(file: InspectionFile) -> tzinfo:
    """The machine's time zone as it was on the day of the inspection."""
    zone = datetime.fromisoformat(file.header.created).astimezone().tzinfo
    if zone is None:
        raise RuntimeError("a moment in local time always has a zone")
    return zone


def _shots(folder: Path, refused: list[InspectorError]) -> Iterator[tuple[Shot, Path]]:
    for one in inbox(folder):
        if not one.is_photo:
            continue
        try:
            content = one.path.read_bytes()
            photo = look(content, one.path)
        except InspectorError as error:
            refused.append(error)
        else:
            yield Shot(id=sha256(content).hexdigest(), taken=photo.data.taken), one.path
