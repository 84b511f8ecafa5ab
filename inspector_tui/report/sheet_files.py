"""SheetFiles: tables of an office as files, a workbook, HTML and PDF."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inspector_tui.errors import NotSaved
from inspector_tui.locale import N_

if TYPE_CHECKING:
    from inspector_tui.report import Stationery
    from inspector_tui.report.yearly import Sheet

KINDS = ("xlsx", "html", "pdf")
"""What tables can be written as."""


class SheetFiles(NamedTuple):
    """The tables that are written, and where to."""

    folder: Path
    stem: str
    """The name of the files without their ending."""
    sheets: "tuple[Sheet, ...]"
    lang: str
    code: str
    """The digest of what was computed; its beginning stands in every foot."""
    stationery: "Stationery"
    """What heads the page."""

    def write(self, kind: str) -> Path:
        """One file of a kind; raises NotSaved, NoPdf, PdfFailed."""
        makers: dict[str, Callable[[], bytes]] = {
            "xlsx": self._xlsx, "html": self._html, "pdf": self._pdf,
        }  # fmt: skip
        return save(self.folder / f"{self.stem}.{kind}", [makers[kind]()])

    def _xlsx(self) -> bytes:
        from inspector_tui.report.xlsx import to_xlsx

        return to_xlsx(self.sheets)

    def _html(self) -> bytes:
        return self._page(asset=False).encode("utf-8", "replace")

    def _pdf(self) -> bytes:
        from inspector_tui.report import PdfWorker
        from inspector_tui.report.html import asset

        pictures = {asset(name): logo for name, logo in self.stationery.pictures.items()}
        with PdfWorker() as worker:
            return worker.to_pdf(self._page(asset=True), pictures, identifier=self.code)

    def _page(self, *, asset: bool) -> str:
        from inspector_tui.report.yearly.page import list_html

        return list_html(
            self.sheets,
            lang=self.lang,
            code=self.code[:20],
            stationery=self.stationery,
            asset=asset,
        )


def stem(*parts: str) -> str:
    """The name of a file that several words make up, without what a disk could refuse."""
    return "-".join("".join(c for c in part if c.isalnum() or c in "-_") for part in parts if part)


def save(path: Path, pieces: Iterable[bytes]) -> Path:
    """Writes a file whole, its folder too where there is none; raises NotSaved."""
    from inspector_tui.store import DISK, write_pieces

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_pieces(DISK, path, pieces)
    except OSError as error:
        raise NotSaved(
            N_("{path}: could not be written ({reason}). Choose another folder, or make room."),
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error
    return path
