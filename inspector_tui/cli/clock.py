"""Clock: by how much the clock of a camera is fast."""

import sys
from argparse import Namespace
from datetime import datetime, timedelta, tzinfo

from inspector_tui.errors import BadInput
from inspector_tui.evidence import look
from inspector_tui.exchange import zone_of
from inspector_tui.locale import N_, _
from inspector_tui.model import clock_ahead
from inspector_tui.store import InspectionFile

_NO_TIME = N_(
    "{text}: this is no time. Write what the screen shows, such as 09:58:30 or 2026-05-20T09:58:30."
)
_NO_CLOCK = N_(
    "{path}: the camera has not written into this photo when it was taken. Give --ahead in "
    "seconds instead, or a photo that did not pass through a chat app."
)
_HALF_A_DAY = timedelta(hours=12)


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
