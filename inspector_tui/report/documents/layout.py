"""Layout: the ruled pieces that a document is made of, every word of them as it is printed."""

from collections.abc import Iterable
from typing import Literal

from inspector_tui.model import Value


class Pair(Value, frozen=True, kw_only=True):
    """A label and what stands beside it; an empty text leaves a ruled cell to fill in by hand."""

    label: str
    text: str = ""
    strong: bool = False
    """Whether it is set large: the score and the stars."""
    wide: bool = False
    """Whether it has a row to itself."""


class Panel(Value, frozen=True, kw_only=True):
    """Rows of one or two pairs under a band."""

    rows: tuple[tuple[Pair, ...], ...]
    band: str = ""


class Form(Value, frozen=True, kw_only=True):
    """Panels in one ruled frame."""

    title: str
    panels: tuple[Panel, ...]
    code: str = ""
    """What a QR code below the frame says."""
    code_title: str = ""
    """What the code is."""
    kind: Literal["form"] = "form"


ColumnKind = Literal[
    "no", "name", "clause", "text", "points", "figure", "short", "who", "blank", "sign"
]


class Column(Value, frozen=True, kw_only=True):
    """The head of a column and the kind of what stands in it."""

    head: str
    kind: ColumnKind


RowKind = Literal["line", "group", "sum", "tall"]


class Row(Value, frozen=True, kw_only=True):
    """One row of a table."""

    cells: tuple[str, ...]
    kind: RowKind = "line"
    more: str = ""
    """What is too long for a cell and follows over the full width."""


class Table(Value, frozen=True, kw_only=True):
    """Rows under a head that is repeated on every page."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""
    """What is said below the table, or in its place where it has no rows."""
    whole: bool = False
    """Whether it stays on one page, in the size of the form."""
    kind: Literal["table"] = "table"


TickBox = Literal["☑", "☒", "☐"]


class Tick(Value, frozen=True, kw_only=True):
    """A box before a label: ticked, crossed or still open."""

    box: TickBox
    label: str


class ItemRow(Value, frozen=True, kw_only=True):
    """One line of the form."""

    number: str
    id: str
    title: str
    mark: str
    """What its failure means: veto, key or core."""
    criterion: str
    methods: str
    possible: str
    deducted: str
    earned: str
    found: str
    """The level, or where the finding stands."""
    choices: tuple[Tick, ...] = ()
    """What may be ticked by hand while the line is open."""
    ticks: tuple[Tick, ...] = ()
    """The parts of a compound line."""
    remarks: tuple[str, ...] = ()
    """Deductions, note, reason, conflict."""
    more: str = ""
    """A note that is too long for its cell and follows over the full width."""


class Block(Value, frozen=True, kw_only=True):
    """The lines of one section, or of one instance of it."""

    title: str
    rows: tuple[ItemRow, ...]


class ItemTable(Value, frozen=True, kw_only=True):
    """All lines of the form."""

    title: str
    heads: tuple[str, ...]
    """Of the number, item, criterion, methods, three figures and the finding."""
    blocks: tuple[Block, ...]
    note: str = ""
    kind: Literal["items"] = "items"


class Line(Value, frozen=True, kw_only=True):
    """A line of writing, and the empty ruled lines below it."""

    text: str = ""
    ruled: int = 0


class Box(Value, frozen=True, kw_only=True):
    """Writing in a frame, or room for it."""

    title: str
    lines: tuple[Line, ...]
    whole: bool = True
    """Whether it stays on one page."""
    kind: Literal["box"] = "box"


class Picture(Value, frozen=True, kw_only=True):
    """One photo and what is said of it."""

    name: str
    """The SHA-256 of the photo; empty where it is not there."""
    head: str
    """Its number and the items that it supports."""
    facts: str
    """When, where and by whom it was taken."""
    caption: str


class Photos(Value, frozen=True, kw_only=True):
    """Photos two a row, each with its caption."""

    title: str
    pictures: tuple[Picture, ...]
    per_page: Literal[4, 6]
    absent: str
    """What stands in the place of a photo that is not there."""
    note: str = ""
    """Captions that are too long for their place."""
    fresh: bool = False
    """Whether they begin a page, as an annex does."""
    kind: Literal["photos"] = "photos"


class Bar(Value, frozen=True, kw_only=True):
    """One section in a chart."""

    label: str
    share: float
    """From 0 to 1."""
    text: str
    """The share as it is printed."""


class Chart(Value, frozen=True, kw_only=True):
    """Bars, and a radar of the same figures."""

    title: str
    bars: tuple[Bar, ...]
    radar: bool
    kind: Literal["chart"] = "chart"


Piece = Form | Table | ItemTable | Box | Photos | Chart
"""What a document is a sequence of."""


def paired(pairs: Iterable[Pair]) -> tuple[tuple[Pair, ...], ...]:
    """The pairs two a row; wide and long ones have a row to themselves."""
    rows: list[tuple[Pair, ...]] = []
    waiting: Pair | None = None
    for pair in pairs:
        if pair.wide or len(pair.text) > _HALF_A_ROW:
            rows += [(waiting,)] if waiting else []
            rows.append((pair,))
            waiting = None
        elif waiting:
            rows.append((waiting, pair))
            waiting = None
        else:
            waiting = pair
    return (*rows, (waiting,)) if waiting else tuple(rows)


_HALF_A_ROW = 40
"""Characters that a cell of half a row takes on two or three lines."""
