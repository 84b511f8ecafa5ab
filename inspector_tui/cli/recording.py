"""Recording: new values of keys as entries on the disk."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_tui.model import Author, Log, Plain
    from inspector_tui.store import InspectionFile


def record(
    file: "InspectionFile", values: "Mapping[str, Plain]", *, at: datetime, by: "Author"
) -> int:
    """Writes the values that do not stand yet and returns how many; raises FileTrouble."""
    log = file.log
    new = [(key, value) for key, value in values.items() if not _stands(log, key, value)]
    if new:
        file.record(*(log.next(key, value, at=at, by=by) for key, value in new))
    return len(new)


def _stands(log: "Log", key: str, value: "Plain") -> bool:
    """Whether a key says a value already; one in conflict says nothing until it is settled."""
    heads = log.heads.get(key, ())
    if not heads:
        return value is None
    return len(heads) == 1 and bool(heads[0].says == value)
