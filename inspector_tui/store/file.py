"""InspectionFile: an inspection on the disk, only ever added to."""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import msgspec
from tinydb import TinyDB
from tinydb.table import Document

from inspector_tui.errors import FileTrouble, InspectorError
from inspector_tui.model import Author, Checklist, Entry, Inspection, Log, digest, merge
from inspector_tui.store.backup import keep_backup
from inspector_tui.store.content import (
    FORMAT,
    Content,
    Header,
    document_id,
    read_content,
    to_bytes,
)
from inspector_tui.store.disk import Disk, scratch_of, write_whole
from inspector_tui.store.lock import Lock
from inspector_tui.store.storage import SafeStorage
from inspector_tui.store.trouble import (
    for_reading,
    held,
    not_saved,
    replaced,
    unreadable,
    unwritable,
)

NAME = "inspection.json"
"""The name of the file in the folder of its inspection."""

DISK = Disk()


class InspectionFile:
    """One inspection, open for reading and, where nothing forbids it, for adding entries."""

    def __init__(self, path: Path, disk: Disk = DISK) -> None:
        """Opens the file for reading; raises FileTrouble."""
        self.path = path
        self.read_only: InspectorError | None = for_reading(path)
        """Why nothing can be added, None where entries can be."""
        self.content: Content
        """What the disk holds."""
        self.log = Log()
        """Every entry that is known; the disk has them all unless a write has just failed."""
        self._begun_as: Header | None = None
        self._disk = disk
        self._lock: Lock | None = None
        self._db = TinyDB(path, disk, self._take_in, storage=SafeStorage)
        try:
            self._db.storage.read()
        except OSError as error:
            raise unreadable(path, error) from error

    def __enter__(self) -> "InspectionFile":
        """The open file."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Closes the file."""
        self.close()

    @property
    def header(self) -> Header:
        """What was fixed when the inspection was created."""
        return self.content.header

    @property
    def checklist(self) -> Checklist:
        """The definition that the inspection is scored against."""
        return self.content.checklist

    @property
    def inspection(self) -> Inspection:
        """What the log says."""
        return Inspection.of(self.checklist, self.log)

    def hold(self, holder: Author) -> None:
        """Takes the lock and makes the file ready; or says in `read_only` why not.

        Raises FileTrouble where the file has been damaged meanwhile. The lock is kept only where
        entries can be added.
        """
        self.close()
        self._lock = self._disk.lock(self.path.with_name(".lock"))
        try:
            if held_by := self._lock.take(holder):
                self.read_only = held(self.path, held_by)
            else:
                self._make_ready()
                self.read_only = None
        except OSError as error:
            self.close()
            self.read_only = unwritable(self.path, error)
        except FileTrouble:
            self.close()
            raise

    def record(self, *entries: Entry) -> Log:
        """Adds entries and returns the log once they have reached the disk.

        What a sync tool put in place of the file is united with what was known. Raises NotSaved,
        and then the file is as it was; or the reason why the file is read-only.
        """
        if self.read_only is not None:
            raise self.read_only
        try:
            self._db.table("entries").insert_multiple(self._missing(entries))
        except OSError as error:
            raise not_saved(self.path, error) from error
        self.log = self.log.add(*entries)
        self.content = msgspec.structs.replace(self.content, log=self.log)
        return self.log

    def close(self) -> None:
        """Keeps a backup of what was written, if the disk takes it, and lets others write."""
        if self.read_only is None:
            self._keep_whole()
        if self._lock:
            self._lock.drop()
        self.read_only = for_reading(self.path)

    def _keep_whole(self) -> None:
        """Keeps a backup unless the file has been damaged meanwhile; then older copies stay."""
        with suppress(OSError, FileTrouble, msgspec.DecodeError):
            self._db.storage.read()
            keep_backup(self._disk, self.path)

    def _make_ready(self) -> None:
        """Clears up after a crash and keeps a backup.

        What a crashed program left is flushed first, so that nothing shown here can still be lost.
        """
        self._disk.remove(scratch_of(self.path))
        self._disk.flush_file(self.path)
        self._disk.flush_folder(self.path.parent)
        self._db.storage.read()
        keep_backup(self._disk, self.path)

    def _take_in(self, found: bytes) -> None:
        """Unites what was known with a file that somebody else has written."""
        content = read_content(self.path, found)
        if content.header != (self._begun_as or content.header):
            raise replaced(self.path)
        self._begun_as = content.header
        self.content = content
        self.log = merge(self.log, content.log) if self.log else content.log

    def _missing(self, entries: Iterable[Entry]) -> Iterator[Document]:
        """The documents that the disk lacks, as a copy of the file would order them.

        It is read after TinyDB has looked at the file.
        """
        strayed = () if self.log is self.content.log else self.log
        for one in Log((*strayed, *entries)):
            if one.id not in self.content.log:
                yield _document(one)


def _document(one: Entry) -> Document:
    return Document(msgspec.structs.asdict(one), doc_id=document_id(one.id))


def open_file(path: Path, holder: Author, disk: Disk = DISK) -> InspectionFile:
    """Opens an inspection for adding entries, else for reading; raises FileTrouble."""
    file = InspectionFile(path, disk)
    file.hold(holder)
    return file


def create(
    folder: Path,
    checklist: Checklist,
    *,
    inspection_id: str,
    at: str,
    by: Author,
    entries: Iterable[Entry] = (),
    disk: Disk = DISK,
) -> InspectionFile:
    """Creates the file of a new inspection, with its first entries, in a folder of its own.

    Where a try failed half-way, the same again completes it. Raises NotSaved.
    """
    header = Header(
        format=FORMAT,
        id=inspection_id,
        checklist=checklist.id,
        version=checklist.version,
        digest=digest(checklist),
        created=at,
        by=by,
    )
    return adopt(folder, Content(header=header, checklist=checklist, log=Log(entries)), disk)


def adopt(folder: Path, content: Content, disk: Disk = DISK) -> InspectionFile:
    """Writes a whole inspection, as it came from elsewhere, in a folder of its own.

    Where a try failed half-way, the same again completes it. Raises NotSaved.
    """
    path, text = folder / NAME, to_bytes(content)
    try:
        disk.make_folder(folder)
        _refuse_another(disk, path, text)
        write_whole(disk, path, text)
    except OSError as error:
        raise not_saved(path, error) from error
    return InspectionFile(path, disk)


def _refuse_another(disk: Disk, path: Path, content: bytes) -> None:
    with suppress(FileNotFoundError):
        if disk.read(path) != content:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
