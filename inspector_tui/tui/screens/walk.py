"""WalkScreen: the walk, item by item."""

from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import Input

from inspector_tui.errors import InspectorError
from inspector_tui.locale import N_, _
from inspector_tui.model import GROUPS, ORDERS, SHOWS, Order, Previous, Show, Walk
from inspector_tui.store import InspectionFile
from inspector_tui.tui.keys import WALK, bindings, edits
from inspector_tui.tui.said import digits_words
from inspector_tui.tui.screens.supporting import Supporting
from inspector_tui.tui.search import Finder, line_texts
from inspector_tui.tui.widgets.detail import Detail
from inspector_tui.tui.widgets.item_list import ItemList
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.outlook import NextStar
from inspector_tui.tui.widgets.rows import Rows
from inspector_tui.tui.widgets.standings import Standings
from inspector_tui.tui.widgets.top_bar import TopBar

SHOWN: dict[Show, str] = {
    "all": N_("All items"),
    "open": N_("Open items"),
    "problems": N_("Problems"),
    "marked": N_("Marked items"),
}


ORDERED: dict[Order, str] = {
    "form": "",
    "place": N_("by place"),
    "evidence": N_("by evidence"),
}


class WalkScreen(Supporting):
    """List, detail, and on a wide terminal the standing of each section."""

    BINDINGS = bindings(WALK, first=True)
    AUTO_FOCUS = "ItemList"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]

    previous: var[Previous | None] = var(None, init=False)
    """The last inspection of the site, once it has been read."""

    _finder = Finder(())
    _findable: tuple[str, ...] = ()
    """The addresses that the finder knows; facts and instances change them."""

    @dataclass
    class Before(Message):
        """The last inspection of the site has been read."""

        previous: Previous

    def compose(self) -> ComposeResult:
        """Top bar, the panes, the search line and the keys."""
        yield TopBar().data_bind(WalkScreen.walk)
        with Horizontal(id="panes"):
            yield ItemList(id="items").data_bind(WalkScreen.walk)
            with Vertical(id="item"):
                yield Detail(id="detail").data_bind(WalkScreen.walk, WalkScreen.previous)
                yield NextStar(id="next-star").data_bind(WalkScreen.walk)
            yield Standings(id="standings").data_bind(WalkScreen.walk)
        yield Input(id="search", placeholder=_("text, number or pinyin initials"))
        yield KeyBar(WALK)

    def on_mount(self) -> None:
        """Says so where the inspection can only be read."""
        if self.file.read_only is not None:
            self.complain(self.file.read_only)
        self.query_one(Standings).border_title = Content(_("Sections"))
        self._titles(self.here)
        self.look_back()

    @work(thread=True, exclusive=True, group="previous")
    def look_back(self) -> None:
        """Reads the last inspection of the site in a thread."""
        site, header = self.here.inspection.site, self.file.header
        date = self.here.inspection.fields.get("visit/date", header.created[:10])
        path = self.desk.workspace.last_visit(site, before=date, but=header.id)
        if path is None:
            return
        try:
            found = InspectionFile(path)
        except InspectorError:
            return
        then = found.inspection.fields.get("visit/date", found.header.created[:10])
        self.post_message(self.Before(Previous(inspection=found.inspection, date=then)))

    @on(Before)
    def looked_back(self, message: Before) -> None:
        """Shows what was found then beside what is found now."""
        self.previous = message.previous

    def watch_walk(self, walk: Walk) -> None:
        """Keeps the titles of the panes true."""
        if self.is_mounted:
            self._titles(walk)

    @on(Rows.Picked, "#items")
    def pick(self, picked: Rows.Picked) -> None:
        """Goes to the item that was clicked."""
        items = self.query_one("#items", ItemList)
        if line := items.line_at(picked.row):
            self.walk = self.here.to(line.address)

    def action_go(self, how: str, by: int) -> None:
        """Moves by an item, a page, a section, to an end or to the next open item."""
        walk = self.here
        match how:
            case "step":
                self.walk = walk.step(by)
            case "page":
                self.walk = walk.step(by * max(1, self.query_one("#items").size.height - 3))
            case "edge":
                self.walk = walk.step(by * len(walk.visible))
            case "text":
                self.query_one("#detail").scroll_relative(y=by * 4, animate=False)
            case "section":
                self.walk = walk.section(1 if by > 0 else -1)
            case _:
                self.walk = walk.onward()

    def action_show(self) -> None:
        """Turns to the next filter."""
        at = SHOWS.index(self.here.show)
        self.walk = self.here.showing(SHOWS[(at + 1) % len(SHOWS)])

    def action_order(self) -> None:
        """Turns to the next order."""
        at = ORDERS.index(self.here.order)
        self.walk = self.here.ordered(ORDERS[(at + 1) % len(ORDERS)])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leaves the keys that edit the search to its line; nothing is done unseen."""
        searching = isinstance(self.focused, Input)
        return self.is_mounted and not (searching and edits(action, parameters))

    def action_search(self) -> None:
        """Opens the search line."""
        search = self.query_one("#search", Input)
        search.add_class("-open")
        self.set_focus(search)
        # Behind the paint of the line: the letters of a long form take a moment.
        self.call_after_refresh(self._finder_of_lines)

    @on(Input.Changed, "#search")
    def find(self, changed: Input.Changed) -> None:
        """Narrows the list while the text is typed."""
        self.walk = self.here.find(changed.value.strip(), self._finder_of_lines())

    @on(Input.Submitted, "#search")
    def keep(self) -> None:
        """Keeps what was found and goes back to the list."""
        self._close_search()

    def action_leave(self) -> None:
        """Clears the search, else goes back to the records; everything is on the disk already."""
        search = self.query_one("#search", Input)
        if search.has_focus or self.here.search:
            search.value = ""
            self.walk = self.here.find("", frozenset)
            self._close_search()
        else:
            self.dismiss()

    def action_form(self) -> None:
        """Opens the site form."""
        from inspector_tui.tui.screens.form import FormScreen

        self.app.push_screen(FormScreen(self.desk, self.file), lambda _: self.reread())

    def action_review(self) -> None:
        """Shows what stands between the inspection and its seal."""
        from inspector_tui.tui.screens.review import ReviewScreen

        self.app.push_screen(ReviewScreen(self.desk, self.file), self._reviewed)

    def action_report(self) -> None:
        """Writes the report."""
        from inspector_tui.tui.screens.report import ReportScreen

        screen = ReportScreen(self.desk, self.file.path, self.file)
        self.app.push_screen(screen, lambda _: self.reread())

    def action_help(self) -> None:
        """Shows every key."""
        from inspector_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(WALK))

    def _reviewed(self, place: str | None) -> None:
        """Goes to the place that the review named: a line, else the site form."""
        self.reread()
        if place is None:
            return
        address = place.removeprefix("item/").partition("/")[0]
        if any(line.address == address for line in self.here.inspection.lines):
            self.walk = self.here.showing("all").to(address)
        elif place.partition("/")[0] in (*GROUPS, "fact"):
            self.action_form()

    def _finder_of_lines(self) -> Finder:
        lines = self.here.inspection.lines
        addresses = tuple(line.address for line in lines)
        if addresses != self._findable:
            self._finder, self._findable = Finder(line_texts(lines)), addresses
        return self._finder

    def _close_search(self) -> None:
        self.query_one("#search", Input).remove_class("-open")
        self.query_one("#items").focus()

    def _titles(self, walk: Walk) -> None:
        self.query_one(KeyBar).hint = digits_words(walk)
        title = f"{_(SHOWN[walk.show])} {len(walk.visible)} {_(ORDERED[walk.order])}".rstrip()
        items = self.query_one("#items")
        if str(items.border_title) != title:
            items.border_title = Content(title)
