"""PapersScreen: which paper is written, in which form and language."""

from typing import Any

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.screen import ModalScreen
from textual.widgets import Static

from inspector_tui.locale import BOTH, _
from inspector_tui.report.printing import FORMATS
from inspector_tui.report.wish import PAPERS as PAPER_KINDS
from inspector_tui.report.wish import TOGETHER, Wish
from inspector_tui.tui.keys import PAPERS, bindings
from inspector_tui.tui.paper_words import LANGUAGE_NAMES, NAMES, TOLD, format_words
from inspector_tui.tui.text import fit
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Cells, Rows

_NAME_WIDTH = 30


class PaperRows(Rows):
    """One row a paper: its digit, its name, what it is for."""

    def count(self) -> int:
        """How many papers there are."""
        return len(PAPER_KINDS)

    def cells(self, row: int, width: int) -> Cells:
        """Digit, name, purpose."""
        paper = PAPER_KINDS[row]
        name = fit(_(NAMES[paper]), min(_NAME_WIDTH, max(0, width - 3)))
        told = fit(_(TOLD[paper]), max(0, width - 3 - _NAME_WIDTH))
        return [(f" {(row + 1) % 10} ", "accent"), (name, "plain"), (told, "dim")]


_TURNS = ("zh", BOTH, "en")
"""The languages of papers in the order in which a key turns to them."""


class PapersScreen(ModalScreen[Wish | None]):
    """Gives back what is wanted, or None; Enter takes what stands there."""

    BINDINGS = bindings(PAPERS)
    AUTO_FOCUS = "#papers"

    wish: var[Wish] = var(lambda: Wish(lang="zh"), init=False)
    """What stands there."""

    def __init__(self, wish: Wish, title: str, *, many: bool) -> None:
        """`many`: whether it is written of several inspections, in one run."""
        super().__init__()
        self.set_reactive(PapersScreen.wish, wish)
        self._heading = title
        self._many = many

    def compose(self) -> ComposeResult:
        """The papers, the settings and the keys."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = Content(self._heading)
            yield PaperRows(id="papers")
            yield Static(self._settings(), id="settings")
            yield KeyBar(PAPERS)

    def on_mount(self) -> None:
        """Marks the paper that is wished for."""
        self.query_one(PaperRows).cursor = PAPER_KINDS.index(self.wish.paper)

    def watch_wish(self) -> None:
        """Shows the settings of the marked paper."""
        self.query_one("#settings", Static).update(self._settings())

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Marks the paper that was clicked; the marked one is written."""
        if self.query_one(PaperRows).cursor == picked.row:
            self.action_choose()
        self._marked(picked.row)

    def action_go(self, how: str, by: int) -> None:
        """Moves among the papers."""
        rows = self.query_one(PaperRows)
        rows.travel(how, by)
        self._marked(rows.cursor)

    def action_mark(self, row: int) -> None:
        """Marks the paper of a digit."""
        self._marked(row - 1)

    def action_format(self, by: int) -> None:
        """Turns to the next form: both, PDF, HTML."""
        at = (FORMATS.index(self.wish.kinds) + by) % len(FORMATS)
        self._change(kinds=FORMATS[at])

    def action_language(self) -> None:
        """Turns to the next language."""
        at = (_TURNS.index(self.wish.lang) + 1) % len(_TURNS)
        self._change(lang=_TURNS[at])

    def action_originals(self) -> None:
        """Takes the originals along, or not."""
        self._change(evidence=not self.wish.evidence)

    def action_anew(self) -> None:
        """Writes what is there already once more, or not."""
        self._change(again=not self.wish.again)

    def action_choose(self) -> None:
        """Gives back what stands there."""
        self.dismiss(self.wish)

    def action_close(self) -> None:
        """Writes nothing."""
        self.dismiss(None)

    def _marked(self, row: int) -> None:
        self.query_one(PaperRows).cursor = row
        self._change(paper=PAPER_KINDS[row])

    def _change(self, **changes: Any) -> None:
        self.wish = msgspec.structs.replace(self.wish, **changes)

    def _settings(self) -> Content:
        """A line a setting: its key, its name, what stands; a dash where it has no say."""
        wish = self.wish
        inside = _("inside the PDF") if wish.evidence else _("left in the workspace")
        lines = [
            ("→", _("format"), format_words(wish)),
            ("l", _("language"), LANGUAGE_NAMES.get(wish.lang, wish.lang)),
            ("o", _("originals"), inside if wish.has_evidence else "–"),
        ]
        if self._many:
            anew = _("all of them") if wish.again else _("only what is older than its inspection")
            lines.append(("a", _("anew"), anew if wish.paper not in TOGETHER else _("always")))
        return Content.assemble(*(piece for line in lines for piece in _line(*line)))


def _line(key: str, name: str, value: str) -> tuple[tuple[str, str], ...]:
    return (
        (f" {key} ", "bold $text-accent"),
        (fit(name, 12), "$foreground 60%"),
        (f"{value}\n", ""),
    )
