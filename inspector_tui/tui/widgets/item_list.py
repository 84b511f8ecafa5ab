"""ItemList: the items of the walk under the heads of their sections."""

from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len
from textual.reactive import var

from inspector_tui.locale import _, in_use
from inspector_tui.model import Line, Outcome, Section, SectionScore, Walk, wording
from inspector_tui.tui.said import METHODS
from inspector_tui.tui.text import fit, flush_right, one_line
from inspector_tui.tui.widgets.rows import Cells, Rows


@dataclass(frozen=True)
class Head:
    """The head of a section, of one of its instances, or of a place or a kind of evidence."""

    line: Line
    """The first line under it."""
    addresses: frozenset[str]


class ItemList(Rows):
    """One row an item: how it stands, its number and title, whether it has a note, its level."""

    walk: var[Walk | None] = var(None, init=False, always_update=True)
    """The walk that is shown."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._visible: tuple[Line, ...] | None = None
        self._layout: list[Head | Line] = []
        self._row_of: dict[str, int] = {}
        self._outcomes: dict[str, Outcome] = {}
        self._scores: dict[str, SectionScore] = {}
        self._id_width = 0

    def watch_walk(self) -> None:
        """Takes over the new walk and puts the cursor on its line."""
        walk = self.walk
        if walk is None:
            return
        if walk.visible is not self._visible:
            self._lay_out(walk)
        now = walk.rating.now
        self._outcomes = {one.line.address: one for one in walk.rating.outcomes}
        self._scores = {score.section.id: score for score in now.sections} if now else {}
        self.set_reactive(Rows.cursor, self._row_of.get(walk.address, 0))
        self.redraw()
        self.follow()

    def count(self) -> int:
        """How many rows there are, heads included."""
        return len(self._layout)

    def line_at(self, row: int) -> Line | None:
        """The item of a row, None for a head."""
        found = self._layout[row]
        return found if isinstance(found, Line) else None

    def cells(self, row: int, width: int) -> Cells:
        """The pieces of a row."""
        found = self._layout[row]
        return self._head(found, width) if isinstance(found, Head) else self._item(found, width)

    def _lay_out(self, walk: Walk) -> None:
        self._visible = walk.visible
        blocks: dict[tuple[str, ...], list[Line]] = {}
        for line in walk.visible:
            blocks.setdefault(walk.block(line), []).append(line)
        self._layout = []
        for lines in blocks.values():
            held = frozenset(line.address for line in lines)
            self._layout += [Head(lines[0], held), *lines]
        self._row_of = {
            found.address: row for row, found in enumerate(self._layout) if isinstance(found, Line)
        }
        widths = (cell_len(line.item.id) for line in walk.visible)
        self._id_width = min(12, max(widths, default=4))

    def _head(self, head: Head, width: int) -> Cells:
        outcomes = [self._outcomes[address] for address in head.addresses]
        done = sum(one.state != "open" for one in outcomes)
        right = f" {done}/{len(outcomes)} {flush_right(self._share(head), 4)} "
        return [(fit(f" {self._title(head)}", width - cell_len(right)) + right, "head")]

    def _share(self, head: Head) -> str:
        score = self._scores.get(head.line.section.id)
        if self.walk is None or self.walk.order != "form":
            return ""
        return f"{round(score.score)}%" if score else "–"

    def _title(self, head: Head) -> str:
        match self.walk.order if self.walk else "form":
            case "place":
                return wording(head.line.item.place, in_use()) or _("no place")
            case "evidence":
                first = head.line.item.look_for[:1]
                return _(METHODS[first[0]]) if first else _("no evidence")
        section, instance = head.line.section, head.line.instance
        name = f"{section.id} {wording(section.title, in_use())}"
        repeated = section.instances and (instance or self._has_more(section))
        return f"{name} {instance or 1}" if repeated else name

    def _has_more(self, section: Section) -> bool:
        return any(
            isinstance(found, Head) and found.line.section is section and found.line.instance
            for found in self._layout
        )

    def _item(self, line: Line, width: int) -> Cells:
        one = self._outcomes[line.address]
        finding = self.walk.inspection.finding(line) if self.walk else None
        sign, tone = look(one)
        flags = "".join(
            word
            for word, there in (
                (_("n"), finding and finding.note),
                ("▣", finding and finding.evidence),
                ("◆", finding and finding.marked),
            )
            if there
        )
        right = f"{flags} {sign} "
        importance = {"veto": "!", "key": "*", "normal": " "}[line.item.importance]
        left = f" {fit(line.item.id, self._id_width)}{importance}"
        title = fit(
            one_line(wording(line.item.title, in_use())),
            max(0, width - cell_len(left) - cell_len(right) - 1),
        )
        return [(left, "dim"), (f" {title}", "plain"), (f"{flags} ", "dim"), (f"{sign} ", tone)]


def look(one: Outcome) -> tuple[str, str]:
    """The sign of an outcome and the component class that colours it."""
    match one.state:
        case "open":
            return "·", "dim"
        case "na":
            return "–", "dim"
        case "pending":
            return "?", "fair"
        case "conflict":
            return "≠", "bad"
    if one.line.section.bonus:
        return ("+", "good") if one.earned else ("–", "dim")
    if one.lost == 0:
        return "✓", "good"
    return ("✗", "bad") if one.earned == 0 else ("~", "fair")
