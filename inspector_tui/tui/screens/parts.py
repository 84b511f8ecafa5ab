"""PartsScreen: the ticks of a compound line, the deductions of an item, or its mark."""

from fractions import Fraction
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.screen import ModalScreen

from inspector_tui.locale import _, in_use
from inspector_tui.model import Deduction, Finding, Item, wording
from inspector_tui.tui.keys import PARTS, bindings
from inspector_tui.tui.said import deduction_words, number
from inspector_tui.tui.text import fit, flush_right
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows

Ticks = dict[str, Any]


class PartRows(Rows):
    """One row a part, a deduction or the mark, with what was put in."""

    def __init__(self, item: Item, ticks: Ticks) -> None:
        super().__init__(id="part-rows")
        self._item = item
        self.ticks = ticks

    def count(self) -> int:
        """How many rows there are."""
        return len(names(self._item))

    def cells(self, row: int, width: int) -> Cells:
        """The number of the row, its words and what was put in."""
        name, words = names(self._item)[row]
        value = flush_right(_shown(self._item, self.ticks.get(name)), 8) + " "
        return [
            (f" {row + 1} ", "accent"),
            (fit(words, max(0, width - 3 - 9)), "plain"),
            (value, "accent"),
        ]


class PartsScreen(ModalScreen[dict[str, Any] | None]):
    """Gives back values by aspect (`level`, `part/<id>`), or None where nothing is to change."""

    BINDINGS = bindings(PARTS)
    AUTO_FOCUS = "#part-rows"

    ticks: var[Ticks] = var(dict, init=False)
    """What was put in, by part or deduction, or under `mark`."""

    def __init__(self, item: Item, finding: Finding) -> None:
        super().__init__()
        self._item = item
        self.set_reactive(PartsScreen.ticks, _standing(item, finding))

    def compose(self) -> ComposeResult:
        """The rows and the keys."""
        with Vertical(id="dialog") as dialog:
            title = f"{self._item.id} {wording(self._item.title, in_use())}"
            dialog.border_title = Content(title)
            yield PartRows(self._item, self.ticks)
            yield KeyBar(PARTS)

    def watch_ticks(self, ticks: Ticks) -> None:
        """Shows what was put in."""
        rows = self.query_one(PartRows)
        rows.ticks = ticks
        rows.redraw()

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Changes the row that was clicked."""
        self.action_pick(picked.row + 1)

    def action_pick(self, row: int) -> None:
        """Goes to a row and adds to it."""
        rows = self.query_one(PartRows)
        if row <= rows.count():
            rows.cursor = row - 1
            self.action_change(1)

    def action_step(self, by: int) -> None:
        """Moves by a row."""
        rows = self.query_one(PartRows)
        rows.cursor = min(max(rows.cursor + by, 0), rows.count() - 1)

    def action_change(self, by: int) -> None:
        """Ticks, or adds to or takes from the number of the row."""
        name = names(self._item)[self.query_one(PartRows).cursor][0]
        self.ticks = {**self.ticks, name: _changed(self._item, name, self.ticks.get(name), by)}

    def action_save(self) -> None:
        """Gives the values back."""
        self.dismiss(_values(self._item, self.ticks))

    def action_cancel(self) -> None:
        """Leaves the item as it was."""
        self.dismiss(None)


def names(item: Item) -> list[tuple[str, str]]:
    """What can be put in: a name and its words."""
    if item.mode == "deductions":
        return [(one.id, deduction_words(one)) for one in item.deductions]
    if item.mode == "mark":
        return [("mark", _("mark, 0 to {points}").format(points=number(item.points)))]
    return [(part.id, wording(part.label, in_use())) for part in item.parts]


def _standing(item: Item, finding: Finding) -> Ticks:
    match finding.value:
        case {"deductions": dict() as taken}:
            return dict(taken)
        case {"mark": mark}:
            return {"mark": mark}
    return dict(finding.parts) if item.mode in ("level", "parts") else {}


def _shown(item: Item, value: Any) -> str:
    if item.mode in ("level", "parts"):
        return {True: "✓", False: "✗"}.get(value, "□")
    return "–" if value in (None, "0") else str(value)


def _changed(item: Item, name: str, value: Any, by: int) -> Any:
    if item.mode in ("level", "parts"):
        return _next_tick(value, by)
    if item.mode == "mark":
        return _moved(value, by, item.step or Fraction(1), Fraction(0), item.points)
    deduction = next(one for one in item.deductions if one.id == name)
    return _deducted(deduction, value, by)


def _next_tick(value: Any, by: int) -> bool:
    return value is not True if by > 0 else False


def _deducted(deduction: Deduction, value: Any, by: int) -> str:
    if deduction.range is None:
        most = Fraction(1 if deduction.per == "once" else 999)
        return _moved(value, by, Fraction(1), Fraction(0), most)
    least, most = deduction.range
    given = Fraction(_moved(value, by, Fraction(1, 2), Fraction(0), most))
    if 0 < given < least:
        given = least if by > 0 else Fraction(0)
    return number(given)


def _moved(value: Any, by: int, step: Fraction, least: Fraction, most: Fraction) -> str:
    if value is None and by > 0 and step == 1 and most > 0:
        return number(min(step, most))
    return number(min(max(Fraction(value or 0) + by * step, least), most))


def _values(item: Item, ticks: Ticks) -> dict[str, Any]:
    if item.mode == "deductions":
        taken = {name: str(n) for name, n in ticks.items() if Fraction(n)}
        return {"level": {"deductions": taken}}
    if item.mode == "mark":
        return {"level": {"mark": str(ticks["mark"])}} if "mark" in ticks else {}
    return {f"part/{name}": value for name, value in ticks.items()}
