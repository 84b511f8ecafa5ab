"""Phrase: the tokens of a short text, by which the same words are found in two languages."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

_TOKEN = re.compile(r"[A-Za-z]{2}\.(?=\s)|[A-Za-z0-9]+(?:[-.:/_@][A-Za-z0-9]+)*%?|\S")
_FOLDED = str.maketrans("，、；：（）。！？", ",,;:().!?")
_PUNCTUATION = frozenset(",;:().!?《》“”‘’\"'·–—…/-")
_OPENING, _CLOSING = "(《“", ")》”"


_AROUND = 4
"""How many signs are looked at for the other half of a bracket."""


class Token(NamedTuple):
    """A word, a Chinese character or a sign, and where it stands."""

    word: str
    """As it is compared: signs of punctuation are the same in both languages."""
    start: int
    end: int

    @property
    def spoken(self) -> bool:
        """Whether it is more than punctuation."""
        return self.word not in _PUNCTUATION


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text in their order."""
    found = _TOKEN.finditer(text)
    return tuple(Token(one[0].translate(_FOLDED), one.start(), one.end()) for one in found)


def speaks(some: Sequence[Token]) -> bool:
    """Whether there is a word among the tokens."""
    return any(token.spoken for token in some)


def closes(some: Sequence[Token]) -> bool:
    """Whether every bracket that opens among the tokens is closed there."""
    depth = 0
    for token in some:
        depth += (token.word in _OPENING) - (token.word in _CLOSING)
        if depth < 0:
            return False
    return depth == 0


def core(some: Sequence[Token]) -> Sequence[Token]:
    """The tokens without the punctuation at both ends, but for brackets around words within."""
    spoken = [at for at, token in enumerate(some) if token.spoken]
    if not spoken:
        return ()
    first, last = spoken[0], spoken[-1] + 1
    starts = range(first, max(first - _AROUND, 0) - 1, -1)
    ends = range(last, min(last + _AROUND, len(some)) + 1)
    spans = product(starts, ends)
    first, last = next((span for span in spans if closes(some[slice(*span)])), (first, last))
    return some[first:last]


def edges(some: Sequence[Token]) -> tuple[str, str]:
    """The punctuation at both ends of tokens among which there is a word."""
    inner = core(some)
    before = "".join(token.word for token in some if token.end <= inner[0].start)
    return before, "".join(token.word for token in some if token.start >= inner[-1].end)


def words(some: Sequence[Token]) -> Iterator[str]:
    """The words among the tokens."""
    return (token.word for token in some if token.spoken)
