"""Opening: a screen from which inspections are begun, opened and exported.

The screens that it leads to are imported when they are first opened: the program must open at once.
"""

from pathlib import Path

from textual import events
from textual.screen import Screen

from inspector_tui.errors import DamagedFile, InspectorError
from inspector_tui.locale import _, say
from inspector_tui.model import Plain, reinspection
from inspector_tui.store import DISK, InspectionFile, open_file, restore
from inspector_tui.tui.desk import Desk


class Opening(Screen[None]):
    """What the records screen does with the marked inspection."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    @property
    def marked_file(self) -> Path | None:
        """The file of the marked inspection."""
        return None

    def came_back(self, path: Path | None = None) -> None:
        """Takes note that inspections may have changed, and which one was left."""

    def action_open(self) -> None:
        """Opens the marked inspection where it was left."""
        if path := self.marked_file:
            self.open_path(path)

    def action_begin(self) -> None:
        """Asks for the site of a new inspection."""
        from inspector_tui.tui.shelf import offered

        try:
            checklists = offered(self.desk.workspace)
        except InspectorError as error:
            self.complain(error)
            return
        from inspector_tui.tui.screens.form import FormScreen

        self.app.push_screen(FormScreen(self.desk, None, checklists), self._walk)

    def action_again(self) -> None:
        """Begins a re-inspection of the marked site and opens its walk."""
        path = self.marked_file
        if path is None:
            return
        try:
            earlier = InspectionFile(path)
            found = reinspection(earlier.inspection, earlier.header.id, earlier.checklist)
            at, by = self.desk.now(), self.desk.author
            new: dict[str, Plain] = {"visit/date": f"{at:%Y-%m-%d}", "team/leader": by.name}
            file = self.desk.workspace.begin(
                earlier.checklist,
                {**found.values, **new},
                inspection_id=self.desk.new_id(),
                at=at,
                by=by,
            )
        except InspectorError as error:
            self.complain(error)
            return
        self._walk(file)

    def action_problems(self) -> None:
        """Shows the problems of every site."""
        from inspector_tui.tui.screens.problems import ProblemsScreen

        self.app.push_screen(ProblemsScreen(self.desk), lambda _: self.came_back())

    def action_year(self) -> None:
        """Shows the year's list."""
        from inspector_tui.season import known_policies
        from inspector_tui.tui.screens.year import YearScreen

        try:
            policies = known_policies(self.desk.workspace)
        except InspectorError as error:
            self.complain(error)
        else:
            self.app.push_screen(YearScreen(self.desk, policies))

    def action_merge(self) -> None:
        """Asks for a folder or a file and merges the inspections that it holds."""
        from inspector_tui.tui.screens.reason import LineScreen

        question = _("Which folder, package or report? A path can be dragged here.")
        self.app.push_screen(LineScreen(question, check=_wrong_path), self._merge)

    def on_paste(self, event: events.Paste) -> None:
        """Offers to merge a folder or a file that is dragged here."""
        if self.app.screen is not self or _wrong_path(event.text):
            return
        from inspector_tui.tui.pasted import pasted_path
        from inspector_tui.tui.screens.ask import AskScreen

        event.stop()
        question = _("Take in the inspections of {path}?").format(path=pasted_path(event.text))
        self.app.push_screen(
            AskScreen(question), lambda yes: self._merge(event.text) if yes else None
        )

    def action_export(self) -> None:
        """Writes the report of the marked inspection."""
        path = self.marked_file
        if path is None:
            return
        from inspector_tui.tui.screens.report import ReportScreen

        self.app.push_screen(ReportScreen(self.desk, path), lambda _: self.came_back(path))

    def complain(self, error: InspectorError) -> None:
        """Says in a sentence what went wrong."""
        self.notify(say(error), severity="error", timeout=15, markup=False)

    def open_path(self, path: Path) -> None:
        """Opens an inspection; of a damaged one the newest whole copy is offered."""
        try:
            self._walk(open_file(path, self.desk.author))
        except DamagedFile as error:
            self._offer_copy(path, error)
        except InspectorError as error:
            self.complain(error)

    def _walk(self, file: InspectionFile | None) -> None:
        if file is None:
            return
        from inspector_tui.tui.screens.walk import WalkScreen

        def back(_: None) -> None:
            file.close()
            self.came_back(file.path)

        self.app.push_screen(WalkScreen(file, self.desk), back)

    def _merge(self, given: str | None) -> None:
        from inspector_tui.tui.pasted import pasted_path
        from inspector_tui.tui.screens.merge import MergeScreen

        source = pasted_path(given or "")
        if source is not None:
            self.app.push_screen(MergeScreen(self.desk, source), lambda _: self.came_back())

    def _offer_copy(self, path: Path, error: InspectorError) -> None:
        from inspector_tui.tui.screens.ask import AskScreen

        def answered(yes: bool | None) -> None:
            if yes:
                self._restore(path)

        question = _("Bring back the newest whole copy? The damaged file is kept beside it.")
        self.app.push_screen(AskScreen(f"{say(error)}\n\n{question}"), answered)

    def _restore(self, path: Path) -> None:
        try:
            restore(DISK, path, stamp=f"{self.desk.now():%Y%m%d-%H%M%S}")
        except InspectorError as error:
            self.complain(error)
        else:
            self.open_path(path)


def _wrong_path(given: str) -> str:
    """Why nothing can be merged from a path, and what to do."""
    from inspector_tui.tui.pasted import pasted_path

    source = pasted_path(given)
    if source is None:
        return _("Write a path, or drag the folder into this window and press Enter.")
    try:
        there = source.exists()
    except OSError:  # a name that is too long for any file
        there = False
    words = _(
        "{path}: there is no such file or folder. Plug the stick in, or drag the folder here."
    )
    return "" if there else words.format(path=source)
