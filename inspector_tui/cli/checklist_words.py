"""ChecklistWords: a checklist as a person reads it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from inspector_tui.cli.cells import table
from inspector_tui.locale import _, in_use

if TYPE_CHECKING:
    from inspector_tui.model import Checklist, Item, Section


def checklist_words(checklist: "Checklist") -> str:
    """The head, the scales, the facts, and every item with how it is scored."""
    blocks = (_head(checklist), _scales(checklist), _facts(checklist), _bands(checklist))
    sections = (_section(checklist, one) for one in checklist.sections)
    return "\n\n".join("\n".join(lines) for block in (*blocks, *sections) if (lines := [*block]))


def _head(checklist: "Checklist") -> Iterator[str]:
    from inspector_tui.model import digest

    yield _words(checklist.title)
    yield f"{checklist.id} {checklist.version} · {digest(checklist)}"
    if source := checklist.source:
        yield " · ".join(filter(None, (_words(source.name), _words(source.issuer), source.issued)))
    if note := _words(checklist.note):
        yield note


def _scales(checklist: "Checklist") -> Iterator[str]:
    for name, levels in checklist.levels.items():
        yield _("Scale {name}").format(name=name)
        rows = ((one.key, one.id, _words(one.label), str(one.share)) for one in levels)
        yield table(rows, indent="  ")


def _facts(checklist: "Checklist") -> Iterator[str]:
    if checklist.facts:
        yield _("Facts of the site")
        rows = (
            (one.id, _words(one.label), ", ".join(choice.id for choice in one.choices), one.default)
            for one in checklist.facts
        )
        yield table(rows, indent="  ")


def _bands(checklist: "Checklist") -> Iterator[str]:
    policy = checklist.rating
    yield _("Stars, local policy") if policy.local else _("Stars")
    rows = [(str(b.stars), f"≥ {b.at_least}", _words(b.label)) for b in policy.bands]
    rows += [(str(c.stars), "≤", _words(c.label)) for c in policy.caps]
    yield table(rows, indent="  ")


def _section(checklist: "Checklist", section: "Section") -> Iterator[str]:
    bonus = " · " + _("bonus") if section.bonus else ""
    yield f"{section.id} {_words(section.title)}{bonus}"
    yield table((_row(item) for item in section.items), indent="  ")


def _row(item: "Item") -> tuple[str, ...]:
    from inspector_tui.tui.said import kind_words

    how = item.levels or {
        "deductions": _("deductions"), "mark": _("a mark"), "parts": _("parts"),
    }.get(item.mode, "")  # fmt: skip
    out = _("may be left out") if item.na != "never" else ""
    return item.id, _words(item.title), kind_words(item), how, out


def _words(label: Any) -> str:
    from inspector_tui.model import wording

    return wording(label, in_use())
