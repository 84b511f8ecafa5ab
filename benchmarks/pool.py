"""A pool of ten thousand files, against reading their bytes and their JSON, and peers."""

from benchmarks.row import Row
from benchmarks.season_rows import rows

FILES = 10_000


def run() -> list[Row]:
    """Measures an office's autumn."""
    return rows(FILES)
