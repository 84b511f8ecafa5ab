"""RecordsScreen: the inspections of the workspace; the first screen."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import Input, Static

from inspector_tui.locale import N_, _, in_use
from inspector_tui.model import wording
from inspector_tui.store import NAME, Summary
from inspector_tui.tui.background import background
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import RECORDS, bindings, edits
from inspector_tui.tui.screens.papering import Papering
from inspector_tui.tui.search import Finder
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.record_table import RecordHead, RecordTable
from inspector_tui.tui.widgets.rows import Rows

Order = Literal["date", "site", "score", "problems"]
ORDERS: dict[Order, str] = {
    "date": N_("drafts first, then by date"),
    "site": N_("by site"),
    "score": N_("by score"),
    "problems": N_("by problems"),
}
_KEYS: dict[Order, Callable[[Summary], Any]] = {
    "date": lambda one: 0,
    "site": lambda one: one.site,
    "score": lambda one: -(one.score if one.score is not None else -1),
    "problems": lambda one: -one.problems,
}
"""Sorting keeps the order of the listing among equals."""


class RecordsScreen(Papering):
    """A table that opens, begins and exports inspections."""

    BINDINGS = bindings(RECORDS, first=True)
    AUTO_FOCUS = "RecordTable"

    listing: var[tuple[Summary, ...]] = var((), init=False)
    """All inspections, drafts first."""
    shown: var[tuple[Summary, ...]] = var((), init=False)
    """Those that the search lets through, sorted."""
    order: var[Order] = var("date", init=False)

    @dataclass
    class Listed(Message):
        """The folders have been read."""

        listing: tuple[Summary, ...]

    def __init__(self, desk: Desk, first: Path | None = None) -> None:
        super().__init__(desk)
        self._first = first
        self._finder: Finder | None = None
        if first is None:
            saved = desk.workspace.saved_listing()
            self.set_reactive(RecordsScreen.listing, saved)
            self.set_reactive(RecordsScreen.shown, saved)

    def compose(self) -> ComposeResult:
        """Title, heads, the saved listing, search line and keys."""
        yield Static(self._title(), id="records-title", classes="title")
        yield RecordHead(id="head")
        yield RecordTable(id="records").data_bind(records=RecordsScreen.shown)
        empty = Static(self._nothing(), id="empty")
        empty.display = not self.shown
        yield empty
        yield Input(id="search", placeholder=_("site, inspector, date or pinyin initials"))
        yield KeyBar(RECORDS)

    def on_mount(self) -> None:
        """Opens the first inspection, and reads the folders."""
        self.watch(background(self), "progress", self._tell_title)
        if self._first is not None:
            self.open_path(self._first)
        # Behind the first paint: the thread would take turns with it.
        self.call_after_refresh(self.read_folders)

    @property
    def marked_file(self) -> Path | None:
        """The file of the marked inspection."""
        marked = self.query_one(RecordTable).marked
        return self.desk.workspace.path / marked.path / NAME if marked else None

    @property
    def listed_rows(self) -> tuple[Summary, ...]:
        """The inspections that the table shows."""
        return self.shown

    @property
    def narrowed(self) -> bool:
        """Whether the search leaves some out."""
        return len(self.shown) < len(self.listing)

    def came_back(self, path: Path | None = None) -> None:
        """Marks the inspection that was left and reads the folders again."""
        home = self.desk.workspace.path
        if path is not None and path.is_relative_to(home):
            self.query_one(RecordTable).mark(path.parent.relative_to(home).as_posix())
        self.read_folders()

    @work(thread=True, exclusive=True, group="listing")
    def read_folders(self) -> None:
        """Reads the folders in a thread."""
        listing = self.desk.workspace.listing()
        if listing != self.listing:
            self.post_message(self.Listed(listing))

    @on(Listed)
    def listed(self, message: Listed) -> None:
        """Shows what the folders hold."""
        self.listing = message.listing

    def watch_listing(self) -> None:
        """Sorts and searches the new listing."""
        self._finder = None
        self._select()

    @on(Input.Changed, "#search")
    def search_changed(self) -> None:
        """Narrows the table while the text is typed."""
        self._select()

    @on(Input.Submitted, "#search")
    def search_kept(self) -> None:
        """Goes back to the table."""
        self.query_one(RecordTable).focus()

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the row that was clicked; the marked one is opened."""
        table = self.query_one(RecordTable)
        if table.cursor == picked.row:
            self.action_open()
        table.cursor = picked.row

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leaves the keys that edit the search to its line; nothing is done unseen."""
        searching = isinstance(self.focused, Input)
        return self.is_mounted and not (searching and edits(action, parameters))

    def action_search(self) -> None:
        """Opens the search line."""
        search = self.query_one("#search", Input)
        search.add_class("-open")
        self.set_focus(search)
        # Behind the paint of the line: ten thousand rows take a tenth of a second.
        self.call_after_refresh(self._finder_of_listing)

    def action_sort(self) -> None:
        """Turns to the next order."""
        orders = tuple(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self._select()

    def action_go(self, how: str, by: int) -> None:
        """Moves by a row, a page or to an end."""
        self.query_one(RecordTable).travel(how, by)

    def action_refresh(self) -> None:
        """Reads the folders again."""
        self.read_folders()

    def action_help(self) -> None:
        """Shows every key."""
        from inspector_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(RECORDS))

    def action_leave(self) -> None:
        """Clears the search, else ends the program."""
        search = self.query_one("#search", Input)
        if search.value or search.has_focus:
            search.value = ""
            search.remove_class("-open")
            self.query_one(RecordTable).focus()
        else:
            self.app.exit()

    def _select(self) -> None:
        wanted = self.query_one("#search", Input).value.strip()
        rows = self.listing
        if wanted:
            found = self._finder_of_listing()(wanted)
            rows = tuple(one for one in rows if one.path in found)
        self.shown = tuple(sorted(rows, key=_KEYS[self.order]))
        self._tell_title()
        empty = self.query_one("#empty", Static)
        empty.display = not self.shown
        empty.update(self._nothing())

    def _finder_of_listing(self) -> Finder:
        if self._finder is None:
            self._finder = Finder((one.path, _searched(one)) for one in self.listing)
        return self._finder

    def _tell_title(self) -> None:
        self.query_one("#records-title", Static).update(self._title())

    def _title(self) -> Content:
        words = _("Inspections {shown} of {all} · {order}").format(
            shown=len(self.shown), all=len(self.listing), order=_(ORDERS[self.order])
        )
        progress = background(self).progress if self.is_mounted else None
        return Content(" · ".join(filter(None, (words, progress.words if progress else ""))))

    def _nothing(self) -> Content:
        """Why there is no row."""
        none = _("No inspection yet. Press n to begin one.")
        return Content(_("Nothing found.") if self.listing else none)


def _searched(one: Summary) -> str:
    return " ".join((one.site, one.inspector, one.date, one.id, wording(one.title, in_use())))
