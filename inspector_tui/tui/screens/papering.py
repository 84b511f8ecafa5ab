"""Papering: a list from which the papers of everything that it shows are written."""

from typing import TYPE_CHECKING

from inspector_tui.locale import _, in_use
from inspector_tui.store import Summary
from inspector_tui.tui.background import background
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.paper_run import PaperRun
from inspector_tui.tui.screens.opening import Opening

if TYPE_CHECKING:
    from inspector_tui.report import Wish


class Papering(Opening):
    """What the records screen does with all the inspections that it shows."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wish: Wish | None = None

    @property
    def listed_rows(self) -> tuple[Summary, ...]:
        """The inspections that the list shows."""
        return ()

    @property
    def narrowed(self) -> bool:
        """Whether they are a part of the workspace's alone."""
        return False

    def action_papers(self) -> None:
        """Shows how far the run is, or what came of it; else asks which papers to write."""
        if background(self).progress is not None:
            self._show_run()
        elif self.listed_rows:
            self._ask_papers()

    def _ask_papers(self) -> None:
        from inspector_tui.report import Wish
        from inspector_tui.tui.screens.papers import PapersScreen

        title = _("Papers of {count} inspections").format(count=len(self.listed_rows))
        wish = self._wish or Wish(lang=in_use())
        self.app.push_screen(PapersScreen(wish, title, many=True), self._begin_run)

    def _begin_run(self, wish: "Wish | None") -> None:
        if wish is None:
            return
        from inspector_tui.report import Paperwork

        self._wish, at = wish, self.desk.now()
        which = f"{at:%Y-%m-%d-%H%M%S}" if self.narrowed else ""
        paperwork = Paperwork(self.desk.workspace, wish, at=at, by=self.desk.author)
        run = PaperRun(paperwork, self.desk.workspace, self.listed_rows, which)
        background(self).begin_run(run)
        self._show_run()

    def _show_run(self) -> None:
        from inspector_tui.tui.screens.run import RunScreen

        self.app.push_screen(RunScreen(), self._seen)

    def _seen(self, another: bool | None) -> None:
        """Forgets a run whose end has been seen."""
        if not background(self).writing:
            background(self).progress = None
        if another:
            self._ask_papers()
