"""Recording: new values of keys as entries on the disk."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_tui.model import Author, Plain
    from inspector_tui.store import InspectionFile


def record(
    file: "InspectionFile", values: "Mapping[str, Plain]", *, at: datetime, by: "Author"
) -> int:
    """Writes the values that do not stand yet and returns how many; raises FileTrouble."""
    from inspector_tui.model import change

    log = file.log
    steps = change(log, "", dict(values)).steps
    if steps:
        file.record(*(log.next(step.key, step.after, at=at, by=by) for step in steps))
    return len(steps)
