"""A pool of a province's hundred thousand files: eight gigabytes, several minutes."""

from benchmarks.row import Row
from benchmarks.season_rows import rows

FILES = 100_000
BY_NAME_ALONE = True
"""Whether it is left out where nothing is named."""


def run() -> list[Row]:
    """Measures a province's autumn."""
    return rows(FILES)
