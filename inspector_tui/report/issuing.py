"""Issuing: the numbers of the notices that are printed, recorded before they are."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from inspector_tui.errors import BadInput, InspectorError
from inspector_tui.locale import N_, _, say
from inspector_tui.model import Author, clean, issued_numbers
from inspector_tui.report.numbering import Numbers, issue
from inspector_tui.store import InspectionFile, Workspace

_TAKEN = N_("{number} is the number of the notice of {site} ({folder}). Give another one.")


class Numbered(NamedTuple):
    """The number of a notice, and what a person should know of it."""

    number: str = ""
    """Empty where it has none; then there is room for it."""
    warnings: tuple[str, ...] = ()


class Numbering:
    """What numbers the notices of a workspace."""

    def __init__(self, workspace: Workspace, *, at: datetime, by: Author, given: str = "") -> None:
        """`given` is the number that a person gives to the notice."""
        self._folder = workspace.path.resolve()
        self._numbers = Numbers(workspace.listing())
        self._at, self._by = at, by
        self._given = clean(given).strip()

    def wanted(self, path: Path) -> bool:
        """Whether there is something to number, or a damaged file to be told of."""
        row = self._numbers.find(self._named(path))
        return row is None or bool(row.rectify or row.numbers) or row.standing == "damaged"

    def of(self, path: Path, held: InspectionFile | None = None) -> Numbered:
        """The number of an inspection's notice; one that is new is on the disk by then.

        `held` is its file where the program has it open. Raises BadInput for a number that another
        one bears.
        """
        folder = self._named(path)
        row = self._numbers.find(folder)
        standing = row.numbers if row else issued_numbers(InspectionFile(path).log)
        if self._given:
            return self._by_hand(path, folder, standing)
        if standing:
            return Numbered(standing[0], tuple(self._doubts(folder, standing)))
        if row is None:
            return Numbered(warnings=(_(_ELSEWHERE).format(path=path),))
        return self._next(path, folder, held) if row.rectify else Numbered()

    def _by_hand(self, path: Path, folder: str, standing: tuple[str, ...]) -> Numbered:
        number = self._given
        for other in self._numbers.namesakes(number, folder):
            raise BadInput(_TAKEN, number=number, site=other.site, folder=other.path)
        told = [_(_WAS).format(before=one, number=number) for one in standing if one != number]
        try:
            issue(path, number, at=self._at, by=self._by, anew=True)
        except InspectorError as trouble:
            told.append(_(_NOT_KEPT).format(number=number, reason=say(trouble)))
        return Numbered(number, tuple(told))

    def _next(self, path: Path, folder: str, held: InspectionFile | None) -> Numbered:
        number = self._numbers.take(folder, f"{self._at:%Y}")
        try:
            return Numbered(issue(path, number, at=self._at, by=self._by, held=held))
        except InspectorError as trouble:
            self._numbers.give_back(number)
            return Numbered(warnings=(_(_NOT_ISSUED).format(reason=say(trouble)),))

    def _doubts(self, folder: str, standing: tuple[str, ...]) -> Iterator[str]:
        """What a merge can bring: two numbers of one notice, or two notices under one number."""
        if len(standing) > 1:
            yield _(_TWO).format(numbers=", ".join(standing), number=standing[0])
        for other in self._numbers.namesakes(standing[0], folder):
            yield _(_SHARED).format(number=standing[0], site=other.site, folder=other.path)

    def _named(self, path: Path) -> str:
        """The folder of an inspection as the listing calls it."""
        folder = path.parent.resolve()
        within = folder.is_relative_to(self._folder)
        return folder.relative_to(self._folder).as_posix() if within else str(folder)


_WAS = N_("The notice was issued as {before}; from now on it is {number}. Both stay on record.")
_NOT_KEPT = N_("The number {number} is printed and not recorded: {reason}")
_NOT_ISSUED = N_("The notice has no number, for none can be recorded: {reason}")
_ELSEWHERE = N_(
    "{path}: the notice has no number, for it lies outside of the workspace in which numbers are "
    "counted. Merge it, or give --number."
)
_TWO = N_(
    "The notice was issued under several numbers, {numbers}; {number} is printed. Settle it with "
    "--number."
)
_SHARED = N_(
    "{number} is also the number of the notice of {site} ({folder}): two laptops counted apart. "
    "Where one of them has not gone out yet, give it another with --number."
)
