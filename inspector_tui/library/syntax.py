"""Syntax: YAML text as a tree of nodes whose scalars are all still text."""

import re
from itertools import accumulate
from pathlib import Path

import yaml

from inspector_tui.library.complaint import Complaint, fault
from inspector_tui.library.syntax_fault import syntax_fault
from inspector_tui.locale import N_

try:
    from yaml import CSafeLoader as _Loader
except ImportError:
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

DEEPEST = 100
"""More nesting than this could exhaust the stack of the parser, which is recursive C."""

_DEEP_LEAD = re.compile(rf"^[ \t?-]{{{DEEPEST}}}", re.MULTILINE)
_BRACKET = re.compile(r"[\[\]{}]")


class _PlainLoader(_Loader):
    """The C loader where it was built, without the YAML 1.1 rules that turn `no` into false."""

    yaml_implicit_resolvers = {}


def composed(path: Path, text: str) -> yaml.Node | Complaint:
    """The root node of a text, or the first place where it is not YAML."""
    try:
        place = _too_deep(text)
        root = None if place else yaml.compose(text, Loader=_PlainLoader)
    except yaml.MarkedYAMLError as error:
        line, column, wrong = syntax_fault(error, text.splitlines())
        return Complaint.of(path, line + 1, column + 1, "", wrong)
    if place:
        line, column = place
        wrong = fault(N_("brackets or lists are nested too deeply"), N_("Close them earlier."))
        return Complaint.of(path, line + 1, column + 1, "", wrong)
    if root is None:
        wrong = fault(N_("the file is empty"), N_("Copy a shipped definition and change it."))
        return Complaint.of(path, 1, 1, "", wrong)
    return root


def _too_deep(text: str) -> tuple[int, int] | None:
    """Where the nesting passes the bound; events, which need no stack, decide in case of doubt."""
    steps = (1 if match.group() in "[{" else -1 for match in _BRACKET.finditer(text))
    if not _DEEP_LEAD.search(text) and max(accumulate(steps), default=0) <= DEEPEST:
        return None
    depth = 0
    for event in yaml.parse(text, Loader=_PlainLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST and event.start_mark:
            return event.start_mark.line, event.start_mark.column
    return None
