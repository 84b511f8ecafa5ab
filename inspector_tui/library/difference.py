"""Difference: what changed from one definition to another, in words."""

from collections.abc import Iterator, Mapping
from itertools import chain

from inspector_tui.locale import N_, _, in_use
from inspector_tui.model import Checklist, Section, Value, wording

_QUOTED = 40
"""The most characters of a text that are quoted."""

Rows = Mapping[str, Value]


def diff(a: Checklist, b: Checklist) -> tuple[str, ...]:
    """What changed from a to b, in the language in use; keys are named as in the file."""
    return tuple(chain(_values("", a, b), _items(a.sections, b.sections)))


def _values(place: str, a: Value, b: Value) -> Iterator[str]:
    """What changed between two values of one type; the items of sections are left aside."""
    for key in a.__struct_fields__:
        before, after = getattr(a, key), getattr(b, key)
        if before != after and key != "items":
            yield from _field(place, key, before, after)


def _field(place: str, key: str, before: object, after: object) -> Iterator[str]:
    within = f"{place}/{key}" if place else key
    match before, after:
        case Value(), Value():
            yield from _values(within, before, after)
        case (Value(), None) | (None, Value()):
            yield _say(_REMOVED if after is None else _ADDED, place=within)
        case tuple(), tuple() if any(isinstance(one, Value) for one in (*before, *after)):
            yield from _rows("" if key == "sections" else within, _by_id(before), _by_id(after))
        case dict(), dict() if key == "levels":
            yield from _scales(within, before, after)
        case (dict(), dict() | str()) | (str(), dict()):
            yield from _labels(place, key, _by_language(before), _by_language(after))
        case _:
            told = {"before": _shown(before), "after": _shown(after)}
            yield _say(N_("{place} {key} {before} → {after}"), place=place, key=key, **told)


def _rows(place: str, before: Rows, after: Rows) -> Iterator[str]:
    for name in (*after, *(name for name in before if name not in after)):
        at = f"{place}/{name}" if place else name
        if name not in before:
            yield _named(_ADDED, at, after[name])
        elif name not in after:
            yield _named(_REMOVED, at, before[name])
        else:
            yield from _values(at, before[name], after[name])
    yield from _order(place or "sections", before, after)


def _order(place: str, before: Rows, after: Rows) -> Iterator[str]:
    stayed = [name for name in before if name in after]
    if stayed != [name for name in after if name in before]:
        yield _say(N_("the order of {place} changed"), place=place)


def _scales(place: str, before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[str]:
    for name in dict.fromkeys([*after, *before]):
        at = f"{place}/{name}"
        if name in before and name in after:
            yield from _rows(at, _by_id(before[name]), _by_id(after[name]))
        else:
            yield _say(_ADDED if name in after else _REMOVED, place=at)


def _items(before: tuple[Section, ...], after: tuple[Section, ...]) -> Iterator[str]:
    """What changed in the items, which are followed from section to section."""
    old = {item.id: (section, item) for section in before for item in section.items}
    new = {item.id: (section, item) for section in after for item in section.items}
    for name, (section, item) in new.items():
        if name not in old:
            yield _named(_ADDED, name, item)
            continue
        was = old[name][0]
        if was.id != section.id:
            message = N_("{place} moved from {before} to {after}")
            yield _say(message, place=name, before=was.id, after=section.id)
        yield from _values(name, old[name][1], item)
    yield from (_named(_REMOVED, name, old[name][1]) for name in old if name not in new)
    sections = {section.id: section for section in before}
    for section in after:
        if section.id in sections:
            rows = _by_id(sections[section.id].items), _by_id(section.items)
            yield from _order(f"{section.id}/items", *rows)


def _by_id(rows: object) -> Rows:
    """The values of a list by id, or by number where they have none."""
    listed = rows if isinstance(rows, tuple) else ()
    return {getattr(row, "id", f"#{at}"): row for at, row in enumerate(listed, 1)}


def _by_language(label: object) -> dict[str, str]:
    if isinstance(label, dict):
        return label
    return {"": label} if isinstance(label, str) and label else {}


def _labels(
    place: str, key: str, before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[str]:
    for lang in dict.fromkeys([*before, *after]):
        was, became = before.get(lang, ""), after.get(lang, "")
        if was != became:
            name = f"{key}/{lang}" if lang else key
            yield from _field(place, name, was, became)


_ADDED = N_("{place} added")
_REMOVED = N_("{place} removed")


def _named(message: str, place: str, value: Value) -> str:
    """A sentence about a value, with its title or label after it."""
    words = getattr(value, "title", None) or getattr(value, "label", None)
    sentence = _say(message, place=place)
    return f"{sentence}: {_short(wording(words, in_use()))}" if words else sentence


def _shown(value: object) -> str:
    """A value as the file has it, words in quotes."""
    match value:
        case None | () | "":
            return _("none")
        case bool():
            return "true" if value else "false"
        case tuple():
            return ", ".join(str(one) for one in value)
        case str() if " " in value or not value.isascii() or len(value) > _QUOTED:
            return f"“{_short(value)}”"
    return str(value)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _QUOTED else f"{line[: _QUOTED - 1]}…"


def _say(message: str, **places: object) -> str:
    return _(message).format_map(places).strip()
