"""EvidenceScreen: what supports the finding of an item."""

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import var
from textual.screen import ModalScreen

from inspector_tui.evidence import PHOTOS, original
from inspector_tui.locale import _
from inspector_tui.model import Evidence, Plain, captioned, removed
from inspector_tui.tui.keys import EVIDENCE, bindings
from inspector_tui.tui.said import METHODS
from inspector_tui.tui.screens.reason import LineScreen
from inspector_tui.tui.text import fit, one_line
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.preview import Preview
from inspector_tui.tui.widgets.rows import Cells, Rows


class EvidenceRows(Rows):
    """One row a piece of evidence: its kind, when it was taken, its caption or name."""

    pieces: var[tuple[Evidence, ...]] = var((), init=False)
    """The rows."""

    def watch_pieces(self) -> None:
        """Shows the new rows."""
        self.set_reactive(Rows.cursor, min(self.cursor, max(0, len(self.pieces) - 1)))
        self.redraw()

    def count(self) -> int:
        """How many pieces there are."""
        return len(self.pieces)

    def cells(self, row: int, width: int) -> Cells:
        """Kind, time, words."""
        one = self.pieces[row]
        taken = one.taken[5:16].replace("T", " ") or _("no time")
        left = [
            (f" {fit(_(METHODS[one.kind]), 5)} ", "accent"),
            (f"{fit(taken, 11)} ", "dim" if one.original or not one.has_file else "fair"),
        ]
        words = one.caption or one.text or one.name
        return [*left, (fit(one_line(words), max(0, width - 19)), "plain")]


class EvidenceScreen(ModalScreen[dict[str, Plain] | None]):
    """Gives back the values that a caption or a removal gives to keys, or None."""

    BINDINGS = bindings(EVIDENCE)
    AUTO_FOCUS = "#evidence"

    def __init__(self, title: str, pieces: tuple[Evidence, ...], folder: Path) -> None:
        super().__init__()
        self._heading = title
        self._pieces = pieces
        self._folder = folder

    def compose(self) -> ComposeResult:
        """The list, the preview and the keys."""
        with Vertical(id="dialog", classes="-wide-dialog") as dialog:
            dialog.border_title = Content(self._heading)
            with Horizontal():
                yield EvidenceRows(id="evidence")
                yield Preview(id="preview")
            yield KeyBar(EVIDENCE)

    def on_mount(self) -> None:
        """Shows the first piece."""
        self.query_one(EvidenceRows).pieces = self._pieces
        self.call_after_refresh(self._preview)

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the piece that was clicked."""
        self.query_one(EvidenceRows).cursor = picked.row
        self._preview()

    def action_go(self, how: str, by: int) -> None:
        """Moves among the pieces."""
        self.query_one(EvidenceRows).travel(how, by)
        self._preview()

    def action_caption(self) -> None:
        """Asks for the caption."""
        marked = self._marked()

        def answered(caption: str | None) -> None:
            if caption is not None:
                self.dismiss(captioned(marked, caption))

        self.app.push_screen(LineScreen(_("Caption, one line"), marked.caption), answered)

    def action_remove(self) -> None:
        """Takes the piece away by an entry; its file stays."""
        self.dismiss(removed(self._marked()))

    def action_look(self) -> None:
        """Opens the original in the system's viewer."""
        marked = self._marked()
        if marked.file:
            self.app.open_url(original(self._folder, marked).resolve().as_uri())

    def action_close(self) -> None:
        """Changes nothing."""
        self.dismiss(None)

    def _marked(self) -> Evidence:
        return self._pieces[self.query_one(EvidenceRows).cursor]

    def _preview(self) -> None:
        marked = self._marked()
        shows = marked.suffix in PHOTOS
        self.query_one(Preview).photo = original(self._folder, marked) if shows else None
