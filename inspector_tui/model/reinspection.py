"""Reinspection: a new inspection that starts from what an earlier one of the site left open."""

from collections.abc import Iterator

from inspector_tui.model.checklist import Checklist
from inspector_tui.model.entry import Plain
from inspector_tui.model.history import standing
from inspector_tui.model.inspection import Inspection
from inspector_tui.model.log import Log
from inspector_tui.model.rating import rate
from inspector_tui.model.rectification import Rectification, rectifications
from inspector_tui.model.value import Value

AFTER = "visit/after"
"""The field that names the inspection that this one follows."""

_COPIED = ("site", "party", "fact", "instance")
"""What is so of the site and not of the visit: the first parts of the keys that are taken over."""


class Reinspection(Value, frozen=True, kw_only=True):
    """What a new inspection takes over from an earlier one."""

    after: str
    """The id of the earlier one."""
    values: dict[str, Plain]
    marked: tuple[str, ...]
    """The lines to look at again: those that lost points, those with open problems."""
    problems: tuple[Rectification, ...]
    """The problems that are not closed; they stay where they were noted."""


def reinspection(earlier: Inspection, after: str, checklist: Checklist) -> Reinspection:
    """What an inspection with a checklist takes over from an earlier one, whose id is `after`."""
    problems = tuple(one for one in rectifications(earlier.log) if not one.closed)
    copied = {key: standing(earlier.log, key) for key in _keys(earlier, checklist)}
    there = _lines(checklist, copied, earlier.log)
    again = dict.fromkeys((*_lost(earlier), *(one.item for one in problems)))
    marked = tuple(address for address in there if address in again)
    marks = {f"item/{address}/mark": True for address in marked}
    values = {**copied, AFTER: after, **marks}
    return Reinspection(after=after, values=values, marked=marked, problems=problems)


def _keys(inspection: Inspection, checklist: Checklist) -> Iterator[str]:
    """The keys to take over, as far as the checklist asks for them."""
    facts = {f"fact/{fact.id}" for fact in checklist.facts}
    sections = {one.id for one in checklist.sections if one.instances}
    for key in sorted(inspection.log.heads):
        first, _slash, rest = key.partition("/")
        asked = {
            "fact": key in facts,
            "instance": rest.partition("/")[0] in sections,
        }
        if first in _COPIED and asked.get(first, True) and _says(inspection, key):
            yield key


def _says(inspection: Inspection, key: str) -> bool:
    return standing(inspection.log, key) is not None


def _lost(inspection: Inspection) -> Iterator[str]:
    return (one.line.address for one in rate(inspection).outcomes if one.lost > 0)


def _lines(checklist: Checklist, copied: dict[str, Plain], log: Log) -> tuple[str, ...]:
    """The addresses of the lines that the new inspection has, in the order of the form."""
    kept = Log(head for key in copied for head in log.heads[key])
    return tuple(line.address for line in Inspection.of(checklist, kept).lines)
