"""Reinspection: a new inspection that starts from what an earlier one of the site left open."""

import sys
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from inspector_tui.cli.cells import table
from inspector_tui.cli.rectify_words import problem_plain, problem_row
from inspector_tui.locale import _
from inspector_tui.model import (
    Checklist,
    Inspection,
    Log,
    Plain,
    Rectification,
    rate,
    rectifications,
    standing,
)
from inspector_tui.store import InspectionFile

AFTER = "visit/after"
"""The field that names the inspection that this one follows."""

_COPIED = ("site", "party", "fact", "instance")
"""What is so of the site and not of the visit: the first parts of the keys that are taken over."""


class Reinspection(NamedTuple):
    """What a new inspection takes over from an earlier one."""

    after: str
    """The id of the earlier one."""
    values: dict[str, Plain]
    marked: tuple[str, ...]
    """The lines to look at again: those that lost points, those with open problems."""
    problems: tuple[Rectification, ...]
    """The problems that are not closed; they stay where they were noted."""


def reinspection(earlier: InspectionFile, checklist: Checklist) -> Reinspection:
    """What an inspection with a checklist takes over from an earlier one of the same site."""
    inspection = earlier.inspection
    problems = tuple(one for one in rectifications(earlier.log) if not one.closed)
    copied = {key: standing(earlier.log, key) for key in _keys(inspection, checklist)}
    there = _lines(checklist, copied, earlier)
    again = dict.fromkeys((*_lost(inspection), *(one.item for one in problems)))
    marked = tuple(address for address in there if address in again)
    marks = {f"item/{address}/mark": True for address in marked}
    values = {**copied, AFTER: earlier.header.id, **marks}
    return Reinspection(earlier.header.id, values, marked, problems)


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


def _lines(
    checklist: Checklist, copied: dict[str, Plain], earlier: InspectionFile
) -> tuple[str, ...]:
    """The addresses of the lines that the new inspection has, in the order of the form."""
    kept = Log(head for key in copied for head in earlier.log.heads[key])
    return tuple(line.address for line in Inspection.of(checklist, kept).lines)


def tell(found: Reinspection, today: date) -> None:
    """Says on standard error what is to be looked at again."""
    words = _("{count} items are marked to be looked at again: {items}")
    items = ", ".join(found.marked) or "–"
    print(words.format(count=len(found.marked), items=items), file=sys.stderr)
    if found.problems:
        words = _("Problems of inspection {id} that `inspector rectify` has not closed yet:")
        print(words.format(id=found.after), file=sys.stderr)
        rows = [problem_row(one, today) for one in found.problems]
        print(table(rows, indent="  "), file=sys.stderr)


def plain(found: Reinspection, today: date) -> dict[str, object]:
    """What is to be looked at again, as plain data."""
    return {
        "after": found.after,
        "marked": list(found.marked),
        "problems": [problem_plain(one, today) for one in found.problems],
    }
