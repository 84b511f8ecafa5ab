"""Overflow: what is too long for the cells of a row and follows below it over the full width."""

from inspector_tui.locale import N_
from inspector_tui.report.documents.words import Words, width

TALL = 150
"""The ems from which a text makes a narrow cell so tall that its row no longer fits a page."""


class Overflow:
    """The cells of one row, of which the long ones are printed below it."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._below: list[str] = []

    def cell(self, head: str, text: str) -> str:
        """The text; one that is too long follows below under the head of its column."""
        if width(text) <= TALL:
            return text
        self._below.append(self._words.titled(self._words.say(head), text))
        return self._words.say(N_("see below"))

    @property
    def more(self) -> str:
        """What follows below the row."""
        return "\n".join(self._below)
