"""HTML: one self-contained file that prints well from any browser, or the source of a PDF."""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from inspector_tui.report.charts import bars, radar
from inspector_tui.report.documents import Report
from inspector_tui.report.legible import legible
from inspector_tui.report.qr import qr

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en"}
"""What HTML calls the languages."""


def to_html(
    report: Report, *, pictures: Mapping[str, bytes] | None = None, data: bytes = b""
) -> str:
    """The page of a report; everything in it that a user wrote is text and nothing but text.

    The photos are in it, and the inspection file where it is given as `data`.
    """
    shown = pictures or {}
    sources = {name: f"data:image/jpeg;base64,{b64encode(shown[name]).decode()}" for name in shown}
    return _page(report, sources, data)


def pdf_source(report: Report, pictures: Mapping[str, bytes]) -> str:
    """The page from which a PDF is made; photos and data come beside it."""
    return _page(report, {name: f"asset:{asset(name)}" for name in pictures}, b"")


def asset(name: str) -> str:
    """What a photo is called among the assets of a PDF."""
    return f"{name}.jpg"


def _page(report: Report, sources: Mapping[str, str], data: bytes) -> str:
    template = environment().get_template("report.html")
    lang = LANGUAGE_TAGS.get(report.lang, report.lang)
    return template.render(report=report, lang=lang, sources=sources, data=_data(data))


def _data(data: bytes) -> "Markup":
    """A JSON text that no parser of HTML can mistake for anything else."""
    from markupsafe import Markup

    return Markup(data.decode().replace("<", r"\u003c"))


@cache
def environment() -> "Environment":
    """The templates; Jinja2 is slow to import, so not before the first report."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("inspector_tui.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["css_string"] = css_string
    made.globals.update(bars=bars, qr=qr, radar=radar)
    return made


def css_string(text: str) -> str:
    """The text as a string of a style sheet; every sign that could end it is written by number."""
    return "".join(_css_character(character) for character in legible(text))


def _css_character(character: str) -> str:
    if character.isascii() and (character.isalnum() or character == " "):
        return character
    return f"\\{ord(character):x} "


def _printable(value: object) -> object:
    """What a template prints: texts as they can be read, what is already HTML as it is."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return legible(value)
    return value
