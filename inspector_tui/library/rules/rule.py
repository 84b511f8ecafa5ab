"""Rule: one thing that a value must keep to, and the fields that it looks at."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from inspector_tui.library.complaint import Fault
from inspector_tui.library.known import Known


class Rule(NamedTuple):
    """A rule is not asked where a field that it reads is wrong already."""

    reads: frozenset[str]
    faults: Callable[[Any, Known], Iterator[Fault]]


def rule(faults: Callable[[Any, Known], Iterator[Fault]], *reads: str) -> Rule:
    """The rule of a function and the names of the fields that it reads."""
    return Rule(frozenset(reads), faults)
