"""StandingRows: the year's list, one row a site, with the lines that places draw."""

from collections import Counter
from collections.abc import Mapping

from textual.reactive import var

from inspector_tui.exchange.received import Refused
from inspector_tui.locale import N_, _, in_use
from inspector_tui.model import rounded
from inspector_tui.model.selection import Outcome, Standing, Unvisited
from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.because import reason_words, standing_words
from inspector_tui.season import Answer
from inspector_tui.season.lines import Entry, Line, Row, View, rows
from inspector_tui.tui.text import fit, flush_right, one_line
from inspector_tui.tui.widgets.merge_rows import why_not_taken
from inspector_tui.tui.widgets.rows import Cells, Rows

OUTCOMES: dict[Outcome, str] = {
    "chosen": N_("chosen"),
    "waiting": N_("waiting"),
    "refused": N_("refused"),
}
TONES = {"chosen": "good", "waiting": "fair", "refused": "bad"}
BEFORE_REASON = 66
"""The cells of a row before its reason."""


class StandingRows(Rows):
    """Rank, marks, outcome, name, region, score, stars, why."""

    answer: var[Answer | None] = var(None, init=False)
    """The list that is shown."""
    view: var[View] = var("rank", init=False)
    """In which order."""

    _listed: tuple[Row, ...] = ()
    _ranks: Mapping[int | None, int] = {}
    _came: frozenset[str] = frozenset()
    _went: frozenset[str] = frozenset()

    def watch_answer(self, before: Answer | None, now: Answer | None) -> None:
        """Shows the new list; of the same policy and year the cursor stays on its site."""
        same = before and now and before.question.is_about(now.question)
        if self.answer:
            self._came = frozenset(one.candidate.site for one in self.answer.came_in)
            self._went = frozenset(one.candidate.site for one in self.answer.went_out)
        self._relist(self.marked if same else None)

    def watch_view(self) -> None:
        """Shows the list in the other order."""
        self._relist(self.marked)

    @property
    def marked(self) -> Entry | None:
        """The site or file under the cursor."""
        row = self._listed[self.cursor] if self.cursor < len(self._listed) else None
        return None if isinstance(row, Line) else row

    def count(self) -> int:
        """How many rows there are, lines among them."""
        return len(self._listed)

    def travel(self, how: str, by: int) -> None:
        """Moves the cursor over the lines to the next site."""
        super().travel(how, by)
        direction = 1 if by > 0 else -1
        for step in (direction, -direction):
            while self.marked is None and 0 <= self.cursor + step < self.count():
                self.cursor += step

    def cells(self, row: int, width: int) -> Cells:
        """A line across, or the columns of a site; the reason takes what room there is."""
        one = self._listed[row]
        if isinstance(one, Line):
            rule = "┄" if one.place else "─"
            words = fit(f" {rule * 3} {one_line(one.words)} " + rule * width, width - 1)
            return [(words.replace("…", rule) + " ", "accent" if one.place else "head")]
        if isinstance(one, Unvisited):
            return _unvisited(one, width)
        if isinstance(one, Refused):
            why = why_not_taken(one.reason, str(one.origin))
            words = f"{' ' * 8}{one_line(one.origin.name)}: {one_line(why)}"
            return [(fit(words, width), "bad")]
        return self._standing(one, width)

    def _standing(self, one: Standing, width: int) -> Cells:
        site = one.candidate
        score = "–" if site.score is None else str(rounded(site.score, 2))
        why = standing_words(one, Words(in_use(), None))
        return [
            (flush_right(str(one.rank or "–"), 4), "dim"),
            (fit(self._marks(one), 4), "accent"),
            (fit(_(OUTCOMES[one.outcome]), 8) + " ", TONES[one.outcome]),
            (fit(one_line(site.name), 24) + " ", "plain"),
            (fit(one_line(site.region), 9) + " ", "dim"),
            (flush_right(score, 6) + " ", "accent"),
            (fit("★" * one.stars, 6) + " ", "star"),
            (fit(one_line(why), max(0, width - BEFORE_REASON)), "dim"),
        ]

    def _marks(self, one: Standing) -> str:
        """Shared ranks, changes by hand, and what a what-if lets in or out."""
        keys = {reason.key for reason in one.because}
        site = one.candidate.site
        trial = "+" if site in self._came else "−" if site in self._went else ""
        tied = "=" if one.rank is not None and self._ranks[one.rank] > 1 else ""
        return tied + trial + ("✎" if "manual" in keys else "")

    def _relist(self, before: Entry | None) -> None:
        if self.answer:
            selection = self.answer.made.selection
            self._listed = rows(selection, self.answer.pool.refused, self.view)
            self._ranks = Counter(one.rank for one in selection.standings)
        else:
            self._listed = ()
        self.set_reactive(Rows.cursor, self._row(before))
        self.redraw()
        self.follow()

    def _row(self, wanted: Entry | None) -> int:
        """The row of a site, else the first one that is a site."""
        sites = [at for at, one in enumerate(self._listed) if not isinstance(one, Line)]
        same = (at for at in sites if wanted and _id(self._listed[at]) == _id(wanted))
        return next(same, sites[0] if sites else 0)


class StandingHead(Rows, can_focus=False):
    """The heads of the columns."""

    def count(self) -> int:
        """One line."""
        return 1

    def cells(self, row: int, width: int) -> Cells:
        """The head of each column."""
        return [
            (flush_right(_("Rank"), 4) + " " * 4, "head"),
            (fit(_("Outcome"), 9), "head"),
            (fit(_("Site"), 25), "head"),
            (fit(_("Region"), 10), "head"),
            (flush_right(_("Score"), 6) + " ", "head"),
            (fit(_("Stars"), 7), "head"),
            (fit(_("Why"), max(0, width - BEFORE_REASON)), "head"),
        ]


def _unvisited(one: Unvisited, width: int) -> Cells:
    why = reason_words(one.because, Words(in_use(), None))
    return [
        (flush_right("–", 4) + " " * 4, "dim"),
        (fit("", 9), "dim"),
        (fit(one_line(one.name), 24) + " ", "dim"),
        (fit(one_line(one.region), 9) + " ", "dim"),
        (fit("", 14), "dim"),
        (fit(one_line(why), max(0, width - BEFORE_REASON)), "dim"),
    ]


def _id(one: Row) -> str:
    match one:
        case Line():
            return ""
        case Refused():
            return str(one.origin)
        case Unvisited():
            return one.site
    return one.candidate.site
