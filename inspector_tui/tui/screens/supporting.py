"""Supporting: the keys of the walk that attach evidence and record problems."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from textual import events, on, work
from textual.message import Message

from inspector_tui.errors import InspectorError
from inspector_tui.locale import _, in_use
from inspector_tui.model import (
    Evidence,
    EvidenceKind,
    Line,
    Plain,
    next_id,
    problem,
    rectifications,
    wording,
)
from inspector_tui.tui.pasted import pasted_path
from inspector_tui.tui.screens.scoring import Scoring

INBOX = "inbox"
"""The folder of the workspace into which photos and documents are put."""
USUAL_TERM = timedelta(days=7)
"""The deadline that a new problem is offered (programmes.md §5.2)."""


class Supporting(Scoring):
    """The part of the walk screen that gathers what stands behind a score."""

    @dataclass
    class Reused(Message):
        """A file that was attached is attached elsewhere too."""

        places: str

    def action_attach(self, kind: EvidenceKind) -> None:
        """Opens the inbox and attaches what is chosen."""
        from inspector_tui.evidence import inbox
        from inspector_tui.tui.screens.pick import PickScreen

        folder = self.desk.workspace.path / INBOX
        try:
            folder.mkdir(parents=True, exist_ok=True)
            files = tuple(one for one in inbox(folder) if one.is_photo or kind != "photo")
        except OSError as error:
            self.tell(f"{folder}: {error.strerror}")
            return
        except InspectorError as error:
            self.complain(error)
            return
        if not files:
            words = _("Nothing to attach. Put photos and documents into {folder}.")
            self.tell(words.format(folder=folder))
            return
        self.app.push_screen(PickScreen(files), self._take_in)

    def on_paste(self, event: events.Paste) -> None:
        """Attaches a file whose path was pasted or dragged into the terminal."""
        path = pasted_path(event.text)
        if path is not None and path.is_file():
            event.stop()
            self._take_in(path)

    def action_evidence(self) -> None:
        """Lists the evidence of the item."""
        from inspector_tui.tui.screens.evidence import EvidenceScreen

        line, pieces = self.here.line, self.here.finding.evidence
        if line is None or not pieces:
            self.tell(_("This item has no evidence yet. p attaches a photo."))
            return
        title = f"{line.address} {wording(line.item.title, in_use())}"
        self.app.push_screen(EvidenceScreen(title, pieces, self.file.path.parent), self._changed)

    def action_match(self) -> None:
        """Proposes an item for each photo of the inbox."""
        from inspector_tui.tui.screens.match import MatchScreen

        folder = self.desk.workspace.path / INBOX
        if not folder.is_dir():
            words = _("Nothing to attach. Put photos and documents into {folder}.")
            self.tell(words.format(folder=folder))
            return
        screen = MatchScreen(self.desk, self.file, folder)
        self.app.push_screen(screen, lambda _: self.reread())

    def action_problem(self) -> None:
        """Asks for a problem to be rectified at this item."""
        from inspector_tui.tui.screens.ask_fields import Asked, AskFields

        line = self.here.line
        if line is None:
            return
        due = self.desk.now().date() + USUAL_TERM
        asked = (
            Asked(name="fact", label=_("What is wrong"), first=self.here.finding.note),
            Asked(name="requirement", label=_("What must be done")),
            Asked(name="deadline", label=_("Deadline"), first=f"{due}"),
            Asked(name="responsible", label=_("Who is responsible")),
            Asked(
                name="part", label=_("Part of the site"), first=wording(line.item.place, in_use())
            ),
        )
        title = _("Problem at {address}").format(address=line.address)
        self.app.push_screen(AskFields(title, asked), lambda said: self._problem(line, said))

    def _take_in(self, path: Path | None) -> None:
        line = self.here.line
        if path is None or line is None:
            return
        from inspector_tui.exchange import attach

        try:
            kept = attach(self.file, line.address, [path], at=self.desk.now(), by=self.desk.author)
        except InspectorError as error:
            self.complain(error)
            return
        self.reread()
        self.tell(_("Attached {name}.").format(name=kept[0].name))
        self.settle_down(kept[0])

    @work(thread=True, group="attached")
    def settle_down(self, one: Evidence) -> None:
        """Makes the print in a thread, and looks whether the file is attached elsewhere too.

        A photo whose print cannot be made keeps its place; the report tries again and says so.
        """
        from inspector_tui.exchange import elsewhere, make_prints

        with suppress(InspectorError):
            make_prints(self.file.path.parent, [one])
        uses = elsewhere(self.desk.workspace, [one.id], but=self.file.header.id).get(one.id, ())
        if uses:
            places = ", ".join(f"{use.site} {use.date} {use.address}" for use in uses[:3])
            self.post_message(self.Reused(places))

    @on(Reused)
    def reused(self, message: Reused) -> None:
        """Points out that a file is not new; it stays attached."""
        words = _("The same file is also attached at: {places}.")
        self.notify(words.format(places=message.places), severity="warning", markup=False)

    def _changed(self, values: dict[str, Plain] | None) -> None:
        if values:
            self.write(values)

    def _problem(self, line: Line, said: Mapping[str, str] | None) -> None:
        if said is None:
            return
        given = next_id(rectifications(self.file.log), self.desk.new_id()[-4:])
        photos = tuple(one.id for one in self.here.finding.evidence if one.has_file)
        try:
            values = problem(
                given,
                on=self.desk.now().date(),
                item=line.address,
                clause=wording(line.item.clause, in_use()),
                evidence=photos,
                fact=said["fact"],
                requirement=said["requirement"],
                deadline=said["deadline"],
                responsible=said["responsible"],
                part=said["part"],
            )
        except InspectorError as error:
            self.complain(error)
            return
        if self.write(values):
            self.tell(_("Problem {number} recorded.").format(number=given.partition("-")[0]))
