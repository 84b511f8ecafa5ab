"""Paperwork: the papers that are wished for, of one or many inspections of a workspace."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import cast

from msgspec.structs import replace

from inspector_tui.errors import InspectorError
from inspector_tui.model import Author
from inspector_tui.report.application import write_receipt
from inspector_tui.report.batch import Batch, Done, Order
from inspector_tui.report.documents import NUMBERED, DocumentKind
from inspector_tui.report.issuing import Numbered, Numbering
from inspector_tui.report.pdf import PdfWorker
from inspector_tui.report.printing import Progress, Written
from inspector_tui.report.stationery import Stationery, stationery_of
from inspector_tui.report.table_files import TableKind, tables_stem, write_tables
from inspector_tui.report.wish import TOGETHER, Wish
from inspector_tui.report.written import write_report
from inspector_tui.store import Content, InspectionFile, Workspace


class Paperwork:
    """What a wish comes to in a workspace, at a moment, in the folder `exports`."""

    def __init__(self, workspace: Workspace, wish: Wish, *, at: datetime, by: Author) -> None:
        self.wish = wish
        self._workspace = workspace
        self._at, self._by = at, by
        self._stopped = Event()
        self._batch: Batch | None = None
        self._maker = PdfWorker()

    @cached_property
    def _stationery(self) -> Stationery:
        """What the office prints on; read in the thread that writes."""
        return stationery_of(self._workspace.path)

    @cached_property
    def _numbering(self) -> Numbering:
        """What numbers the notices, read where one is asked for."""
        return Numbering(self._workspace, at=self._at, by=self._by)

    def stop(self) -> None:
        """Begins nothing more; what is under way is finished."""
        self._stopped.set()
        if self._batch:
            self._batch.stop()

    def abandon(self) -> None:
        """Begins nothing more and gives up the PDFs under way: the program is about to end."""
        self._stopped.set()
        self._maker.retire()
        if self._batch:
            self._batch.abandon()

    def numbered(self, file: Path, held: InspectionFile | None = None) -> Numbered:
        """The number of the notice of an inspection, recorded by then; none for other papers.

        `held` is its file where the program has it open.
        """
        return self._numbering.of(file, held) if self.wish.paper in NUMBERED else Numbered()

    def files(self, files: Sequence[Path]) -> Iterator[tuple[Path, Numbered]]:
        """Those of some inspections that get the paper, a notice only where there is a problem."""
        if self.wish.paper in NUMBERED:
            files = [*filter(self._numbering.wanted, files)]
        return ((file, self.numbered(file)) for file in files if not self._stopped.is_set())

    def one(self, file: Path, content: Content, numbered: Numbered, progress: Progress) -> Written:
        """Writes the paper of one inspection, whatever is there; raises InspectorError."""
        try:
            if self.wish.paper in TOGETHER:
                return self._together([content], None, progress)
            written = self._document(file, content, numbered.number, progress)
            return replace(written, warnings=(*numbered.warnings, *written.warnings))
        finally:
            self._maker.close()

    def many(
        self,
        files: Sequence[tuple[Path, Numbered]],
        begun: Callable[[Path], None] = lambda path: None,
        which: str = "",
    ) -> Iterator[Done]:
        """What came of each inspection, and of what is of all: their file, the office's settings.

        `which` of the workspace's inspections they are, for the name of their tables.
        """
        if self.wish.paper in TOGETHER:
            yield from self._read(files, begun, which)
            return
        for trouble in self._stationery.troubles:
            yield Done(path=self._workspace.path, error=trouble)
        self._batch = Batch(self._order(), begun=begun)
        if self._stopped.is_set():
            return
        told = {file: numbered.warnings for file, numbered in files}
        for done in self._batch.run([(file, numbered.number) for file, numbered in files]):
            yield _warned(done, told[done.path])

    def _document(self, file: Path, content: Content, number: str, progress: Progress) -> Written:
        wish, kind = self.wish, cast(DocumentKind, self.wish.paper)
        return write_report(
            content, self._workspace.exports, kinds=wish.kinds, lang=wish.lang, at=self._at,
            kind=kind, number=number, beside=file.parent,
            evidence=wish.evidence, stationery=self._stationery, worker=self._maker,
            progress=progress,
        )  # fmt: skip

    def _order(self) -> Order:
        wish = self.wish
        return Order(
            folder=self._workspace.exports, kinds=wish.kinds, lang=wish.lang, at=self._at,
            kind=cast(DocumentKind, wish.paper), evidence=wish.evidence,
            stationery=self._stationery.untroubled, again=wish.again,
        )  # fmt: skip

    def _read(
        self, files: Sequence[tuple[Path, Numbered]], begun: Callable[[Path], None], which: str
    ) -> Iterator[Done]:
        contents = []
        for path, _numbered in files:
            if self._stopped.is_set():
                return
            begun(path)
            try:
                contents.append(InspectionFile(path).content)
            except InspectorError as error:
                yield Done(path=path, error=error)
            else:
                yield Done(path=path)
        yield self._bound(contents, which)

    def _bound(self, contents: list[Content], which: str) -> Done:
        """The file in which the inspections stand together."""
        exports = self._workspace.exports
        try:
            written = self._together(contents, which, lambda step: None)
        except InspectorError as error:
            return Done(path=exports, error=error)
        finally:
            self._maker.close()
        return Done(path=exports, written=written, error=written.trouble)

    def _together(self, contents: list[Content], which: str | None, progress: Progress) -> Written:
        wish, exports, at = self.wish, self._workspace.exports, self._at
        if wish.paper == "receipt":
            return write_receipt(
                contents, self._workspace, exports, kinds=wish.kinds, lang=wish.lang, at=at,
                stationery=self._stationery, worker=self._maker, progress=progress,
            )  # fmt: skip
        stem = exports / tables_stem(contents, wish.lang, which)
        kinds = (cast(TableKind, wish.paper),)
        return write_tables(contents, stem, kinds=kinds, lang=wish.lang, at=at, progress=progress)


def _warned(done: Done, told: tuple[str, ...]) -> Done:
    """What came of an inspection, with what is to be known of its number."""
    if done.written is None:
        return done
    warnings = (*told, *done.written.warnings)
    return replace(done, written=replace(done.written, warnings=warnings))
