"""Complaint: one thing that is wrong with a row of a register, and where."""

from inspector_tui.locale import N_, in_use, translate
from inspector_tui.model import Value

_WHERE = N_("row {row}, column {column} ({head})")
_ROW = N_("row {row}")


class Fault(Value, frozen=True, kw_only=True):
    """What is wrong with a cell, before it is known where the cell stands."""

    rule: str
    """An English sentence with `{named}` fields."""
    mend: str
    places: dict[str, str] = {}


def fault(rule: str, mend: str, **places: object) -> Fault:
    """A fault from two sentences and their fields."""
    return Fault(rule=rule, mend=mend, places={name: str(said) for name, said in places.items()})


class Complaint(Value, frozen=True, kw_only=True):
    """A fault with its row and column; as text `row 7, column F (Phone): rule — mend`."""

    row: int
    """As the spreadsheet counts, from 1."""
    column: str
    """The letter of the column, empty for a fault of the whole row."""
    head: str
    """The head of the column, as written."""
    rule: str
    mend: str
    places: dict[str, str] = {}

    def text(self, lang: str | None = None) -> str:
        """The complaint in a language, by default the one in use."""
        lang = lang or in_use()
        where = translate(_WHERE if self.column else _ROW, lang).format(
            row=self.row, column=self.column, head=self.head
        )
        rule, mend = (translate(s, lang).format_map(self.places) for s in (self.rule, self.mend))
        return f"{where}: {rule} — {mend}"

    def __str__(self) -> str:
        """The complaint in the language in use."""
        return self.text()
