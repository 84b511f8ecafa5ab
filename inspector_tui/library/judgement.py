"""Judgement: a document against the schema and the rules of its kind."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import inspect

from inspector_tui.library.builder import Builder
from inspector_tui.library.complaint import Complaints
from inspector_tui.library.document import Document
from inspector_tui.library.kind import CHECKLIST, Kind, V
from inspector_tui.library.place import Trouble, descend
from inspector_tui.model import Value, from_plain


def judgement(document: Document, kind: Kind[V]) -> V | Complaints:
    """The definition in a document, or every complaint about it."""
    return _sound(document, kind) or document.complaints(troubles(document, kind))


def _sound(document: Document, kind: Kind[V]) -> V | None:
    """The definition where nothing is wrong with it; quick, for it asks for no places."""
    if document.troubles:
        return None
    try:
        made = from_plain(document.plain, kind.schema, strict=False)
    except msgspec.ValidationError:
        return None
    known = kind.known(document.plain)
    faults = (wrong for value in _values(made) for wrong in kind.within(value, known))
    wrong = next(faults, None) or next(kind.across(document.plain), None)
    return made if wrong is None else None


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


def troubles(document: Document, kind: Kind[Any] = CHECKLIST) -> Iterator[Trouble]:
    """All that is wrong with a document, in no order; slow, for every node is looked at."""
    builder = Builder(list(document.troubles))
    builder.build(document.root, inspect.type_info(kind.schema))
    known = kind.known(document.plain)
    yield from document.troubles
    yield from builder.troubles
    for node, value, bad in builder.built:
        for wrong in kind.within(value, known, bad):
            yield Trouble(descend(node, wrong.at), wrong)
    for wrong in kind.across(document.plain):
        yield Trouble(descend(document.root, wrong.at), wrong)
