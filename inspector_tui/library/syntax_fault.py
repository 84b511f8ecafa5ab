"""SyntaxFault: what the YAML parser stumbles over, in words that an inspector knows."""

import re
from collections.abc import Sequence

import yaml

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.locale import N_

_WIDE_COLON = re.compile(r"^[\s{-]*[\"']?[A-Za-z_][\w-]*[\"']?\s*(：)")
_TIGHT_COLON = re.compile(r"^[\s-]*[A-Za-z_]\w*(:)[^\s:/]")
_OPEN_QUOTE = "found unexpected end of stream"
_NO_COLON = "could not find expected ':'"
_NO_NAME = "did not find expected alphabetic or numeric character"
_CAUSED_BEFORE = (_OPEN_QUOTE, _NO_COLON, _NO_NAME)
"""The problems that the parser notices some way after their cause."""
_NO_KEY = "mapping values are not allowed"
_NO_FIT = "did not find expected key"
_ASTRAY = (_NO_COLON, _NO_KEY, _NO_FIT)
"""The problems that come of a key that was not seen as one."""
_LINES_BACK = 3
"""How far above the stumbling the cause is looked for."""


def wide_colon() -> Fault:
    """The fault of a full-width colon after a key."""
    return fault(
        N_("a full-width colon “：” stands after a key"),
        N_("Write an ordinary colon and a space: `key: value`."),
    )


def tight_colon() -> Fault:
    """The fault of a colon without a space after it."""
    return fault(
        N_("no space stands after the colon of the key"), N_("Write `key: value` with a space.")
    )


def syntax_fault(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[int, int, Fault]:
    """Line and column, both from 0, and what is wrong there."""
    mark = error.problem_mark
    if mark is None or any(phrase in (error.problem or "") for phrase in _CAUSED_BEFORE):
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if tab := _tab(lines, line, column):
        return (*tab, _tab_fault())
    if any(phrase in (error.problem or "") for phrase in _ASTRAY):
        if wide := _above(_WIDE_COLON, lines, line):
            return (*wide, wide_colon())
        if tight := _above(_TIGHT_COLON, lines, line):
            return (*tight, tight_colon())
    return line, column, _explained(error, lines, line, column)


def _tab(lines: Sequence[str], line: int, column: int) -> tuple[int, int] | None:
    if line >= len(lines):
        return None
    words = lines[line]
    lead = words[: len(words) - len(words.lstrip(" \t-"))]
    if "\t" in lead:
        return line, lead.index("\t")
    return (line, column) if words[column : column + 1] == "\t" else None


def _above(sign: re.Pattern[str], lines: Sequence[str], line: int) -> tuple[int, int] | None:
    """The nearest place at which a line at or above the stumbling has a sign."""
    for at in range(min(line, len(lines) - 1), max(line - _LINES_BACK, 0) - 1, -1):
        if found := sign.match(lines[at]):
            return at, found.start(1)
    return None


def _tab_fault() -> Fault:
    return fault(
        N_("a tab stands here, and YAML is indented with spaces alone"),
        N_("Put spaces in its place."),
    )


def _explained(error: yaml.MarkedYAMLError, lines: Sequence[str], line: int, column: int) -> Fault:
    problem = error.problem or ""
    opened = error.context_mark.line + 1 if error.context_mark else line + 1
    character = lines[line][column : column + 1] if line < len(lines) else ""
    for phrase, rule, mend in _PHRASES:
        if phrase in problem:
            return fault(rule, mend, opened=opened, character=character)
    return fault(
        N_("this is not YAML: {problem}"),
        N_("Compare the lines around it with a shipped definition."),
        problem=problem,
    )


_BRACKET_OPEN = (
    N_("a bracket that was opened in line {opened} is not closed, or a comma is missing"),
    N_("Close the bracket and put a comma between its entries."),
)
_SIGN = (
    N_("words cannot begin with the sign that stands here"),
    N_("Put the words in quotes."),
)
_SECOND = (
    N_("the file holds more than one document"),
    N_("Take away the lines `---` and `...` and what does not belong to the definition."),
)

_PHRASES = (
    (
        _NO_KEY,
        N_("a colon and a space stand where no key can be"),
        N_("Put words that contain `: ` in quotes, or bring the line to the column of its keys."),
    ),
    (
        _NO_COLON,
        N_("a key has no colon"),
        N_("Write `key: value`, or indent the line if it continues the words above."),
    ),
    (
        _NO_FIT,
        N_("the words here do not fit what stands before them"),
        N_("Bring the line to the column of its keys; words that contain quotes stand in quotes."),
    ),
    (
        "did not find expected '-' indicator",
        N_("a list that was begun in line {opened} breaks off here"),
        N_("Begin every entry of the list with `- ` in the same column."),
    ),
    ("did not find expected ',' or", *_BRACKET_OPEN),
    ("did not find expected node content", *_BRACKET_OPEN),
    (
        _OPEN_QUOTE,
        N_("the quote that is opened here is not closed"),
        N_("Close it; within single quotes write every quote twice."),
    ),
    ("found character that cannot start any token", *_SIGN),
    (_NO_NAME, *_SIGN),
    (
        "found undefined alias",
        N_("the words begin with *, which refers to a name that was not defined before"),
        N_("Put the words in quotes, or define the name with & further up."),
    ),
    (
        "found unknown escape character",
        N_("a backslash stands between double quotes without a known sign after it"),
        N_("Use single quotes."),
    ),
    ("but found another document", *_SECOND),
    ("did not find expected <document start>", *_SECOND),
    (
        "block sequence entries are not allowed",
        N_("a list cannot begin in the line of its key"),
        N_("Begin it in the next line, or put it in [ ]."),
    ),
)
