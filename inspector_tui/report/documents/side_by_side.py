"""SideBySide: what is printed in one language, or in Chinese and English side by side."""

from collections.abc import Callable
from datetime import tzinfo
from typing import Any, TypeVar, cast

from inspector_tui.locale import BOTH, LANGUAGES
from inspector_tui.model import Value
from inspector_tui.report.documents.braid import braid
from inspector_tui.report.documents.layout import Panel, paired
from inspector_tui.report.documents.words import Words, shortened

T = TypeVar("T")


def worded(make: Callable[[Words], T], lang: str, zone: tzinfo | None) -> T:
    """What is made with the words of a language; with `BOTH`, both languages in one."""
    if lang != BOTH:
        return make(Words(lang, zone))
    zh, en = (make(Words(one, zone, beside=True)) for one in LANGUAGES)
    return side_by_side(zh, en)


def side_by_side(zh: T, en: T) -> T:
    """Two values of one shape as one, every text of them in both languages."""
    return cast(T, _both(zh, en))


def _both(zh: Any, en: Any) -> Any:
    match zh:
        case str():
            return braid(zh, en)
        case tuple():
            return tuple(_both(one, other) for one, other in zip(zh, en, strict=True))
        case Panel() if _shape(zh) != _shape(en):
            return _paired(zh, en)
        case Value():
            return type(zh)(**{name: _field(name, zh, en) for name in zh.__struct_fields__})
    return zh


def _field(name: str, zh: Any, en: Any) -> Any:
    own, other = getattr(zh, name), getattr(en, name)
    return _FIELDS[name](own, other) if name in _FIELDS else _both(own, other)


def _shape(panel: Panel) -> list[int]:
    return [len(row) for row in panel.rows]


def _paired(zh: Panel, en: Panel) -> Panel:
    """A panel in whose rows the longer words of one language stand otherwise."""
    pairs = ([pair for row in panel.rows for pair in row] for panel in (zh, en))
    rows = paired(side_by_side(one, other) for one, other in zip(*pairs, strict=True))
    return Panel(band=braid(zh.band, en.band), rows=rows)


def _page(zh: tuple[str, ...], en: tuple[str, ...]) -> tuple[str, ...]:
    """What stands around the numbers of a page, which come twice."""
    return (*zh[:-1], f"{zh[-1]}\u2003{en[0]}", *en[1:])


def _running(zh: str, en: str) -> str:
    """What heads every page; the name of a site leaves room for a mark in two languages."""
    return shortened(zh, _ROOM) if zh == en else braid(zh, en)


_ROOM = 26
"""The ems of that name."""


def _name(zh: str, en: str) -> str:
    """What a tab or a file is called, on one line."""
    return zh if zh == en else f"{zh} {en}"


_FIELDS: dict[str, Callable[[Any, Any], Any]] = {
    "lang": lambda _zh, _en: BOTH,
    "page": _page,
    "running": _running,
    "name": _name,
}
"""The fields that are no text to read on."""
