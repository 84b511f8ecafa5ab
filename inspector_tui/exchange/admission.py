"""Admission: what the text of an inspection must hold before it is taken from elsewhere."""

import re
from datetime import datetime
from pathlib import Path

from inspector_tui.errors import DamagedFile, ForeignFile
from inspector_tui.exchange.layout import LARGEST_TEXT
from inspector_tui.exchange.trouble import foreign, unfit
from inspector_tui.locale import N_
from inspector_tui.store import Content, Header, read_content

_ID = re.compile(r"[0-9a-f]{16}")

DAMAGED = N_(
    "{path}: the inspection in it is damaged ({reason}). Nothing was taken; ask for it to be sent "
    "anew."
)
NO_ID = N_(
    "{path}: its {field} is “{found}”, which this program never writes. Nothing was taken; ask "
    "for it to be sent anew."
)
TOO_LARGE = N_("{path}: larger than {limit} bytes, which no inspection is. Nothing was taken.")


def admit(path: Path, text: bytes) -> Content:
    """The checked content of an inspection; raises DamagedFile, ForeignFile, NewerFormat."""
    if len(text) > LARGEST_TEXT:
        raise unfit(path, TOO_LARGE, limit=LARGEST_TEXT)
    try:
        content = read_content(path, text)
    except ForeignFile as error:
        raise foreign(path) from error
    except DamagedFile as error:
        raise unfit(path, DAMAGED, reason=error.places.get("reason", "")) from error
    _check_names(path, content.header)
    return content


def _check_names(path: Path, header: Header) -> None:
    """A folder is named by these two, so they must be what they seem."""
    if not _ID.fullmatch(header.id):
        raise unfit(path, NO_ID, field="id", found=header.id)
    if moment(header.created) is None:
        raise unfit(path, NO_ID, field="created", found=header.created)


def moment(stamp: str) -> datetime | None:
    """The moment of a stamp with its time zone, None for what is no such stamp."""
    try:
        found = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
