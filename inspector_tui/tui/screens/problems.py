"""ProblemsScreen: the rectifications of every site, what is overdue first."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from inspector_tui.errors import InspectorError
from inspector_tui.locale import N_, _, say
from inspector_tui.model import (
    Plain,
    Rectification,
    accept,
    by_urgency,
    rectifications,
    reject,
    reply,
)
from inspector_tui.store import NAME, InspectionFile, open_file
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import PROBLEMS, bindings
from inspector_tui.tui.screens.ask_fields import Asked, AskFields
from inspector_tui.tui.text import fit, one_line
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows

Said = Mapping[str, str]
Step = Callable[[Rectification, dict[str, str]], dict[str, Plain]]

STATES = {
    "open": N_("to rectify"),
    "replied": N_("replied"),
    "accepted": N_("accepted"),
    "rejected": N_("rejected"),
}


@dataclass(frozen=True)
class Problem:
    """A rectification and where it lives."""

    path: Path
    site: str
    one: Rectification


class ProblemRows(Rows):
    """One row a problem."""

    problems: var[tuple[Problem, ...]] = var((), init=False)
    """The rows."""
    today: date = date.min

    def watch_problems(self) -> None:
        """Shows the new rows."""
        self.set_reactive(Rows.cursor, min(self.cursor, max(0, len(self.problems) - 1)))
        self.redraw()

    def count(self) -> int:
        """How many problems there are."""
        return len(self.problems)

    def cells(self, row: int, width: int) -> Cells:
        """Deadline, state, site, number, fact."""
        found = self.problems[row]
        late = found.one.overdue(self.today)
        state = _("overdue") if late else _(STATES[found.one.state])
        tone = "bad" if late else "dim" if found.one.closed else "fair"
        left = [
            (f" {fit(found.one.deadline, 10)} ", "bad" if late else "dim"),
            (fit(state, 9), tone),
            (fit(one_line(found.site), 20) + " ", "plain"),
            (fit(found.one.label, 4), "accent"),
        ]
        return [*left, (fit(one_line(found.one.fact), max(0, width - 46)), "plain")]


class ProblemsScreen(Screen[None]):
    """A table of problems; each can be replied to, accepted and rejected."""

    BINDINGS = bindings(PROBLEMS)
    AUTO_FOCUS = "#problems"

    problems: var[tuple[Problem, ...]] = var((), init=False)
    """Every problem, the most urgent first."""

    @dataclass
    class Found(Message):
        """The files have been read."""

        problems: tuple[Problem, ...]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._today = desk.now().date()

    def compose(self) -> ComposeResult:
        """Title, rows, the marked problem in full, and the keys."""
        yield Static(id="problems-title", classes="title", markup=False)
        rows = ProblemRows(id="problems")
        rows.today = self._today
        yield rows.data_bind(ProblemsScreen.problems)
        yield Static(id="problem", markup=False)
        yield KeyBar(PROBLEMS)

    def on_mount(self) -> None:
        """Reads the files behind the screen."""
        self.read_files()

    @work(thread=True, exclusive=True, group="problems")
    def read_files(self) -> None:
        """Reads the problems of every inspection that has any, in a thread."""
        self.post_message(self.Found(problems_of(self._desk, self._today)))

    @on(Found)
    def found(self, message: Found) -> None:
        """Shows what was read."""
        self.problems = message.problems
        late = sum(found.one.overdue(self._today) for found in self.problems)
        still = sum(not found.one.closed for found in self.problems)
        words = _("Problems: {still} to close, {late} overdue").format(still=still, late=late)
        self.query_one("#problems-title", Static).update(Content(words))
        self._show()

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the row that was clicked."""
        self.query_one(ProblemRows).cursor = picked.row
        self._show()

    def action_go(self, how: str, by: int) -> None:
        """Moves among the problems."""
        self.query_one(ProblemRows).travel(how, by)
        self._show()

    def action_reply(self) -> None:
        """Records what the site says that it did."""
        asked = (Asked(name="text", label=_("What was done")), Asked(name="who", label=_("By")))
        self._ask(_("Reply"), asked, lambda one, said: reply(one, on=self._today, **said))

    def action_accept(self) -> None:
        """Records that the problem is mended."""
        asked = (Asked(name="text", label=_("What was seen")), self._who())
        self._ask(_("Accept"), asked, lambda one, said: accept(one, on=self._today, **said))

    def action_reject(self) -> None:
        """Records that it is not, with a new deadline."""
        later = f"{self._today + timedelta(days=7)}"
        asked = (
            Asked(name="text", label=_("What is still wrong")),
            Asked(name="deadline", label=_("New deadline"), first=later),
            self._who(),
        )
        self._ask(_("Reject"), asked, lambda one, said: reject(one, on=self._today, **said))

    def action_leave(self) -> None:
        """Goes back to the records."""
        self.dismiss()

    def _who(self) -> Asked:
        return Asked(name="who", label=_("By"), first=self._desk.author.name)

    def _marked(self) -> Problem | None:
        rows = self.query_one(ProblemRows)
        return self.problems[rows.cursor] if self.problems else None

    def _ask(self, title: str, asked: tuple[Asked, ...], step: Step) -> None:
        marked = self._marked()
        if marked is None:
            return

        def answered(said: Said | None) -> None:
            if said is not None:
                self._record(marked, step, said)

        heading = f"{title} · {marked.one.label} {one_line(marked.one.fact)}"
        self.app.push_screen(AskFields(heading, asked), answered)

    def _record(self, marked: Problem, step: Step, said: Said) -> None:
        at, by = self._desk.now(), self._desk.author
        try:
            values = step(marked.one, dict(said))
            with open_file(marked.path, by) as file:
                file.record(*(file.log.next(k, v, at=at, by=by) for k, v in values.items()))
        except InspectorError as error:
            self.notify(say(error), severity="error", timeout=15, markup=False)
        self.read_files()

    def _show(self) -> None:
        marked = self._marked()
        words = "\n".join(_in_full(marked)) if marked else _("No problem is on record.")
        self.query_one("#problem", Static).update(Content(words))


def problems_of(desk: Desk, today: date) -> tuple[Problem, ...]:
    """The problems of every inspection of the workspace, the most urgent first."""
    found: list[Problem] = []
    for summary in desk.workspace.listing():
        if summary.rectify:
            path = desk.workspace.path / summary.path / NAME
            found += [Problem(path, summary.site, one) for one in _read(path)]
    order = {id(one): at for at, one in enumerate(by_urgency([f.one for f in found], today))}
    return tuple(sorted(found, key=lambda problem: order[id(problem.one)]))


def _read(path: Path) -> tuple[Rectification, ...]:
    try:
        return rectifications(InspectionFile(path).log)
    except InspectorError:
        return ()


def _in_full(found: Problem) -> Iterator[str]:
    one = found.one
    head = (one.item, one.part, one.clause, one.requirement, one.responsible)
    yield f"{found.site} · " + " · ".join(text for text in head if text)
    yield one.fact
    for said in one.replies:
        yield f"{_('reply')} {said.on} {said.who}: {said.text}"
    for check in one.checks:
        word = _("accepted") if check.accepted else _("rejected")
        yield f"{word} {check.on} {check.who}: {check.text} {check.deadline}"
