"""HTML report: the inspection that a report carries in a block of data."""

import re
from pathlib import Path

from inspector_tui.exchange.layout import LARGEST_TEXT
from inspector_tui.exchange.trouble import SEVERAL, foreign, unfit
from inspector_tui.locale import N_

BLOCK = "inspection-data"
"""The id of the script element that holds the inspection file."""

_OPENING = re.compile(rb"<script\b[^<>]{0,200}\bid=[\"']?inspection-data[\"']?[^<>]{0,200}>", re.I)
_CLOSING = re.compile(rb"</script", re.I)

CUT = N_("{path}: the inspection in this report is cut off. Ask for the report to be sent anew.")


def inspection_in_html(path: Path, page: bytes) -> bytes:
    """The text of the inspection in a report; raises ForeignFile, DamagedFile."""
    openings = list(_OPENING.finditer(page))
    if not openings:
        raise foreign(path)
    if len(openings) > 1:
        raise unfit(path, SEVERAL)
    begins = openings[0].end()
    closing = _CLOSING.search(page, begins, begins + LARGEST_TEXT)
    if closing is None:
        raise unfit(path, CUT)
    return page[begins : closing.start()].strip()
