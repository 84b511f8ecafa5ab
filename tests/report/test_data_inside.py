"""A report is its inspection: both files give it back byte for byte."""

import json
import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from pypdf import PdfReader

from inspector_tui.errors import NoPdf
from inspector_tui.exchange import Received, read
from inspector_tui.report import PdfWorker, Written, write_report
from inspector_tui.report.html import to_html
from inspector_tui.store import Content, to_bytes
from tests.report.samples import AT, HEAD, MIXED, content, report, visit

HOSTILE = '</script><!--<script>alert("x")</script>]]> \u2028 </SCRIPT > < & 检查'
HELD = content(visit({**MIXED, "A-1/note": HOSTILE}, head={**HEAD, "site/name": HOSTILE}))


@pytest.fixture(scope="module")
def worker() -> Iterator[PdfWorker]:
    with PdfWorker(system_fonts=False) as worker:
        try:
            worker.to_pdf("<p>.", {}, identifier="-")
        except NoPdf as error:
            pytest.skip(str(error))
        yield worker


@pytest.fixture(scope="module")
def written(worker: PdfWorker, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The files of an inspection full of signs that end things."""
    return write_report(HELD, tmp_path_factory.mktemp("out"), lang="zh", at=AT, worker=worker)


def taken(path: Path) -> Content:
    (one,) = read(path)
    assert isinstance(one, Received), one
    return one.content


@pytest.mark.parametrize("kind", [0, 1], ids=["html", "pdf"])
def test_a_report_gives_its_inspection_back_byte_for_byte(written: Written, kind: int) -> None:
    assert to_bytes(taken(written.paths[kind])) == to_bytes(HELD)


def test_another_reader_of_pdfs_finds_the_same_bytes_under_their_name(written: Written) -> None:
    reader = PdfReader(BytesIO(written.paths[1].read_bytes()))
    assert dict(reader.attachments) == {"inspection.json": [to_bytes(HELD)]}


def test_the_attached_file_is_the_data_of_the_document(written: Written) -> None:
    reader: Any = PdfReader(BytesIO(written.paths[1].read_bytes()))
    names = reader.root_object["/Names"]["/EmbeddedFiles"]["/Names"]
    told = names[1].get_object()
    stream = told["/EF"]["/F"]
    assert told["/AFRelationship"] == "/Data"
    assert stream["/Subtype"] == "/application/json"
    assert stream["/Params"]["/ModDate"] == "D:20260520081900Z"
    assert {ref.idnum for ref in reader.root_object["/AF"]} == {names[1].idnum}


def test_the_pdf_says_that_it_is_an_archive_of_its_kind(written: Written) -> None:
    reader: Any = PdfReader(BytesIO(written.paths[1].read_bytes()))
    meta = reader.root_object["/Metadata"].get_data().decode()
    assert re.search(r"pdfaid:part\D+3\b", meta)
    assert re.search(r"pdfaid:conformance\W+A\b", meta)
    assert reader.root_object["/OutputIntents"]
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert b"/Interpolate true" not in written.paths[1].read_bytes()


def test_qpdf_finds_no_fault(written: Written) -> None:
    if which("qpdf") is None:
        pytest.skip("this machine has no qpdf")
    done = subprocess.run(
        ["qpdf", "--check", written.paths[1]], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_block_of_data_is_json_and_ends_where_it_should(written: Written) -> None:
    page = written.paths[0].read_text(encoding="utf-8")
    (block,) = re.findall(
        r'<script type="application/json" id="inspection-data">(.*?)</script>', page, re.DOTALL
    )
    assert json.loads(block) == json.loads(to_bytes(HELD))
    assert "<" not in block
    assert page.count("<script") == 1


def test_a_page_without_data_has_no_block() -> None:
    assert "<script" not in to_html(report(visit(MIXED)))
