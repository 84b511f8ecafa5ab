"""Previous: what the last inspection of the same site found for an item."""

from inspector_tui.model.finding import Finding, Line
from inspector_tui.model.inspection import Inspection
from inspector_tui.model.value import Value


class Previous(Value, frozen=True, kw_only=True):
    """The last inspection of a site, shown beside this one and never copied."""

    inspection: Inspection
    date: str
    """The date of that visit."""

    def finding(self, line: Line) -> Finding | None:
        """What was found then, None where the item was not dealt with."""
        found = self.inspection.findings.get(line.address)
        return found if found and found.values else None

    def changed(self, line: Line, now: Finding) -> bool:
        """Whether an item that was dealt with both times stands otherwise now."""
        then = self.finding(line)
        return then is not None and bool(now.values) and now.values != then.values
