"""Inspection: what a log says of a site, read through its checklist."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from inspector_tui.model.checklist import Checklist, Fact
from inspector_tui.model.condition import Known, holds
from inspector_tui.model.entry import Entry
from inspector_tui.model.evidence import evidence_of
from inspector_tui.model.finding import NOTHING, Finding, Line
from inspector_tui.model.item import Item, Section
from inspector_tui.model.log import Log
from inspector_tui.model.value import Value, number


class Conflict(Value, frozen=True, kw_only=True):
    """Several different entries stand for one key."""

    key: str
    heads: tuple[Entry, ...]


class Inspection(Value, frozen=True, kw_only=True):
    """All findings of one visit to one site."""

    checklist: Checklist
    log: Log
    fields: Mapping[str, str]
    """The site form by key: `site/name`, `party/secretary`, `team/leader` and so on."""
    facts: Mapping[str, Known]
    """The facts of the site by id, None where unknown."""
    lines: tuple[Line, ...]
    """The lines that apply, in the order of the form."""
    findings: Mapping[str, Finding]
    """What was found, by address; a line without any has none."""
    conflicts: tuple[Conflict, ...] = ()

    @classmethod
    def of(cls, checklist: Checklist, log: Log) -> "Inspection":
        """The inspection that a log holds."""
        standing = {key: _said(heads) for key, heads in log.heads.items()}
        facts = {fact.id: _fact(fact, standing) for fact in checklist.facts}
        return cls(
            checklist=checklist,
            log=log,
            fields=_fields(standing),
            facts=facts,
            lines=tuple(_lines(checklist, facts, standing)),
            findings=_findings(standing, log.heads),
            conflicts=tuple(
                Conflict(key=key, heads=log.heads[key])
                for key, values in standing.items()
                if len(values) > 1
            ),
        )

    def finding(self, line: Line) -> Finding:
        """What was found for a line."""
        return self.findings.get(line.address, NOTHING)

    def line(self, address: str) -> Line:
        """The line of an address; raises KeyError where no such line applies."""
        for line in self.lines:
            if line.address == address:
                return line
        raise KeyError(address)

    @property
    def site(self) -> str:
        """The name of the site, empty while it has none."""
        return self.fields.get("site/name", "")

    @property
    def highlights(self) -> tuple[str, ...]:
        """The special practices (特色做法) that were recorded, by lines or semicolons."""
        parts = re.split("[\n;；]", self.fields.get("visit/highlights", ""))
        return tuple(part.strip() for part in parts if part.strip())


def _said(heads: tuple[Entry, ...]) -> tuple[Any, ...]:
    """The different values that stand, in the order of their entries' ids."""
    if len(heads) == 1:
        return (heads[0].says,)
    values: list[Any] = []
    for head in heads:
        said = head.says
        if said not in values:
            values.append(said)
    return tuple(values)


FORM = ("site", "party", "team", "visit")
"""The first parts of the keys that make up the site form."""


def _fields(standing: Mapping[str, tuple[Any, ...]]) -> dict[str, str]:
    texts = {}
    for key, values in standing.items():
        if key.partition("/")[0] in FORM and isinstance(values[0], str):
            texts[key] = values[0]
    return texts


def _fact(fact: Fact, standing: Mapping[str, tuple[Any, ...]]) -> Known:
    values = standing.get(f"fact/{fact.id}", ())
    if len(values) > 1:
        return None
    said = values[0] if values and values[0] is not None else fact.default
    return known_fact(fact, said)


_BOOLS = {"true": True, "false": False}


def known_fact(fact: Fact, said: object) -> Known:
    """The value of a fact as conditions compare it, None for what is no value of its type."""
    match fact.type:
        case "bool":
            return said if isinstance(said, bool) else _BOOLS.get(str(said))
        case "number":
            return number(said)
        case "choice":
            return str(said) if any(choice.id == said for choice in fact.choices) else None


def _lines(
    checklist: Checklist,
    facts: Mapping[str, Known],
    standing: Mapping[str, tuple[Any, ...]],
) -> Iterator[Line]:
    for section in checklist.sections:
        shown = [*_shown(section, facts)]
        for instance in instances(section, standing) if shown else ():
            for item, sure in shown:
                yield Line(section=section, item=item, instance=instance, sure=sure)


def _shown(section: Section, facts: Mapping[str, Known]) -> Iterator[tuple[Item, bool]]:
    """The items that may apply, and whether it is known that they do."""
    here = holds(section.show_if, facts)
    for item in section.items if here is not False else ():
        applies = holds(item.show_if, facts) if item.show_if else True
        if applies is not False:
            yield item, bool(here and applies)


def instances(section: Section, standing: Mapping[str, tuple[Any, ...]]) -> tuple[str, ...]:
    """The instances of a section: the first, which has no number, and those that were added."""
    if section.instances is None:
        return ("",)
    start = f"instance/{section.id}/"
    added = [
        key.removeprefix(start)
        for key, values in standing.items()
        if key.startswith(start) and any(value is not None for value in values)
    ]
    return ("", *sorted((n for n in added if n.isdecimal() and n != "1"), key=int))


def _findings(
    standing: Mapping[str, tuple[Any, ...]], heads: Mapping[str, tuple[Entry, ...]]
) -> dict[str, Finding]:
    told: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for key, values in standing.items():
        if key.startswith("item/"):
            address, _, aspect = key[5:].partition("/")
            fields = _aspect(aspect, values, heads[key], told[address])
            told[address].update(fields or _evidence(address, aspect, heads[key], told[address]))
    return {address: Finding(**aspects) for address, aspects in told.items()}


def _aspect(
    aspect: str,
    values: tuple[Any, ...],
    heads: tuple[Entry, ...],
    told: Mapping[str, Any],
) -> dict[str, Any]:
    if aspect == "level":
        last = heads[0] if len(heads) == 1 else max(heads, key=lambda head: (head.at, head.id))
        return {"values": values, "at": last.at, "by": last.by.name}
    if aspect in ("note", "reason"):
        return {aspect: "\n".join(value for value in values if isinstance(value, str))}
    if aspect == "mark":
        return {"marked": True in values}
    if aspect.startswith("part/") and any(isinstance(value, bool) for value in values):
        return _tick(aspect[5:], values, told)
    return {}


def _evidence(
    address: str, aspect: str, heads: tuple[Entry, ...], told: Mapping[str, Any]
) -> dict[str, Any]:
    found = evidence_of(address, aspect, heads)
    if found is None:
        return {}
    ordered = sorted((*told.get("evidence", ()), found), key=lambda one: (one.added, one.id))
    return {"evidence": tuple(ordered)}


def _tick(part: str, values: tuple[Any, ...], told: Mapping[str, Any]) -> dict[str, Any]:
    ticks = {**told.get("parts", {}), part: values == (True,)}
    torn: frozenset[str] = told.get("torn", frozenset())
    return {"parts": ticks, "torn": torn | {part} if len(values) > 1 else torn}
