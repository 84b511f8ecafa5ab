"""MergeRows: one row an input of a merge: what became of it, its site, conflicts and origin."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from textual.reactive import var

from inspector_tui.errors import InspectorError
from inspector_tui.exchange import MergeLine
from inspector_tui.exchange.merge_log import MergeOutcome
from inspector_tui.locale import N_, _, say
from inspector_tui.tui.text import fit, one_line
from inspector_tui.tui.widgets.rows import Cells, Rows

OUTCOMES: dict[MergeOutcome, str] = {
    "new": N_("new here"),
    "known": N_("known"),
    "grown": N_("added to"),
    "refused": N_("not taken"),
}
_TONES: dict[MergeOutcome, str] = {
    "new": "good", "known": "dim", "grown": "accent", "refused": "bad",
}  # fmt: skip

View = Literal["all", "attention", "news"]
VIEWS: dict[View, str] = {
    "all": N_("all inputs"),
    "attention": N_("to look at"),
    "news": N_("new and added to"),
}
_SHOWN: dict[View, Callable[[MergeLine], bool]] = {
    "all": lambda line: True,
    "attention": lambda line: bool(line.reason or line.conflicts or line.notes or line.missing),
    "news": lambda line: line.outcome in ("new", "grown"),
}


class MergeRows(Rows):
    """The inputs in the order of reading, or some of them."""

    lines: var[tuple[MergeLine, ...]] = var((), init=False)
    """What has become of the inputs so far."""
    view: var[View] = var("all", init=False)
    """Which of them are shown."""

    _listed: tuple[MergeLine, ...] = ()

    def watch_lines(self) -> None:
        """Shows the new rows."""
        self._relist()

    def watch_view(self) -> None:
        """Shows other rows, from the first."""
        self.set_reactive(Rows.cursor, 0)
        self._relist()
        self.follow()

    @property
    def marked(self) -> MergeLine | None:
        """The row under the cursor."""
        return self._listed[self.cursor] if self._listed else None

    def count(self) -> int:
        """How many inputs are shown."""
        return len(self._listed)

    def cells(self, row: int, width: int) -> Cells:
        """Outcome, site, conflicts, notes, then the origin or why it was refused."""
        one = self._listed[row]
        conflicts = f"≠{len(one.conflicts)}" if one.conflicts else ""
        origin = Path(one.origin).name
        if origin == "inspection.json":
            origin = f"{Path(one.origin).parent.name}/{origin}"
        last = why_not_taken(one.reason, one.origin) if one.reason else origin
        return [
            (fit(f" {_(OUTCOMES[one.outcome])}", 11), _TONES[one.outcome]),
            (fit(one_line(one.site) or origin, 24) + " ", "plain"),
            (fit(conflicts, 4), "bad"),
            (fit("!" if one.notes or one.missing else "", 2), "fair"),
            (fit(one_line(last), max(0, width - 42)), "dim"),
        ]

    def _relist(self) -> None:
        self._listed = tuple(filter(_SHOWN[self.view], self.lines))
        self.redraw()


def why_not_taken(reason: InspectorError, origin: str) -> str:
    """Why a file was not taken, without its path at the beginning."""
    return say(reason).removeprefix(origin).lstrip(":： ")
