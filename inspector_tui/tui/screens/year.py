"""YearScreen: the year's list with its place lines, and why each site stands where it stands."""

from collections.abc import Iterator
from functools import partial

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from inspector_tui.exchange.received import Refused
from inspector_tui.locale import N_, _, in_use, say
from inspector_tui.model import wording
from inspector_tui.model.selection import Standing, Unvisited
from inspector_tui.model.selection_policy import Rank
from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.because import reason_words, standing_words, unheeded_words
from inspector_tui.season import Answer
from inspector_tui.season.lines import VIEWS, Entry, View
from inspector_tui.tui.keys import YEAR, bindings
from inspector_tui.tui.screens.turning import Turning
from inspector_tui.tui.text import fit
from inspector_tui.tui.trial_words import difference_words
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.prose import Prose
from inspector_tui.tui.widgets.rows import Rows
from inspector_tui.tui.widgets.standing_rows import OUTCOMES, StandingHead, StandingRows

OFFICES: dict[Rank, str] = {
    "county": N_("county"),
    "city": N_("city"),
    "province": N_("province"),
}
_NOTHING = N_(
    "No inspection of this year and programme. ← shows the year before, p another policy; "
    "M on the records takes inspections in."
)


class YearScreen(Turning):
    """Nothing of the policy is written: what is tried is marked as a what-if everywhere."""

    BINDINGS = bindings(YEAR)
    AUTO_FOCUS = "#standings-list"

    def compose(self) -> ComposeResult:
        """Title, what is tried, heads, rows, the marked site in full, and the keys."""
        yield Static(Content(_("Reading …")), id="year-title", classes="title", markup=False)
        yield Static(id="year-trial", markup=False)
        yield StandingHead(id="standing-head")
        yield StandingRows(id="standings-list").data_bind(YearScreen.answer)
        yield Prose(id="standing")
        yield KeyBar(YEAR)

    def on_mount(self) -> None:
        """Makes the first list."""
        self.read_by_hand()

    def reading(self, done: int, whole: int) -> None:
        """Shows how many files have been read."""
        words = _("Reading {done} of {whole} files").format(done=done, whole=whole)
        self.query_one("#year-title", Static).update(Content(words))

    def on_resize(self) -> None:
        """Fits the title into the new width."""
        if self.answer:
            self.call_after_refresh(self.show)

    def show(self) -> None:
        """Shows the list and what is said of it."""
        title = self.query_one("#year-title", Static)
        title.update(Content(self._title()))
        title.set_class(self.question.is_trial, "-trial")
        trial = self.query_one("#year-trial", Static)
        trial.display = self.question.is_trial
        trial.update(Content(difference_words(self.answer) if self.answer else ""))
        self._detail()

    @property
    def marked(self) -> Entry | None:
        """The marked site or file."""
        return self.query_one(StandingRows).marked

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the row that was clicked; the marked one is opened."""
        rows = self.query_one(StandingRows)
        if rows.cursor == picked.row:
            self.action_open()
        rows.cursor = picked.row
        rows.travel("step", 0)
        self._detail()

    def action_go(self, how: str, by: int) -> None:
        """Moves among the sites."""
        self.query_one(StandingRows).travel(how, by)
        self._detail()

    def action_view(self) -> None:
        """Turns between ranks and regions."""
        rows = self.query_one(StandingRows)
        views: tuple[View, ...] = tuple(VIEWS)
        rows.view = views[(views.index(rows.view) + 1) % len(views)]
        self.show()

    def action_open(self) -> None:
        """Opens the page of the marked site."""
        from inspector_tui.tui.screens.site import SiteScreen

        marked = self.marked
        if self.answer and isinstance(marked, Standing):
            self.app.push_screen(SiteScreen(self.desk, self.answer, marked))
        elif marked is not None:
            self.notify(_("There is no visit to show."), markup=False)

    def action_names(self) -> None:
        """Opens the sites that the register spells otherwise."""
        from inspector_tui.tui.screens.names import NamesScreen

        if self.answer:
            screen = NamesScreen(self.desk, self.season, self.question)
            self.app.push_screen(screen, self._came_back)

    def action_targets(self) -> None:
        """Opens the yearly targets."""
        from inspector_tui.tui.screens.targets import TargetsScreen

        self.app.push_screen(TargetsScreen(self.desk, self.question.year))

    def action_export(self) -> None:
        """Writes the list; a what-if goes to files that say so."""
        from inspector_tui.tui.screens.list_files import ListFilesScreen

        if self.answer:
            self.app.push_screen(ListFilesScreen(self.desk, self.answer))

    def action_help(self) -> None:
        """Shows every key."""
        from inspector_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(YEAR))

    def action_leave(self) -> None:
        """Goes back to the records."""
        self.dismiss()

    def _came_back(self, _: None) -> None:
        self.make()

    def _title(self) -> str:
        question = self.question
        parts = [_(OFFICES[question.office])]
        if question.rescore:
            parts.append(_("all by {checklist}").format(checklist=question.rescore))
        if self.answer:
            selection = self.answer.made.selection
            parts.append(f"{_(OUTCOMES['chosen'])} {len(selection.of('chosen'))}")
            if self.answer.made.doubts:
                parts.append(_("names {count}").format(count=len(self.answer.made.doubts)))
            if self.answer.pool.refused:
                parts.append(_("unread {count}").format(count=len(self.answer.pool.refused)))
        rest = " · ".join(["", *parts])
        title = f"{question.year} {wording(question.policy.title, in_use())}"
        room = self.size.width - 2 - cell_len(rest)
        return (title if cell_len(title) <= room else fit(title, room)) + rest

    def _detail(self) -> None:
        words = self.trouble or _(_NOTHING)
        if self.answer and self.marked:
            words = "\n".join(in_full(self.answer, self.marked))
        self.query_one(Prose).tell(words)


def in_full(answer: Answer, one: Entry) -> Iterator[str]:
    """Why a site stands where it stands, and what a person should know of the list."""
    words = Words(in_use(), None)
    if isinstance(one, Refused):
        yield say(one.reason)
    elif isinstance(one, Unvisited):
        yield words.titled(f"{one.name} · {one.region}", reason_words(one.because, words))
    else:
        site = f"{one.candidate.name} · {one.candidate.region}"
        yield words.titled(site, standing_words(one, words))
        moved = answer.made.ranges.get(one.candidate.site)
        if moved:
            told = _("rank {best}–{worst} when any one inspector is left out")
            yield told.format(best=moved.best, worst=moved.worst)
    yield from map(partial(unheeded_words, words=words), answer.made.selection.unheeded[:2])
