"""Bilingual: one text in Chinese and English, of which every part knows its language."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from inspector_tui.report.legible import legible

if TYPE_CHECKING:
    from markupsafe import Markup


class Run(NamedTuple):
    """A stretch of text in one language; what both languages share counts as Chinese."""

    text: str
    english: bool = False


class Bilingual(str):
    """A text that reads on as it is, and marks what is English in it where it becomes HTML."""

    __slots__ = ("runs",)
    runs: tuple[Run, ...]

    def __new__(cls, runs: Iterable[Run]) -> "Bilingual":
        """The text of some runs."""
        given = tuple(runs)
        made = super().__new__(cls, "".join(run.text for run in given))
        made.runs = given
        return made

    @property
    def chinese(self) -> str:
        """The text without its English."""
        return "".join(run.text for run in self.runs if not run.english).strip()

    @property
    def english(self) -> str:
        """The English alone."""
        return " ".join(run.text for run in self.runs if run.english)

    def __html__(self) -> "Markup":
        """The text with its English parts in elements of their own."""
        from markupsafe import Markup

        return Markup("").join(_html(run) for run in self.runs)


def _html(run: Run) -> "Markup":
    from markupsafe import Markup, escape

    text = escape(legible(run.text))
    return Markup("<span lang=en>{}</span>").format(text) if run.english else text
