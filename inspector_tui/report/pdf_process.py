"""One run of the PDF worker, seen from the program."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from typing import BinaryIO, cast

from inspector_tui.errors import PdfFailed
from inspector_tui.locale import N_
from inspector_tui.report.pdf_message import Answer, Job, receive, send
from inspector_tui.report.pdf_remedy import no_pdf

_LAST_BREATH = 2.0
"""The seconds that a process which has hung up may take to leave its exit code."""
_PACKAGE_ROOT = Path(__file__).parents[2]
_TOO_LATE = N_(
    "The PDF was given up after {seconds} seconds. "
    "Try again, or print the HTML report in its place."
)
_DIED = N_(
    "The PDF could not be made ({reason}). Try again, or print the HTML report in its place."
)


class PdfProcess:
    """A worker from its start to its death; it is never started again."""

    def __init__(self, folder: Path, fontconfig: Path, memory: int) -> None:
        self._errors = folder / "errors.txt"
        self._late = False
        self._spent = False
        self._greeted = False
        with self._errors.open("wb") as errors:
            self._popen = subprocess.Popen(
                [sys.executable, "-P", "-m", "inspector_tui.report.pdf_worker", str(memory)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=_environment(fontconfig),
            )
        self._jobs = cast(BinaryIO, self._popen.stdin)
        self._answers = cast(BinaryIO, self._popen.stdout)

    @property
    def alive(self) -> bool:
        """Whether the worker can take a job."""
        return not (self._late or self._spent) and self._popen.poll() is None

    @property
    def pid(self) -> int:
        """The number by which the system knows the process."""
        return self._popen.pid

    def ask(self, job: Job, parts: Sequence[bytes], timeout: float) -> bytes:
        """The PDF of a job; raises `NoPdf` where a library lacks and `PdfFailed` for the rest."""
        with self._deadline(timeout):
            try:
                self._greet()
                send(self._jobs, job, parts)
                answer, pdf = receive(self._answers, Answer)
            except (EOFError, OSError, ValueError) as error:
                raise self._failure(timeout) from error
        if answer.fault:
            raise failed(answer.fault)
        return pdf[0]

    def end(self) -> None:
        """Stop the process, whatever it is doing."""
        self._popen.kill()
        self._popen.wait()
        for pipe in (self._jobs, self._answers):
            with suppress(OSError):
                pipe.close()

    @contextmanager
    def _deadline(self, timeout: float) -> Iterator[None]:
        """Kill the process when the time is over; after an interruption it is not asked again."""
        timer = Timer(timeout, self._give_up)
        timer.daemon = True
        timer.start()
        answered = False
        try:
            yield
            answered = True
        finally:
            timer.cancel()
            self._spent = not answered

    def _greet(self) -> None:
        if self._greeted:
            return
        answer, _ = receive(self._answers, Answer)
        if answer.fault:
            raise no_pdf(answer.fault.partition(": ")[0])
        self._greeted = True

    def _give_up(self) -> None:
        self._late = True
        self._popen.kill()

    def _failure(self, timeout: float) -> PdfFailed:
        code = self._exit_code()
        if self._late:
            return PdfFailed(_TOO_LATE, seconds=f"{timeout:g}")
        return failed(self._last_words(code))

    def _exit_code(self) -> int:
        try:
            return self._popen.wait(_LAST_BREATH)
        except subprocess.TimeoutExpired:
            self._popen.kill()
            return self._popen.wait()

    def _last_words(self, code: int) -> str:
        lines = [""]
        with suppress(OSError):
            lines += self._errors.read_text(encoding="utf-8", errors="replace").split("\n")
        last = next((line.strip() for line in reversed(lines) if line.strip()), "")
        cause = signal.Signals(-code).name if code < 0 else ""
        return ": ".join(filter(None, (cause, last))) or f"exit code {code}"


def failed(reason: str) -> PdfFailed:
    """The error of a document that could not be made, though the machine can make PDFs."""
    return PdfFailed(_DIED, reason=reason)


def _environment(fontconfig: Path) -> dict[str, str]:
    """What the worker sees: our fonts, our package, and nothing that makes two PDFs differ."""
    paths = [str(_PACKAGE_ROOT), os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        "FONTCONFIG_FILE": str(fontconfig),
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",
        "SOURCE_DATE_EPOCH": "0",
    }
