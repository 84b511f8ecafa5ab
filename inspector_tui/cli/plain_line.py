"""PlainLine: one line of the form as text that can be read aloud."""

from collections.abc import Iterator

from inspector_tui.cli.found_words import found_words
from inspector_tui.locale import _, in_use
from inspector_tui.model import Checklist, Inspection, Item, Label, Line, wording
from inspector_tui.tui.said import deduction_words, kind_words, number


def question(inspection: Inspection, line: Line) -> str:
    """Where the line stands, what must hold, and what can be answered."""
    return "\n".join(_question(inspection, line))


def ways(checklist: Checklist, item: Item) -> str:
    """All that can be answered, and where to look."""
    return "\n".join(_ways(checklist, item))


def _question(inspection: Inspection, line: Line) -> Iterator[str]:
    at = inspection.lines.index(line) + 1
    yield ""
    yield _("{at} of {whole}: {section}").format(
        at=at, whole=len(inspection.lines), section=_section(line)
    )
    yield f"{line.address} {_words(line.item.title)} ({kind_words(line.item)})"
    yield _words(line.item.criterion)
    finding = inspection.finding(line)
    if finding.values:
        yield _("Now: {value}").format(value=found_words(inspection, line))
    for part in line.item.parts:
        if part.id in finding.parts:
            yield f"{_words(part.label)}: {_('yes') if finding.parts[part.id] else _('no')}"
    if finding.note:
        yield _("Note: {note}").format(note=finding.note)
    yield "; ".join(_keys(inspection.checklist, line.item))


def _section(line: Line) -> str:
    number_words = f" {line.instance}" if line.instance else ""
    return _words(line.section.title) + number_words


def _keys(checklist: Checklist, item: Item) -> Iterator[str]:
    for level in checklist.scale(item):
        yield f"{level.key} {_words(level.label)}"
    if item.mode == "deductions":
        yield _("1 nothing to deduct")
        yield _("d ID=N deducts")
    if item.mode == "mark":
        yield _("1 full mark")
        yield _("m NUMBER gives a mark, 0 to {most}").format(most=number(item.points))
    if item.parts:
        yield _("t ID=yes ID=no ticks parts")
    if item.na != "never":
        yield _("0 REASON not applicable")
    yield _("9 pending")
    yield _("? help")


def _ways(checklist: Checklist, item: Item) -> Iterator[str]:
    for level in checklist.scale(item):
        hint = f" – {_words(level.hint)}" if level.hint else ""
        yield f"{level.key} {_words(level.label)}{hint}"
    for deduction in item.deductions:
        yield f"d {deduction.id}=N  {deduction_words(deduction)}"
    for part in item.parts:
        yield f"t {part.id}=yes  {_words(part.label)}"
    if item.na != "never" and item.na_when:
        yield _("0 REASON not applicable") + f": {_words(item.na_when)}"
    if item.hint:
        yield _words(item.hint)
    yield _("A note may follow a key: 2 TEXT. n TEXT writes a note alone, s skips, b goes back, "
            "q ends; everything is already saved.")  # fmt: skip


def _words(label: Label) -> str:
    return wording(label, in_use())
