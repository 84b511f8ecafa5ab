"""PDF report: the inspection that a report carries as an embedded file.

The data of an embedded file always lie in the PDF as an object of their own, after a plain
dictionary that names their type. So they are found without a PDF library, whose every page of
features would be open to files from strangers.
"""

import re
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from inspector_tui.exchange.layout import LARGEST_TEXT
from inspector_tui.exchange.trouble import SEVERAL, foreign, unfit
from inspector_tui.locale import N_

_TYPE = re.compile(rb"/Type\s*/EmbeddedFile\b")
_FILTER = re.compile(rb"/Filter\s*(?:/|\[\s*/)(\w+)\s*(?:\]|/|>|\s)")
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(?!\s+\d+\s+R)\b")
_STREAM = re.compile(rb"stream(?:\r\n|\n|\r)")
_ENCRYPTED = re.compile(rb"/Encrypt\s+\d+\s+\d+\s+R")
_LONGEST_DICTIONARY = 4096
_MOST = 32
"""How many embedded files are looked at."""

ENCRYPTED = N_(
    "{path}: this PDF is encrypted. Ask for the report as it was written, without a password."
)


def inspection_in_pdf(path: Path, text: bytes) -> bytes:
    """The text of the inspection in a report; raises ForeignFile, DamagedFile."""
    found = {one for one in _embedded(text) if one.startswith(b"{") and b'"inspection"' in one}
    if not found:
        raise unfit(path, ENCRYPTED) if _ENCRYPTED.search(text) else foreign(path)
    if len(found) > 1:
        raise unfit(path, SEVERAL)
    return found.pop()


def _embedded(text: bytes) -> Iterator[bytes]:
    for kind in islice(_TYPE.finditer(text), _MOST):
        begins = text.rfind(b" obj", max(0, kind.start() - _LONGEST_DICTIONARY), kind.start())
        opening = _STREAM.search(text, kind.end(), kind.end() + _LONGEST_DICTIONARY)
        if begins < 0 or opening is None:
            continue
        dictionary = text[begins : opening.start()]
        if b"endobj" not in dictionary and (one := _content(dictionary, text, opening.end())):
            yield one


def _content(dictionary: bytes, text: bytes, begins: int) -> bytes | None:
    """The data of one embedded file, None where they are packed in another way than deflated."""
    packing = _FILTER.search(dictionary)
    if packing is None:
        length = _LENGTH.search(dictionary)
        ends = begins + int(length[1]) if length else text.find(b"endstream", begins)
        return text[begins : min(ends, begins + LARGEST_TEXT)]
    return _inflated(memoryview(text)[begins:]) if packing[1] == b"FlateDecode" else None


def _inflated(packed: memoryview) -> bytes | None:
    """What was deflated; its end is its own, so the length that the PDF tells is not needed."""
    machine = zlib.decompressobj()
    try:
        inflated = machine.decompress(packed, LARGEST_TEXT)
    except zlib.error:
        return None
    return inflated if machine.eof else None
