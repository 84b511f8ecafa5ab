"""The PDF report of 55 items: from its inspection to the file, beside the same page elsewhere.

Ours reads the inspection and its prints, words and fills the page, attaches the data and makes
a PDF/A; its peers are given the page.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bare_pdf import CHROMIUM, answer, bare, bare_cold, by_chromium, page_of
from benchmarks.durable import AT
from benchmarks.pictured import begin_pictured
from benchmarks.row import LeftOut, Row, alternately, compared
from inspector_tui.report import PdfWorker, write_report
from inspector_tui.report.typeface import fontconfig_file
from inspector_tui.store import InspectionFile

TIMES = 7
PHOTOS = 12
WEASYPRINT, BROWSER = 1.1, 1.0
"""What the ratios may be at the most."""


def run() -> list[Row | LeftOut]:
    """Measures a worker that runs, then one from its start, without photos and with twelve."""
    with TemporaryDirectory() as folder:
        fonts = str(fontconfig_file(Path(folder)))
        return [
            row
            for n, photos in enumerate((0, PHOTOS))
            for row in _rows(begin_pictured(Path(folder) / f"{n}", photos), photos, fonts)
        ]


def _rows(inspection: Path, photos: int, fonts: str) -> Iterator[Row | LeftOut]:
    page = page_of(inspection, inspection.parent / "page")
    name = f"PDF, {photos} photos" if photos else "PDF, no photos"
    yield compared(f"{name}: worker that runs", *_warm(inspection, page, fonts), WEASYPRINT)
    acts = [partial(_ours_cold, inspection), partial(bare_cold, page, fonts)]
    if photos and CHROMIUM:
        acts.append(partial(by_chromium, page, fonts))
    ours, floor, *browser = alternately(acts, TIMES)
    yield compared(f"{name}: cold start", ours, floor, WEASYPRINT)
    if photos:
        yield _beside(f"{name}: cold start, against Chromium", ours, browser)


def _beside(name: str, ours: float, browser: list[float]) -> Row | LeftOut:
    if not browser:
        return LeftOut(name=name, reason="there is no Chromium here")
    return compared(name, ours, browser[0], BROWSER)


def _warm(inspection: Path, page: Path, fonts: str) -> list[float]:
    with PdfWorker() as worker, bare(fonts) as process:
        acts: list[Callable[[], None]] = [
            partial(written, inspection, worker),
            partial(answer, process, page),
        ]
        for act in acts:
            act()
        return alternately(acts, TIMES)


def _ours_cold(inspection: Path) -> None:
    with PdfWorker() as worker:
        written(inspection, worker)


def written(inspection: Path, worker: PdfWorker) -> None:
    """Writes the report of an inspection beside it; ends the run where there is no PDF."""
    folder = inspection.parent
    made = write_report(
        InspectionFile(inspection).content, folder / "exports",
        kinds=("pdf",), lang="zh", at=AT, beside=folder, worker=worker,
    )  # fmt: skip
    if made.trouble:
        raise SystemExit(str(made.trouble))
