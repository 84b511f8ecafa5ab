"""Reading: the sites of a register file, and every row that is wrong with its reason."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from inspector_tui.errors import BadInput
from inspector_tui.locale import N_
from inspector_tui.model import Value
from inspector_tui.model.register import Site
from inspector_tui.register.cell import Cell, Row, is_empty, letter
from inspector_tui.register.column import Column
from inspector_tui.register.complaint import Complaint, Fault, fault
from inspector_tui.register.heads import Heads, Ignored, find_heads, no_heads
from inspector_tui.register.meaning import Meaning, level_in, meaning
from inspector_tui.register.merged import Filling
from inspector_tui.register.table import read_bytes, sheets

_FOOT = (
    "合计",
    "总计",
    "小计",
    "共计",
    "注:",
    "注：",
    "备注:",
    "备注：",
    "填报",
    "填表",
    "制表",
    "审核",
)
"""How lines begin that stand below the sites."""

_SUMS = frozenset({"合计", "总计", "小计", "共计"})

Told = dict[str, Meaning]


class Reading(Value, frozen=True, kw_only=True):
    """What a register file says."""

    file: str
    digest: str
    """The SHA-256 of the file."""
    sheet: str
    sites: tuple[Site, ...]
    """Those of the rows in which nothing is wrong."""
    complaints: tuple[Complaint, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    """The columns that are not read."""
    skipped: int = 0
    """Rows of totals and remarks."""

    @property
    def wrong_rows(self) -> int:
        """How many rows have something wrong in them."""
        return len({complaint.row for complaint in self.complaints})


def read_register(path: Path, *, region: str = "", sheet: str = "") -> Reading:
    """The reading of an XLSX or CSV file; a region given holds where a row has none.

    Raises BadInput where no sheet has the heads that are needed, FileTrouble.
    """
    raw = read_bytes(path)
    names: list[str] = []
    for table in sheets(path, raw):
        names.append(table.name)
        heads = find_heads(table.rows) if sheet in ("", table.name) else None
        if heads is None:
            continue
        _needs(path, heads, region)
        found = _Rows(heads, region, Filling(table.blocks))
        found.read(table.rows)
        return Reading(
            file=path.name,
            digest=sha256(raw).hexdigest(),
            sheet=table.name,
            sites=tuple(found.sites.values()),
            complaints=tuple(found.complaints),
            ignored=heads.ignored,
            skipped=found.skipped,
        )
    raise no_heads(path, names)


def _needs(path: Path, heads: Heads, region: str) -> None:
    if missing := heads.missing(region=not region):
        near = [f"{one.head} → {one.near}" for one in heads.ignored if one.near]
        raise BadInput(
            N_(
                "{path}: row {row} has heads, but none for {missing}. Write 工程名称 and 区域 (or "
                "Site and Region), or give the region for all rows. Similar heads: {near}."
            ),
            path=path,
            row=heads.row,
            missing=", ".join(missing),
            near=", ".join(near) or "–",
        )


class _Rows:
    """The rows below the heads while they are read."""

    def __init__(self, heads: Heads, region: str, merged: Filling) -> None:
        self.sites: dict[str, Site] = {}
        self.complaints: list[Complaint] = []
        self.skipped = 0
        self._heads = heads
        self._region = region
        self._merged = merged
        self._ids: dict[str, int] = {}
        self._names: dict[tuple[str, str], int] = {}

    def read(self, rows: Iterable[Row]) -> None:
        """Takes the rows, one after the other."""
        for row in rows:
            if not row.filled:
                continue
            if _is_foot(row.filled):
                self.skipped += 1
            elif Heads.of(row).words != self._heads.words:  # heads may stand again on each page
                self._row(self._merged.filled(row))

    def _row(self, row: Row) -> None:
        told, wrong = _told(row, self._heads)
        told.setdefault("region", self._region or None)
        told["region"] = told["region"] or self._region or None
        site = _site(told)
        wrong += [self._complaint(row.number, *one) for one in self._lacks(row.number, told, site)]
        self.complaints += wrong
        if not wrong:
            self.sites[site.id] = site

    def _lacks(self, number: int, told: Told, site: Site) -> Iterator[tuple[str, Fault]]:
        """What is wrong with the row as a whole."""
        if not told.get("name"):
            yield "name", _missing(N_("the name of the site is missing"))
        if not told.get("region"):
            yield "region", _missing(N_("the region is missing"))
        if site.start and site.end and site.start > site.end:
            yield (
                "end",
                fault(
                    N_("the end {end} lies before the start {start}"),
                    N_("Mend one of the two dates."),
                    start=site.start,
                    end=site.end,
                ),
            )
        first = self._ids.setdefault(site.id, number)
        twin = self._names.setdefault((site.region, site.name), number)
        if told.get("name") and first != number:
            yield "id", _twice(site.id, first)
        elif told.get("name") and twin != number:
            yield "name", _twice(f"{site.region} {site.name}", twin)

    def _complaint(self, number: int, field: str, wrong: Fault) -> Complaint:
        at = next(
            (n for n, one in enumerate(self._heads.columns) if one and one.field == field), None
        )
        return _complaint(number, at, self._heads, wrong)


def _is_foot(filled: Sequence[Cell]) -> bool:
    """Whether a row sums up or remarks; one of sums may have as many cells as any other."""
    first = "".join(str(filled[0]).split())
    return first in _SUMS or (len(filled) <= 2 and first.startswith(_FOOT))


def _told(row: Row, heads: Heads) -> tuple[Told, list[Complaint]]:
    """What the cells of a row say by field, and what is wrong with them."""
    told: Told = {}
    wrong: list[Complaint] = []
    for at, (cell, column) in enumerate(zip(row.cells, heads.columns, strict=False)):
        if column is None or is_empty(cell):
            continue
        said = meaning(column.kind, cell)
        if isinstance(said, Fault):
            wrong.append(_complaint(row.number, at, heads, said))
        else:
            _tell(told, column, heads.words[at], said)
    return told, wrong


def _tell(told: Told, column: Column, head: str, said: Meaning) -> None:
    if column.kind == "span" and isinstance(said, tuple):
        told["start"], told["end"] = said
    elif column.field == "scale" and said and told.get("scale"):
        told["scale"] = f"{told['scale']}；{head} {said}"
    elif column.kind != "ordinal":
        told[column.field] = said


def _site(told: Mapping[str, Meaning]) -> Site:
    """The site that a row tells of; without a number of its own, permit or name stand for it."""
    given = {name: said for name, said in told.items() if said is not None}
    name, region = str(given.get("name", "")), str(given.get("region", ""))
    fallback = str(given.get("permit") or f"{region} {name}".strip())
    if "award_plan" not in given and (level := level_in(str(given.get("award_name", "")))):
        given["award_plan"] = level
    return Site(**{"id": fallback, "name": name, **given})  # type: ignore[arg-type]


def _complaint(number: int, at: int | None, heads: Heads, wrong: Fault) -> Complaint:
    return Complaint(
        row=number,
        column="" if at is None else letter(at),
        head="" if at is None else heads.words[at],
        rule=wrong.rule,
        mend=wrong.mend,
        places=wrong.places,
    )


def _missing(rule: str) -> Fault:
    return fault(
        rule,
        N_("Write it in this row; a cell that is merged over several columns counts in its first "
           "row and column alone."),
    )  # fmt: skip


def _twice(said: str, first: int) -> Fault:
    return fault(
        N_("{said} stands in row {first} already"),
        N_("Take one of the two rows away, or give this one its own number."),
        said=said,
        first=first,
    )
