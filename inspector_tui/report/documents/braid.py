"""Braid: what a document says in Chinese and in English, set as one text."""

import re
from collections.abc import Iterator
from itertools import takewhile

from inspector_tui.report.documents.alignment import LABEL, Stretch, aligned
from inspector_tui.report.documents.bilingual import Bilingual, Run
from inspector_tui.report.documents.phrase import core, tokens, words
from inspector_tui.report.documents.words import width

_ROOM = re.compile("(\u2003+|\u3000{4,})")
"""Space to write in, around which a line is a row of labels."""
_GAP = 8
"""The ems up to which such space is a gap within a line; a signature needs more."""
_ROW = 46
"""The ems of a line that has room for both languages; a wider one is broken where people sign."""
_LONG, _MOST = 200, 2000
"""The characters from which what ends both is a person's text, and up to which words are sought."""
_CLAUSE = re.compile("(; ?|；)")
_HAN = re.compile("[\u4e00-\u9fff]")
_TIGHT = "，、；：（）。！？《》“”,;:).!? \u00a0"
"""Before which no space is put."""


def braid(zh: str, en: str) -> str:
    """The Chinese with the English behind it; what is the same in both stands once."""
    runs = tuple(_lines(zh, en))
    return Bilingual(runs) if any(run.english for run in runs) else zh


def _lines(zh: str, en: str) -> Iterator[Run]:
    ours, theirs = zh.split("\n"), en.split("\n")
    if len(ours) != len(theirs):
        yield from _whole(zh, en, "\n")
        return
    for number, (one, other) in enumerate(zip(ours, theirs, strict=True)):
        if number:
            yield Run("\n")
        yield from _row(one, other)


def _row(zh: str, en: str) -> Iterator[Run]:
    """A line, which may be a row of labels with room to write between them."""
    ours, theirs = _ROOM.split(zh), _ROOM.split(en)
    if len(ours) != len(theirs) or len(ours) == 1:
        yield from _phrase(zh, en, "\n")
        return
    fits = width(zh) + width(_ROOM.sub("", en)) <= _ROW
    for one, other in zip(ours, theirs, strict=True):
        broken = not fits and len(one) > _GAP and _ROOM.fullmatch(one)
        yield from [Run("\n")] if broken else _phrase(one, other, " ")


def _phrase(zh: str, en: str, joint: str) -> Iterator[Run]:
    """A phrase: shared words once, and where word orders differ the whole in both languages."""
    if not zh or not en or zh == en:
        yield Run(zh) if zh else Run(en, english=zh != en)
        return
    if (tail := _tail(zh, en)) > _LONG:
        yield from _phrase(zh[:-tail], en[:-tail], " ")
        yield Run(zh[-tail:])
        return
    if max(len(zh), len(en)) > _MOST:
        yield from _whole(zh, en, joint)
        return
    stretches = aligned(tokens(zh), tokens(en))
    if len(stretches) == 1:
        yield from _whole(zh, en, joint)
    elif stretches:
        yield from _woven(zh, en, stretches)
    elif pairs := _clauses(zh, en):
        for one, other in pairs:
            yield from _phrase(one, other, " ")
    else:
        yield from _whole(zh, en, joint)


def _tail(zh: str, en: str) -> int:
    """How many characters at the end are the same in both."""
    pairs = zip(reversed(zh), reversed(en), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _whole(zh: str, en: str, joint: str) -> Iterator[Run]:
    """One after the other; on one line both stand before the colon that ends them."""
    one, colon, room = zh.strip().partition("：")
    other = en.strip()
    if joint == " " and colon and other.endswith(":"):
        yield from (Run(f"{one} "), Run(other[:-1], english=True), Run(colon + room))
    else:
        yield from (Run(f"{zh.strip()}{joint}"), Run(other, english=True))


def _clauses(zh: str, en: str) -> list[tuple[str, str]]:
    """The clauses of both, where a person's Chinese words stand in the English too."""
    ours, theirs = _CLAUSE.split(zh), _CLAUSE.split(en)
    if len(ours) != len(theirs) or len(ours) == 1 or not _HAN.search(en):
        return []
    if any(len([*words(tokens(one))]) > LABEL for one in theirs):
        return []
    pairs = zip(ours, theirs, strict=True)
    return [(one, one if _CLAUSE.fullmatch(one) else other) for one, other in pairs]


def _woven(zh: str, en: str, stretches: tuple[Stretch, ...]) -> Iterator[Run]:
    at = 0
    for one in stretches:
        if one.zh:
            start, end = one.zh[0].start, one.zh[-1].end
            yield Run(zh[at:start])
            at = end
        if one.shared or not core(one.en):
            yield Run(zh[one.zh[0].start : at] if one.zh else "")
        else:
            yield from _label(zh, en, one)
    yield Run(zh[at:])


def _label(zh: str, en: str, one: Stretch) -> Iterator[Run]:
    """A label in both languages, with the punctuation of the Chinese around both."""
    last, end, said = core(one.zh)[-1].end, one.zh[-1].end, core(one.en)
    yield Run(f"{zh[one.zh[0].start : last]} ")
    yield Run(en[said[0].start : said[-1].end], english=True)
    if zh[last:end] == "：" and said[-1].word.endswith("."):
        yield Run(" ")
    elif zh[last:].startswith((*_TIGHT,)) or last == len(zh):
        yield Run(zh[last:end])
    else:
        yield Run(f" {zh[last:end]}")
