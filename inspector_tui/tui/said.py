"""What the screens say of items and findings."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from inspector_tui.locale import N_, _, in_use
from inspector_tui.model import (
    Checklist,
    Deduction,
    EvidenceKind,
    Finding,
    Importance,
    Item,
    Walk,
    wording,
)

METHODS: dict[EvidenceKind, str] = {
    "document": N_("documents"),
    "photo": N_("photo"),
    "observation": N_("look on site"),
    "interview": N_("ask people"),
    "register": N_("query a register"),
}
IMPORTANCES: dict[Importance, str] = {
    "normal": "",
    "key": N_("* key item"),
    "veto": N_("! veto item"),
}


def number(value: Fraction) -> str:
    """A number as people write it: 1, 0.5, else a fraction."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):g}" if 10**6 % value.denominator == 0 else str(value)


def kind_words(item: Item) -> str:
    """What the item counts and how much it matters."""
    points = _("points {points}").format(points=number(item.points))
    importance = IMPORTANCES[item.importance]
    return f"{points}  {_(importance)}" if importance else points


def method_words(item: Item) -> str:
    """What to look for."""
    return _("Look for: {what}").format(what=" · ".join(_(METHODS[one]) for one in item.look_for))


def standing_words(
    checklist: Checklist, item: Item, finding: Finding
) -> Iterator[tuple[str, str, bool]]:
    """The ways to score an item: key, words, and whether it is what stands."""
    yield from _WAYS[item.mode](checklist, item, finding)
    if item.na != "never":
        yield "0", _("not applicable"), finding.state == "na"
    yield "9", _("pending"), finding.state == "pending"


def digits_words(walk: Walk) -> str:
    """The digits that score the item in view, for the key bar."""
    line = walk.line
    if line is None:
        return ""
    ways = standing_words(walk.inspection.checklist, line.item, walk.finding)
    return "".join(key for key, _words, _chosen in ways).replace(" ", "") + " " + _("score")


def _levels(checklist: Checklist, item: Item, finding: Finding) -> Iterator[tuple[str, str, bool]]:
    for level in checklist.scale(item):
        yield level.key, wording(level.label, in_use()), finding.value == level.id
    for part in item.parts:
        tick = {True: "✓", False: "✗", None: "□"}[finding.parts.get(part.id)]
        yield " ", f"{tick} {wording(part.label, in_use())}", False


def _deductions(
    checklist: Checklist, item: Item, finding: Finding
) -> Iterator[tuple[str, str, bool]]:
    taken = _taken(finding)
    yield "1", _("nothing to deduct"), taken == {}
    yield "2", _("deduct …"), bool(taken)
    for deduction in item.deductions:
        count = (taken or {}).get(deduction.id)
        times = f" ×{count}" if count and deduction.range is None else f" {count or ''}"
        yield " ", deduction_words(deduction) + times, bool(count)


def _mark(checklist: Checklist, item: Item, finding: Finding) -> Iterator[tuple[str, str, bool]]:
    given = finding.value.get("mark") if isinstance(finding.value, Mapping) else None
    full = number(item.points)
    yield "1", _("full mark {points}").format(points=full), given == full
    yield "2", _("give a mark … {mark}").format(mark=given or ""), given not in (None, full)


def _parts(checklist: Checklist, item: Item, finding: Finding) -> Iterator[tuple[str, str, bool]]:
    for at, part in enumerate(item.parts, 1):
        tick = {True: "✓", False: "✗", None: "□"}[finding.parts.get(part.id)]
        yield str(at), f"{tick} {wording(part.label, in_use())}", False


_WAYS = {"level": _levels, "deductions": _deductions, "mark": _mark, "parts": _parts}


def _taken(finding: Finding) -> Mapping[str, Any] | None:
    value = finding.value
    return value.get("deductions") if isinstance(value, Mapping) else None


def deduction_words(deduction: Deduction) -> str:
    """What is deducted for what."""
    label = wording(deduction.label, in_use())
    if deduction.range is not None:
        least, most = (number(end) for end in deduction.range)
        return f"{label} −{least}…{most}"
    each = _(" each") if deduction.per == "occurrence" else ""
    return f"{label} −{number(deduction.take or Fraction(0))}{each}"


def value_words(checklist: Checklist, item: Item, value: Any) -> str:
    """A standing value in words."""
    match value:
        case None:
            return _("open")
        case "na":
            return _("not applicable")
        case "pending":
            return _("pending")
        case str():
            level = checklist.level(item, value)
            return wording(level.label, in_use()) if level else value
        case {"mark": mark}:
            return str(mark)
        case {"deductions": Mapping() as taken}:
            return " ".join(f"{name} {count}" for name, count in taken.items()) or "0"
    return str(value)
