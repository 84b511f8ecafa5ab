"""The listing of ten thousand inspections, against the system's look at the same files."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.row import Row, alternately, compared
from benchmarks.sample import fill
from inspector_tui.store import NAME, Workspace

RECORDS = 10_000
TIMES = 5


def run() -> list[Row]:
    """Measures what the records screen waits for when nothing has changed since the last time."""
    with TemporaryDirectory() as folder:
        office = Path(folder)
        paths = [f"{office}/{row}/{NAME}" for row in fill(office, RECORDS)]
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
