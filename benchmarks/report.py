"""The PDF report of 55 items: the worker, against bare WeasyPrint on the same HTML and fonts."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.durable import BAOTOU, entries_of_a_walk
from benchmarks.row import Row, alternately, compared
from inspector_tui.library import load
from inspector_tui.model import Inspection, Log, rate
from inspector_tui.report import PdfWorker, to_html
from inspector_tui.report.documents import content_code, inspection_report
from inspector_tui.report.typeface import fontconfig_file

TIMES = 7
TARGET = 1.1
AT = datetime(2026, 11, 21, 8, tzinfo=UTC)
BARE = """\
import sys
from weasyprint import HTML
print("ready", flush=True)
for path in sys.stdin:
    HTML(string=open(path.strip(), encoding="utf-8").read()).write_pdf(pdf_tags=True)
    print("done", flush=True)
"""


def run() -> list[Row]:
    """Measures the worker once it runs, and from its start, beside WeasyPrint in a bare process."""
    html = page()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(html, encoding="utf-8")
        fonts = str(fontconfig_file(Path(folder)))
        return [
            _row("report, PDF by a worker that runs", _warm(html, path, fonts)),
            _row("report, PDF from a cold start", _cold(html, path, fonts)),
        ]


def _row(name: str, taken: list[float]) -> Row:
    ours, floor = taken
    return compared(name, ours, floor, TARGET)


def page() -> str:
    """The HTML of a Baotou inspection that was walked to its end."""
    checklist = load(BAOTOU)
    inspection = Inspection.of(checklist, Log(entries_of_a_walk(checklist)))
    document = inspection_report(
        rate(inspection),
        inspection_id="0" * 16,
        lang="zh",
        at=AT,
        code=content_code(inspection),
    )
    return to_html(document)


def _warm(html: str, path: Path, fonts: str) -> list[float]:
    with PdfWorker() as worker, bare(fonts) as process:
        ours, floor = partial(_ours, worker, html), partial(_answer, process, path)
        ours(), floor()
        return alternately([ours, floor], TIMES)


def _cold(html: str, path: Path, fonts: str) -> list[float]:
    return alternately([partial(_ours_cold, html), partial(_bare_cold, path, fonts)], TIMES)


def _ours_cold(html: str) -> None:
    with PdfWorker() as worker:
        _ours(worker, html)


def _bare_cold(path: Path, fonts: str) -> None:
    with bare(fonts) as process:
        _answer(process, path)


def _ours(worker: PdfWorker, html: str) -> None:
    worker.to_pdf(html, {}, identifier="benchmark")


@contextmanager
def bare(fonts: str) -> Iterator[subprocess.Popen[str]]:
    """A process that does nothing but import WeasyPrint and print the pages that it is named."""
    process = subprocess.Popen(
        [sys.executable, "-c", BARE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "FONTCONFIG_FILE": fonts, "LC_ALL": "C.UTF-8"},
    )
    try:
        assert process.stdout
        process.stdout.readline()
        yield process
    finally:
        process.kill()
        process.communicate()


def _answer(process: subprocess.Popen[str], path: Path) -> None:
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{path}\n")
    process.stdin.flush()
    if process.stdout.readline() != "done\n":
        raise SystemExit("bare WeasyPrint could not print the page")
