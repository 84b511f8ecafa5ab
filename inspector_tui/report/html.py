"""HTML: one self-contained file that prints well from any browser, or the source of a PDF."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.locale import BOTH
from inspector_tui.report.documents import Report
from inspector_tui.report.templating import rendered

if TYPE_CHECKING:
    from markupsafe import Markup

LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en", BOTH: "zh-CN"}
"""What HTML calls the languages."""


def to_html(
    report: Report,
    *,
    pictures: Mapping[str, bytes] | None = None,
    data: bytes = b"",
    templates: Path | None = None,
) -> str:
    """The page of a report; everything in it that a user wrote is text and nothing but text.

    The photos are in it, and the inspection file where it is given as `data`. What lies in the
    folder `templates` takes the place of ours by its name; raises BadInput where it is wrong.
    """
    return _page(report, embedded(pictures or {}), data, templates)


def pdf_source(report: Report, pictures: Mapping[str, bytes], templates: Path | None = None) -> str:
    """The page from which a PDF is made; photos and data come beside it."""
    return _page(report, addresses(pictures), b"", templates)


def embedded(pictures: Mapping[str, bytes]) -> dict[str, str]:
    """The addresses of pictures that are in the page itself."""
    return {
        name: f"data:image/jpeg;base64,{b64encode(picture).decode()}"
        for name, picture in pictures.items()
    }


def addresses(pictures: Iterable[str]) -> dict[str, str]:
    """The addresses of pictures that come beside a page."""
    return {name: f"asset:{asset(name)}" for name in pictures}


def asset(name: str) -> str:
    """What a photo is called among the assets of a PDF."""
    return f"{name}.jpg"


def _page(report: Report, sources: Mapping[str, str], data: bytes, templates: Path | None) -> str:
    lang = LANGUAGE_TAGS.get(report.lang, report.lang)
    given = {"report": report, "lang": lang, "sources": sources, "data": _data(data)}
    return rendered("report.html", given, templates)


def _data(data: bytes) -> "Markup":
    """A JSON text that no parser of HTML can mistake for anything else."""
    from markupsafe import Markup

    return Markup(data.decode().replace("<", r"\u003c"))
