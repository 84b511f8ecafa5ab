"""Suffix: what a file is, told by its content."""

import re

PHOTOS = frozenset({"jpg", "png", "webp"})
"""What can be looked at and printed as a photo."""
REFUSED = frozenset({"svg", "html"})
"""What can carry programs that run when it is opened."""

HEAD = 4096
"""How many of a file's first bytes tell what it is."""
TAIL = 65_536
"""How many of its last bytes tell what a zip file is of."""


def suffix_of(head: bytes, tail: bytes = b"", name: str = "") -> str:
    """The suffix that the content deserves, empty where it is not known.

    The name only chooses among what cannot be told apart by content.
    """
    for suffix, pattern in _STARTS:
        if pattern.match(head):
            return suffix
    if head.startswith(b"PK\3\4"):
        return _zip_suffix(head + tail)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _chosen(name, "doc", "doc", "xls", "ppt", "wps", "et", "dps")
    if _is_text(head):
        return _text_suffix(head, name)
    return ""


_STARTS = tuple(
    (suffix, re.compile(pattern, re.DOTALL))
    for suffix, pattern in (
        ("jpg", rb"\xff\xd8\xff"),
        ("png", rb"\x89PNG\r\n\x1a\n"),
        ("webp", rb"RIFF....WEBP"),
        ("gif", rb"GIF8[79]a"),
        ("bmp", rb"BM....\0\0\0\0"),
        ("tiff", rb"II\*\0|MM\0\*"),
        ("heic", rb"....ftyp(hei|hev|mif1|msf1)"),
        ("avif", rb"....ftypavi[fs]"),
        ("m4a", rb"....ftypM4[AB]"),
        ("mov", rb"....ftypqt"),
        ("3gp", rb"....ftyp3g"),
        ("mp4", rb"....ftyp"),
        ("pdf", rb".{0,1000}?%PDF-[12]\."),
        ("rtf", rb"\{\\rtf"),
        ("dwg", rb"AC10[0-9][0-9]"),
        ("wav", rb"RIFF....WAVE"),
        ("amr", rb"#!AMR"),
        ("mp3", rb"ID3[\2-\4]|\xff[\xf2\xf3\xfb]"),
    )
)

_INSIDE_ZIP = (
    ("docx", b"word/document.xml"),
    ("xlsx", b"xl/workbook.xml"),
    ("pptx", b"ppt/presentation.xml"),
    ("ofd", b"OFD.xml"),
)


def _zip_suffix(ends: bytes) -> str:
    return next((suffix for suffix, inside in _INSIDE_ZIP if inside in ends), "zip")


def _chosen(name: str, usual: str, *allowed: str) -> str:
    given = name.rpartition(".")[2].lower()
    return given if given in allowed else usual


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if _CONTROL.search(head):
        return False
    return any(_decodes(head, encoding) for encoding in ("utf-8", "gb18030"))


_CONTROL = re.compile(rb"[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]")


def _decodes(head: bytes, encoding: str) -> bool:
    """Whether bytes are text; the last character may be cut off."""
    for cut in range(4):
        try:
            head[: len(head) - cut].decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False


def _text_suffix(head: bytes, name: str) -> str:
    start = head.replace(b"\0", b"").lower()
    if b"<svg" in start:
        return "svg"
    if b"<html" in start or b"<!doctype html" in start or b"<script" in start:
        return "html"
    return _chosen(name, "txt", "csv", "md")
