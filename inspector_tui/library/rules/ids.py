"""Ids: they name things in the log for good, so each is single and plain."""

import keyword
import re
from collections.abc import Iterable, Iterator
from typing import Any

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import rows
from inspector_tui.locale import N_

Named = tuple[tuple[str | int, ...], Any]
"""The way to an id, and the id."""

_GOOD = re.compile(r"[^\s/@]+")
_RESERVED = frozenset({"true", "false", *keyword.kwlist})


def id_faults(plain: object) -> Iterator[Fault]:
    """The ids that cannot be ids, and those that stand twice among their like."""
    for group in _groups(plain):
        yield from _in_group(list(group))
    for at, fact in rows(plain, "facts"):
        if isinstance(fact.get("id"), str) and not _is_name(fact["id"]):
            yield _no_name(fact["id"], ("facts", at, "id"))
    if isinstance(plain, dict) and isinstance(plain.get("version"), str):
        yield from _shape(("version",), plain["version"])


def _groups(plain: object) -> Iterator[Iterable[Named]]:
    """The ids that must differ from each other, by group."""
    if not isinstance(plain, dict):
        return
    yield [(("id",), plain.get("id"))]
    sections = rows(plain, "sections")
    items = [(("sections", n), at, row) for n, s in sections for at, row in rows(s, "items")]
    yield _ids((), "sections", sections)
    yield [((*way, "items", at, "id"), item.get("id")) for way, at, item in items]
    for way, at, item in items:
        for key in ("parts", "deductions"):
            yield _ids((*way, "items", at), key, rows(item, key))
    yield _ids((), "targets", rows(plain, "targets"))
    yield _ids(("monthly",), "activities", rows(plain.get("monthly"), "activities"))
    yield _ids((), "facts", rows(plain, "facts"))
    for at, fact in rows(plain, "facts"):
        yield _ids(("facts", at), "choices", rows(fact, "choices"))
    yield from _scales(plain.get("levels"))


def _ids(
    way: tuple[str | int, ...], key: str, found: Iterable[tuple[int, dict[str, Any]]]
) -> list[Named]:
    return [((*way, key, at, "id"), row.get("id")) for at, row in found]


def _scales(scales: object) -> Iterator[Iterable[Named]]:
    if isinstance(scales, dict):
        yield [(("levels", name), name) for name in scales]
        for name in scales:
            levels = rows(scales, name)
            yield [(("levels", name, at, "id"), level.get("id")) for at, level in levels]
            yield [(("levels", name, at, "key"), level.get("key")) for at, level in levels]


def _in_group(group: list[Named]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for at, name in group:
        if not isinstance(name, str):
            continue
        if name in seen:
            yield _taken(at, name)
        seen[name] = name
        if at[0] != "facts" or "choices" in at:
            yield from _shape(at, name)


def _shape(at: tuple[str | int, ...], name: str) -> Iterator[Fault]:
    if not _GOOD.fullmatch(name):
        yield fault(
            N_("“{name}” is empty or has a space, / or @ in it"),
            N_("Write one word, such as Y1-1; words for people stand in the title or the label."),
            *at,
            name=name,
        )


def _taken(at: tuple[str | int, ...], name: str) -> Fault:
    return fault(
        N_("{name} is taken already"),
        N_("Write another one; the findings are kept under it."),
        *at,
        name=name,
    )


def _is_name(name: str) -> bool:
    return name.isidentifier() and name not in _RESERVED


def _no_name(name: str, at: tuple[str | int, ...]) -> Fault:
    return fault(
        N_("“{name}” cannot stand in a condition"),
        N_("Write letters, digits and _ alone, such as has_canteen."),
        *at,
        name=name,
    )
