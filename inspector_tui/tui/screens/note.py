"""NoteScreen: the note of an item, with stock phrases by number."""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, TextArea
from textual.widgets.option_list import Option

from inspector_tui.locale import in_use
from inspector_tui.model import Line, wording
from inspector_tui.tui.keys import NOTE, bindings
from inspector_tui.tui.typed import after_text
from inspector_tui.tui.widgets.key_bar import KeyBar

LONGEST = 20_000
"""The most characters of a note."""


class NoteScreen(ModalScreen[str | None]):
    """Gives back the note, or None where it is not to be saved."""

    BINDINGS = bindings(NOTE)

    def __init__(self, line: Line, note: str, phrases: tuple[str, ...]) -> None:
        super().__init__()
        self._line = line
        self._note = note
        self._phrases = phrases

    def compose(self) -> ComposeResult:
        """The text, the phrases and the keys."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = Content(
                f"{self._line.address} {wording(self._line.item.title, in_use())}"
            )
            yield TextArea(self._note, id="note", soft_wrap=True)
            yield OptionList(
                *(Option(Content(f"{n} {phrase}")) for n, phrase in enumerate(self._phrases, 1)),
                id="phrases",
            )
            yield KeyBar(NOTE)

    def on_mount(self) -> None:
        """Puts the caret at the end."""
        text = self.query_one(TextArea)
        text.cursor_blink = False
        text.move_cursor(text.document.end)
        text.focus()

    @after_text
    def action_phrase(self, number: int) -> None:
        """Inserts the phrase of a number."""
        if 0 < number <= len(self._phrases):
            self._insert(self._phrases[number - 1])

    def action_phrases(self) -> None:
        """Moves between the text and the phrases."""
        text, phrases = self.query_one(TextArea), self.query_one(OptionList)
        (phrases if text.has_focus else text).focus()

    @on(OptionList.OptionSelected)
    def chosen(self, selected: OptionList.OptionSelected) -> None:
        """Inserts the phrase that was chosen."""
        self._insert(self._phrases[selected.option_index])

    def on_key(self, event: events.Key) -> None:
        """Takes what the text did not: a phrase by its digit, letters from before it was there."""
        typed = event.character or ""
        if self.query_one(OptionList).has_focus and typed.isdecimal():
            self.action_phrase(int(typed))
        elif event.is_printable:
            self._insert(typed)

    @after_text
    def action_save(self) -> None:
        """Gives the note back."""
        self.dismiss(self.query_one(TextArea).text.strip()[:LONGEST])

    def action_cancel(self) -> None:
        """Leaves the note as it was."""
        self.dismiss(None)

    def _insert(self, phrase: str) -> None:
        text = self.query_one(TextArea)
        text.insert(phrase)
        text.focus()
