"""NamesScreen: sites that inspections name and the register does not, each settled once."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from inspector_tui.errors import InspectorError
from inspector_tui.locale import N_, _
from inspector_tui.model.register import Site
from inspector_tui.register import (
    NAMES_NAME,
    Names,
    names_bytes,
    read_names,
    settled,
    unsettled,
)
from inspector_tui.season import Question, Season
from inspector_tui.season.mismatch import Mismatch, mismatches
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import NAMES, bindings
from inspector_tui.tui.screens.asking import Asking
from inspector_tui.tui.text import fit, flush_right, one_line
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows

_TITLE = N_("Names: {doubtful} doubtful, {unlike} like nothing in the register, {settled} settled")
_EMPTY = N_("Every inspection names a site as the register does.")
_NO_REGISTER = N_(
    "The workspace has no register. `inspector register import FILE` takes one in; without it "
    "no site can be matched and no target counted."
)


class MismatchRows(Rows):
    """One row a name: region, name, inspections, what it is like or what was settled."""

    listed: var[tuple[Mismatch, ...]] = var((), init=False)
    """The rows."""

    def watch_listed(self) -> None:
        """Shows the new rows; the cursor stays where it is."""
        self.set_reactive(Rows.cursor, min(self.cursor, max(0, len(self.listed) - 1)))
        self.redraw()
        self.follow()

    @property
    def marked(self) -> Mismatch | None:
        """The row under the cursor."""
        return self.listed[self.cursor] if self.listed else None

    def count(self) -> int:
        """How many names there are."""
        return len(self.listed)

    def cells(self, row: int, width: int) -> Cells:
        """What is meant takes what room there is."""
        one = self.listed[row]
        words, tone = meaning(one)
        return [
            (fit(f" {one_line(one.region) or '–'}", 11), "dim"),
            (fit(one_line(one.name), 25) + " ", "plain"),
            (flush_right(str(one.inspections), 4) + "  ", "dim"),
            (fit(words, max(0, width - 43)), tone),
        ]


class NamesScreen(Asking):
    """Each settlement is on the disk before the list is made anew."""

    BINDINGS = bindings(NAMES)
    AUTO_FOCUS = "#names"

    def __init__(self, desk: Desk, season: Season, question: Question) -> None:
        super().__init__(desk, season, question)
        self._sites: tuple[Site, ...] = ()

    def compose(self) -> ComposeResult:
        """Title, rows, the marked name in full, and the keys."""
        yield Static(Content(_("Reading …")), id="names-title", classes="title", markup=False)
        yield MismatchRows(id="names")
        yield Static(id="name", markup=False)
        yield KeyBar(NAMES)

    def on_mount(self) -> None:
        """Lists the names."""
        self.make()

    def show(self) -> None:
        """Shows the names of the list."""
        rows = self.query_one(MismatchRows)
        if self.answer:
            self._sites = self.answer.pool.kept.sites
            rows.listed = mismatches(self.answer.pool)
        counts = {
            "doubtful": sum(bool(one.similar) for one in rows.listed),
            "unlike": sum(not one.similar and not one.settled for one in rows.listed),
            "settled": sum(one.settled for one in rows.listed),
        }
        self.query_one("#names-title", Static).update(Content(_(_TITLE).format(**counts)))
        self._detail()

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the row that was clicked."""
        self.query_one(MismatchRows).cursor = picked.row
        self._detail()

    def action_go(self, how: str, by: int) -> None:
        """Moves among the names."""
        self.query_one(MismatchRows).travel(how, by)
        self._detail()

    def action_settle(self) -> None:
        """Asks which site of the register the marked name means."""
        from inspector_tui.tui.screens.site_choice import SiteChoice

        one = self.query_one(MismatchRows).marked
        if one is None:
            return
        if not self._sites:
            self.notify(_(_NO_REGISTER), severity="warning", markup=False)
            return

        def chosen(site: str | None) -> None:
            if site is not None:
                self._keep(lambda names: settled(names, one.region, one.name, site))

        self.app.push_screen(SiteChoice(one, self._sites), chosen)

    def action_unsettle(self) -> None:
        """Takes back what was settled about the marked name."""
        one = self.query_one(MismatchRows).marked
        if one is not None and one.settled:
            self._keep(lambda names: unsettled(names, one.region, one.name))
        else:
            self.notify(_("Nothing is settled about this name."), markup=False)

    def action_leave(self) -> None:
        """Goes back to the list."""
        self.dismiss()

    def _keep(self, change: Callable[[Names], Names]) -> None:
        """Puts the names on the disk, as it has them now, and reads the list again."""
        workspace = self.desk.workspace
        try:
            names = change(read_names(workspace.path / NAMES_NAME))
            workspace.keep(NAMES_NAME, names_bytes(names))
        except InspectorError as error:
            self.complain(error)
            return
        self.season.forget()
        self.make()

    def _detail(self) -> None:
        one = self.query_one(MismatchRows).marked
        words = self.trouble or _(_EMPTY if self._sites else _NO_REGISTER)
        if one is not None:
            words = "\n".join(in_full(one)) if self._sites else _(_NO_REGISTER)
        self.query_one("#name", Static).update(Content(words))


def meaning(one: Mismatch) -> tuple[str, str]:
    """What a name means or is like, and the tone in which that is said."""
    if one.settled:
        words = _("means {site}").format(site=site_words(one.site)) if one.site else None
        return words or _("means none of the register"), "good"
    if one.similar:
        return _("like {site}").format(site=site_words(one.similar[0])), "fair"
    return _("like nothing in the register"), "bad"


def site_words(site: Site) -> str:
    """A site of the register in a few words."""
    return one_line(f"{site.region} {site.name} ({site.id})")


def in_full(one: Mismatch) -> list[str]:
    """A name with every site that it is like."""
    told = _("{region} {name}: {count} inspections")
    head = told.format(region=one.region or "–", name=one.name, count=one.inspections)
    if one.settled:
        return [head, meaning(one)[0]]
    return [head, *(f"  ? {site_words(site)} {site.contractor}" for site in one.similar)]
