"""Numbering: the numbers of rectification notices, consecutive in a year and kept once issued."""

import re
from collections import Counter
from collections.abc import Iterable
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path

from inspector_tui.model import NOTICE_NUMBER, Author, issued_numbers
from inspector_tui.store import InspectionFile, Summary, open_file

_OURS = re.compile(r"([0-9]{4})-([0-9]{3,9})")
"""The numbers that are counted on from; an office may give others by hand."""
_DATED = re.compile(r"[0-9]{4}-")


class Numbers:
    """The numbers that the inspections of a listing bear, and the next ones."""

    def __init__(self, listing: Iterable[Summary]) -> None:
        self._rows = {row.path: row for row in listing}
        self._last: Counter[str] = Counter()
        for row in self._rows.values():
            for number in row.numbers:
                self._count(number)

    def issued(self, folder: str) -> tuple[str, ...]:
        """The numbers that stand for an inspection, none where it has not been issued one."""
        return self._rows[folder].numbers

    def take(self, folder: str, usual: str = "") -> str:
        """The next number of the year of an inspection, which nobody else gets then.

        Where its visit has no date, that of the `usual` year.
        """
        date = self._rows[folder].date
        year = date[:4] if _DATED.match(date) else usual
        self._last[year] += 1
        return f"{year}-{self._last[year]:03}"

    def give_back(self, number: str) -> None:
        """Lets the number that was taken last be taken again, for it could not be recorded."""
        self._last[number[:4]] -= 1

    def namesakes(self, number: str, folder: str) -> tuple[Summary, ...]:
        """The other inspections that bear a number."""
        own = self._rows[folder].id if folder in self._rows else ""
        return tuple(r for r in self._rows.values() if number in r.numbers and r.id != own)

    def find(self, folder: str) -> Summary | None:
        """The row of a folder of the workspace; None for one that lies elsewhere."""
        return self._rows.get(folder)

    def _count(self, number: str) -> None:
        if counted := _OURS.fullmatch(number):
            year, rank = counted.groups()
            self._last[year] = max(self._last[year], int(rank))


def issue(
    path: Path,
    number: str,
    *,
    at: datetime,
    by: Author,
    anew: bool = False,
    held: InspectionFile | None = None,
) -> str:
    """Records the number of a notice with its inspection and returns the one that stands.

    One that was issued before stays, unless a person gives it a number `anew`. `held` is the file
    where the program has it open already. Raises FileTrouble, NotSaved, or why it is read-only.
    """
    with nullcontext(held) if held else open_file(path, by) as file:
        if file.read_only is not None:
            raise file.read_only
        standing = issued_numbers(file.log)
        if standing and (not anew or standing == (number,)):
            return standing[0]
        file.record(file.log.next(NOTICE_NUMBER, number, at=at, by=by))
    return number
