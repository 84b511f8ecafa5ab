"""StateWords: an inspection as a person reads it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from inspector_tui.cli.cells import one_line, table
from inspector_tui.cli.found_words import found_words, tick_words
from inspector_tui.cli.printing import standing_line
from inspector_tui.locale import _, in_use

if TYPE_CHECKING:
    from inspector_tui.model import Conflict, Entry, Inspection, Line, Log, Outcome, Rating
    from inspector_tui.store import InspectionFile


def state_words(file: "InspectionFile") -> str:
    """The head, the site form, the facts, every line and the conflicts."""
    from inspector_tui.model import rate

    rating = rate(file.inspection)
    blocks = (_head(file, rating), _form(file.inspection), _lines(rating), _conflicts(rating))
    return "\n\n".join("\n".join(lines) for block in blocks if (lines := [*block]))


def log_words(log: "Log") -> str:
    """Every entry in the order of time: when, who, what."""
    return table(
        (one.at, f"{one.by.name} @ {one.by.device}", one.key, _said(one.says)) for one in log
    )


def _head(file: "InspectionFile", rating: "Rating") -> Iterator[str]:
    from inspector_tui.model.reinspection import AFTER

    header = file.header
    title = _words(file.checklist.title)
    yield f"{file.inspection.site} · {title} ({header.checklist} {header.version})"
    yield f"{file.path}"
    yield _("id {id}, begun {created} by {name}").format(
        id=header.id, created=header.created, name=header.by.name
    )
    if earlier := file.inspection.fields.get(AFTER):
        yield _("follows inspection {id}").format(id=earlier)
    yield standing_line(rating)


def _form(inspection: "Inspection") -> Iterator[str]:
    from inspector_tui.tui.form_rows import form_rows

    known: dict[str, Any] = {f"fact/{name}": value for name, value in inspection.facts.items()}
    known |= inspection.fields
    rows = [
        (row.key, row.title(in_use()), row.text(known[row.key]))
        for row in form_rows(inspection.checklist, ())
        if known.get(row.key) not in (None, "")
    ]
    if rows:
        yield _("Site form")
        yield table(rows, indent="  ")


def _lines(rating: "Rating") -> Iterator[str]:
    block: tuple[str, str] | None = None
    rows: list[tuple[str, ...]] = []
    for one in rating.outcomes:
        if (here := (one.line.section.id, one.line.instance)) != block:
            yield from _flushed(rows)
            rows, block = [], here
            yield _section_title(one.line)
        rows.append(_row(rating.inspection, one))
    yield from _flushed(rows)


def _flushed(rows: list[tuple[str, ...]]) -> Iterator[str]:
    if rows:
        yield table(rows, indent="  ")


def _section_title(line: "Line") -> str:
    instance = f" @{line.instance}" if line.instance else ""
    return f"{line.section.id} {_words(line.section.title)}{instance}"


def _row(inspection: "Inspection", one: "Outcome") -> tuple[str, ...]:
    finding, found = inspection.finding(one.line), found_words(inspection, one.line)
    ticks = tick_words(inspection, one.line)
    texts = " · ".join(filter(None, (ticks, finding.note, finding.reason)))
    return one.line.address, _words(one.line.item.title), found, texts


def _conflicts(rating: "Rating") -> Iterator[str]:
    if rating.inspection.conflicts:
        yield _("Conflicts: several values stand; the next entry settles them")
    for one in rating.inspection.conflicts:
        yield from _heads(one)


def _heads(one: "Conflict") -> Iterator[str]:
    yield f"  {one.key}"
    yield table((_head_row(head) for head in one.heads), indent="    ")


def _head_row(head: "Entry") -> tuple[str, ...]:
    return _said(head.says), f"{head.by.name} @ {head.by.device}", head.at


def _said(value: Any) -> str:
    import json

    if isinstance(value, str):
        return one_line(value)
    return _("withdrawn") if value is None else json.dumps(value, ensure_ascii=False)


def _words(label: Any) -> str:
    from inspector_tui.model import wording

    return wording(label, in_use())
