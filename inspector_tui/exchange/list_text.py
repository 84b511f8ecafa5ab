"""ListText: a year's list as JSON, a line for each site and each file."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import TYPE_CHECKING

from inspector_tui.model import Value, canonical
from inspector_tui.model.selection import Selection

if TYPE_CHECKING:
    from inspector_tui.exchange.year_list import YearList

AT_A_TIME = 1000
"""So many parts make a piece, for each is written by itself."""


def pieces(made: "YearList") -> Iterator[bytes]:
    """The text piece by piece, for a province's list is longer than memory should hold twice."""
    parts: Iterator[bytes] = chain(_fields(made), (b"\n",))
    while several := b"".join(islice(parts, AT_A_TIME)):
        yield several


def _fields(value: Value) -> Iterator[bytes]:
    return _object((name, _said(getattr(value, name))) for name in _names(value))


def _said(value: object) -> Iterable[bytes]:
    if isinstance(value, Selection):
        return _fields(value)
    if isinstance(value, tuple):
        return _among(b"[", ((canonical(one),) for one in value), b"]")
    if isinstance(value, Mapping):
        return _object((name, (canonical(one),)) for name, one in sorted(value.items()))
    return (canonical(value),)


def _names(value: Value) -> list[str]:
    return sorted(value.__struct_fields__)


def _object(said: Iterable[tuple[str, Iterable[bytes]]]) -> Iterator[bytes]:
    return _among(b"{", (_pair(name, parts) for name, parts in said), b"}")


def _pair(name: str, parts: Iterable[bytes]) -> Iterator[bytes]:
    yield canonical(name) + b": "
    yield from parts


def _among(start: bytes, several: Iterable[Iterable[bytes]], end: bytes) -> Iterator[bytes]:
    """The parts between two brackets, a line each; the brackets alone where there is none."""
    before = start
    for parts in several:
        yield before + b"\n"
        yield from parts
        before = b","
    yield start + end if before == start else b"\n" + end
