"""Sample: an inspection that comes out the same on every machine and at every time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from inspector_tui.cli.finding import Said, values_of
from inspector_tui.model import Author, Checklist, Entry, Inspection, Log, Plain

CHINA = timezone(timedelta(hours=8))
_FORM = timedelta(seconds=25)
"""What it takes to fill in a field."""
_LINE = timedelta(seconds=80)
"""What it takes to look at an item."""


@dataclass(frozen=True, kw_only=True)
class Sample:
    """What was found on a made-up site."""

    checklist: str
    """The id of a checklist that comes with the program."""
    id: str
    """16 hexadecimal digits."""
    lang: str
    begun: datetime
    by: Author
    form: Mapping[str, Plain]
    """The site form, facts and instances by key."""
    found: Mapping[str, Said]
    """What was found by address; every other line is at the level with the key 1."""

    def log(self, checklist: Checklist) -> Log:
        """The record of the inspection."""
        log = Log()
        for moment, values in self._acts(checklist):
            log = log.add(*_entries(log, values, at=moment, by=self.by))
        return log

    def ended(self, checklist: Checklist) -> datetime:
        """The moment after the last item."""
        return max(moment for moment, _values in self._acts(checklist)) + _LINE

    def _acts(self, checklist: Checklist) -> Iterator[tuple[datetime, Mapping[str, Plain]]]:
        """What is written when: the form first, then line by line."""
        moment = self.begun
        for key, value in self.form.items():
            yield moment, {key: value}
            moment += _FORM
        started = Log(_entries(Log(), self.form, at=self.begun, by=self.by))
        inspection = Inspection.of(checklist, started)
        for line in inspection.lines:
            said = self.found.get(line.address, Said(level="1"))
            yield moment, values_of(inspection, line, said)
            moment += _LINE


def _entries(log: Log, values: Mapping[str, Plain], *, at: datetime, by: Author) -> Iterator[Entry]:
    return (log.next(key, value, at=at, by=by) for key, value in values.items())
