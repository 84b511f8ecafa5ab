"""TopBar: the site, the stars so far, the score and the progress, always in view."""

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from inspector_tui.locale import _
from inspector_tui.model import Walk
from inspector_tui.tui.text import fit, one_line

BAR = 14
"""The width of the progress bar in cells."""


class TopBar(Widget):
    """One line about the inspection as a whole."""

    walk: var[Walk | None] = var(None, init=False, always_update=True)
    """The walk that is shown."""

    def watch_walk(self) -> None:
        """Shows the new walk."""
        self.refresh()

    def render(self) -> Content:
        """The line: the name gives way to the numbers."""
        if self.walk is None:
            return Content("")
        numbers = self._numbers(self.walk)
        room = self.size.width - cell_len(numbers.plain)
        name = self.walk.inspection.site or _("site without a name")
        return Content.assemble((fit(one_line(name), max(room, 0)), "bold"), numbers)

    def _numbers(self, walk: Walk) -> Content:
        rating = walk.rating
        done, whole = rating.answered, len(rating.outcomes)
        filled = round(BAR * done / whole) if whole else 0
        return Content.assemble(
            (f"  {score_words(walk)}", "bold"),
            (f"  {done}/{whole} ", ""),
            ("━" * filled, "$success"),
            ("━" * (BAR - filled), "$foreground 30%"),
            (f" {star_words(walk)}", "$warning"),
        )


def score_words(walk: Walk) -> str:
    """The score so far with the interval in which it can end."""
    rating = walk.rating
    if rating.score is None:
        return _("not rated")
    if rating.complete or rating.low == rating.high:
        return f"{rating.score}"
    return f"{rating.score} [{rating.low}–{rating.high}]"


def star_words(walk: Walk) -> str:
    """The stars so far; a range while the end is open."""
    rating = walk.rating
    full = walk.inspection.checklist.full_stars
    if rating.now is None or rating.worst is None or rating.best is None:
        return "☆" * full
    low, high = rating.worst.stars.count, rating.best.stars.count
    count = rating.now.stars.count
    drawn = "★" * count + "☆" * (full - count)
    return drawn if low == high else f"{drawn} {low}–{high}"
