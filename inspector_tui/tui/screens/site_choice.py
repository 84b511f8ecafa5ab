"""SiteChoice: the site of the register that a name means; the similar ones stand first."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.screen import ModalScreen
from textual.widgets import Input

from inspector_tui.locale import _
from inspector_tui.model.register import Site
from inspector_tui.season.mismatch import Mismatch
from inspector_tui.tui.keys import CHOICE, bindings
from inspector_tui.tui.search import Finder
from inspector_tui.tui.text import fit, one_line
from inspector_tui.tui.typed import after_text
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows


class SiteRows(Rows, can_focus=False):
    """One row a site of the register."""

    sites: var[tuple[Site, ...]] = var((), init=False)
    """The rows."""

    def watch_sites(self) -> None:
        """Shows the new rows from the first."""
        self.set_reactive(Rows.cursor, 0)
        self.redraw()
        self.follow()

    @property
    def marked(self) -> Site | None:
        """The site under the cursor."""
        return self.sites[self.cursor] if self.sites else None

    def count(self) -> int:
        """How many sites there are."""
        return len(self.sites)

    def cells(self, row: int, width: int) -> Cells:
        """Number, region, name and contractor."""
        one = self.sites[row]
        return [
            (fit(f" {one_line(one.id)}", 12) + " ", "dim"),
            (fit(one_line(one.region), 9) + " ", "dim"),
            (fit(one_line(one.name), 28) + " ", "plain"),
            (fit(one_line(one.contractor), max(0, width - 52)), "dim"),
        ]


class SiteChoice(ModalScreen[str | None]):
    """Gives back the number of a site, an empty one for none of them, or None."""

    BINDINGS = bindings(CHOICE)
    AUTO_FOCUS = "Input"

    def __init__(self, one: Mismatch, sites: tuple[Site, ...]) -> None:
        super().__init__()
        self._one = one
        near = {site.id for site in one.similar}
        self._sites = (*one.similar, *(site for site in sites if site.id not in near))
        self._finder: Finder | None = None

    def compose(self) -> ComposeResult:
        """The name, the search line, the sites and the keys."""
        with Vertical(id="dialog", classes="-tall") as dialog:
            words = _("Which site is {region} {name}?")
            dialog.border_title = Content(
                words.format(region=self._one.region, name=self._one.name)
            )
            line = Input(id="wanted", placeholder=_("number, name or pinyin initials"))
            line.cursor_blink = False
            yield line
            yield SiteRows(id="register-sites")
            yield KeyBar(CHOICE)

    def on_mount(self) -> None:
        """Shows every site, the similar ones first."""
        self.query_one(SiteRows).sites = self._sites

    @on(Input.Changed)
    def changed(self, message: Input.Changed) -> None:
        """Narrows the sites while the text is typed."""
        wanted = message.value.strip()
        found = self._finder_of_sites()(wanted) if wanted else None
        self.query_one(SiteRows).sites = tuple(
            site for site in self._sites if found is None or site.id in found
        )

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the site that was clicked."""
        self.query_one(SiteRows).cursor = picked.row

    def action_go(self, how: str, by: int) -> None:
        """Moves among the sites."""
        self.query_one(SiteRows).travel(how, by)

    @after_text
    def action_choose(self) -> None:
        """Gives the marked site back."""
        marked = self.query_one(SiteRows).marked
        if marked is not None:
            self.dismiss(marked.id)

    def action_none(self) -> None:
        """Says that none of the register is meant."""
        self.dismiss("")

    def action_cancel(self) -> None:
        """Settles nothing."""
        self.dismiss(None)

    def _finder_of_sites(self) -> Finder:
        if self._finder is None:
            self._finder = Finder(
                (one.id, f"{one.id} {one.region} {one.name} {one.contractor}")
                for one in self._sites
            )
        return self._finder
