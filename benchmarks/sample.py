"""What is measured: an office of many inspections, and a checklist of any length."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from inspector_tui.library import find
from inspector_tui.model import Author, Checklist, Item, Section
from inspector_tui.store import DISK, NAME, Summary, Workspace
from inspector_tui.store.index import Row, write_index

AT = datetime(2026, 5, 20, 8, tzinfo=UTC)
BY = Author(name="李工", device="laptop")
PER_SECTION = 50


def fill(office: Path, count: int) -> list[str]:
    """Makes files whose content the listing need not read, and their index; their folders."""
    rows = {}
    for n in range(count):
        folder = f"inspections/2026/2026-05-20-工地-{n:016x}"
        path = office / folder / NAME
        path.parent.mkdir(parents=True)
        path.write_bytes(b"{}")
        state = path.stat()
        rows[folder] = Row(
            size=state.st_size, modified=state.st_mtime_ns, summary=_summary(folder, n)
        )
    write_index(DISK, office / "index.json", rows)
    return list(rows)


def begin(office: Path, checklist: Checklist) -> Path:
    """A new inspection; its file."""
    values = {"site/name": "工地", "team/leader": BY.name, "visit/date": "2026-05-20"}
    file = Workspace(office).begin(checklist, values, inspection_id="f" * 16, at=AT, by=BY)
    file.close()
    return file.path


def checklist_of(count: int) -> Checklist:
    """The checklist of Baotou, its items repeated under new ids until there are so many."""
    baotou = find("baotou-7-1-8")
    items = [*baotou.items()]
    many = [_item(items[n % len(items)], n) for n in range(count)]
    sections = tuple(
        _section(baotou.sections[0], at // PER_SECTION, many[at : at + PER_SECTION])
        for at in range(0, count, PER_SECTION)
    )
    return msgspec.structs.replace(baotou, sections=sections)


def _item(item: Item, n: int) -> Item:
    return msgspec.structs.replace(item, id=f"N{n + 1}", importance="normal")


def _section(section: Section, n: int, items: list[Item]) -> Section:
    return msgspec.structs.replace(section, id=f"S{n + 1}", items=tuple(items))


def _summary(folder: str, n: int) -> Summary:
    return Summary(
        path=folder,
        standing="draft" if n % 9 == 0 else "complete",
        id=f"{n:016x}",
        date=f"2026-{n % 12 + 1:02}-{n % 28 + 1:02}",
        site=f"恒大名都 {n}# 楼",
        inspector="李工",
        checklist="baotou-7-1-8",
        title={"zh": "红色工地检查表", "en": "Red site checklist"},
        answered=55,
        applicable=55,
    )
