"""Text: the characters of a definition file, whichever program wrote it."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from inspector_tui.errors import FileTrouble
from inspector_tui.library.complaint import Complaint, Fault, fault
from inspector_tui.locale import N_

MOST_BYTES = 2_000_000
"""A definition of a thousand items has a fifth of this."""

_FOREIGN_BEFORE_DAMAGE = 10
"""Text in GB18030 is no UTF-8 from its first characters on; damage comes after many good ones."""

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text_of(path: Path) -> str | Complaint:
    """The text of a file in UTF-8 or GB18030, or what keeps it from being read.

    Raises FileTrouble where the disk gives nothing.
    """
    raw = _bytes(path)
    if len(raw) > MOST_BYTES:
        return Complaint.of(path, 1, 1, "", _too_large())
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in raw:
        return Complaint.of(path, 1, 1, "", _utf_16())
    text = _decoded(path, raw)
    if isinstance(text, str) and (odd := _UNPRINTABLE.search(text)):
        return _at(path, text[: odd.start()], _unprintable(odd.group()))
    return text


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        message = N_("{path} cannot be read: {reason}. Check the name and the permissions.")
        raise FileTrouble(message, path=path, reason=reason) from error


def _decoded(path: Path, raw: bytes) -> str | Complaint:
    marked = raw.startswith(BOM_UTF8)
    body = raw.removeprefix(BOM_UTF8)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        before = body[: error.start].decode("utf-8")
    foreign = sum(not c.isascii() for c in before)
    if marked or foreign >= _FOREIGN_BEFORE_DAMAGE:
        return _at(path, before, _damaged())
    try:
        return body.decode("gb18030")
    except UnicodeDecodeError:
        return _at(path, before, _damaged())


def _at(path: Path, before: str, wrong: Fault) -> Complaint:
    """The complaint at the character that follows a text."""
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Complaint.of(path, line, column, "", wrong)


def _too_large() -> Fault:
    return fault(
        N_("the file is larger than {most} bytes"),
        N_("Divide it into several files."),
        most=MOST_BYTES,
    )


def _utf_16() -> Fault:
    return fault(
        N_("the file is UTF-16 (“Unicode” in Notepad) or no text at all"),
        N_("Save it again with the encoding UTF-8."),
    )


def _damaged() -> Fault:
    return fault(
        N_("the bytes here are neither UTF-8 nor GB18030"),
        N_("Write the character again and save the file as UTF-8."),
    )


def _unprintable(character: str) -> Fault:
    return fault(
        N_("an invisible control character ({code}) stands here"),
        N_("Delete it."),
        code=f"U+{ord(character):04X}",
    )
