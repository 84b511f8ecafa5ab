"""InspectorApp: the program on the terminal."""

import gc
import os
import traceback
from datetime import UTC, datetime
from pathlib import Path

from rich.text import Text
from textual.binding import Binding
from textual.notifications import Notify

from inspector_tui.locale import _
from inspector_tui.tui.background import Background
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.screens.records import RecordsScreen

BETWEEN_COLLECTIONS = 50_000
"""So many objects a walk of 2,000 items makes at a few keys; Python's own measure is 700."""


class InspectorApp(Background):
    """Shows the records; everything else is opened from there."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("ctrl+c", "quit", "Quit", show=False, priority=True),
        Binding("question_mark,fullwidth_question_mark,f1", "keys", "Keys", show=False),
    ]
    TITLE = "inspector"

    def __init__(self, desk: Desk, first: Path | None = None) -> None:
        super().__init__()
        self.desk = desk
        self._first = first

    def get_default_screen(self) -> RecordsScreen:
        """The records; a mode of their own would have the styles parsed three times."""
        return RecordsScreen(self.desk, self._first)

    def on_ready(self) -> None:
        """Looks for garbage from now on, rarely, and never again in what start-up made."""
        if not gc.isenabled():
            gc.freeze()
            gc.set_threshold(BETWEEN_COLLECTIONS)
            gc.enable()

    def action_keys(self) -> None:
        """Shows the keys of a screen that has no help of its own."""
        from inspector_tui.tui.screens.help import HelpScreen
        from inspector_tui.tui.widgets.key_bar import KeyBar

        bar = self.screen.query_one_optional(KeyBar)
        if bar is not None:
            self.push_screen(HelpScreen(bar.keys))

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Opens a file in the system's viewer; where there is none the file is named."""
        if self.is_web or _has_viewer():
            super().open_url(url, new_tab=new_tab)
            return
        from urllib.parse import urlparse
        from urllib.request import url2pathname

        place = url2pathname(urlparse(url).path)
        words = _("No program was found that opens it. The file is {path}")
        self.notify(words.format(path=place), severity="warning", timeout=15, markup=False)

    def _on_notify(self, event: Notify) -> None:
        """Lets a message take the place of those before; only an error takes that of an error."""
        event.prevent_default()
        for one in [*self._notifications]:
            if one.severity != "error" or event.notification.severity == "error":
                self._unnotify(one, refresh=False)
        super()._on_notify(event)

    def _fatal_error(self) -> None:
        """Ends with a sentence; what went wrong goes to a file, for it may hold personal data."""
        place = self.desk.workspace.path / "error.log"
        try:
            place.write_text(traceback.format_exc(), encoding="utf-8")
        except OSError:
            super()._fatal_error()
            return
        words = _("The program has failed. Everything scored is saved. The cause is in {place}.")
        self._exit_renderables.append(Text(words.format(place=place), overflow="fold"))
        self._close_messages_no_wait()


def _has_viewer() -> bool:
    import webbrowser

    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def local_now() -> datetime:
    """The moment in the machine's time zone."""
    return datetime.now(UTC).astimezone()


def fresh_id() -> str:
    """16 hexadecimal digits drawn at random."""
    return os.urandom(8).hex()
