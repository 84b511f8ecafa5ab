"""Known: the names that a definition defines, read before it is known to be sound."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from inspector_tui.model import Fact, Level, from_plain

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the rules of one value must know of the others."""

    scales: dict[str, tuple[Level, ...] | None]
    """The scales by name, None for one that is not sound."""
    facts: dict[str, Fact | None]
    """The facts by id, None for one that is not sound."""
    bonus_items: frozenset[str]
    """The ids of the items in bonus sections."""
    importances: frozenset[str]
    """The importances that items have."""

    @classmethod
    def of(cls, plain: object) -> "Known":
        """What plain data defines, whatever else is wrong with it."""
        scales = plain.get("levels") if isinstance(plain, dict) else None
        sections = rows(plain, "sections")
        return cls(
            scales={
                name: sound(levels, tuple[Level, ...])
                for name, levels in (scales if isinstance(scales, dict) else {}).items()
            },
            facts={str(fact.get("id")): sound(fact, Fact) for _, fact in rows(plain, "facts")},
            bonus_items=frozenset(_item_ids(s for _, s in sections if is_true(s, "bonus"))),
            importances=frozenset(
                str(item.get("importance")) for _, s in sections for _, item in rows(s, "items")
            ),
        )


def rows(plain: object, key: str) -> list[tuple[int, dict[str, Any]]]:
    """The mappings in the list at a key, each with its position."""
    found = plain.get(key) if isinstance(plain, dict) else None
    listed = found if isinstance(found, list) else []
    return [(at, row) for at, row in enumerate(listed) if isinstance(row, dict)]


def sound(plain: object, to: type[T]) -> T | None:
    """The typed value of plain data, None where it does not fit."""
    try:
        return from_plain(plain, to, strict=False)
    except msgspec.ValidationError:
        return None


def is_true(row: dict[str, Any], key: str) -> bool:
    """Whether a key says true."""
    return sound(row.get(key, "false"), bool) is True


def _item_ids(sections: Iterator[dict[str, Any]]) -> Iterator[str]:
    return (str(item.get("id")) for section in sections for _, item in rows(section, "items"))
