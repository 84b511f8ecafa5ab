"""United: an inspection that came, together with what was here of it."""

from pathlib import Path
from typing import NamedTuple

import msgspec

from inspector_tui.exchange.bringing import NOTHING, Brought
from inspector_tui.exchange.merge_log import MergeLine, MergeOutcome, Note
from inspector_tui.exchange.notes import left_out
from inspector_tui.exchange.places import site_of
from inspector_tui.exchange.received import EvidenceFiles, Received
from inspector_tui.model import Entry, Log, canonical, hashes, merge
from inspector_tui.store import Content


class Here(NamedTuple):
    """An inspection as it lies in the workspace."""

    folder: Path
    log: Log
    brought: Brought = NOTHING
    """The files that would be there by now, where nothing is written."""


class United(NamedTuple):
    """What came, what was here, and both in one."""

    received: Received
    here: Here | None
    content: Content

    @classmethod
    def of(cls, received: Received, here: Here | None) -> "United":
        """The union of what came and what was here."""
        came = received.content
        log = merge(here.log, came.log) if here else came.log
        return cls(received, here, msgspec.structs.replace(came, log=log))

    @property
    def evidence(self) -> EvidenceFiles:
        """The files that came and of which what came also speaks.

        With others, it would depend on the order of the inputs which are taken.
        """
        return self.received.evidence.only(hashes(self.received.content.log))

    @property
    def before(self) -> Log:
        """What was here, empty where nothing was."""
        return self.here.log if self.here else Log()

    @property
    def added(self) -> tuple[Entry, ...]:
        """The entries that were not here."""
        return tuple(one for one in self.content.log if one.id not in self.before)

    @property
    def outcome(self) -> MergeOutcome:
        """What it was to the workspace."""
        if self.here is None:
            return "new"
        return "grown" if len(self.content.log) > len(self.before) else "known"

    def line(self, folder: str, brought: Brought, notes: tuple[Note, ...]) -> MergeLine:
        """Its line in the log of the merge."""
        return MergeLine(
            origin=str(self.received.origin),
            outcome=self.outcome,
            id=self.content.header.id,
            site=site_of(self.content.log),
            folder=folder,
            entries=len(self.content.log) - len(self.before),
            conflicts=tuple(sorted(conflicts(self.content.log) - conflicts(self.before))),
            files=len(brought.originals),
            smaller=len(brought.smaller),
            missing=brought.missing,
            notes=(*notes, *map(left_out, brought.damaged)),
        )


def conflicts(log: Log) -> frozenset[str]:
    """The keys for which different values stand."""
    return frozenset(
        key
        for key, heads in log.heads.items()
        if len(heads) > 1 and len({canonical(one.says) for one in heads}) > 1
    )
