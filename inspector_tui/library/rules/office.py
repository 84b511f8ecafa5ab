"""Offices: a title that fits a page, and a logo that lies beside the settings."""

import re
from collections.abc import Iterator

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known
from inspector_tui.library.rules.rule import Rule, rule
from inspector_tui.locale import N_
from inspector_tui.model import Label, Value
from inspector_tui.model.office import Office

LONGEST = 120
"""The most characters of a title; a head of more lines would be no head."""

_PICTURE = re.compile(r"[^./\\:\s][^/\\:]*\.(png|jpe?g|webp)", re.IGNORECASE)


def _title(office: Office, known: Known) -> Iterator[Fault]:
    for at, words in _by_place(office.title):
        if len(words) > LONGEST:
            yield fault(
                N_("the title has {count} characters, and {most} fit the head of a page"),
                N_("Write the name of the office as it stands on its letters."),
                "title",
                *at,
                count=len(words),
                most=LONGEST,
            )


def _by_place(label: Label) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(label, str):
        yield (), label
    else:
        yield from (((lang,), words) for lang, words in label.items())


def _logo(office: Office, known: Known) -> Iterator[Fault]:
    if office.logo and not _PICTURE.fullmatch(office.logo):
        yield fault(
            N_("“{name}” is not the name of a picture beside this file"),
            N_("Put a PNG, JPEG or WebP into the same folder and write its name alone: logo.png."),
            "logo",
            name=office.logo,
        )


OFFICE_RULES: dict[type[Value], tuple[Rule, ...]] = {
    Office: (rule(_title, "title"), rule(_logo, "logo")),
}
"""The rules of the values in an office's settings, by type."""
