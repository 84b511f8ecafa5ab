"""Asking: a screen that asks for the year's list and shows the answer once a thread has it."""

from dataclasses import dataclass
from typing import Any

from textual import on, work
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.worker import get_current_worker

from inspector_tui.errors import InspectorError
from inspector_tui.exchange.pool import MIXED
from inspector_tui.locale import N_, _, say
from inspector_tui.season import Answer, Question, Season
from inspector_tui.tui.desk import Desk

_MIXED = N_("Here d does the same: it scores all against one checklist.")


class Asking(Screen[Any]):
    """What is common to the list and to the what-if."""

    answer: var[Answer | None] = var(None, init=False)
    """The list, once it has been made."""

    @dataclass
    class Answered(Message):
        """The list has been made, or could not be."""

        question: Question
        answer: Answer | None
        trouble: str = ""

    @dataclass
    class Progressed(Message):
        """More files have been read."""

        done: int
        whole: int

    def __init__(self, desk: Desk, season: Season, question: Question) -> None:
        super().__init__()
        self.desk = desk
        self.season = season
        self.question = question
        self.trouble = ""
        """Why there is no list."""

    def ask(self, question: Question) -> None:
        """Asks for another list."""
        self.question = question
        self.make()

    @work(thread=True, exclusive=True, group="year")
    def make(self) -> None:
        """Makes the list in a thread; the files are read the first time only."""
        if get_current_worker().is_cancelled:
            return
        question = self.question
        self.season.progress = self._tell
        try:
            made = self.Answered(question, self.season.answer(question))
        except InspectorError as error:
            hint = _(_MIXED) if error.message == MIXED else ""
            made = self.Answered(question, None, f"{say(error)} {hint}".strip())
        self.post_message(made)

    @on(Answered)
    def answered(self, message: Answered) -> None:
        """Shows the list; one that has been passed over by then is not shown."""
        if message.question == self.question:
            self.trouble = message.trouble
            self.answer = message.answer
            self.show()

    @on(Progressed)
    def progressed(self, message: Progressed) -> None:
        """Shows how far the reading is."""
        self.reading(message.done, message.whole)

    def reading(self, done: int, whole: int) -> None:
        """Shows how many files have been read."""

    def show(self) -> None:
        """Shows the list, or why there is none."""

    def complain(self, error: InspectorError) -> None:
        """Says in a sentence what went wrong."""
        self.notify(say(error), severity="error", timeout=15, markup=False)

    def _tell(self, done: int, whole: int) -> None:
        self.post_message(self.Progressed(done, whole))
