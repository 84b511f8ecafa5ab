"""Judgement: a document against the schema and the rules."""

from collections.abc import Iterator

import msgspec
from msgspec import inspect

from inspector_tui.library.builder import Builder
from inspector_tui.library.complaint import Complaints
from inspector_tui.library.document import Document
from inspector_tui.library.known import Known
from inspector_tui.library.place import Trouble, descend
from inspector_tui.library.rules import across, within
from inspector_tui.model import Checklist, Value, from_plain


def judgement(document: Document) -> Checklist | Complaints:
    """The checklist of a document, or every complaint about it."""
    return _sound(document) or document.complaints(troubles(document))


def _sound(document: Document) -> Checklist | None:
    """The checklist where nothing is wrong with it; quick, for it asks for no places."""
    if document.troubles:
        return None
    try:
        checklist = from_plain(document.plain, Checklist, strict=False)
    except msgspec.ValidationError:
        return None
    known = Known.of(document.plain)
    faults = (wrong for value in _values(checklist) for wrong in within(value, known))
    wrong = next(faults, None) or next(across(document.plain), None)
    return checklist if wrong is None else None


def _values(value: object) -> Iterator[Value]:
    """A value and all that it is made of."""
    if isinstance(value, Value):
        yield value
        for name in value.__struct_fields__:
            yield from _values(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _values(one)
    elif isinstance(value, dict):
        yield from _values(tuple(value.values()))


def troubles(document: Document) -> Iterator[Trouble]:
    """All that is wrong with a document, in no order; slow, for every node is looked at."""
    builder = Builder(list(document.troubles))
    builder.build(document.root, inspect.type_info(Checklist))
    known = Known.of(document.plain)
    yield from document.troubles
    yield from builder.troubles
    for node, value, bad in builder.built:
        for wrong in within(value, known, bad):
            yield Trouble(descend(node, wrong.at), wrong)
    for wrong in across(document.plain):
        yield Trouble(descend(document.root, wrong.at), wrong)
