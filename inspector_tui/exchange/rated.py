"""Rated: what one file says in a selection, whatever the register, the roster and the day."""

from datetime import date
from sys import intern

import msgspec

from inspector_tui.exchange.roster import Roster
from inspector_tui.model import Value, canonical
from inspector_tui.model.rectification import day
from inspector_tui.model.value import decoder
from inspector_tui.model.visit import Visit
from inspector_tui.register import Match

VERSION = 2
"""Changed whenever a file is rated in another way, so that what was rated before is dropped."""


class Rated(Value, frozen=True, kw_only=True):
    """A visit that depends on its file alone."""

    visit: Visit
    """As if there were no register and no roster, and nothing were overdue."""
    said: tuple[str, str, str]
    """The number in the register, the region and the name that it gives its site."""
    deadlines: tuple[str, ...] = ()
    """Those of the problems to which the site still owes a reply, YYYY-MM-DD."""
    signer: str = ""
    """The public key of the last seal."""
    before: str = ""
    """The definition that it was scored against, where it is scored anew against another."""
    lost: tuple[str, ...] = ()
    """The items whose finding does not carry over to that other one."""


def visit_of(one: Rated, match: Match, *, today: date, roster: Roster) -> Visit:
    """The visit under a register, on a day, with the keys of known people."""
    visit, site = one.visit, match.site
    due = [found for text in one.deadlines if (found := day(text)) is not None]
    signed = visit.seal == "unknown_key" and one.signer in roster
    return msgspec.structs.replace(
        visit,
        site=site.id if site else visit.site,
        region=site.region if site else intern(visit.region),
        programme=intern(visit.programme),
        checklist=intern(visit.checklist),
        inspector=intern(visit.inspector),
        short=tuple(map(intern, visit.short)),
        groups={intern(name): share for name, share in visit.groups.items()},
        seal="signed" if signed else visit.seal,
        overdue=sum(found < today for found in due),
    )


def to_bytes(one: Rated) -> bytes:
    """What is kept of it, and what travels between processes."""
    return canonical(one)


def from_bytes(text: bytes) -> Rated:
    """What was kept; raises `msgspec.DecodeError`."""
    return _DECODER.decode(text)


_DECODER = decoder(Rated)
