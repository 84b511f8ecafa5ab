"""MatchScreen: photos of the inbox find their item by the time at which they were taken."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from inspector_tui.errors import InspectorError
from inspector_tui.exchange import Matched, attach, make_prints, matched
from inspector_tui.locale import N_, _, in_use, say
from inspector_tui.model import REASONS, Evidence, wording
from inspector_tui.store import InspectionFile
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.keys import MATCH, bindings
from inspector_tui.tui.screens.reason import LineScreen
from inspector_tui.tui.text import fit
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.preview import Preview
from inspector_tui.tui.widgets.rows import Cells, Rows

SURE = {"high": N_("sure"), "medium": N_("likely"), "low": N_("guess"), "none": N_("none")}
_TONES = {"high": "good", "medium": "accent", "low": "fair", "none": "dim"}


class ShotRows(Rows):
    """One row a photo: when it was taken, how sure the proposal is, its item, its name."""

    shots: var[tuple[Matched, ...]] = var((), init=False)
    """The photos that are not attached yet."""
    moved: var[Mapping[str, str]] = var(dict, init=False)
    """The items that a person gave to photos instead, by hash."""

    def watch_shots(self) -> None:
        """Shows the new rows."""
        self.set_reactive(Rows.cursor, min(self.cursor, max(0, len(self.shots) - 1)))
        self.redraw()

    def watch_moved(self) -> None:
        """Shows the new items."""
        self.redraw()

    def count(self) -> int:
        """How many photos there are."""
        return len(self.shots)

    def cells(self, row: int, width: int) -> Cells:
        """Time, confidence, item, name."""
        one = self.shots[row]
        moved = self.moved.get(one.sha256)
        sure = one.proposal.confidence
        left = [
            (f" {fit(one.proposal.shot.taken[5:16].replace('T', ' '), 11)} ", "dim"),
            (fit(_("moved") if moved else _(SURE[sure]), 7), _TONES["high" if moved else sure]),
            (fit(moved or one.proposal.address or "–", 12) + " ", "plain"),
        ]
        return [*left, (fit(one.path.name, max(0, width - 33)), "dim")]


class MatchScreen(Screen[None]):
    """Nothing is attached that the inspector has not confirmed."""

    BINDINGS = bindings(MATCH)
    AUTO_FOCUS = "#shots"

    shots: var[tuple[Matched, ...]] = var((), init=False)
    """The photos that are not attached yet."""
    moved: var[Mapping[str, str]] = var(dict, init=False)
    """The items that a person gave to photos instead, by hash."""

    class Looked(Message):
        """The photos have been looked at."""

        def __init__(self, shots: Sequence[Matched], refused: Sequence[InspectorError]) -> None:
            super().__init__()
            self.shots = tuple(shots)
            self.refused = tuple(refused)

    def __init__(self, desk: Desk, file: InspectionFile, folder: Path) -> None:
        super().__init__()
        self._desk = desk
        self._file = file
        self._folder = folder
        self._ahead = timedelta()

    def compose(self) -> ComposeResult:
        """Title, photos, preview, the reason of the proposal, and the keys."""
        yield Static(id="match-title", classes="title", markup=False)
        with Horizontal(id="match-panes"):
            yield ShotRows(id="shots").data_bind(MatchScreen.shots, MatchScreen.moved)
            yield Preview(id="preview")
        yield Static(id="match-why", markup=False)
        yield KeyBar(MATCH)

    def on_mount(self) -> None:
        """Looks at the photos."""
        self.look()

    @work(thread=True, exclusive=True, group="match")
    def look(self) -> None:
        """Reads the times of the photos in a thread."""
        try:
            found, refused = matched(
                self._file, self._folder, ahead=self._ahead, by=self._desk.author.name
            )
        except InspectorError as error:
            found, refused = (), (error,)
        self.post_message(self.Looked(found, refused))

    @on(Looked)
    def looked(self, message: Looked) -> None:
        """Shows the proposals."""
        self.shots = message.shots
        for error in message.refused[:3]:
            self.notify(say(error), severity="warning", markup=False)
        self._show()

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the photo that was clicked."""
        self.query_one(ShotRows).cursor = picked.row
        self._show()

    def action_go(self, how: str, by: int) -> None:
        """Moves among the photos."""
        self.query_one(ShotRows).travel(how, by)
        self._show()

    def action_change(self, by: int) -> None:
        """Moves the marked photo to the item before or after."""
        marked = self._marked()
        if marked is None:
            return
        addresses = [line.address for line in self._file.inspection.lines]
        here = self._address(marked)
        at = addresses.index(here) + by if here in addresses else 0
        self.moved = {**self.moved, marked.sha256: addresses[at % len(addresses)]}
        self._show()

    def action_confirm(self) -> None:
        """Attaches the marked photo where it is proposed, or where it was moved."""
        marked = self._marked()
        if marked is not None and self._address(marked):
            self._take_in([marked])

    def action_sure(self) -> None:
        """Attaches every photo of which the item is sure, and those that were moved."""
        self._take_in(
            [
                one
                for one in self.shots
                if one.proposal.confidence == "high" or one.sha256 in self.moved
            ]
        )

    def action_ahead(self) -> None:
        """Asks by how many seconds the camera's clock is fast."""
        question = _("By how many seconds is the camera fast? Negative if it is slow.")
        first = str(int(self._ahead.total_seconds()))
        self.app.push_screen(LineScreen(question, first), self._set_ahead)

    def action_leave(self) -> None:
        """Goes back to the walk."""
        self.dismiss()

    def _set_ahead(self, given: str | None) -> None:
        try:
            self._ahead = timedelta(seconds=int(given or "0"))
        except (ValueError, OverflowError):
            self.notify(_("Write a number."), severity="warning", markup=False)
        else:
            self.look()

    def _take_in(self, chosen: Sequence[Matched]) -> None:
        kept: list[Evidence] = []
        for one in chosen:
            try:
                kept += attach(
                    self._file,
                    self._address(one),
                    [one.path],
                    at=self._desk.now(),
                    by=self._desk.author,
                )
            except InspectorError as error:
                self.notify(say(error), severity="error", timeout=15, markup=False)
        if kept:
            self.notify(_("{count} attached.").format(count=len(kept)), markup=False)
            self.finish(kept)

    @work(thread=True, group="prints")
    def finish(self, kept: Sequence[Evidence]) -> None:
        """Makes the prints in a thread, then looks at the photos that are left."""
        try:
            make_prints(self._file.path.parent, kept)
        except InspectorError as error:
            self.app.call_from_thread(self.notify, say(error), markup=False)
        self.app.call_from_thread(self.look)

    def _marked(self) -> Matched | None:
        return self.shots[self.query_one(ShotRows).cursor] if self.shots else None

    def _address(self, one: Matched) -> str:
        return self.moved.get(one.sha256) or one.proposal.address

    def _show(self) -> None:
        marked = self._marked()
        self.query_one(Preview).photo = marked.path if marked else None
        count = _("{count} photos to attach").format(count=len(self.shots))
        self.query_one("#match-title", Static).update(Content(count))
        words = self._why(marked) if marked else _("Every photo of the inbox is attached.")
        self.query_one("#match-why", Static).update(Content(words))

    def _why(self, one: Matched) -> str:
        reason = _(REASONS[one.proposal.reason]).format(minutes=one.proposal.minutes)
        titles = {x.address: wording(x.item.title, in_use()) for x in self._file.inspection.lines}
        address = self._address(one)
        return f"{address} {titles.get(address, '')} · {reason}"
