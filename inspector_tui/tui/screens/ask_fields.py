"""AskFields: a few lines to fill in, for a problem, a reply, a re-check or a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from inspector_tui.model import clean
from inspector_tui.tui.keys import FIELDS, bindings
from inspector_tui.tui.widgets.key_bar import KeyBar


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One line: its name in the answer, its words, and what stands in it at first."""

    name: str
    label: str
    first: str = ""


class AskFields(ModalScreen[Mapping[str, str] | None]):
    """Gives back the lines by name, or None where they are not wanted."""

    BINDINGS = bindings(FIELDS)

    def __init__(self, title: str, asked: Sequence[Asked]) -> None:
        super().__init__()
        self._heading = title
        self._asked = tuple(asked)

    def compose(self) -> ComposeResult:
        """A line each."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = Content(self._heading)
            with VerticalScroll(can_focus=False):
                for one in self._asked:
                    line = Input(one.first, id=f"ask-{one.name}")
                    line.border_title = Content(one.label)
                    line.cursor_blink = False
                    yield line
            yield KeyBar(FIELDS)

    def on_mount(self) -> None:
        """Starts at the first line that is empty."""
        empty = next((one for one in self._asked if not one.first), self._asked[0])
        self.query_one(f"#ask-{empty.name}").focus()

    @on(Input.Submitted)
    def submitted(self, message: Input.Submitted) -> None:
        """Goes on to the next line; the last one ends."""
        if message.input.id == f"ask-{self._asked[-1].name}":
            self.action_save()
        else:
            self.focus_next(Input)

    def action_step(self, by: int) -> None:
        """Moves by a line."""
        if by > 0:
            self.focus_next(Input)
        else:
            self.focus_previous(Input)

    def action_save(self) -> None:
        """Gives the lines back."""
        self.dismiss(
            {
                one.name: clean(self.query_one(f"#ask-{one.name}", Input).value).strip()
                for one in self._asked
            }
        )

    def action_cancel(self) -> None:
        """Gives nothing back."""
        self.dismiss(None)
