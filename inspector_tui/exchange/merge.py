"""Merge: takes inspections from elsewhere into a workspace, whatever their order and number."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from inspector_tui.errors import InspectorError
from inspector_tui.exchange.bringing import NOTHING, Brought, bring
from inspector_tui.exchange.merge_log import MergeLine, MergeLog, Note
from inspector_tui.exchange.notes import namesakes, notes
from inspector_tui.exchange.places import Places, site_of
from inspector_tui.exchange.received import Received, Refused
from inspector_tui.exchange.snapshot import Snapshot
from inspector_tui.exchange.united import Here, United
from inspector_tui.model import Author, Entry, digest, hashes, timestamp
from inspector_tui.store import DISK, NAME, Disk, Header, Workspace, adopt, open_file


def merge_into(
    workspace: Workspace,
    inputs: Iterable[Received | Refused],
    *,
    at: datetime,
    by: Author,
    dry_run: bool = False,
    disk: Disk = DISK,
) -> MergeLog:
    """Unites what came with what is there, and says what became of each input.

    Nothing that is there is removed. After a power cut, the same again finishes it. Raises
    NotSaved where the log of the merge cannot be kept.
    """
    merging = Merging(workspace, at=at, by=by, dry_run=dry_run, disk=disk)
    for one in inputs:
        merging.take(one)
    return merging.finish()


class Merging:
    """A merge under way, for those who show how far it is."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        at: datetime,
        by: Author,
        dry_run: bool = False,
        disk: Disk = DISK,
    ) -> None:
        self._workspace = workspace
        self._at = at
        self._by = by
        self._disk = disk
        self._writes = not dry_run
        self._places = Places(workspace, disk)
        self._snapshot = Snapshot(workspace.path, at, disk)
        self._foreseen: dict[str, Here] = {}
        """What would be there by now, by the digest of its header, where nothing is written."""
        self._lines: list[MergeLine] = []

    def take(self, one: Received | Refused) -> MergeLine:
        """Takes one input, and says what became of it."""
        line = _refused(one) if isinstance(one, Refused) else self._taken(one)
        self._lines.append(line)
        return line

    def finish(self) -> MergeLog:
        """The log of the merge, which is kept in the workspace; raises NotSaved."""
        log = MergeLog(
            at=timestamp(self._at),
            by=self._by.name,
            dry_run=not self._writes,
            lines=tuple(self._lines),
        )
        if self._writes and log.lines:
            self._snapshot.keep_log(log)
        return log

    def _taken(self, one: Received) -> MergeLine:
        try:
            return self._united(United.of(one, self._here(one.content.header)))
        except InspectorError as trouble:
            return MergeLine(
                origin=str(one.origin),
                outcome="refused",
                id=one.content.header.id,
                site=site_of(one.content.log),
                reason=trouble,
            )

    def _here(self, header: Header) -> Here | None:
        if foreseen := self._foreseen.get(digest(header)):
            return foreseen
        file = self._places.find(header)
        return Here(file.path.parent, file.log) if file else None

    def _united(self, united: United) -> MergeLine:
        header, log = united.content.header, united.content.log
        folder = united.here.folder if united.here else self._places.free(united.content)
        told = (*namesakes(header, log, self._places), *self._notes(united))
        disk = self._disk if self._writes else None
        foreseen = united.here.brought if united.here else NOTHING
        brought = bring(united.evidence, folder, hashes(log), disk, foreseen)
        self._keep(folder, united, foreseen.and_then(brought))
        self._places.add(folder, header, log)
        return united.line(folder.relative_to(self._workspace.path).as_posix(), brought, told)

    def _notes(self, united: United) -> Iterator[Note]:
        before = united.here.log if united.here else None
        return notes(united.received.content.log, before, united.content, self._at)

    def _keep(self, folder: Path, united: United, brought: Brought) -> None:
        """Puts what is new on the disk, or remembers it where nothing is written."""
        if not self._writes:
            self._foreseen[digest(united.content.header)] = Here(
                folder, united.content.log, brought
            )
        elif united.outcome == "new":
            adopt(folder, united.content, self._disk)
        elif united.outcome == "grown":
            self._grow(folder / NAME, united.added)

    def _grow(self, path: Path, entries: Iterable[Entry]) -> None:
        with open_file(path, self._by, self._disk) as file:
            if file.read_only is not None:
                raise file.read_only
            self._snapshot.keep(path)
            file.record(*entries)


def _refused(one: Refused) -> MergeLine:
    return MergeLine(origin=str(one.origin), outcome="refused", reason=one.reason)
