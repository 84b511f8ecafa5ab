"""Batch: the same document of many inspections, several at a time, each on its own."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from queue import SimpleQueue
from threading import Event

import msgspec

from inspector_tui.errors import InspectorError
from inspector_tui.report.documents import DocumentKind
from inspector_tui.report.pdf import PdfWorker
from inspector_tui.report.printing import Kind, Written
from inspector_tui.report.stationery import PLAIN, Stationery
from inspector_tui.report.written import file_name, write_report
from inspector_tui.store import Content, InspectionFile

MOST_JOBS = 4
"""More workers than this take more memory than an office laptop has to spare."""


def usual_jobs(processors: int | None = None) -> int:
    """How many documents are made at a time: one processor is left to the person at work."""
    here = processors or os.cpu_count() or 1
    return min(max(here - 1, 1), MOST_JOBS)


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be written, and where."""

    folder: Path
    kinds: tuple[Kind, ...]
    lang: str
    at: datetime
    kind: DocumentKind = "report"
    evidence: bool = False
    """Whether the originals travel inside the PDF."""
    stationery: Stationery = PLAIN
    """What heads every document."""
    again: bool = False
    """Whether files that are newer than their inspection are written once more."""


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one inspection."""

    path: Path
    """The inspection file."""
    written: Written | None = None
    """None where it could not be read or written, or was there already."""
    error: InspectorError | None = None
    there: bool = False
    """Whether its files were there already, newer than the inspection."""


class Batch:
    """A run over many inspections, which goes on where one of them fails."""

    def __init__(
        self,
        order: Order,
        jobs: int | None = None,
        begun: Callable[[Path], None] = lambda path: None,
    ) -> None:
        """`begun` is told each inspection as it is taken up, by the thread that does it."""
        self._order = order
        self._jobs = usual_jobs() if jobs is None else max(jobs, 1)
        self._begun = begun
        self._stopped = Event()
        self._makers = tuple(PdfWorker() for _ in range(self._jobs))
        self._free: SimpleQueue[PdfWorker] = SimpleQueue()

    def stop(self) -> None:
        """Begins nothing more; what is under way is finished."""
        self._stopped.set()

    def abandon(self) -> None:
        """Begins nothing more and gives up the PDFs under way: the program is about to end."""
        self.stop()
        for maker in self._makers:
            maker.retire()

    def run(self, files: Sequence[tuple[Path, str]]) -> Iterator[Done]:
        """What came of each inspection file with its number, in the order of completion."""
        for maker in self._makers:
            self._free.put(maker)
        try:
            with ThreadPoolExecutor(self._jobs) as pool:
                yield from self._in(pool, files)
        finally:
            for maker in self._makers:
                maker.close()

    def _in(self, pool: ThreadPoolExecutor, files: Sequence[tuple[Path, str]]) -> Iterator[Done]:
        """What comes out of the pool; whoever stops listening stops the run."""
        results: SimpleQueue[Future[Done | None]] = SimpleQueue()
        try:
            for path, number in files:
                pool.submit(self._one, path, number).add_done_callback(results.put)
            yield from (done for _ in files if (done := results.get().result()) is not None)
        finally:
            self.stop()

    def _one(self, path: Path, number: str) -> Done | None:
        if self._stopped.is_set():
            return None
        self._begun(path)
        worker = self._free.get()
        try:
            return self._written(path, number, worker)
        except InspectorError as error:
            return Done(path=path, error=error)
        finally:
            self._free.put(worker)

    def _written(self, path: Path, number: str, worker: PdfWorker) -> Done:
        order, content = self._order, InspectionFile(path).content
        if not order.again and _is_there(path, content, order):
            return Done(path=path, there=True)
        written = write_report(
            content, order.folder, kinds=order.kinds, lang=order.lang, at=order.at,
            kind=order.kind, number=number, beside=path.parent, evidence=order.evidence,
            stationery=order.stationery, worker=worker,
        )  # fmt: skip
        return Done(path=path, written=written, error=written.trouble)


def _is_there(path: Path, content: Content, order: Order) -> bool:
    """Whether every file is there and newer than its inspection."""
    stem = file_name(content, order.kind, order.lang)
    try:
        changed = path.stat().st_mtime_ns
        files = [order.folder / f"{stem}.{kind}" for kind in order.kinds]
        return all(one.stat().st_mtime_ns > changed for one in files)
    except OSError:
        return False
