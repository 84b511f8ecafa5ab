"""FoundWords: what was found for a line, in a few words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from inspector_tui.locale import _, in_use

if TYPE_CHECKING:
    from inspector_tui.model import Inspection, Line


def found_words(inspection: "Inspection", line: "Line") -> str:
    """The level that stands, the deductions or the ticks; or that several values stand."""
    from inspector_tui.tui.said import value_words

    finding = inspection.finding(line)
    if finding.state == "conflict":
        return _("in conflict")
    match finding.value:
        case {"deductions": Mapping() as taken}:
            return _deductions(line, taken)
        case None if line.item.mode == "parts" and finding.parts:
            return _("{held} of {whole} parts hold").format(
                held=sum(finding.parts.values()), whole=len(line.item.parts)
            )
    return value_words(inspection.checklist, line.item, finding.value)


def tick_words(inspection: "Inspection", line: "Line") -> str:
    """The parts that were ticked, and those that were found missing."""
    from inspector_tui.model import wording

    ticks = inspection.finding(line).parts
    return " ".join(
        f"{'✓' if ticks[part.id] else '✗'}{wording(part.label, in_use())}"
        for part in line.item.parts
        if part.id in ticks
    )


def _deductions(line: "Line", taken: Mapping[str, object]) -> str:
    from inspector_tui.model import wording

    named = (one for one in line.item.deductions if one.id in taken)
    words = [f"{wording(one.label, in_use())} {taken[one.id]}" for one in named]
    return "; ".join(words) or _("nothing to deduct")
