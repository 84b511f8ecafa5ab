"""TargetsScreen: the yearly targets of a programme, in all and by region."""

from collections.abc import Iterator

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from inspector_tui.errors import InspectorError
from inspector_tui.library import load_programme, programmes
from inspector_tui.locale import N_, _, in_use, say
from inspector_tui.model import wording
from inspector_tui.model.programme import Programme
from inspector_tui.model.targets import Reached, Target, reached
from inspector_tui.register import NAME, Kept, read_kept
from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.figures import ratio_words, reached_words
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import TARGETS, bindings
from inspector_tui.tui.text import fit, flush_right, one_line
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows

_TITLE = N_("Targets {year} · {programme} · register as at {as_at}")
_NO_REGISTER = N_(
    "The workspace has no register, so nothing can be counted. `inspector register import FILE` "
    "takes one in."
)
_NO_TARGET = N_("{programme} has no target for {year}. It has some for: {years}.")

Row = Target | Reached


class TargetRows(Rows):
    """A head for each target, then a row for all sites and one a region."""

    listed: var[tuple[Row, ...]] = var((), init=False)
    """The rows."""

    def watch_listed(self) -> None:
        """Shows the new rows from the first."""
        self.set_reactive(Rows.cursor, 0)
        self.redraw()
        self.follow()

    def count(self) -> int:
        """How many rows there are."""
        return len(self.listed)

    def cells(self, row: int, width: int) -> Cells:
        """The head of a target, or how it stands in a region."""
        one = self.listed[row]
        if isinstance(one, Target):
            words = f" {one.id} {wording(one.label, in_use())}"
            return [(fit(one_line(words), width), "head")]
        tone = {True: "good", False: "bad", None: "dim"}[one.reached]
        needed = _("{count} more needed").format(count=one.missing) if one.missing else ""
        return [
            (fit(f"   {one_line(one.region) or _('in all')}", 22),
             "plain" if one.region else "accent"),
            (flush_right(f"{one.counted}/{one.among}", 12), "plain"),
            (flush_right(ratio_words(one), 9), tone),
            (flush_right(f"≥ {one.wanted}%", 8) + "  ", "dim"),
            (fit(reached_words(one, Words(in_use(), None)), 7), tone),
            (fit(needed, max(0, width - 60)), "fair"),
        ]  # fmt: skip


class TargetsScreen(Screen[None]):
    """Turning year and programme shows other targets; nothing is written."""

    BINDINGS = bindings(TARGETS)
    AUTO_FOCUS = "#targets"

    def __init__(self, desk: Desk, year: int) -> None:
        super().__init__()
        self._desk = desk
        self._year = year
        self._at = 0
        self._held = Kept(format="register/1", as_at="", sites=())
        self._programmes: tuple[Programme, ...] = ()

    def compose(self) -> ComposeResult:
        """Title, rows, the note of the programme, and the keys."""
        yield Static(id="targets-title", classes="title", markup=False)
        yield TargetRows(id="targets")
        yield Static(id="targets-note", markup=False)
        yield KeyBar(TARGETS)

    def on_mount(self) -> None:
        """Reads register and programmes; begins at the year of the list, else at the last one."""
        workspace = self._desk.workspace
        try:
            self._programmes = tuple(load_programme(p) for p in programmes(workspace.checklists))
            self._held = read_kept(workspace.path / NAME)
        except InspectorError as error:
            self.query_one("#targets-note", Static).update(Content(say(error)))
            return
        years = self._years()
        if years and self._year not in years:
            self._year = max(years)
        self._show()

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the row that was clicked."""
        self.query_one(TargetRows).cursor = picked.row

    def action_go(self, how: str, by: int) -> None:
        """Moves among the regions."""
        self.query_one(TargetRows).travel(how, by)

    def action_year(self, by: int) -> None:
        """Turns to the year before or after for which there are targets."""
        ahead = [year for year in self._years() if (year - self._year) * by > 0]
        if ahead:
            self._year = min(ahead, key=lambda year: abs(year - self._year))
            self._show()

    def action_programme(self) -> None:
        """Turns to the next programme."""
        if self._programmes:
            self._at = (self._at + 1) % len(self._programmes)
            self._show()

    def action_leave(self) -> None:
        """Goes back."""
        self.dismiss()

    def _years(self) -> list[int]:
        if not self._programmes:
            return []
        targets = self._programmes[self._at].targets
        return sorted({int(year) for target in targets for year in target.by_year})

    def _show(self) -> None:
        if not self._programmes:
            return
        programme = self._programmes[self._at]
        title = _(_TITLE).format(
            year=self._year,
            programme=wording(programme.title, in_use()),
            as_at=self._held.as_at or "–",
        )
        self.query_one("#targets-title", Static).update(Content(title))
        found = reached(programme.targets, self._held.register, self._year)
        self.query_one(TargetRows).listed = tuple(_headed(found))
        self.query_one("#targets-note", Static).update(Content(self._note(programme, found)))

    def _note(self, programme: Programme, found: tuple[Reached, ...]) -> str:
        if not self._held.sites:
            return _(_NO_REGISTER)
        if not found:
            years = ", ".join(map(str, self._years()))
            return _(_NO_TARGET).format(programme=programme.id, year=self._year, years=years)
        return wording(programme.note, in_use())


def _headed(found: tuple[Reached, ...]) -> Iterator[Row]:
    before = None
    for one in found:
        if one.target is not before:
            yield one.target
        before = one.target
        yield one
