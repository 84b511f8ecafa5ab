"""What PDFs are measured against: the same page printed by bare WeasyPrint, or by Chromium."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.durable import AT
from inspector_tui.report.html import asset, pdf_source
from inspector_tui.report.papers import inspection_of
from inspector_tui.report.pictures import pictures
from inspector_tui.report.written import report_of
from inspector_tui.store import InspectionFile

BARE = """\
import sys
from weasyprint import HTML
print("ready", flush=True)
for path in sys.stdin:
    HTML(filename=path.strip()).write_pdf(path.strip() + ".pdf", pdf_tags=True)
    print("done", flush=True)
"""
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
"""A browser that prints without a screen; None where the machine has none."""
_QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-pdf-header-footer",
)  # fmt: skip


def page_of(inspection: Path, folder: Path) -> Path:
    """The very page that the worker prints, its photos beside it as files; its path."""
    content = InspectionFile(inspection).content
    shown = pictures(inspection_of(content), inspection.parent)
    html = pdf_source(report_of(content, lang="zh", at=AT, prints=shown), shown)
    folder.mkdir(parents=True)
    for name, picture in shown.items():
        (folder / asset(name)).write_bytes(picture)
    path = folder / "page.html"
    beside = html.replace('src="asset:', 'src="').replace("img-src data:", "img-src file: data:")
    path.write_text(beside, encoding="utf-8")
    return path


@contextmanager
def bare(fonts: str) -> Iterator[subprocess.Popen[str]]:
    """A process that does nothing but import WeasyPrint and print the pages that it is named."""
    process = subprocess.Popen(
        [sys.executable, "-c", BARE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=_environment(fonts),
    )
    try:
        assert process.stdout
        process.stdout.readline()
        yield process
    finally:
        process.kill()
        process.communicate()


def answer(process: subprocess.Popen[str], page: Path) -> None:
    """Prints a page; ends the run where that fails."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{page}\n")
    process.stdin.flush()
    if process.stdout.readline() != "done\n":
        raise SystemExit("bare WeasyPrint could not print the page")


def bare_cold(page: Path, fonts: str) -> None:
    """Prints a page in a process of its own."""
    with bare(fonts) as process:
        answer(process, page)


def by_chromium(page: Path, fonts: str) -> None:
    """Prints a page by a browser that has no profile yet; ends the run where that fails."""
    pdf = page.with_suffix(".chromium.pdf")
    pdf.unlink(missing_ok=True)
    with TemporaryDirectory() as profile:
        subprocess.run(
            [str(CHROMIUM), *_QUIET, f"--user-data-dir={profile}", f"--print-to-pdf={pdf}",
             page.as_uri()],
            check=True, capture_output=True, env=_environment(fonts),
        )  # fmt: skip
    if not pdf.is_file():
        raise SystemExit("Chromium could not print the page")


def _environment(fonts: str) -> dict[str, str]:
    return {**os.environ, "FONTCONFIG_FILE": fonts, "LC_ALL": "C.UTF-8"}
