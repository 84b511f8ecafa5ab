"""YearScreen: the year's list with its place lines, and why each site stands where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from inspector_tui.errors import InspectorError
from inspector_tui.locale import N_, _, in_use, say
from inspector_tui.model import rounded, wording
from inspector_tui.model.selection import Outcome, Standing
from inspector_tui.model.selection_policy import Rank, SelectionPolicy
from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.because import standing_words
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import YEAR, bindings
from inspector_tui.tui.season import Answer, Question, answered
from inspector_tui.tui.text import fit, flush_right, one_line
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows

OUTCOMES: dict[Outcome, str] = {
    "chosen": N_("chosen"),
    "waiting": N_("waiting"),
    "refused": N_("refused"),
}
_TONES = {"chosen": "good", "waiting": "fair", "refused": "bad"}
OFFICES: dict[Rank, str] = {
    "county": N_("county"),
    "city": N_("city"),
    "province": N_("province"),
}


class StandingRows(Rows):
    """One row a site: rank, outcome, name, region, score, stars, why."""

    answer: var[Answer | None] = var(None, init=False)
    """The list that is shown."""

    def watch_answer(self) -> None:
        """Shows the new list."""
        self.redraw()

    @property
    def standings(self) -> tuple[Standing, ...]:
        """The rows."""
        return self.answer.made.selection.standings if self.answer else ()

    def count(self) -> int:
        """How many sites stand or were refused."""
        return len(self.standings)

    def cells(self, row: int, width: int) -> Cells:
        """The columns of a row; the reason takes what room there is."""
        one = self.standings[row]
        site = one.candidate
        score = "–" if site.score is None else str(rounded(site.score, 2))
        left = [
            (flush_right(str(one.rank or "–"), 4) + " ", "dim"),
            (fit(_(OUTCOMES[one.outcome]), 8), _TONES[one.outcome]),
            (fit(one_line(site.name), 24) + " ", "plain"),
            (fit(one_line(site.region), 10), "dim"),
            (flush_right(score, 7) + " ", "accent"),
            (fit("★" * one.stars, 6), "star"),
        ]
        why = standing_words(one, Words(in_use(), None))
        return [*left, (fit(one_line(why), max(0, width - 61)), "dim")]


class YearScreen(Screen[None]):
    """Nothing is written: turning policy, office and year shows what another rule would give."""

    BINDINGS = bindings(YEAR)
    AUTO_FOCUS = "#standings-list"

    answer: var[Answer | None] = var(None, init=False)
    """The list, once the files have been read."""

    @dataclass
    class Answered(Message):
        """The list has been made, or could not be."""

        answer: Answer | None
        trouble: str = ""

    def __init__(self, desk: Desk, policies: tuple[SelectionPolicy, ...]) -> None:
        super().__init__()
        self._desk = desk
        self._policies = policies
        first = policies[0]
        self._question = Question(
            policy=first, office=next(iter(first.quotas)), year=desk.now().year
        )

    def compose(self) -> ComposeResult:
        """Title, rows, the marked site in full, and the keys."""
        yield Static(id="year-title", classes="title", markup=False)
        yield StandingRows(id="standings-list").data_bind(YearScreen.answer)
        yield Static(id="standing", markup=False)
        yield KeyBar(YEAR)

    def on_mount(self) -> None:
        """Makes the first list."""
        self.make()

    @work(thread=True, exclusive=True, group="year")
    def make(self) -> None:
        """Reads the files and makes the list in a thread."""
        today = self._desk.now().date()
        try:
            made = self.Answered(answered(self._desk.workspace, self._question, today))
        except InspectorError as error:
            made = self.Answered(None, say(error))
        self.post_message(made)

    @on(Answered)
    def shown(self, message: Answered) -> None:
        """Shows the list; one that has been passed over by then is not shown."""
        if message.answer and message.answer.question != self._question:
            return
        self.answer = message.answer
        self.query_one(StandingRows).cursor = 0
        self.query_one("#year-title", Static).update(Content(self._title()))
        self._show()
        if message.trouble:
            self.query_one("#standing", Static).update(Content(message.trouble))

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the row that was clicked."""
        self.query_one(StandingRows).cursor = picked.row
        self._show()

    def action_go(self, how: str, by: int) -> None:
        """Moves among the sites."""
        self.query_one(StandingRows).travel(how, by)
        self._show()

    def action_policy(self) -> None:
        """Turns to the next policy."""
        at = (self._policies.index(self._question.policy) + 1) % len(self._policies)
        policy = self._policies[at]
        self._ask(replace(self._question, policy=policy, office=next(iter(policy.quotas))))

    def action_office(self) -> None:
        """Turns to the next office."""
        offices = list(self._question.policy.quotas)
        at = (offices.index(self._question.office) + 1) % len(offices)
        self._ask(replace(self._question, office=offices[at]))

    def action_year(self, by: int) -> None:
        """Turns to the year before or after."""
        self._ask(replace(self._question, year=self._question.year + by))

    def action_leave(self) -> None:
        """Goes back to the records."""
        self.dismiss()

    def _ask(self, question: Question) -> None:
        self._question = question
        self.make()

    def _title(self) -> str:
        question = self._question
        policy = wording(question.policy.title, in_use())
        parts = [f"{question.year} {policy} · {_(OFFICES[question.office])}"]
        if self.answer:
            selection = self.answer.made.selection
            parts += [f"{_(OUTCOMES[key])} {len(selection.of(key))}" for key in OUTCOMES]
            if self.answer.refused:
                parts.append(_("unread {count}").format(count=len(self.answer.refused)))
        return " · ".join(parts)

    def _show(self) -> None:
        rows = self.query_one(StandingRows)
        words = _("No inspection of this year and programme.")
        if self.answer and rows.standings:
            words = "\n".join(in_full(self.answer, rows.standings[rows.cursor]))
        self.query_one("#standing", Static).update(Content(words))


def in_full(answer: Answer, one: Standing) -> Iterator[str]:
    """A site's page: why it stands where it stands, and every visit."""
    site = one.candidate
    yield f"{site.name} · {site.region}: {standing_words(one, Words(in_use(), None))}"
    moved = answer.made.ranges.get(site.site)
    if moved:
        words = _("rank {best}–{worst} when any one inspector is left out")
        yield words.format(best=moved.best, worst=moved.worst)
    for visit in site.visits:
        score = "–" if visit.score is None else str(rounded(visit.score, 2))
        yield f"{visit.date} {visit.inspector} {score} {'★' * visit.stars} {visit.digest[:12]}"
