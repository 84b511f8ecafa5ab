"""Finding: the words of a command line as the values of one line of the form."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inspector_tui.cli.choices import (
    deductions_in,
    folded,
    levels_in,
    mark_in,
    parts_in,
    ways_in,
)
from inspector_tui.errors import BadFinding, UnknownItem, UnknownLevel
from inspector_tui.locale import N_, in_use

if TYPE_CHECKING:
    from inspector_tui.model import Checklist, Finding, Inspection, Item, Line

NA_WORDS = ("na", "n/a", "0", "不适用")
PENDING_WORDS = ("pending", "9", "待核")
CLEAR_WORDS = ("clear", "清除")

_ALWAYS = N_(
    "{item} always applies and cannot be left out. Score it, or write pending if an authority "
    "must be asked."
)
_NO_REASON = N_(
    "{item} can be left out only with a reason, which is printed in the report: add the reason."
)
_NO_REASON_WHEN = N_(
    "{item} can be left out only with a reason, which is printed in the report: add the reason. "
    "It may be left out when: {when}"
)
_REASON_ALONE = N_("{item} is not left out, so that no reason is kept. Write a note instead.")
_NOT_ON_SCALE = N_("{item} has no level {word}. Possible here: {known}.")
_NEAR_LEVEL = N_("{item} has no level {word}. Did you mean {near}? Possible here: {known}.")
_UNKNOWN = N_("{checklist} has no item {word}. There are: {known}.")
_NEAR_ITEM = N_("{checklist} has no item {word}. Did you mean {near}? There are: {known}.")
_HIDDEN = N_(
    "{item} does not apply to this site: its facts leave it out ({condition}). Change the facts if "
    "they are wrong."
)
_NO_INSTANCE = N_(
    "{item} stands in a section that is repeated, but instance {instance} has not been added. "
    "Add it with: inspector set INSPECTION instance/{section}/{instance}=NAME"
)
_MOST_NAMED = 80


@dataclass(frozen=True, kw_only=True)
class Said:
    """What was said of one line."""

    level: str | None = None
    """A level, its key, `na`, `pending` or `clear`."""
    note: str | None = None
    reason: str | None = None
    mark: str | None = None
    deductions: Sequence[str] = ()
    """Each `id=number`."""
    parts: Sequence[str] = ()
    """Each `id=yes` or `id=no`."""


def line_of(inspection: "Inspection", word: str) -> "Line":
    """The line of an item's id, of an instance `id@2`; raises UnknownItem."""
    by_word = {folded(line.address): line for line in inspection.lines}
    if line := by_word.get(folded(word)):
        return line
    raise _unknown_item(inspection, word, [line.address for line in by_word.values()])


def values_of(inspection: "Inspection", line: "Line", said: Said) -> dict[str, Any]:
    """The values that this gives to keys of the log; raises UnknownLevel, BadFinding."""
    finding, item = inspection.finding(line), line.item
    values: dict[str, Any] = {}
    values |= _scored(inspection.checklist, item, finding, said)
    ticks = parts_in(inspection.checklist, item, said.parts)
    values |= {f"part/{name}": tick for name, tick in ticks.items()}
    if ticks and item.mode == "parts" and finding.state in ("na", "pending"):
        values.setdefault("level", None)
    if said.reason is not None:
        values["reason"] = _reason(item, finding, values, said.reason)
    if said.note is not None:
        values["note"] = said.note or None
    return {f"item/{line.address}/{aspect}": value for aspect, value in values.items()}


def _scored(checklist: "Checklist", item: "Item", finding: "Finding", said: Said) -> dict[str, Any]:
    if said.mark is not None:
        return {"level": {"mark": mark_in(checklist, item, said.mark)}}
    if said.deductions:
        return {"level": {"deductions": deductions_in(checklist, item, said.deductions)}}
    if said.level is None:
        return {}
    word = folded(said.level)
    if word in CLEAR_WORDS:
        return {"level": None, **{f"part/{name}": None for name in finding.parts}}
    if word in NA_WORDS:
        return {"level": _left_out(item, finding, said)}
    if word in PENDING_WORDS:
        return {"level": "pending"}
    return {"level": _level(checklist, item, said.level)}


def _left_out(item: "Item", finding: "Finding", said: Said) -> str:
    if item.na == "never":
        raise BadFinding(_ALWAYS, item=item.id)
    if not (finding.reason if said.reason is None else said.reason).strip():
        from inspector_tui.model import wording

        when = wording(item.na_when, in_use())
        raise BadFinding(_NO_REASON_WHEN if when else _NO_REASON, item=item.id, when=when)
    return "na"


def _reason(item: "Item", finding: "Finding", values: dict[str, Any], reason: str) -> str | None:
    if values.get("level", finding.value) != "na":
        raise BadFinding(_REASON_ALONE, item=item.id)
    return reason or None


def _level(checklist: "Checklist", item: "Item", word: str) -> Any:
    """The value of a level's id, key or words."""
    by_word: dict[str, Any] = {}
    for level, words in levels_in(checklist, item):
        for one in words:
            by_word.setdefault(folded(one), level)
    if folded(word) in by_word:
        return by_word[folded(word)]
    raise _unknown_level(checklist, item, word, by_word)


def _unknown_level(
    checklist: "Checklist", item: "Item", word: str, known: Iterable[str]
) -> UnknownLevel:
    from inspector_tui.library.near import near

    meant = near(word, [one for one in known if len(one) > 1])
    ways = "; ".join(ways_in(checklist, item))
    message = _NEAR_LEVEL if meant else _NOT_ON_SCALE
    return UnknownLevel(message, item=item.id, word=word, near=meant, known=ways)


def _unknown_item(inspection: "Inspection", word: str, known: list[str]) -> UnknownItem:
    from inspector_tui.library.near import near

    name, _at, instance = folded(word).partition("@")
    for section in inspection.checklist.sections:
        for item in section.items:
            if folded(item.id) != name:
                continue
            if item.id in known and instance and section.instances:
                return UnknownItem(
                    _NO_INSTANCE, item=item.id, instance=instance, section=section.id
                )
            if item.id not in known:
                condition = item.show_if or section.show_if
                return UnknownItem(_HIDDEN, item=item.id, condition=condition)
    meant = near(word, known)
    named = ", ".join(known[:_MOST_NAMED]) + (" …" if len(known) > _MOST_NAMED else "")
    return UnknownItem(
        _NEAR_ITEM if meant else _UNKNOWN,
        checklist=inspection.checklist.id, word=word, near=meant, known=named,
    )  # fmt: skip
