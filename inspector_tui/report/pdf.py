"""PDFs, made by a worker process that is started once, and again after it died."""

import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from types import TracebackType
from typing import Self

from inspector_tui.errors import InspectorError, NoPdf, PdfFailed
from inspector_tui.report.pdf_message import Job
from inspector_tui.report.pdf_process import PdfProcess, failed
from inspector_tui.report.typeface import fontconfig_file

MEMORY = 1 << 30
"""The address space that a worker may take, in bytes; a report takes a third of it."""
TIMEOUT = 120.0
"""The seconds that a document may take, the start of the worker included."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class PdfWorker:
    """Turns HTML into PDF, one document at a time; a context manager."""

    def __init__(self, *, memory: int = MEMORY, system_fonts: bool = True) -> None:
        self._memory = memory
        self._system_fonts = system_fonts
        self._folder: TemporaryDirectory[str] | None = None
        self._process: PdfProcess | None = None
        self._turn, self._starting = Lock(), Lock()
        self._retired = False

    def __enter__(self) -> Self:
        """The worker, already starting."""
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop the process."""
        self.close()

    @property
    def pid(self) -> int | None:
        """The number of the process, where one runs."""
        return self._process.pid if self._process and self._process.alive else None

    def start(self) -> None:
        """Start the process unless it runs; returns at once, before it is ready."""
        self._running()

    def to_pdf(
        self,
        html: str,
        assets: Mapping[str, bytes],
        *,
        identifier: str,
        timeout: float = TIMEOUT,
        attached: Mapping[str, bytes] | None = None,
        created: str = "",
    ) -> bytes:
        """The PDF of a document, whose `asset:NAME` addresses are looked up in the assets.

        What is attached travels inside under its name, as made at a moment.

        The same document gives the same bytes. Raises `NoPdf` where the machine lacks a library
        and `PdfFailed` where the process died or took too long; the next call starts another.
        """
        carried = attached or {}
        parts = [_UNPRINTABLE.sub("□", html).encode(), *assets.values(), *carried.values()]
        sizes = tuple(len(part) for part in parts)
        job = Job(
            identifier=identifier,
            sizes=sizes,
            assets=tuple(assets),
            attached=tuple(carried),
            created=created,
        )
        with self._turn:
            return self._running().ask(job, parts, timeout)

    def _running(self) -> PdfProcess:
        with self._starting:
            if self._retired:
                raise failed("ended")
            if not (self._process and self._process.alive):
                self.close()
                self._process = self._started()
            return self._process

    def _started(self) -> PdfProcess:
        try:
            self._folder = TemporaryDirectory(prefix="inspector-pdf-")
            folder = Path(self._folder.name)
            fontconfig = fontconfig_file(folder, system=self._system_fonts)
            return PdfProcess(folder, fontconfig, self._memory)
        except OSError as error:
            raise failed(str(error)) from error

    def retire(self) -> None:
        """Stop the process for good: what is under way fails, and so does all that is asked."""
        with self._starting:
            self._retired = True
            self.close()

    def close(self) -> None:
        """Stop the process and remove its files; a document under way fails."""
        if self._process:
            self._process.end()
            self._process = None
        if self._folder:
            self._folder.cleanup()
            self._folder = None


def probe() -> InspectorError | None:
    """Why no PDF can be made on this machine, found by making one; nothing where it can."""
    try:
        with PdfWorker() as worker:
            worker.to_pdf("<p>检查</p>", {}, identifier="probe")
    except (NoPdf, PdfFailed) as error:
        return error
    return None
