"""The listing of ten thousand inspections, against the system's look at the same files."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.row import Row, alternately, compared
from inspector_tui.store import DISK, NAME, Summary, Workspace
from inspector_tui.store.index import Row as IndexRow
from inspector_tui.store.index import write_index

RECORDS = 10_000
TIMES = 5


def run() -> list[Row]:
    """Measures what the records screen waits for when nothing has changed since the last time."""
    with TemporaryDirectory() as folder:
        office = Path(folder)
        paths = [f"{office}/{row}/{NAME}" for row in _fill(office)]
        workspace = Workspace(office)
        assert len(workspace.listing()) == RECORDS
        checked, saved, floor = alternately(
            [workspace.listing, workspace.saved_listing, lambda: [os.stat(p) for p in paths]],  # noqa: PTH116
            TIMES,
        )
        return [
            compared("listing of 10,000, checked", checked, floor, None),
            compared("listing of 10,000, as saved", saved, floor, None),
        ]


def _fill(office: Path) -> list[str]:
    """Makes the files, whose content the listing need not read, and their index."""
    rows = {}
    for n in range(RECORDS):
        folder = f"inspections/2026/2026-05-20-工地-{n:016x}"
        path = office / folder / NAME
        path.parent.mkdir(parents=True)
        path.write_bytes(b"{}")
        state = path.stat()
        rows[folder] = IndexRow(
            size=state.st_size, modified=state.st_mtime_ns, summary=_summary(folder, n)
        )
    write_index(DISK, office / "index.json", rows)
    return list(rows)


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
