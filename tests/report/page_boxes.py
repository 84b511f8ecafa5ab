"""Where the words of a PDF stand on its pages, as poppler finds them, and what is wrong there."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import NamedTuple

MM = 72 / 25.4
LEFT, RIGHT, TOP, BOTTOM = 25, 18, 24, 22
"""The margins of a report, in millimetres."""
POPPLER = shutil.which("pdftotext")
_BOXES = "☐☑☒★☆"
"""Drawn by a face with lines that are taller than its signs."""
_WORD = re.compile(
    r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', re.DOTALL
)
_PAGE = re.compile(r'<page width="(.*?)" height="(.*?)">(.*?)</page>', re.DOTALL)


class Word(NamedTuple):
    """A run of text without a blank, and its box in millimetres from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


class Page(NamedTuple):
    """A page as a reader sees it."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def body(self) -> list[Word]:
        """The words between the margins, from top to bottom."""
        inside = (w for w in self.words if TOP <= (w.top + w.bottom) / 2 <= self.height - BOTTOM)
        return sorted(inside, key=lambda word: (round(word.bottom), word.left))

    @property
    def lines(self) -> list[str]:
        """The text of the body line by line, without blanks."""
        found: dict[int, str] = {}
        for word in self.body:
            found[round(word.bottom)] = found.get(round(word.bottom), "") + word.text
        return [found[at] for at in sorted(found)]

    @property
    def filled(self) -> float:
        """The share of the page's height down to the last line."""
        used = max((word.bottom for word in self.body), default=0) - TOP
        return used / (self.height - TOP - BOTTOM)


def pages(pdf: Path) -> tuple[Page, ...]:
    """The pages of a file."""
    told = subprocess.run(
        [str(POPPLER), "-bbox", str(pdf), "-"], check=True, capture_output=True
    ).stdout.decode()
    return tuple(
        Page(float(width) / MM, float(height) / MM, tuple(_words(inner)))
        for width, height, inner in _PAGE.findall(told)
    )


def _words(page: str) -> Iterator[Word]:
    for *edges, text in _WORD.findall(page):
        left, top, right, bottom = (float(edge) / MM for edge in edges)
        yield Word(left, top, right, bottom, unescape(text))


def outside(page: Page) -> list[str]:
    """The words that stand in the side margins or over the edge."""
    return [
        word.text
        for word in page.words
        if word.left < LEFT - 1 or word.right > page.width - RIGHT + 1
        or word.top < 0 or word.bottom > page.height
    ]  # fmt: skip


def overlapping(page: Page) -> list[tuple[str, str]]:
    """The pairs of words that stand in the same place."""
    plain = sorted(word for word in page.words if not set(word.text) & set(_BOXES))
    return [
        (one.text, other.text)
        for n, one in enumerate(plain)
        for other in _until(plain[n + 1 :], one.right)
        if _shared(one, other)
    ]


def _until(words: Sequence[Word], right: float) -> Iterator[Word]:
    for word in words:
        if word.left >= right:
            return
        yield word


def _shared(one: Word, other: Word) -> bool:
    """Whether two boxes share more than the lines of a narrow text do."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    tall = min(one.bottom, other.bottom) - max(one.top, other.top)
    return wide > 0.5 and tall > 0.4 * min(one.bottom - one.top, other.bottom - other.top)
