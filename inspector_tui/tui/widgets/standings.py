"""Standings: how each section stands; the third column of a wide terminal."""

from rich.cells import cell_len
from textual.reactive import var

from inspector_tui.locale import in_use
from inspector_tui.model import Section, SectionScore, Walk, wording
from inspector_tui.tui.text import fit, flush_right
from inspector_tui.tui.widgets.rows import Cells, Rows

BAR = 10
"""The width of a bar in cells."""


class Standings(Rows, can_focus=False):
    """One row a section: its title, a bar and its share."""

    walk: var[Walk | None] = var(None, init=False, always_update=True)
    """The walk that is shown."""

    _sections: tuple[Section, ...] = ()
    _scores: dict[str, SectionScore] = {}

    def watch_walk(self) -> None:
        """Takes over the new walk and marks the section in view."""
        if self.walk is None:
            return
        lines, now, line = self.walk.inspection.lines, self.walk.rating.now, self.walk.line
        self._sections = tuple({one.section.id: one.section for one in lines}.values())
        self._scores = {score.section.id: score for score in now.sections} if now else {}
        here = [at for at, one in enumerate(self._sections) if line and one is line.section]
        self.set_reactive(Rows.cursor, here[0] if here else -1)
        self.redraw()
        self.follow()

    def count(self) -> int:
        """How many sections there are."""
        return len(self._sections)

    def cells(self, row: int, width: int) -> Cells:
        """Title, bar and share."""
        section = self._sections[row]
        score = self._scores.get(section.id)
        share = score.share if score else None
        words = f"{round(100 * share)}%" if share is not None else "–"
        right = flush_right(words, 5) + " "
        title = fit(f" {wording(section.title, in_use())}", width - BAR - cell_len(right))
        filled = round(BAR * share) if share is not None else 0
        tone = "dim" if share is None else _tone(float(share))
        return [
            (title, "plain" if share is not None else "dim"),
            ("━" * filled, tone),
            ("━" * (BAR - filled), "dim"),
            (right, tone),
        ]


def _tone(share: float) -> str:
    return "good" if share >= 0.8 else "fair" if share >= 0.6 else "bad"
