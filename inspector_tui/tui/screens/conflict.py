"""ConflictScreen: the different values that stand for one key; choosing one is an entry."""

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from inspector_tui.locale import _
from inspector_tui.model import Checklist, Entry
from inspector_tui.tui.key_words import key_words
from inspector_tui.tui.keys import CONFLICT, bindings
from inspector_tui.tui.said import value_words
from inspector_tui.tui.text import fit, one_line
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows


class HeadRows(Rows):
    """One row a value: who said it, when, and what."""

    def __init__(self, rows: list[tuple[str, str]]) -> None:
        super().__init__(id="heads")
        self._rows = rows

    def count(self) -> int:
        """How many values stand."""
        return len(self._rows)

    def cells(self, row: int, width: int) -> Cells:
        """Author and moment, then the value."""
        who, what = self._rows[row]
        return [(f" {fit(who, 30)} ", "dim"), (fit(what, max(0, width - 32)), "plain")]


class ConflictScreen(ModalScreen[Entry | None]):
    """Gives back the entry whose value is to stand, or None."""

    BINDINGS = bindings(CONFLICT)
    AUTO_FOCUS = "#heads"

    def __init__(self, checklist: Checklist, key: str, heads: tuple[Entry, ...]) -> None:
        super().__init__()
        self._checklist = checklist
        self._key = key
        self._standing = heads

    def compose(self) -> ComposeResult:
        """The key, the values and the keys."""
        rows = [(who(one), what(self._checklist, self._key, one.says)) for one in self._standing]
        with Vertical(id="dialog") as dialog:
            key = key_words(self._key, self._checklist)
            dialog.border_title = Content(_("Which value stands? {key}").format(key=key))
            yield HeadRows(rows)
            yield KeyBar(CONFLICT)

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the row that was clicked."""
        self.query_one(HeadRows).cursor = picked.row

    def action_go(self, how: str, by: int) -> None:
        """Moves among the values."""
        self.query_one(HeadRows).travel(how, by)

    def action_choose(self) -> None:
        """Gives the marked value back."""
        self.dismiss(self._standing[self.query_one(HeadRows).cursor])

    def action_close(self) -> None:
        """Settles nothing."""
        self.dismiss(None)


def who(one: Entry) -> str:
    """Who wrote an entry, on which device and when."""
    return f"{one.by.name} @ {one.by.device} {one.at[:16].replace('T', ' ')}"


def what(checklist: Checklist, key: str, value: Any) -> str:
    """The value in words: a level by its label, anything else as it is."""
    address, _slash, aspect = key.removeprefix("item/").partition("/")
    for item in checklist.items():
        if aspect == "level" and item.id == address.partition("@")[0]:
            return value_words(checklist, item, value)
    return one_line(str(value)) if value is not None else _("withdrawn")
