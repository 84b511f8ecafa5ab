"""TrialScreen: other places, gates, days and scores, tried without writing any of it."""

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from inspector_tui.errors import InspectorError
from inspector_tui.locale import N_, _, in_use, say
from inspector_tui.model import wording
from inspector_tui.season import Question, Season
from inspector_tui.season.settings import Setting, settings
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import TRIAL, bindings
from inspector_tui.tui.screens.asking import Asking
from inspector_tui.tui.screens.reason import LineScreen
from inspector_tui.tui.text import fit, one_line
from inspector_tui.tui.trial_words import sites_words
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows

_TITLE = N_("What-if on {policy}: nothing is written")
_COUNTS = N_("chosen {chosen} (the policy {own}) · waiting {waiting} · refused {refused}")


class SettingRows(Rows):
    """One row a rule: what it is called, what is tried, how the policy has it."""

    question: var[Question | None] = var(None, init=False)
    """The question that is tried."""
    listed: tuple[Setting, ...] = ()
    """The rules."""

    def watch_question(self) -> None:
        """Shows what is tried."""
        self.redraw()

    def count(self) -> int:
        """How many rules there are."""
        return len(self.listed)

    def cells(self, row: int, width: int) -> Cells:
        """The label takes what room there is."""
        one, question = self.listed[row], self.question
        if question is None:
            return [(" " * width, "plain")]
        tried = one.is_tried(question)
        label = max(20, width - 44)
        own = _("policy: {value}").format(value=one.own(question)) if tried else ""
        return [
            (fit("*" if tried else "", 2), "fair"),
            (fit(one_line(one.label), label - 2) + " ", "plain"),
            (fit(one.words(question), 21) + " ", "fair" if tried else "accent"),
            (fit(own, width - label - 23), "dim"),
        ]


class TrialScreen(Asking):
    """Gives back the question that is tried."""

    BINDINGS = bindings(TRIAL)
    AUTO_FOCUS = "#rules"

    def __init__(self, desk: Desk, season: Season, question: Question) -> None:
        super().__init__(desk, season, question)
        self._regions: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Title, rules, what they would change, and the keys."""
        policy = wording(self.question.own.title, in_use())
        title = Content(_(_TITLE).format(policy=policy))
        yield Static(title, id="trial-title", classes="title -trial")
        rows = SettingRows(id="rules")
        rows.listed = settings(self.question, ())
        yield rows
        yield Static(id="difference", markup=False)
        yield KeyBar(TRIAL)

    def on_mount(self) -> None:
        """Makes the list as it is tried so far."""
        self.query_one(SettingRows).question = self.question
        self.make()

    def show(self) -> None:
        """Shows what the rules would change."""
        rows = self.query_one(SettingRows)
        words = self.trouble
        if self.answer:
            if self.answer.pool.regions != self._regions:
                self._regions = self.answer.pool.regions
                rows.listed = settings(self.question, self._regions)
                rows.redraw()
            words = f"{self._counts()}\n{sites_words(self.answer)}"
        self.query_one("#difference", Static).update(Content(words))

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the row that was clicked."""
        self.query_one(SettingRows).cursor = picked.row

    def action_go(self, how: str, by: int) -> None:
        """Moves among the rules."""
        self.query_one(SettingRows).travel(how, by)

    def action_change(self, by: int) -> None:
        """Turns the marked rule a step further."""
        self._try(self._marked().turned(self.question, by))

    def action_reset(self) -> None:
        """Puts the marked rule back to the policy's."""
        self._try(self._marked().back(self.question))

    def action_own(self) -> None:
        """Puts every rule back to the policy's."""
        self._try(self.question.without_trial())

    def action_type(self) -> None:
        """Asks for the value of the marked rule."""
        one = self._marked()

        def wrong(text: str) -> str:
            try:
                one.typed(self.question, text)
            except InspectorError as error:
                return say(error)
            return ""

        def given(text: str | None) -> None:
            if text is not None:
                self._try(one.typed(self.question, text))

        screen = LineScreen(one.label, one.words(self.question), wrong)
        self.app.push_screen(screen, given)

    def action_leave(self) -> None:
        """Goes to the list, which shows what is tried."""
        self.dismiss(self.question)

    def _marked(self) -> Setting:
        rows = self.query_one(SettingRows)
        return rows.listed[rows.cursor]

    def _try(self, question: Question) -> None:
        self.query_one(SettingRows).question = question
        self.ask(question)

    def _counts(self) -> str:
        if self.answer is None:
            return ""
        made, own = self.answer.made.selection, self.answer.own.selection
        counts = {key: len(made.of(key)) for key in ("chosen", "waiting", "refused")}
        return _(_COUNTS).format(own=len(own.of("chosen")), **counts)
