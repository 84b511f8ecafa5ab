"""Matched: the photos of a folder, each with the item that it may belong to."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from inspector_tui.errors import BadInput, InspectorError
from inspector_tui.evidence import inbox, look
from inspector_tui.locale import N_, _, say
from inspector_tui.model import Proposal, Shot, clock_ahead, match, moments
from inspector_tui.store import InspectionFile

_NO_TIME = N_(
    "{text}: this is no time. Write what the screen shows, such as 09:58:30 or 2026-05-20T09:58:30."
)
_NO_CLOCK = N_(
    "{path}: the camera has not written into this photo when it was taken. Give --ahead in "
    "seconds instead, or a photo that did not pass through a chat app."
)
_HALF_A_DAY = timedelta(hours=12)


class Matched(NamedTuple):
    """A photo and what is proposed for it."""

    path: Path
    sha256: str
    proposal: Proposal


def matched(
    file: InspectionFile, folder: Path, *, ahead: timedelta, by: str
) -> tuple[Sequence[Matched], int]:
    """A proposal for each photo that is not attached yet, and how many could not be read.

    They come in the order in which they were taken. Where the author never wrote in this
    inspection, everybody's walk counts. Raises FileTrouble where there is no such folder.
    """
    found, refused = _shots(folder)
    here = {one.id for finding in file.inspection.findings.values() for one in finding.evidence}
    wanted = {shot.id: (shot, path) for shot, path in found if shot.id not in here}
    walked = moments(file.log, by) or moments(file.log)
    shots = sorted((shot for shot, _path in wanted.values()), key=lambda one: one.taken)
    proposals = match(shots, walked, zone=zone_of(file), ahead=ahead)
    return [Matched(wanted[one.shot.id][1], one.shot.id, one) for one in proposals], refused


def zone_of(file: InspectionFile) -> tzinfo:
    """The machine's time zone as it was on the day of the inspection."""
    zone = datetime.fromisoformat(file.header.created).astimezone().tzinfo
    if zone is None:
        raise RuntimeError("a moment in local time always has a zone")
    return zone


def ahead_of(args: Namespace, file: InspectionFile) -> timedelta:
    """By how much the camera is fast, as told or by a photo of a clock; raises BadInput."""
    if args.clock_photo is None:
        return timedelta(seconds=args.ahead)
    path, zone = args.clock_photo, zone_of(file)
    taken = look(path.read_bytes(), path).data.taken
    ahead = clock_ahead(taken, _shown(args.shown, taken, zone), zone) if taken else None
    if ahead is None:
        raise BadInput(_NO_CLOCK, path=path)
    if not _has_day(args.shown):  # a time alone may be that of the day before or after
        ahead = (ahead + _HALF_A_DAY) % timedelta(days=1) - _HALF_A_DAY
    print(_("The camera is {seconds} s fast.").format(seconds=round(ahead.total_seconds())),
          file=sys.stderr)  # fmt: skip
    return ahead


def _shown(text: str, taken: str, zone: tzinfo) -> datetime:
    """The moment that was shown; a time alone is of the day that the camera says."""
    whole = text if _has_day(text) else f"{taken[:10]}T{text}"
    try:
        moment = datetime.fromisoformat(whole)
    except ValueError as error:
        raise BadInput(_NO_TIME, text=text) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _has_day(text: str) -> bool:
    return text[4:5] == "-"


def _shots(folder: Path) -> tuple[list[tuple[Shot, Path]], int]:
    """The photos of a folder; those that cannot be read are named on standard error."""
    paths = [one.path for one in inbox(folder) if one.is_photo]
    found = [*_read(paths)]
    return found, len(paths) - len(found)


def _read(paths: Sequence[Path]) -> Iterator[tuple[Shot, Path]]:
    for path in paths:
        try:
            content = path.read_bytes()
            photo = look(content, path)
        except InspectorError as error:
            print(say(error), file=sys.stderr)
        else:
            yield Shot(id=sha256(content).hexdigest(), taken=photo.data.taken), path
