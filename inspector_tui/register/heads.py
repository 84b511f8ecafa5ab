"""Heads: which column of a table says what."""

from collections.abc import Iterable, Iterator
from itertools import islice

from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _
from inspector_tui.model import Value
from inspector_tui.register.cell import Row, letter
from inspector_tui.register.column import Column, column_of, near_head

TITLE_ROWS = 15
"""Among so many rows the heads are looked for; titles and notes may stand above them."""
NEEDED = ("name", "region")


class Ignored(Value, frozen=True, kw_only=True):
    """A column that is not read."""

    column: str
    head: str
    near: str = ""
    """The head that was probably meant."""

    def __str__(self) -> str:
        """The column, its head and what it may have been meant to be."""
        words = _("column {column} ({head}) is not read").format(column=self.column, head=self.head)
        if not self.near:
            return words
        return words + "; " + _("did you mean {near}?").format(near=self.near)


class Heads(Value, frozen=True, kw_only=True):
    """The heads of a table."""

    row: int
    columns: tuple[Column | None, ...]
    """What each column says, None where it is not read."""
    words: tuple[str, ...]
    """The heads as written."""

    @classmethod
    def of(cls, row: Row) -> "Heads":
        """The heads in a row; of two columns that say the same, the first is read."""
        words = tuple(" ".join(str(cell or "").split()) for cell in row.cells)
        columns: list[Column | None] = []
        for word in words:
            found = column_of(word) if word else None
            columns.append(None if found in columns and not _is_joined(found) else found)
        return cls(row=row.number, columns=tuple(columns), words=words)

    @property
    def fields(self) -> set[str]:
        """What the table says of its sites."""
        return {column.field for column in self.columns if column}

    @property
    def ignored(self) -> tuple[Ignored, ...]:
        """The columns with a head that are not read."""
        return tuple(
            Ignored(column=letter(at), head=word, near=near_head(word, self.fields) or "")
            for at, (word, column) in enumerate(zip(self.words, self.columns, strict=True))
            if word and column is None
        )

    def missing(self, *, region: bool) -> list[str]:
        """The fields that are needed and not there."""
        needed = NEEDED if region else NEEDED[:1]
        return [field for field in needed if field not in self.fields]


def _is_joined(column: Column | None) -> bool:
    """Whether several columns may say it together: floor area, contract sum."""
    return column is not None and column.field == "scale"


def find_heads(rows: Iterator[Row]) -> Heads | None:
    """The first row among the uppermost in which at least two heads are known, a name among them.

    Takes rows up to the heads from the iterator.
    """
    for row in islice(rows, TITLE_ROWS):
        heads = Heads.of(row)
        if len(heads.fields) >= 2 and "name" in heads.fields:
            return heads
    return None


def no_heads(path: object, sheets: Iterable[str]) -> BadInput:
    """The error for a file in which no sheet has heads."""
    return BadInput(
        N_(
            "{path}: no row with heads was found. Write 工程名称 and 区域 (or Site and Region) "
            "above the columns; sheets: {sheets}."
        ),
        path=path,
        sheets=", ".join(name for name in sheets if name) or "–",
    )
