"""RecordTable: the inspections of the workspace, one a row."""

from typing import Any

from textual.reactive import var

from inspector_tui.locale import N_, _
from inspector_tui.store import Summary
from inspector_tui.tui.text import fit, flush_right, one_line
from inspector_tui.tui.widgets.rows import Cells, Rows

STANDING = {
    "draft": N_("draft"),
    "complete": N_("complete"),
    "sealed": N_("sealed"),
    "damaged": N_("damaged"),
}


class RecordTable(Rows):
    """Date, site, inspector, score, stars, problems and where the inspection stands."""

    records: var[tuple[Summary, ...]] = var((), init=False)
    """The rows, in the order in which they are shown."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._awaited = ""

    def watch_records(self, before: tuple[Summary, ...], now: tuple[Summary, ...]) -> None:
        """Shows the new rows; the cursor stays on its inspection, else goes to the first."""
        marked = self._awaited or (before[self.cursor].path if before else "")
        self.set_reactive(Rows.cursor, self._row(marked) or 0)
        self._awaited = ""
        self.redraw()
        self.follow()

    def mark(self, folder: str) -> None:
        """Puts the cursor on the inspection of a folder, at the latest with the next rows."""
        row = self._row(folder)
        if row is None:
            self._awaited = folder
        else:
            self.cursor = row

    @property
    def marked(self) -> Summary | None:
        """The row under the cursor."""
        return self.records[self.cursor] if self.records else None

    def count(self) -> int:
        """How many inspections there are."""
        return len(self.records)

    def cells(self, row: int, width: int) -> Cells:
        """The columns of a row; the site takes what room there is."""
        one = self.records[row]
        people, site = _columns(width)
        return [
            (f" {fit(one.date, 10)} ", "dim"),
            (fit(one_line(one.site) or one.path.rpartition("/")[2], site - 1) + " ", "plain"),
            (fit(one_line(one.inspector), people), "dim"),
            (flush_right(score_words(one), 8) + " ", score_tone(one)),
            (fit("★" * (one.stars or 0), 6) + " ", "star"),
            (flush_right(progress_words(one), 8) + " ", "dim"),
            (fit(_(STANDING[one.standing]), 8), _TONES[one.standing]),
        ]

    def _row(self, folder: str) -> int | None:
        return next((row for row, one in enumerate(self.records) if one.path == folder), None)


_TONES = {"draft": "fair", "complete": "dim", "sealed": "good", "damaged": "bad"}


class RecordHead(Rows, can_focus=False):
    """The heads of the columns."""

    def count(self) -> int:
        """One line."""
        return 1

    def cells(self, row: int, width: int) -> Cells:
        """The head of each column."""
        people, site = _columns(width)
        return [
            (f" {fit(_('Date'), 10)} ", "head"),
            (fit(_("Site"), site), "head"),
            (fit(_("Inspector"), people), "head"),
            (flush_right(_("Score"), 8) + " ", "head"),
            (fit(_("Stars"), 7), "head"),
            (flush_right(_("Done"), 8) + " ", "head"),
            (fit(_("Standing"), 8), "head"),
        ]


def _columns(width: int) -> tuple[int, int]:
    """The cells for the inspector, who gives way first, and for the site."""
    people = 10 if width >= 76 else 0
    return people, max(8, width - 12 - people - 9 - 7 - 9 - 8)


def score_words(one: Summary) -> str:
    """The score so far."""
    return "–" if one.score is None else f"{one.score}"


def progress_words(one: Summary) -> str:
    """How far a draft is, how many problems a complete inspection has."""
    if one.standing == "draft":
        return f"{one.answered}/{one.applicable}"
    return f"{one.problems} ✗" if one.problems else ""


def score_tone(one: Summary) -> str:
    """The component class that colours a score."""
    if one.score is None or not one.full_stars:
        return "dim"
    share = (one.stars or 0) / one.full_stars
    return "good" if share >= 0.8 else "fair" if share >= 0.5 else "bad"
