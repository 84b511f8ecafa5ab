"""FormList: the fields of the site form and what was put in."""

from typing import Any

from rich.cells import cell_len

from inspector_tui.locale import in_use
from inspector_tui.model import wording
from inspector_tui.tui.form_rows import FormRow
from inspector_tui.tui.text import fit, one_line
from inspector_tui.tui.widgets.rows import Cells, Rows


class FormList(Rows, can_focus=False):
    """One row a field: its group where that begins, its name, its value."""

    def __init__(self, rows: tuple[FormRow, ...], values: dict[str, Any], **options: Any) -> None:
        super().__init__(**options)
        self._rows = rows
        self._values = values

    def show(self, rows: tuple[FormRow, ...], values: dict[str, Any]) -> None:
        """Takes over rows and values."""
        self._rows, self._values = rows, values
        self.redraw()

    def count(self) -> int:
        """How many fields there are."""
        return len(self._rows)

    def cells(self, row: int, width: int) -> Cells:
        """Group, name and value."""
        found = self._rows[row]
        value = self._values.get(found.key)
        default = found.default() if value in (None, "") else ""
        text = one_line(found.text(value))
        left = [(fit(f" {self._group(row)}", 14), "dim"), (fit(found.title(in_use()), 24), "plain")]
        room = max(0, width - sum(cell_len(part) for part, _ in left) - 1)
        return [*left, (" ", "plain"), (fit(text or default, room), "accent" if text else "dim")]

    def _group(self, row: int) -> str:
        group = wording(self._rows[row].group, in_use())
        before = wording(self._rows[row - 1].group, in_use()) if row else ""
        return group if group != before else ""
