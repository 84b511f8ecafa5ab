"""A report is the data: the inspection comes out of a PDF or HTML file as it went in."""

import zlib
from pathlib import Path

import pytest
from pypdf import PdfReader

from inspector_tui.store import NAME, to_bytes
from tests.exchange.reports import html, pdf, rewritten
from tests.exchange.samples import (
    DAY,
    OTHER_ID,
    content_of,
    held,
    merged,
    refused,
    taken,
    walked,
)
from tests.store.samples import says

TAGS = says("visit/remark", "</script><b>&lt; ]]> 工地", after=9)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return walked(tmp_path / "sent", *DAY, TAGS)


def put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_the_inspection_comes_out_of_an_html_report(folder: Path, tmp_path: Path) -> None:
    found = taken(put(tmp_path / "report.html", html((folder / NAME).read_bytes())))
    assert (found.form, found.content) == ("html", content_of(folder))
    assert found.evidence == ({}, {})


# WeasyPrint leaves the colour profile of PDF/A open.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("variant", ["pdf/a-3a", "pdf/a-3u", None])
def test_the_inspection_comes_out_of_a_pdf(
    variant: str | None, folder: Path, tmp_path: Path
) -> None:
    text = (folder / NAME).read_bytes()
    path = put(tmp_path / "report.pdf", pdf(text, variant=variant))
    assert PdfReader(path).attachments["inspection.json"] == [text]
    found = taken(path)
    assert (found.form, found.content) == ("pdf", content_of(folder))


def test_a_pdf_that_another_program_has_saved_still_carries_it(
    folder: Path, tmp_path: Path
) -> None:
    again = rewritten(pdf((folder / NAME).read_bytes()), tmp_path / "again.pdf")
    assert taken(put(tmp_path / "report.pdf", again)).content == content_of(folder)


def test_an_embedded_file_need_not_be_deflated(folder: Path, tmp_path: Path) -> None:
    text = to_bytes(content_of(folder))
    plain = b"%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Length " + str(len(text)).encode()
    path = put(
        tmp_path / "report.pdf", plain + b" >>\nstream\r\n" + text + b"\r\nendstream\nendobj"
    )
    assert taken(path).content == content_of(folder)


def test_the_file_and_its_reports_are_one_inspection(folder: Path, tmp_path: Path) -> None:
    text = (folder / NAME).read_bytes()
    office = tmp_path / "office"
    paths = put(tmp_path / "r.pdf", pdf(text)), put(tmp_path / "r.html", html(text))
    log = merged(office, *paths, folder)
    assert [line.outcome for line in log.lines] == ["new", "known", "known"]
    assert len(held(office)) == 1


def test_reports_without_an_inspection_are_named(tmp_path: Path) -> None:
    assert "carries no inspection" in refused(put(tmp_path / "a.pdf", pdf()))
    assert "carries no inspection" in refused(put(tmp_path / "b.html", b"<html><p>55</html>"))
    foreign = put(tmp_path / "c.pdf", pdf(b"<invoice/>", b'{"invoice": 1}'))
    assert "carries no inspection" in refused(foreign)


def test_an_encrypted_pdf_is_named_as_one(folder: Path, tmp_path: Path) -> None:
    from pypdf import PdfWriter

    path = put(tmp_path / "report.pdf", pdf((folder / NAME).read_bytes()))
    writer = PdfWriter(clone_from=path)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(path)
    assert "this PDF is encrypted" in refused(path)


def test_two_inspections_in_one_report_are_refused(folder: Path, tmp_path: Path) -> None:
    text = (folder / NAME).read_bytes()
    other = (walked(tmp_path / "other", *DAY, inspection_id=OTHER_ID) / NAME).read_bytes()
    several = "carries several inspections"
    assert several in refused(put(tmp_path / "r.pdf", pdf(text, other)))
    twice = html(text, before=html(other).decode())
    assert several in refused(put(tmp_path / "r.html", twice))


def test_a_report_that_is_cut_off_is_refused(folder: Path, tmp_path: Path) -> None:
    text = (folder / NAME).read_bytes()
    page = html(text)
    cut = page[: page.index(b"</script>")]
    assert "cut off" in refused(put(tmp_path / "r.html", cut))
    whole = pdf(text)
    begins = whole.index(b"stream\n", whole.index(b"/Type /EmbeddedFile/"))
    assert "carries no inspection" in refused(put(tmp_path / "r.pdf", whole[: begins + 40]))


def test_a_changed_entry_in_a_report_is_refused(folder: Path, tmp_path: Path) -> None:
    page = html((folder / NAME).read_bytes()).replace(b"no guard", b"no gourd")
    assert "the inspection in it is damaged (the entry item/A-2/note" in refused(
        put(tmp_path / "r.html", page)
    )


def test_a_pdf_that_would_inflate_for_ever_is_refused(tmp_path: Path) -> None:

    bomb = zlib.compress(b"{" + b" " * 40_000_000)
    one = (
        b"1 0 obj\n<</Type /EmbeddedFile/Filter /FlateDecode>>\nstream\n" + bomb + b"\nendstream\n"
    )
    path = put(tmp_path / "r.pdf", b"%PDF-1.7\n" + one * 40)
    assert "carries no inspection" in refused(path)
