"""The peak memory of the PDF worker, beside that of bare WeasyPrint on the same page."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bare_pdf import answer, bare, page_of
from benchmarks.peak import peak
from benchmarks.pictured import ORIGINAL, PRINT, begin_pictured
from benchmarks.report import written
from benchmarks.row import LeftOut, Row, compared
from inspector_tui.report import PdfWorker
from inspector_tui.report.typeface import fontconfig_file

PHOTOS = {0: (ORIGINAL, 1.1), 12: (ORIGINAL, 1.1), 200: (PRINT, 2.2)}
"""How many photos, how large the originals are, and what the ratio may be at the most.

Ours is given the photos and gives the PDF over pipes, and holds 35 MB of each where there are
200; its peer reads and writes files.
"""


def run() -> list[Row | LeftOut]:
    """Measures two reports in a row, since the second one meets what the first one left."""
    if not Path("/proc/self/status").is_file():
        return [LeftOut(name="memory of the PDF worker", reason="this system does not tell it")]
    return [*_rows()]


def _rows() -> Iterator[Row]:
    with TemporaryDirectory() as scratch:
        fonts = str(fontconfig_file(Path(scratch)))
        for n, (photos, (size, target)) in enumerate(PHOTOS.items()):
            inspection = begin_pictured(Path(scratch) / f"{n}", photos, size)
            page = page_of(inspection, inspection.parent / "page")
            name = f"memory of the PDF worker, {photos} photos"
            yield compared(name, _ours(inspection), _floor(page, fonts), target, unit="MB")


def _ours(inspection: Path) -> float:
    with PdfWorker() as worker:
        for _ in range(2):
            written(inspection, worker)
        assert worker.pid
        return peak(worker.pid)


def _floor(page: Path, fonts: str) -> float:
    with bare(fonts) as process:
        for _ in range(2):
            answer(process, page)
        return peak(process.pid)
