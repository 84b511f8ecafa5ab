"""Background: the part of the program that writes papers behind its screens."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.reactive import var

from inspector_tui.tui.paper_run import PaperRun, Progress

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from inspector_tui.report import Paperwork


class Background(App[None]):
    """Outlives its screens; when it ends nothing goes on behind it."""

    progress: var[Progress | None] = var(None, init=False)
    """How far the last run is; None where there was none, or its end has been seen."""

    @dataclass
    class Moved(Message):
        """The run has come further."""

        progress: Progress

    def __init__(self) -> None:
        super().__init__()
        self._run: PaperRun | None = None
        self._under_way: set[Paperwork] = set()

    @property
    def writing(self) -> bool:
        """Whether a run goes on."""
        return self.progress is not None and self.progress.running

    def begin_run(self, run: PaperRun) -> None:
        """Begins a run; there is one at a time."""
        self._run, self.progress = run, run.progress
        self.run_worker(lambda: run.go(self._tell), thread=True, group="papers")

    def stop_run(self) -> None:
        """Begins nothing more; what is under way is finished."""
        if self._run:
            self._run.stop()

    def take(self, paperwork: "Paperwork") -> None:
        """Takes note of papers that a screen writes, so that they end with the program."""
        self._under_way.add(paperwork)

    def let_go(self, paperwork: "Paperwork") -> None:
        """Takes note that they are written."""
        self._under_way.discard(paperwork)

    @on(Moved)
    def moved(self, message: Moved) -> None:
        """Shows how far it is; its end is told wherever the person is."""
        before, self.progress = self.progress, message.progress
        if before is not None and before.running and not message.progress.running:
            self._tell_end(message.progress)

    def on_unmount(self) -> None:
        """Gives up what is being written: the program ends."""
        if self._run:
            self._run.abandon()
        for paperwork in self._under_way.copy():
            paperwork.abandon()

    def _tell_end(self, progress: Progress) -> None:
        from inspector_tui.tui.paper_words import outcome_words
        from inspector_tui.tui.screens.run import RunScreen

        if not isinstance(self.screen, RunScreen):
            severity: SeverityLevel = "warning" if progress.failed else "information"
            self.notify(outcome_words(progress), severity=severity, timeout=10, markup=False)

    def _tell(self, progress: Progress) -> None:
        self.post_message(self.Moved(progress))


def background(node: DOMNode) -> Background:
    """The program that a screen belongs to."""
    app = node.app
    assert isinstance(app, Background)
    return app
