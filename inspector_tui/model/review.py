"""Review: what still stands between an inspection and its seal."""

from collections.abc import Collection, Iterator
from typing import Literal

from inspector_tui.model.finding import Finding
from inspector_tui.model.inspection import Inspection
from inspector_tui.model.item import EvidenceRule
from inspector_tui.model.outcome import Outcome
from inspector_tui.model.rating import Rating
from inspector_tui.model.rectification import rectifications
from inspector_tui.model.value import Value

ObstacleKind = Literal[
    "open", "pending", "conflict", "reason", "note", "photo", "file", "fact", "field", "amendment"
]

HEAD = ("site/name", "team/leader", "visit/date")
"""The fields that a signed form cannot do without."""


class Obstacle(Value, frozen=True, kw_only=True):
    """One thing to settle."""

    kind: ObstacleKind
    place: str
    """The address of the line, or the key of a fact, field or conflict."""


def review(rating: Rating, present: Collection[str] | None = None) -> tuple[Obstacle, ...]:
    """Everything to settle before sealing, in the order of the form.

    `present` are the SHA-256 of the files that are there; without it none is missed.
    """
    inspection = rating.inspection
    return (
        *(_missing("field", key) for key in (*_head_missing(inspection), *_unsaid(rating))),
        *(_missing("fact", f"fact/{k}") for k, v in inspection.facts.items() if v is None),
        *(one for out in rating.outcomes for one in _of_line(inspection, out, present)),
        *(
            _missing("conflict", one.key)
            for one in inspection.conflicts
            if not (one.key.startswith("item/") and one.key.endswith("/level"))
        ),
        *_lost_files(inspection, present),
    )


def _head_missing(inspection: Inspection) -> Iterator[str]:
    for key in HEAD:
        asked = key.partition("/")[0] in ("site", *inspection.checklist.form)
        if asked and not inspection.fields.get(key, "").strip():
            yield key


def _unsaid(rating: Rating) -> Iterator[str]:
    """What a person's own decision leaves open: why not as recommended, who saw the refusal."""
    fields = rating.inspection.fields
    awarded = fields.get("visit/awarded", "")
    if awarded not in ("", str(rating.stars)) and not fields.get("visit/awarded_reason"):
        yield "visit/awarded_reason"
    if fields.get("visit/refused") and not fields.get("visit/witness"):
        yield "visit/witness"


def _lost_files(inspection: Inspection, present: Collection[str] | None) -> Iterator[Obstacle]:
    for one in rectifications(inspection.log) if present is not None else ():
        if not one.files <= frozenset(present or ()):
            yield _missing("file", one.start.rstrip("/"))


def _missing(kind: ObstacleKind, place: str) -> Obstacle:
    return Obstacle(kind=kind, place=place)


def _of_line(
    inspection: Inspection, one: Outcome, present: Collection[str] | None
) -> Iterator[Obstacle]:
    finding, address = inspection.finding(one.line), one.line.address
    if one.state in ("open", "pending", "conflict"):
        yield _missing(one.state, address)
    if one.state == "na" and not finding.reason.strip():
        yield _missing("reason", address)
    if lacks_note(inspection, one):
        yield _missing("note", address)
    if len(finding.photos) < photos_asked(inspection, one):
        yield _missing("photo", address)
    if present is not None and any(e.has_file and e.id not in present for e in finding.evidence):
        yield _missing("file", address)


def lacks_note(inspection: Inspection, one: Outcome) -> bool:
    """Whether an evidence rule asks for a note on a line that has none."""
    finding = inspection.finding(one.line)
    return not finding.note.strip() and any(
        rule.note and applies(rule, one, finding) for rule in rules(inspection, one)
    )


def photos_asked(inspection: Inspection, one: Outcome) -> int:
    """How many photos the evidence rules ask of what was found."""
    asked = (rule.photos for rule in rules(inspection, one) if _is_for(rule, one))
    return max(asked, default=0)


def rules(inspection: Inspection, one: Outcome) -> tuple[EvidenceRule, ...]:
    """The evidence rules of a line: its own, else the checklist's."""
    own = one.line.item.evidence
    return inspection.checklist.evidence if own is None else own


def applies(rule: EvidenceRule, one: Outcome, finding: Finding) -> bool:
    """Whether a rule asks for a note on what was found.

    What was left out is asked for its reason, which stands in for a note.
    """
    return _is_for(rule, one) and not (rule.when == "na" and finding.reason.strip())


def _is_for(rule: EvidenceRule, one: Outcome) -> bool:
    if rule.importance and one.line.item.importance not in rule.importance:
        return False
    match rule.when:
        case "na":
            return one.state == "na"
        case "lost":
            return one.lost > 0
        case "full":
            return one.settled and one.earned == one.line.item.points
    return one.settled
