"""Copies: what several files of one inspection say together."""

from collections.abc import Sequence

import msgspec

from inspector_tui.model import merge
from inspector_tui.store import Content


def union(copies: Sequence[Content]) -> Content | None:
    """The inspection with the entries of all its copies; None where they began in two ways."""
    first = copies[0]
    if any(one.header != first.header for one in copies):
        return None
    log = first.log
    for other in copies[1:]:
        log = merge(log, other.log)
    return msgspec.structs.replace(first, log=log)
