"""The process that makes PDFs: `python -m inspector_tui.report.pdf_worker MEMORY`.

Pango ends its process where it finds no font, and a hostile picture can ask for more memory
than there is: so the work is done here, within limits, and the program outlives it.
"""

import ctypes
import gc
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from inspector_tui.report.pdf_message import Answer, Job, receive, send

Render = Callable[[Job, bytes, Sequence[bytes]], tuple[Answer, list[bytes]]]
"""Makes the PDF of a job, or says what stands in its way."""


def main() -> None:
    """Say whether PDFs can be made here, then make them until the program hangs up."""
    gc.disable()
    out = _private_output()
    _limit(int(sys.argv[1]))
    if folder := os.environ.get("INSPECTOR_NATIVE"):
        load_native(Path(folder))
    fault = _load_renderer()
    send(out, Answer(fault=fault))
    if not fault:
        _serve(sys.stdin.buffer, out)


def load_native(folder: Path) -> list[Path]:
    """Load the libraries of a folder, in whatever order they need one another.

    Returns those that this machine refuses.
    """
    waiting = sorted(folder.rglob("*.so*"))
    while True:
        refused = [path for path in waiting if not _loads(path)]
        if len(refused) == len(waiting):
            return refused
        waiting = refused


def _loads(path: Path) -> bool:
    try:
        ctypes.CDLL(str(path))
    except OSError:
        return False
    return True


def _load_renderer() -> str:
    warnings.simplefilter("ignore")
    try:
        import inspector_tui.report.pdf_render  # noqa: F401
    except (OSError, ImportError) as error:
        return str(error)
    return ""


def _serve(jobs: BinaryIO, out: BinaryIO) -> None:
    """Answer job after job; garbage is looked for between them, while nobody waits.

    The search takes a fifth of the time of a document, and finds hardly any before its end.
    """
    from inspector_tui.report.pdf_render import render

    with suppress(EOFError):
        while True:
            send(out, *_answered(jobs, render))
            gc.collect()


def _answered(jobs: BinaryIO, render: Render) -> tuple[Answer, list[bytes]]:
    """The answer to the next job, of which nothing else is kept."""
    job, (html, *assets) = receive(jobs, Job)
    return render(job, html, assets)


def _private_output() -> BinaryIO:
    """The pipe to the program; whatever a library prints goes to standard error instead."""
    sys.stdout.flush()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out


def _limit(memory: int) -> None:
    """Keep the process from taking the machine's memory, and from leaving a core file."""
    if sys.platform == "win32":
        return
    import resource

    for kind, size in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (size, resource.getrlimit(kind)[1]))


if __name__ == "__main__":
    main()
