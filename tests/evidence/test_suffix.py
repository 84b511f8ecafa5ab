"""A file is what its content says, whatever it is called."""

import io
import zipfile

import pytest

from inspector_tui.evidence import suffix_of
from tests.evidence.samples import saved, scene


def zipped(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 9_000)
    return stream.getvalue()


CONTENTS = {
    "jpg": saved(scene()),
    "png": saved(scene(), "PNG"),
    "webp": saved(scene(), "WEBP"),
    "gif": saved(scene(), "GIF"),
    "bmp": saved(scene(), "BMP"),
    "tiff": saved(scene(), "TIFF"),
    "heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    "avif": b"\0\0\0\x20ftypavif\0\0\0\0",
    "m4a": b"\0\0\0\x20ftypM4A \0\0\0\0",
    "mov": b"\0\0\0\x14ftypqt  \0\0\0\0",
    "3gp": b"\0\0\0\x14ftyp3gp4\0\0\0\0",
    "mp4": b"\0\0\0\x20ftypisom\0\0\2\0",
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "rtf": b"{\\rtf1\\ansi",
    "dwg": b"AC1032\0\0\0\0",
    "wav": b"RIFF\x24\0\0\0WAVEfmt ",
    "amr": b"#!AMR\n\x3c",
    "mp3": b"ID3\4\0\0\0\0\0",
    "docx": zipped("[Content_Types].xml", "word/document.xml"),
    "xlsx": zipped("[Content_Types].xml", "docProps/app.xml", "xl/workbook.xml"),
    "pptx": zipped("ppt/presentation.xml"),
    "ofd": zipped("OFD.xml", "Doc_0/Document.xml"),
    "zip": zipped("a.txt"),
    "txt": "施工许可证\r\n第一行\n".encode(),
    "svg": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    "html": b"<!DOCTYPE html><title>x</title>",
}


@pytest.mark.parametrize("suffix", CONTENTS)
@pytest.mark.parametrize("name", ["", "photo.jpg", "report.pdf", "x.exe"])
def test_the_content_alone_tells_what_a_file_is(suffix: str, name: str) -> None:
    content = CONTENTS[suffix]
    assert suffix_of(content[:4096], content[-65_536:], name) == suffix


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("a.doc", "doc"), ("a.XLS", "xls"), ("a.wps", "wps"), ("a.exe", "doc"), ("", "doc")],
)
def test_the_name_chooses_among_old_office_files_alone(name: str, suffix: str) -> None:
    assert suffix_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, b"", name) == suffix


@pytest.mark.parametrize(
    ("name", "suffix"), [("a.csv", "csv"), ("a.md", "md"), ("a.sh", "txt"), ("a.bat", "txt")]
)
def test_a_text_is_never_a_program(name: str, suffix: str) -> None:
    assert suffix_of(b"#!/bin/sh\nrm -rf /\n", b"", name) == suffix


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_is_known_in_every_usual_encoding(encoding: str) -> None:
    assert suffix_of(("工人工资专用账户，每月五日发放。\n" * 200).encode(encoding)[:4096]) == "txt"


@pytest.mark.parametrize(
    "head", [b"MZ\x90\0\3\0\0\0", b"\x7fELF\2\1\1\0", b"\0" * 64, b"\xca\xfe\xba\xbe\0\0\0\x34"]
)
def test_a_program_or_noise_is_nothing_that_is_known(head: bytes) -> None:
    assert suffix_of(head, b"", "photo.jpg") == ""


def test_a_drawing_is_seen_behind_a_long_head_and_in_utf_16() -> None:
    drawing = "<?xml version='1.0'?>\n<!-- " + "x" * 500 + " -->\n<SVG onload='x()'/>"
    assert suffix_of(drawing.encode()) == "svg"
    assert suffix_of(drawing.encode("utf-16")) == "svg"
