"""StatePlain: an inspection as plain data for scripts."""

from typing import TYPE_CHECKING, Any

from inspector_tui.locale import in_use

if TYPE_CHECKING:
    from inspector_tui.model import Entry, Inspection, Log, Outcome
    from inspector_tui.store import InspectionFile


def state_plain(file: "InspectionFile") -> dict[str, Any]:
    """The head, the site form, the facts, every line and the conflicts."""
    from inspector_tui.model import rate

    inspection, header = file.inspection, file.header
    return {
        "path": str(file.path),
        "id": header.id,
        "checklist": header.checklist,
        "version": header.version,
        "digest": header.digest,
        "created": header.created,
        "by": {"name": header.by.name, "device": header.by.device},
        "fields": dict(inspection.fields),
        "facts": dict(inspection.facts),
        "lines": [_line(inspection, one) for one in rate(inspection).outcomes],
        "conflicts": [
            {"key": one.key, "heads": [entry_plain(head) for head in one.heads]}
            for one in inspection.conflicts
        ],
    }


def log_plain(log: "Log") -> list[dict[str, Any]]:
    """Every entry in the order of time."""
    return [entry_plain(one) for one in log]


def entry_plain(one: "Entry") -> dict[str, Any]:
    """One entry with all that it says."""
    return {
        "id": one.id,
        "key": one.key,
        "value": one.says,
        "at": one.at,
        "by": {"name": one.by.name, "device": one.by.device},
        "replaces": list(one.replaces),
    }


def _line(inspection: "Inspection", one: "Outcome") -> dict[str, Any]:
    from inspector_tui.model import wording

    finding = inspection.finding(one.line)
    return {
        "address": one.line.address,
        "section": one.line.section.id,
        "title": wording(one.line.item.title, in_use()),
        "state": one.state,
        "values": list(finding.values),
        "earned": one.earned,
        "possible": one.line.item.points,
        "note": finding.note,
        "reason": finding.reason,
        "parts": dict(finding.parts),
        "marked": finding.marked,
        "at": finding.at,
        "by": finding.by,
    }
