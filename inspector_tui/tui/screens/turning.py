"""Turning: asks for the list of another policy, office, year or definition, or for a what-if."""

from dataclasses import replace

from inspector_tui.errors import InspectorError
from inspector_tui.model.selection_policy import SelectionPolicy
from inspector_tui.season import Question, Season
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.screens.by_hand import ByHandScreen


class Turning(ByHandScreen):
    """What is asked of the list of a year."""

    def __init__(self, desk: Desk, policies: tuple[SelectionPolicy, ...]) -> None:
        now = desk.now()
        question = Question.of(policies[0], now.year, now.date().isoformat())
        super().__init__(desk, Season(desk.workspace), question)
        self._policies = policies

    def action_policy(self) -> None:
        """Turns to the next policy."""
        at = (self._policies.index(self.question.own) + 1) % len(self._policies)
        now = self.question
        self.ask(Question.of(self._policies[at], now.year, now.today, now.by_hand))

    def action_office(self) -> None:
        """Turns to the next office."""
        offices = list(self.question.own.quotas)
        at = (offices.index(self.question.office) + 1) % len(offices)
        self.ask(replace(self.question, office=offices[at]))

    def action_year(self, by: int) -> None:
        """Turns to the year before or after."""
        self.ask(replace(self.question, year=min(9998, max(2, self.question.year + by))))

    def action_definition(self) -> None:
        """Turns to scoring all against the next checklist of the programme, or each by its own."""
        from inspector_tui.tui.shelf import offered

        try:
            known = offered(self.desk.workspace)
        except InspectorError as error:
            self.complain(error)
            return
        names = [f"{one.id}@{one.version}" for one in known
                 if one.programme == self.question.own.programme]  # fmt: skip
        turns = ["", *dict.fromkeys(names)]
        here = turns.index(self.question.rescore) if self.question.rescore in turns else 0
        self.ask(replace(self.question, rescore=turns[(here + 1) % len(turns)]))

    def action_trial(self) -> None:
        """Opens the rules that can be tried otherwise."""
        from inspector_tui.tui.screens.trial import TrialScreen

        screen = TrialScreen(self.desk, self.season, self.question)
        self.app.push_screen(screen, self._tried)

    def action_own(self) -> None:
        """Goes back to the policy itself."""
        self.ask(self.question.without_trial())

    def _tried(self, question: Question | None) -> None:
        if question is not None:
            self.ask(question)
