"""ByHandScreen: the changes of the year's list by hand, each with its written reason."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from inspector_tui.errors import InspectorError
from inspector_tui.exchange.by_hand import NAME, ByHand, by_hand_bytes, read_by_hand, without
from inspector_tui.locale import N_, _
from inspector_tui.model.ranking import Manual
from inspector_tui.model.selection import Standing, Unvisited
from inspector_tui.season.lines import Entry
from inspector_tui.tui.screens.asking import Asking
from inspector_tui.tui.screens.reason import LineScreen

QUESTIONS = {
    "chosen": N_("Why is {site} chosen by hand? The reason is printed with the list."),
    "waiting": N_("Why has {site} to wait? The reason is printed with the list."),
}
_IN_TRIAL = N_("This is a what-if. Go back to the policy (Backspace), then change by hand.")
_NO_PLACE = N_("Only a site that is ranked can be changed by hand: this one {why}.")


class ByHandScreen(Asking):
    """What a list does with the marked site; the changes are kept in the workspace."""

    @property
    def marked(self) -> Entry | None:
        """The marked site or file."""
        return None

    def read_by_hand(self) -> None:
        """Takes the kept changes into the question, and makes the list."""
        try:
            kept = read_by_hand(self.desk.workspace.path / NAME)
        except InspectorError as error:
            self.complain(error)
            kept = ()
        self.ask(replace(self.question, by_hand=kept))

    def action_choose(self) -> None:
        """Asks why the marked site is chosen, and chooses it."""
        self._change("chosen")

    def action_hold(self) -> None:
        """Asks why the marked site has to wait, and lets it."""
        self._change("waiting")

    def action_undo(self) -> None:
        """Takes back what was changed by hand at the marked site."""
        if (one := self._changeable()) is None:
            return
        gone = self._by_hand(one, "chosen", "")
        if without(self.question.by_hand, gone) == self.question.by_hand:
            self.notify(_("Nothing was changed by hand at this site."), markup=False)
        else:
            self._keep(lambda kept: without(kept, gone))

    def _change(self, outcome: Literal["chosen", "waiting"]) -> None:
        if (one := self._changeable()) is None:
            return
        question = _(QUESTIONS[outcome]).format(site=one.candidate.name)

        def given(reason: str | None) -> None:
            if reason:
                new = self._by_hand(one, outcome, reason)
                self._keep(lambda kept: (*without(kept, new), new))

        self.app.push_screen(LineScreen(question, check=_needed), given)

    def _changeable(self) -> Standing | None:
        """The marked site where it can be changed; else it is said why not."""
        one = self.marked
        if self.question.is_trial:
            self.notify(_(_IN_TRIAL), severity="warning", markup=False)
            return None
        if isinstance(one, Standing) and one.outcome != "refused":
            return one
        if isinstance(one, Standing | Unvisited):
            why = _("was refused") if isinstance(one, Standing) else _("was not inspected")
            self.notify(_(_NO_PLACE).format(why=why), severity="warning", markup=False)
        return None

    def _by_hand(self, one: Standing, outcome: Literal["chosen", "waiting"], reason: str) -> ByHand:
        change = Manual(
            site=one.candidate.site, outcome=outcome, reason=reason, office=self.question.office
        )
        return ByHand(policy=self.question.own.id, year=self.question.year, change=change)

    def _keep(self, change: Callable[[tuple[ByHand, ...]], tuple[ByHand, ...]]) -> None:
        """Puts the changes on the disk, as it has them now, and then on the screen."""
        try:
            kept = change(read_by_hand(self.desk.workspace.path / NAME))
            self.desk.workspace.keep(NAME, by_hand_bytes(kept))
        except InspectorError as error:
            self.complain(error)
        else:
            self.ask(replace(self.question, by_hand=kept))


def _needed(reason: str) -> str:
    return "" if reason else _("Write the reason; without one nothing is changed.")
