"""Carrier: what one file carries, told by its content and not by its name."""

from collections.abc import Callable
from pathlib import Path

from inspector_tui.exchange.beside import evidence_beside
from inspector_tui.exchange.html_report import inspection_in_html
from inspector_tui.exchange.layout import LARGEST_REPORT, LARGEST_TEXT
from inspector_tui.exchange.pdf_report import inspection_in_pdf
from inspector_tui.exchange.reader import opened_package, whole_package
from inspector_tui.exchange.received import Carrier
from inspector_tui.exchange.trouble import foreign, unfit, unreadable
from inspector_tui.locale import N_

TOO_LARGE = N_("{path}: larger than {limit} bytes, which no report is. Nothing was taken.")

_START = 1024
_MARK = b"\xef\xbb\xbf"
"""What Notepad puts before a text."""


def carrier(path: Path) -> Carrier:
    """What a file carries, a package checked to the last byte; raises FileTrouble."""
    return _carrier(path, whole_package)


def unchecked(path: Path) -> Carrier:
    """What a file carries, as far as a package can be opened at all; raises FileTrouble."""
    return _carrier(path, opened_package)


def _carrier(path: Path, package: Callable[[Path], Carrier]) -> Carrier:
    try:
        return _told_apart(path, package)
    except OSError as error:
        raise unreadable(path, error) from error


def _told_apart(path: Path, package: Callable[[Path], Carrier]) -> Carrier:
    if not path.is_file():
        path.stat()
        raise foreign(path)
    with path.open("rb") as file:
        start = file.read(_START).removeprefix(_MARK).lstrip()
    if start.startswith(b"PK"):
        return package(path)
    if start.startswith(b"<"):
        return Carrier(path, "html", inspection_in_html(path, _text(path, LARGEST_REPORT)))
    if b"%PDF-" in start:
        return Carrier(path, "pdf", inspection_in_pdf(path, _text(path, LARGEST_REPORT)))
    if start.startswith(b"{") or b'"inspection/' in start:
        text = _text(path, LARGEST_TEXT).removeprefix(_MARK)
        return Carrier(path, "inspection", text, evidence_beside(path.parent))
    raise foreign(path)


def _text(path: Path, limit: int) -> bytes:
    if path.stat().st_size > limit:
        raise unfit(path, TOO_LARGE, limit=limit)
    return path.read_bytes()
