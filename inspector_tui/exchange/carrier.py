"""Carrier: what one file carries, told by its content and not by its name."""

import os
from collections.abc import Callable
from pathlib import Path
from stat import S_ISREG

from inspector_tui.exchange.beside import evidence_beside
from inspector_tui.exchange.html_report import inspection_in_html
from inspector_tui.exchange.layout import LARGEST_REPORT, LARGEST_TEXT
from inspector_tui.exchange.pdf_report import inspection_in_pdf
from inspector_tui.exchange.reader import opened_package, whole_package
from inspector_tui.exchange.received import Carrier, Form
from inspector_tui.exchange.trouble import foreign, unfit, unreadable
from inspector_tui.locale import N_

TOO_LARGE = N_("{path}: larger than {limit} bytes, which no report is. Nothing was taken.")

_START = 1024
_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""Without waiting, for a pipe among the files would keep the program for ever."""
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


def plain_text(origin: str) -> bytes | None:
    """The text of a file that is an inspection itself; None for anything else.

    Raises OSError.
    """
    with open(os.open(origin, _READING), "rb", buffering=0) as file:  # noqa: PTH123 - many of them
        state = os.fstat(file.fileno())
        if not S_ISREG(state.st_mode) or state.st_size > LARGEST_TEXT:
            return None
        text = file.readall()
    return text.removeprefix(_MARK) if _form(text[:_START]) == "inspection" else None


def _told_apart(path: Path, package: Callable[[Path], Carrier]) -> Carrier:
    if not path.is_file():
        path.stat()
        raise foreign(path)
    with path.open("rb") as file:
        form = _form(file.read(_START))
    match form:
        case "package":
            return package(path)
        case "html":
            return Carrier(path, form, inspection_in_html(path, _text(path, LARGEST_REPORT)))
        case "pdf":
            return Carrier(path, form, inspection_in_pdf(path, _text(path, LARGEST_REPORT)))
        case "inspection":
            text = _text(path, LARGEST_TEXT).removeprefix(_MARK)
            return Carrier(path, form, text, evidence_beside(path.parent))
    raise foreign(path)


def _form(start: bytes) -> Form | None:
    """What a file is by how it begins, None for what is nothing of ours."""
    if start.startswith(b"{"):
        return "inspection"
    words = start.removeprefix(_MARK).lstrip()
    if words.startswith(b"PK"):
        return "package"
    if words.startswith(b"<"):
        return "html"
    if b"%PDF-" in words:
        return "pdf"
    return "inspection" if words.startswith(b"{") or b'"inspection/' in words else None


def _text(path: Path, limit: int) -> bytes:
    if path.stat().st_size > limit:
        raise unfit(path, TOO_LARGE, limit=limit)
    return path.read_bytes()
