"""FormScreen: the head of an inspection; a new one begins here with no more than a name."""

from collections.abc import Callable
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from inspector_tui.errors import InspectorError
from inspector_tui.locale import _, in_use, say
from inspector_tui.model import Checklist, change, clean
from inspector_tui.store import InspectionFile
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.form_rows import FormRow, choice_of, form_rows
from inspector_tui.tui.keys import FORM, bindings
from inspector_tui.tui.typed import after_text
from inspector_tui.tui.widgets.form_list import FormList
from inspector_tui.tui.widgets.key_bar import KeyBar
from inspector_tui.tui.widgets.rows import Rows

Values = dict[str, Any]


class FormScreen(Screen[InspectionFile | None]):
    """A list of fields and one line to write in, which belongs to the marked field.

    With a file each field is on the disk as soon as it is taken. Without one, the checklist is
    chosen first and the file comes into being once the site has a name; it is given back.
    """

    BINDINGS = bindings(FORM)
    AUTO_FOCUS = "Input"

    values: var[Values] = var(dict, init=False, always_update=True)
    """What was put in, by key of the log; `checklist` chooses among the checklists of a new one."""

    def __init__(
        self,
        desk: Desk,
        file: InspectionFile | None = None,
        checklists: tuple[Checklist, ...] = (),
    ) -> None:
        super().__init__()
        self.desk = desk
        self.file = file
        self._checklists = checklists
        self.set_reactive(FormScreen.values, self._first_values())

    def compose(self) -> ComposeResult:
        """The list, the line and the keys."""
        title = _("Site form") if self.file else _("New inspection")
        yield Static(Content(title), classes="title")
        yield FormList(self.rows, self.values, id="fields")
        yield Static(id="choices", markup=False)
        yield Input(id="value")
        yield KeyBar(FORM)

    def on_mount(self) -> None:
        """Starts at the site's name."""
        self.query_one("#value", Input).cursor_blink = False
        keys = [row.key for row in self.rows]
        self.query_one("#fields", FormList).cursor = keys.index("site/name")
        self._show_row()

    @property
    def checklist(self) -> Checklist:
        """The definition of the inspection."""
        if self.file:
            return self.file.checklist
        return self._checklists[self.values["checklist"]]

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """The fields, those of the chosen checklist."""
        return form_rows(self.checklist, () if self.file else self._checklists)

    @property
    def row(self) -> FormRow:
        """The marked field."""
        return self.rows[self.query_one("#fields", FormList).cursor]

    def watch_values(self, values: Values) -> None:
        """Shows what was put in."""
        if self.is_mounted:
            self.query_one("#fields", FormList).show(self.rows, values)

    def on_key(self, event: events.Key) -> None:
        """Takes letters that were typed before the line was there."""
        if event.is_printable:
            self.query_one("#value", Input).insert_text_at_cursor(event.character or "")

    @on(Rows.Picked)
    def picked(self, picked: Rows.Picked) -> None:
        """Goes to the field that was clicked."""
        if self._take():
            self._to(picked.row)

    @after_text
    def action_accept(self) -> None:
        """Takes the value and goes on; the name of a new site begins the inspection."""
        if not self._take():
            return
        if self.file is None and self.row.key == "site/name":
            self._finish()
        else:
            self.query_one("#fields", FormList).travel("step", 1)
            self._show_row()

    @after_text
    def action_go(self, how: str, by: int) -> None:
        """Takes the value and moves by a field or a page."""
        fields = self.query_one("#fields", FormList)
        if self._take():
            fields.travel(how, by)
            self._show_row()

    @after_text
    def action_begin(self) -> None:
        """Takes the value and is done; begins the inspection where it is new."""
        if self._take():
            self._finish()

    @after_text
    def action_leave(self) -> None:
        """Goes back; what was taken stays."""
        if self.file is None or self._take():
            self.dismiss(self.file)

    def _first_values(self) -> Values:
        if self.file is None:
            return {"checklist": 0, "visit/date": f"{self.desk.now():%Y-%m-%d}"}
        log = self.file.log
        return {key: heads[0].says for key, heads in log.heads.items() if heads}

    def _finish(self) -> None:
        if self.file is not None:
            self.dismiss(self.file)
        elif not self.values.get("site/name"):
            self.notify(_("The site needs a name."), severity="warning", markup=False)
            self._to(next(n for n, row in enumerate(self.rows) if row.key == "site/name"))
        else:
            self._attempt(self._begin)

    def _begin(self) -> None:
        values = {
            key: value
            for key, value in self.values.items()
            if key != "checklist" and value not in (None, "")
        }
        values.setdefault("team/leader", self.desk.author.name)
        file = self.desk.workspace.begin(
            self.checklist,
            values,
            inspection_id=self.desk.new_id(),
            at=self.desk.now(),
            by=self.desk.author,
        )
        self.dismiss(file)

    def _take(self) -> bool:
        """Takes what stands in the line; tells whether it fits and the disk has it."""
        row, text = self.row, clean(self.query_one("#value", Input).value).strip()
        fits, value = choice_of(row, text)
        if not fits:
            self.notify(row.wanted(), severity="warning", markup=False)
            return False
        standing = self.values.get(row.key)
        if value == ("" if standing is None else standing):
            return True
        if self.file is not None and not self._attempt(lambda: self._record(row.key, value)):
            return False
        self.values = {**self.values, row.key: value}
        return True

    def _record(self, key: str, value: Any) -> None:
        if self.file is None:
            return
        log, at, by = self.file.log, self.desk.now(), self.desk.author
        step = change(log, "", {key: value if value != "" else None})
        self.file.record(*(log.next(s.key, s.after, at=at, by=by) for s in step.steps))

    def _attempt(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except InspectorError as error:
            self.notify(say(error), severity="error", timeout=15, markup=False)
            return False
        return True

    def _to(self, row: int) -> None:
        self.query_one("#fields", FormList).cursor = row
        self._show_row()

    def _show_row(self) -> None:
        row, line = self.row, self.query_one("#value", Input)
        line.value = row.text(self.values.get(row.key))
        line.selection = Selection(0 if row.choices else len(line.value), len(line.value))
        line.border_title = Content(row.title(in_use()))
        self.query_one("#choices", Static).update(Content(row.offer(in_use())))
