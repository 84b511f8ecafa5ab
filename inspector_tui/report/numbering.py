"""Numbering: the numbers of rectification notices, running through a year."""

from collections import Counter
from collections.abc import Iterable, Mapping

from inspector_tui.store import Summary


def notice_numbers(listing: Iterable[Summary]) -> Mapping[str, str]:
    """The number of each inspection with problems by its folder: year and rank by date and id."""
    counted: Counter[str] = Counter()
    numbers = {}
    for row in sorted(listing, key=lambda row: (row.date, row.id)):
        if row.rectify:
            year = row.date[:4]
            counted[year] += 1
            numbers[row.path] = f"{year}-{counted[year]:03}"
    return numbers
