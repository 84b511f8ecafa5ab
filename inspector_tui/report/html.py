"""HTML: one self-contained file that prints well from any browser."""

from functools import cache
from typing import TYPE_CHECKING

from inspector_tui.model import clean
from inspector_tui.report.documents import Report

if TYPE_CHECKING:
    from jinja2 import Environment

LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en"}
"""What HTML calls the languages."""


def to_html(report: Report) -> str:
    """The page of a report; everything in it that a user wrote is text and nothing but text."""
    template = _environment().get_template("report.html")
    return template.render(report=report, lang=LANGUAGE_TAGS.get(report.lang, report.lang))


@cache
def _environment() -> "Environment":
    """The templates; Jinja2 is slow to import, so not before the first report."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("inspector_tui.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["css_string"] = css_string
    return environment


def css_string(text: str) -> str:
    """The text as a string of a style sheet; every sign that could end it is written by number."""
    return "".join(_css_character(character) for character in _readable(text))


def _css_character(character: str) -> str:
    if character.isascii() and (character.isalnum() or character == " "):
        return character
    return f"\\{ord(character):x} "


def _printable(value: object) -> object:
    """What a template prints: texts as they can be read, what is already HTML as it is."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return _readable(value)
    return value


def _readable(text: str) -> str:
    """The text without control characters and without signs that turn it round."""
    return clean(text).translate(_TURNS)


_TURNS = dict.fromkeys(
    (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF)
)
"""Signs that reverse the text after them, and two that are no characters."""
