"""Labels: words in one language or in several, never empty where they are needed."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import fields

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.locale import N_
from inspector_tui.model import Label, Value

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


def label_faults(value: Value, bad: frozenset[str]) -> Iterator[Fault]:
    """The labels of a value that say nothing in some language, or in none; bad ones left aside."""
    for name, needed in _labels(type(value)):
        if name in bad:
            continue
        label = getattr(value, name)
        if isinstance(label, dict):
            yield from _by_language(name, label)
        elif needed and not label.strip():
            yield fault(N_("words are missing"), N_("Write what the inspector is to read."), name)


@lru_cache
def _labels(kind: type[Value]) -> tuple[tuple[str, bool], ...]:
    """The fields that are labels, and whether each is required."""
    return tuple((field.name, field.required) for field in fields(kind) if field.type == Label)


def _by_language(name: str, label: dict[str, str]) -> Iterator[Fault]:
    if not label:
        yield fault(
            N_("the words have no language"), N_("Write {{zh: …, en: …}} or plain words."), name
        )
    for lang, words in label.items():
        if not _LANGUAGE.fullmatch(lang):
            yield fault(
                N_("“{lang}” is no code of a language"),
                N_("Write zh, en or another code in small letters."),
                name,
                lang,
                lang=lang,
            )
        elif not words.strip():
            yield fault(
                N_("the words in the language {lang} are empty"),
                N_("Write them, or take the language away."),
                name,
                lang,
                lang=lang,
            )
