"""Month: a month of the calendar, its days as they are written, and when its summary is due."""

import re
from calendar import monthrange

from inspector_tui.model.value import Value

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)

Span = tuple[str, str]
"""The first and the last day, both within, YYYY-MM-DD."""


class Month(Value, frozen=True, kw_only=True):
    """One month."""

    year: int
    number: int
    """1 to 12."""

    @classmethod
    def of(cls, text: str) -> "Month":
        """The month that a text spells, YYYY-MM; raises ValueError."""
        found = _MONTH.fullmatch(text)
        if found is None or int(found[1]) == 0:
            raise ValueError(f"no month: {text}")
        return cls(year=int(found[1]), number=int(found[2]))

    @property
    def text(self) -> str:
        """YYYY-MM."""
        return f"{self.year:04}-{self.number:02}"

    @property
    def days(self) -> Span:
        """The days of the month."""
        return self._day(1), self._day(31)

    @property
    def to_date(self) -> Span:
        """The days of its year up to the end of the month."""
        return f"{self.year:04}-01-01", self._day(31)

    def after(self) -> "Month":
        """The month after it."""
        return Month(year=self.year + self.number // 12, number=self.number % 12 + 1)

    def before(self) -> "Month":
        """The month before it."""
        return Month(year=self.year - (self.number == 1), number=(self.number - 2) % 12 + 1)

    def due(self, day: int) -> str:
        """A day of the following month; the last one where that month is shorter."""
        return self.after()._day(day)

    def _day(self, day: int) -> str:
        return f"{self.text}-{min(day, monthrange(self.year, self.number)[1]):02}"


def within(day: str, span: Span) -> bool:
    """Whether a day lies in a span; words that are no day lie in none."""
    return span[0] <= day[:10] <= span[1]
