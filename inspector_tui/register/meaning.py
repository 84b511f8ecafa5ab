"""Meaning: the value that a cell says under the kind of its column, or what is wrong with it."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime

from inspector_tui.locale import N_
from inspector_tui.model import clean
from inspector_tui.register.cell import Broken, Cell, Formula, Torn, is_empty
from inspector_tui.register.column import Kind
from inspector_tui.register.complaint import Fault, fault
from inspector_tui.register.credit_code import LENGTH, is_credit_code

Meaning = str | int | bool | tuple[str, str] | None

NOTHING = frozenset({"", "/", "\\", "-", "--", "—", "——", "–", "无", "暂无", "没有", "none", "n/a"})
"""What offices write where there is nothing to say."""

YES = frozenset({"是", "有", "符合", "已", "√", "✓", "yes", "y", "true", "1"})
NO = frozenset({"否", "不符合", "未", "×", "✗", "x", "no", "n", "false", "0"})
SINCE_UNKNOWN = "yes"
"""What stands for a date where only the fact is known."""

LEVELS = {
    "国家级": "national", "国优": "national", "national": "national", "state": "national",
    "省级": "provincial", "省优": "provincial", "provincial": "provincial",
    "市级": "municipal", "市优": "municipal", "municipal": "municipal", "city": "municipal",
    "县级": "county", "区级": "county", "县区级": "county", "旗县区级": "county",
    "county": "county",
}  # fmt: skip

MOST_DIGITS = 15
"""A spreadsheet keeps so many digits of a number and no more."""
LONGEST = 1000
"""The most characters of a text."""

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_SPAN = re.compile(r"\s*(?:——|—|–|~|至|到|\s-\s|(?<=\d)-(?=\d{4}))\s*")
_POWER = re.compile(r"\d+(?:\.\d+)?[eE]\+?\d+")
_PHONE = re.compile(r"[\d\s()+\-/、,;]*")


def meaning(kind: Kind, cell: Cell) -> Meaning | Fault:
    """The value of a cell, None where it says nothing."""
    if isinstance(cell, Formula):
        return fault(
            N_("a formula stands here: {formula}"),
            N_("Copy the column and paste it as values."),
            formula=cell.text[:40],
        )
    if isinstance(cell, Broken):
        return fault(
            N_("the spreadsheet shows an error here: {text}"),
            N_("Write the value."),
            text=cell.text,
        )
    if isinstance(cell, Torn):
        return fault(
            N_("the merged cell shows “{shown}” and hides “{hidden}” in this row"),
            N_("Unmerge it and write in every row what holds there."),
            shown=cell.shown[:40],
            hidden=cell.hidden[:40],
        )
    if is_empty(cell) or (isinstance(cell, str) and _plain(cell).casefold() in NOTHING):
        return None
    return _READERS[kind](cell)


def _text(cell: Cell) -> str | Fault:
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, date):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 10**MOST_DIGITS:
        return str(int(cell))
    words = " ".join(clean(str(cell)).split())
    return words if len(words) <= LONGEST else _too_long()


def _digits(cell: Cell) -> str | Fault:
    """Numbers that nobody counts with, every digit of which matters."""
    if isinstance(cell, bool | date):
        return _lost(str(cell))
    if isinstance(cell, float) and not cell.is_integer():
        return _lost(str(cell))
    words = _text(cell)
    if isinstance(words, Fault):
        return words
    is_number = not isinstance(cell, str)
    if (is_number and len(words.lstrip("-")) > MOST_DIGITS) or _POWER.fullmatch(words):
        return _lost(words)
    return _plain(words)


def _phone(cell: Cell) -> str | Fault:
    words = _digits(cell)
    if isinstance(words, Fault):
        return words
    if not _PHONE.fullmatch(words) or sum(sign.isdigit() for sign in words) < 7:
        return fault(
            N_("“{text}” is no telephone number"),
            N_("Write digits, as in 13800000000 or 0577-12345678."),
            text=words,
        )
    return words


def _credit_code(cell: Cell) -> str | Fault:
    words = _digits(cell)
    if isinstance(words, Fault):
        return words
    code = words.upper().replace(" ", "")
    if len(code) != LENGTH:
        return fault(
            N_("“{text}” has {found} signs; a unified social credit code has {length}"),
            N_("Copy the code from the business licence."),
            text=words,
            found=len(code),
            length=LENGTH,
        )
    if not is_credit_code(code):
        return fault(
            N_("the check digit of “{text}” does not fit, so a sign of it is wrong"),
            N_("Compare it with the business licence, sign by sign."),
            text=words,
        )
    return code


def _date(cell: Cell) -> str | Fault:
    if isinstance(cell, datetime | date):
        return _possible(cell.date() if isinstance(cell, datetime) else cell, str(cell))
    words = _plain(str(cell))
    told = _DAY.fullmatch(words.removesuffix(" 00:00:00").replace(" ", ""))
    try:
        return _possible(date(*map(int, told.groups())), words) if told else _no_date(words)
    except ValueError:
        return _no_date(words)


def _possible(found: date, words: str) -> str | Fault:
    return f"{found:%Y-%m-%d}" if 1990 <= found.year <= 2099 else _no_date(words)


def _span(cell: Cell) -> tuple[str, str] | Fault:
    """Start and end in one cell, as the application forms have them."""
    sides = _SPAN.split(_plain(str(cell)), maxsplit=1)
    dates = [_date(side) if side else "" for side in (*sides, "")[:2]]
    start, end = dates
    if isinstance(start, Fault):
        return start
    return end if isinstance(end, Fault) else (start, end)


def _since(cell: Cell) -> str | Fault | None:
    """A date, or only that it is so."""
    said = _yes_no(cell)
    if isinstance(said, bool):
        return SINCE_UNKNOWN if said else None
    return _date(cell)


def _yes_no(cell: Cell) -> bool | Fault:
    words = _plain(str(cell)).casefold()
    if words in YES:
        return True
    if words in NO:
        return False
    return fault(
        N_("“{text}” is neither yes nor no"), N_("Write 是 or 否, yes or no."), text=words[:40]
    )


def _count(cell: Cell) -> int | Fault:
    words = _plain(str(_text(cell))).removesuffix("人").removesuffix("名")
    if not words.isdecimal() or len(words) > 6:
        return fault(
            N_("“{text}” is no number of people"), N_("Write digits alone."), text=words[:40]
        )
    return int(words)


def _level(cell: Cell) -> str | Fault:
    words = _plain(str(cell)).casefold()
    if words not in LEVELS:
        return fault(
            N_("“{text}” is no level of an award"),
            N_("Write 县级, 市级, 省级 or 国家级; leave it empty where no award is planned."),
            text=words[:40],
        )
    return LEVELS[words]


def level_in(words: str) -> str:
    """The one level that words name, empty where they name none or several."""
    named = {level for word, level in LEVELS.items() if word.endswith("级") and word in words}
    return named.pop() if len(named) == 1 else ""


def _plain(words: str) -> str:
    return unicodedata.normalize("NFKC", clean(words)).strip().lstrip("'")


def _lost(words: str) -> Fault:
    return fault(
        N_("the cell is a number ({text}), of which a spreadsheet loses digits"),
        N_("Give the column the format Text and write the digits again."),
        text=words[:40],
    )


def _no_date(words: str) -> Fault:
    return fault(
        N_("“{text}” is no date"), N_("Write year, month and day: 2024-05-17."), text=words[:40]
    )


def _too_long() -> Fault:
    return fault(N_("the text has more than {most} characters"), N_("Shorten it."), most=LONGEST)


_READERS: dict[Kind, Callable[[Cell], Meaning | Fault]] = {
    "text": _text,
    "digits": _digits,
    "phone": _phone,
    "credit_code": _credit_code,
    "date": _date,
    "since": _since,
    "count": _count,
    "yes_no": _yes_no,
    "level": _level,
    "span": _span,
    "ordinal": lambda _cell: None,
}
