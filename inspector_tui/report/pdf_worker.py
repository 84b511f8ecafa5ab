"""The process that makes PDFs: `python -m inspector_tui.report.pdf_worker MEMORY`.

Pango ends its process where it finds no font, and a hostile picture can ask for more memory
than there is: so the work is done here, within limits, and the program outlives it.
"""

import ctypes
import os
import sys
import warnings
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from inspector_tui.report.pdf_message import Answer, Job, receive, send


def main() -> None:
    """Say whether PDFs can be made here, then make them until the program hangs up."""
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
    from inspector_tui.report.pdf_render import render

    with suppress(EOFError):
        while True:
            job, (html, *assets) = receive(jobs, Job)
            answer, parts = render(job, html, assets)
            send(out, answer, parts)


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
