"""Search: finds text by its words, by numbers, or by the pinyin initials of its characters."""

import os
from collections.abc import Iterable

from inspector_tui.model import Line, wording


def initials(text: str) -> str:
    """The text with every Chinese character as the first letter of its pinyin, in lower case."""
    return text.lower().translate(_INITIALS)


class _Initials(dict[int, str]):
    """The first letters by code point; each character is looked up once."""

    def __missing__(self, code: int) -> str:
        self[code] = letter = _initial(chr(code))
        return letter


_INITIALS = _Initials()


def _initial(character: str) -> str:
    if character < "\u3400":
        return character
    # The table costs 40 ms, so it is read at the first search; that of phrases would cost 100 more.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin.constants import PINYIN_DICT

    syllable = PINYIN_DICT.get(ord(character), character).split(",")[0]
    return _PLAIN.get(syllable[:1], syllable[:1])


_PLAIN = dict(zip("āáǎàēéěèōóǒòńňǹḿ", "aaaaeeeeoooonnnm", strict=True))


class Finder:
    """Texts by a name, ready to be searched."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._texts = [(name, f"{text.lower()}\n{initials(text)}") for name, text in texts]

    def __call__(self, wanted: str) -> frozenset[str]:
        """The names of the texts in which every wanted word occurs."""
        words = wanted.lower().split()
        return frozenset(name for name, text in self._texts if all(word in text for word in words))


def line_texts(lines: Iterable[Line]) -> Iterable[tuple[str, str]]:
    """What a walk is searched by: number, title and section in both languages."""
    for line in lines:
        labels = [line.section.title, line.section.group, line.item.title, line.item.criterion]
        words = (wording(label, lang) for label in labels for lang in ("zh", "en"))
        yield line.address, " ".join((line.address, *words))
