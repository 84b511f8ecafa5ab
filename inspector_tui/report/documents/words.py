"""Words: how a language writes the labels, numbers and dates of a document."""

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from fractions import Fraction

from inspector_tui.locale import N_, translate
from inspector_tui.model import Label, rounded, wording

_ZH_NUMERALS = "〇一二三四五六七八九"
_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip


class Words:
    """What a document says, in one language and one time zone."""

    def __init__(self, lang: str, zone: tzinfo | None, *, beside: bool = False) -> None:
        self.lang = lang
        self._zone = zone
        self._beside = beside
        """Whether another language stands beside it: days are then in figures alone."""

    def say(self, message: str, **places: object) -> str:
        """The sentence in the language, its `{named}` fields filled in."""
        return translate(message, self.lang).format_map(places)

    def sign(self, message: str, **places: object) -> str:
        """A sign that is the same in all languages of one document."""
        lang = "en" if self._beside else self.lang
        return translate(message, lang).format_map(places)

    def of(self, label: Label) -> str:
        """The words of a label."""
        return wording(label, self.lang).strip()

    def among(self, parts: Iterable[str]) -> str:
        """Several things side by side."""
        return self.say(N_(", ")).join(part for part in parts if part)

    def sentences(self, parts: Iterable[str]) -> str:
        """Several statements, one after the other."""
        return self.say(N_("; ")).join(part for part in parts if part)

    def titled(self, title: str, text: str) -> str:
        """A text under its title; the title alone where there is no text."""
        return self.say(N_("{title}: {text}"), title=title, text=text) if text else title

    def numbered(self, number: int, title: str) -> str:
        """A heading under its number, 三、 or 3., which the Chinese beside it has already."""
        if self.lang == "zh":
            return f"{_zh_numeral(number)}、{title}"
        if self._beside:
            return title
        return f"{number}. {title}"

    def date(self, text: str) -> str:
        """A day of the form YYYY-MM-DD as it is written; what is no day stays as it is."""
        try:
            day = date.fromisoformat(text.strip())
        except ValueError:
            return text
        if self._beside:
            return day.isoformat()
        month = self.say(_MONTHS[day.month - 1])
        return self.say(
            N_("{day} {month_name} {year}"),
            day=day.day, month=day.month, month_name=month, year=day.year,
        )  # fmt: skip

    def moment(self, moment: datetime | str) -> str:
        """A moment, or an entry's time stamp, as day and minute in the document's zone."""
        if isinstance(moment, str):
            try:
                moment = datetime.fromisoformat(moment)
            except ValueError:
                return str(moment)
        here = moment.astimezone(self._zone)
        return f"{self.date(here.date().isoformat())} {here:%H:%M}"

    def figure(self, number: Fraction, places: int = 2) -> str:
        """A number with so many decimals, half rounded away from zero."""
        text = str(rounded(abs(number), places))
        return f"−{text}" if number < 0 and any(digit in "123456789" for digit in text) else text

    def percent(self, part: Fraction) -> str:
        """A part of a whole in hundredths, to one decimal."""
        return f"{self.figure(100 * part, 1)}%"


def decimals(numbers: Iterable[Fraction]) -> int:
    """The decimals, at most two, that write all numbers as exactly as can be."""
    most = 0
    for number in numbers:
        needed = next((n for n in (0, 1) if (number * 10**n).denominator == 1), 2)
        most = max(most, needed)
    return most


def width(text: str) -> float:
    """How wide a text is in ems, roughly."""
    return sum(1 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in text)


def shortened(text: str, ems: int) -> str:
    """The text on one line, cut with an ellipsis where it is wider than so many ems."""
    line = " ".join(text.split())
    if width(line) <= ems:
        return line
    room = ems - 1.0
    for at, character in enumerate(line):
        room -= width(character)
        if room < 0:
            return f"{line[:at].rstrip()}…"
    return line


def _zh_numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _ZH_NUMERALS[ones]
    head = "" if tens == 1 else _ZH_NUMERALS[tens]
    return f"{head}十{_ZH_NUMERALS[ones] if ones else ''}"
