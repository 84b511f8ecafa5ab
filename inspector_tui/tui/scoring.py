"""Scoring: what a digit says about an item."""

from typing import Any

from inspector_tui.model import Checklist, Finding, Item, Line
from inspector_tui.tui.said import number


def said_by(checklist: Checklist, line: Line, finding: Finding, digit: str) -> dict[str, Any]:
    """The values that a digit gives to keys of the log; none where the item has no such level."""
    item, at = line.item, f"item/{line.address}"
    match item.mode:
        case "level":
            for level in checklist.scale(item):
                if level.key == digit:
                    return {f"{at}/level": level.id}
        case "deductions" if digit == "1":
            return {f"{at}/level": {"deductions": {}}}
        case "mark" if digit == "1":
            return {f"{at}/level": {"mark": number(item.points)}}
        case "parts":
            return _ticked(item, finding, at, int(digit) - 1)
    return {}


def _ticked(item: Item, finding: Finding, at: str, place: int) -> dict[str, Any]:
    if place >= len(item.parts):
        return {}
    part = item.parts[place]
    values: dict[str, Any] = {f"{at}/part/{part.id}": finding.parts.get(part.id) is not True}
    if finding.state in ("na", "pending"):
        values[f"{at}/level"] = None
    return values


def opens_more(item: Item, digit: str) -> bool:
    """Whether a digit opens the list of deductions or asks for the mark."""
    return item.mode in ("deductions", "mark") and digit == "2"
