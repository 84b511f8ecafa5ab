"""Cells: text in columns of a terminal, where a Chinese character takes two."""

import unicodedata
from collections.abc import Iterable, Sequence


def width(text: str) -> int:
    """How many cells a text takes."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """The text with spaces to so many cells."""
    space = " " * (cells - width(text))
    return space + text if right else text + space


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def table(rows: Iterable[Sequence[str]], *, right: Sequence[int] = (), indent: str = "") -> str:
    """The rows in aligned columns; those numbered in `right` are pushed to the right."""
    lines = [[one_line(cell) for cell in row] for row in rows]
    if not lines:
        return ""
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    padded = (
        (pad(cell, widths[at], right=at in right) for at, cell in enumerate(line)) for line in lines
    )
    return "\n".join((indent + "  ".join(cells)).rstrip() for cells in padded)
