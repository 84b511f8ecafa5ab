"""Place: what a key of the log is called on paper."""

from inspector_tui.model import KINDS, field
from inspector_tui.report.documents.reading import Reading


def place(reading: Reading, key: str) -> str:
    """A line by its address, a field or fact by its label, anything else by its key."""
    if key in reading.found:
        return key
    head, _, rest = key.partition("/")
    if head == "fact":
        return _fact(reading, rest)
    if head == "item":
        return rest.split("/")[0]
    try:
        return reading.words.of(field(key).label)
    except KeyError:
        return key


def aspect(key: str) -> str:
    """Which part of a finding a key is for: level, note, reason, a kind of evidence; else empty."""
    if not key.startswith("item/"):
        return ""
    kind = key.split("/")[2] if key.count("/") > 1 else ""
    return kind if kind in ("level", "note", "reason", "part", "mark", *KINDS) else ""


def _fact(reading: Reading, fact_id: str) -> str:
    labels = {fact.id: fact.label for fact in reading.checklist.facts}
    return reading.words.of(labels.get(fact_id, fact_id))
