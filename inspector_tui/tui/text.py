"""Text in cells: cutting, padding and breaking lines where wide characters stand."""

import re

from rich.cells import cell_len, set_cell_size

CLOSING = frozenset("，。、；：？！）】》〉」』”’…—·,.;:?!)]}%")
"""What never begins a line."""
OPENING = frozenset("（【《〈「『“‘([{")
"""What never ends a line."""

_PIECE = re.compile(r"[!-~\u00a0-\u024f]+|\s+|.", re.DOTALL)


def one_line(text: str) -> str:
    """The text with every run of white space and line ends as one space."""
    return " ".join(text.split())


def fit(text: str, width: int) -> str:
    """The text cut with an ellipsis, or padded, to exactly so many cells."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    if width < 1:
        return ""
    return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)


def flush_right(text: str, width: int) -> str:
    """The text pushed to the right end of so many cells."""
    return " " * max(0, width - cell_len(text)) + text


def wrap(text: str, width: int) -> list[str]:
    """The lines of a text; no closing mark begins one, no opening mark ends one."""
    return [line for row in text.split("\n") for line in _wrap_row(row, max(width, 4))]


def _wrap_row(row: str, width: int) -> list[str]:
    lines, line = [], ""
    for piece in _pieces(row, width):
        if cell_len(line) + cell_len(piece.rstrip()) <= width:
            line += piece
            continue
        kept, carried = _break(line, piece)
        lines.append(kept.rstrip())
        line = carried + (piece if carried else piece.lstrip())
    return [*lines, line.rstrip()]


def _pieces(row: str, width: int) -> list[str]:
    """Words, spaces and wide characters; a word wider than the line falls into parts."""
    pieces = []
    for piece in _PIECE.findall(row):
        if cell_len(piece) <= width:
            pieces.append(piece)
        else:
            pieces += [piece[at : at + width] for at in range(0, len(piece), width)]
    return pieces


def _last(line: str, room: int) -> int:
    """Where the last word or wide character of a line begins that may begin a line itself.

    What is taken along with a piece of so many cells leaves as many behind.
    """
    for found in reversed([*_PIECE.finditer(line)]):
        start, word = found.start(), found.group()
        if cell_len(line[:start]) < room:
            break
        if word[0] not in CLOSING and not word.isspace():
            return start
    return len(line) - 1


def _break(line: str, piece: str) -> tuple[str, str]:
    """Where a line is broken before a piece: marks that may not stand there go along."""
    at = len(line)
    if piece[0] in CLOSING and len(line) > 2:
        at = _last(line, cell_len(piece))
    while at > 1 and line[at - 1] in OPENING:
        at -= 1
    return line[:at], line[at:]
