"""PickScreen: the inbox, newest first, from which a photo or a document is attached."""

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen

from inspector_tui.evidence import Incoming
from inspector_tui.locale import _
from inspector_tui.tui.keys import PICK, bindings
from inspector_tui.tui.text import fit, flush_right
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.preview import Preview
from inspector_tui.tui.widgets.rows import Cells, Rows


class InboxRows(Rows):
    """One row a file: when it came, its name, its size."""

    def __init__(self, files: tuple[Incoming, ...]) -> None:
        super().__init__(id="inbox")
        self._files = files

    def count(self) -> int:
        """How many files there are."""
        return len(self._files)

    def cells(self, row: int, width: int) -> Cells:
        """Time, name, size."""
        one = self._files[row]
        when = f" {one.modified.astimezone():%m-%d %H:%M} "
        size = flush_right(f"{max(1, one.size // 1000)}k", 7) + " "
        name = fit(one.path.name, max(0, width - len(when) - len(size)))
        return [(when, "dim"), (name, "plain"), (size, "dim")]


class PickScreen(ModalScreen[Path | None]):
    """Gives back the file to attach, or None."""

    BINDINGS = bindings(PICK)
    AUTO_FOCUS = "#inbox"

    def __init__(self, files: tuple[Incoming, ...]) -> None:
        super().__init__()
        self._files = files

    def compose(self) -> ComposeResult:
        """The list, the preview and the keys."""
        with Vertical(id="dialog", classes="-wide-dialog") as dialog:
            dialog.border_title = Content(_("Inbox"))
            with Horizontal():
                yield InboxRows(self._files)
                yield Preview(id="preview")
            yield KeyBar(PICK)

    def on_mount(self) -> None:
        """Shows the newest file."""
        self.call_after_refresh(self._preview)

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the file that was clicked; the marked one is attached."""
        rows = self.query_one(InboxRows)
        if rows.cursor == picked.row:
            self.action_choose()
        rows.cursor = picked.row
        self._preview()

    def action_go(self, how: str, by: int) -> None:
        """Moves among the files."""
        self.query_one(InboxRows).travel(how, by)
        self._preview()

    def action_choose(self) -> None:
        """Gives the marked file back."""
        self.dismiss(self._files[self.query_one(InboxRows).cursor].path)

    def action_look(self) -> None:
        """Opens the marked file in the system's viewer."""
        self.app.open_url(self._files[self.query_one(InboxRows).cursor].path.resolve().as_uri())

    def action_close(self) -> None:
        """Attaches nothing."""
        self.dismiss(None)

    def _preview(self) -> None:
        marked = self._files[self.query_one(InboxRows).cursor]
        self.query_one(Preview).photo = marked.path if marked.is_photo else None
