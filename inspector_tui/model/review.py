"""Review: what still stands between an inspection and its seal."""

from collections.abc import Iterator
from typing import Literal

from inspector_tui.model.finding import Finding
from inspector_tui.model.inspection import Inspection
from inspector_tui.model.item import EvidenceRule
from inspector_tui.model.outcome import Outcome
from inspector_tui.model.rating import Rating
from inspector_tui.model.value import Value

ObstacleKind = Literal["open", "pending", "conflict", "reason", "note", "fact", "field"]

HEAD = ("site/name", "team/leader", "visit/date")
"""The fields that a signed form cannot do without."""


class Obstacle(Value, frozen=True, kw_only=True):
    """One thing to settle."""

    kind: ObstacleKind
    place: str
    """The address of the line, or the key of a fact, field or conflict."""


def review(rating: Rating) -> tuple[Obstacle, ...]:
    """Everything to settle before sealing, in the order of the form."""
    inspection = rating.inspection
    return (
        *(_missing("field", key) for key in HEAD if not inspection.fields.get(key, "").strip()),
        *(_missing("fact", f"fact/{k}") for k, v in inspection.facts.items() if v is None),
        *(one for out in rating.outcomes for one in _of_line(inspection, out)),
        *(
            _missing("conflict", one.key)
            for one in inspection.conflicts
            if not (one.key.startswith("item/") and one.key.endswith("/level"))
        ),
    )


def _missing(kind: ObstacleKind, place: str) -> Obstacle:
    return Obstacle(kind=kind, place=place)


def _of_line(inspection: Inspection, one: Outcome) -> Iterator[Obstacle]:
    finding, address = inspection.finding(one.line), one.line.address
    if one.state in ("open", "pending", "conflict"):
        yield _missing(one.state, address)
    if one.state == "na" and not finding.reason.strip():
        yield _missing("reason", address)
    if not finding.note.strip() and any(
        rule.note and applies(rule, one, finding) for rule in rules(inspection, one)
    ):
        yield _missing("note", address)


def rules(inspection: Inspection, one: Outcome) -> tuple[EvidenceRule, ...]:
    """The evidence rules of a line: its own, else the checklist's."""
    own = one.line.item.evidence
    return inspection.checklist.evidence if own is None else own


def applies(rule: EvidenceRule, one: Outcome, finding: Finding) -> bool:
    """Whether a rule asks for evidence of what was found.

    What was left out is asked for its reason, which stands in for a note.
    """
    if rule.importance and one.line.item.importance not in rule.importance:
        return False
    match rule.when:
        case "na":
            return one.state == "na" and not finding.reason.strip()
        case "lost":
            return one.lost > 0
        case "full":
            return one.settled and one.lost == 0
    return one.settled
