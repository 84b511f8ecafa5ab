"""SiteScreen: one site of the year's list: every visit, every gate, and what decides."""

from pathlib import Path

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from inspector_tui.errors import InspectorError
from inspector_tui.locale import _, say
from inspector_tui.model.selection import Standing
from inspector_tui.model.visit import Visit
from inspector_tui.season import Answer
from inspector_tui.season.page import Paragraph, page
from inspector_tui.store import InspectionFile
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import SITE, bindings
from inspector_tui.tui.text import fit, wrap
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows
from inspector_tui.tui.widgets.standing_rows import OUTCOMES


class PageRows(Rows):
    """The page broken into lines of the width at hand."""

    def __init__(self, paragraphs: tuple[Paragraph, ...]) -> None:
        super().__init__(id="page")
        self._paragraphs = paragraphs
        self._broken: list[tuple[str, Paragraph]] = []

    @property
    def marked(self) -> Visit | None:
        """The visit under the cursor."""
        return self._broken[self.cursor][1].visit if self._broken else None

    def count(self) -> int:
        """How many lines there are."""
        return len(self._broken)

    def cells(self, row: int, width: int) -> Cells:
        """One line."""
        words, paragraph = self._broken[row]
        return [(fit(words, width), paragraph.tone)]

    def on_resize(self, event: events.Resize) -> None:
        """Breaks the page anew; the cursor stays on its paragraph, at first on the first visit."""
        before = self._broken[self.cursor][1] if self._broken else self._first_visit()
        width = self.scrollable_content_region.width - 4
        self._broken = [
            (f" {'' if one.tone == 'head' else '  ' if at == 0 else '    '}{line}", one)
            for one in self._paragraphs
            for at, line in enumerate(wrap(one.words, width))
        ]
        same = (at for at, (_line, one) in enumerate(self._broken) if one is before)
        self.set_reactive(Rows.cursor, next(same, 0))
        super().on_resize(event)

    def _first_visit(self) -> Paragraph | None:
        return next((one for one in self._paragraphs if one.visit), None)


class SiteScreen(Screen[None]):
    """A page to read; from a visit its inspection opens."""

    BINDINGS = bindings(SITE)
    AUTO_FOCUS = "#page"

    def __init__(self, desk: Desk, answer: Answer, standing: Standing) -> None:
        super().__init__()
        self._desk = desk
        self._answer = answer
        self._standing = standing

    def compose(self) -> ComposeResult:
        """Title, the page and the keys."""
        title = Static(Content(self._title()), id="site-title", classes="title")
        title.set_class(self._answer.question.is_trial, "-trial")
        yield title
        yield PageRows(page(self._answer, self._standing))
        yield KeyBar(SITE)

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the line that was clicked."""
        self.query_one(PageRows).cursor = picked.row

    def action_go(self, how: str, by: int) -> None:
        """Moves through the page."""
        self.query_one(PageRows).travel(how, by)

    def action_open(self) -> None:
        """Opens the inspection of the marked visit for reading."""
        visit = self.query_one(PageRows).marked
        if visit is None:
            self.notify(_("Mark a line of a visit first."), markup=False)
            return
        from inspector_tui.tui.screens.walk import WalkScreen

        try:
            file = InspectionFile(self._origin(visit))
        except InspectorError as error:
            self.notify(say(error), severity="error", timeout=15, markup=False)
        else:
            self.app.push_screen(WalkScreen(file, self._desk))

    def action_leave(self) -> None:
        """Goes back to the list."""
        self.dismiss()

    def _origin(self, visit: Visit) -> Path:
        """The file of a visit; of several copies the one that is an inspection file."""
        origins = self._answer.pool.origins(visit.inspection)
        return Path(min(origins, key=lambda one: (not one.endswith("inspection.json"), one)))

    def _title(self) -> str:
        one = self._standing
        parts = [one.candidate.name, one.candidate.region, _(OUTCOMES[one.outcome])]
        if one.rank is not None:
            parts.append(_("rank {rank}").format(rank=one.rank))
        if self._answer.question.is_trial:
            parts.insert(0, _("What-if"))
        return " · ".join(part for part in parts if part)
