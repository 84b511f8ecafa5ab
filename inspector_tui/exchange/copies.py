"""Copies: what several files of one inspection say together, or that they cannot be one."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from inspector_tui.exchange.received import Refused
from inspector_tui.exchange.trouble import unfit
from inspector_tui.locale import N_
from inspector_tui.model import merge
from inspector_tui.store import Content

TWO_BEGINNINGS = N_(
    "{path}: the inspection {id} began in two ways, here and in {other}. Neither is counted; find "
    "out which is right and take the other away."
)


def union(copies: Sequence[Content]) -> Content | None:
    """The inspection with the entries of all its copies; None where they began in two ways."""
    first = copies[0]
    if any(one.header != first.header for one in copies):
        return None
    log = first.log
    for other in copies[1:]:
        log = merge(log, other.log)
    return msgspec.structs.replace(first, log=log)


def at_odds(inspection: str, origins: Iterable[Path]) -> Iterator[Refused]:
    """Each file of an inspection that began in two ways, with another one to compare it with."""
    listed = sorted(set(origins), key=str)
    for origin in listed:
        other = next((one for one in listed if one != origin), origin)
        wrong = unfit(origin, TWO_BEGINNINGS, id=inspection, other=other)
        yield Refused(origin, wrong)
