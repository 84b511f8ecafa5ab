"""What people wrote is text everywhere: in drawings, in codes, in what a PDF says of itself."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pypdf import PdfReader

from inspector_tui.errors import NoPdf
from inspector_tui.evidence import print_of
from inspector_tui.model import problem
from inspector_tui.report import PdfWorker, Written, report_of, to_html, write_report
from inspector_tui.report.charts import bars, radar
from inspector_tui.report.documents import KINDS, DocumentKind
from inspector_tui.report.documents.layout import Bar, Chart
from inspector_tui.report.pictures import pictures
from inspector_tui.report.qr import qr
from tests.report.pictured import grown, with_photos
from tests.report.samples import AT, HEAD, MIXED, SMALL, content, visit
from tests.report.test_html import HOSTILE, Page
from tests.report.test_seal_on_paper import NOTICE

CANARY = "CANARY-7391"
PULLS = [
    "<img src='file://{path}'>",
    "<object data='file://{path}'></object>",
    "<link rel=attachment href='file://{path}'>",
    "<style>@import url(file://{path})</style>",
    "<svg><image href='file://{path}'/></svg>",
    '\'></title></svg><img src="file://{path}">',
    '"}} @page {{ @top-left {{ content: url(file://{path}) }} }}',
]


@pytest.fixture(scope="module")
def worker() -> Iterator[PdfWorker]:
    with PdfWorker(system_fonts=False) as worker:
        try:
            worker.to_pdf("<p>.", {}, identifier="-")
        except NoPdf as error:
            pytest.skip(str(error))
        yield worker


def everywhere(text: str) -> Any:
    """An inspection, definition included, with a text wherever one can be written."""
    sections = msgspec.structs.replace(SMALL.sections[0], title=text, group=text)
    checklist = msgspec.structs.replace(
        SMALL, title=text, note=text, sections=(sections, *SMALL.sections[1:])
    )
    said = {**MIXED, "A-1/note": text, "A-2/reason": text, "A-3/note": text}
    head = dict.fromkeys(HEAD, text) | {
        "visit/awarded": text, "visit/awarded_reason": text, "visit/refused": text,
        "visit/witness": text,
    }  # fmt: skip
    noted = problem("1-00aa", fact=text or "x", deadline="2026-12-01", on=NOTICE, part=text,
                    clause=text, requirement=text, responsible=text)  # fmt: skip
    return grown(visit(said, checklist=checklist, head=head), noted)


@pytest.mark.parametrize("text", HOSTILE[:7], ids=range(7))
@pytest.mark.parametrize("kind", KINDS)
def test_no_paper_takes_a_word_for_markup(kind: DocumentKind, text: str) -> None:
    held = content(everywhere(text))
    harmless = report_of(content(everywhere("x")), lang="en", at=AT, kind=kind, number="x")
    plain = Page(to_html(harmless))
    shown = Page(to_html(report_of(held, lang="en", at=AT, kind=kind, number=text)))
    assert shown.elements == plain.elements
    assert shown.addresses == plain.addresses
    assert text in shown.text


@pytest.mark.parametrize("text", HOSTILE[:7], ids=range(7))
def test_a_drawing_shows_labels_as_text(text: str) -> None:
    chart = Chart(
        title=text, radar=True, bars=tuple(Bar(label=text, share=0.5, text=text) for _ in range(3))
    )
    plain = Chart(title="a", radar=True, bars=(Bar(label="a", share=0.5, text="a"),) * 3)
    for draw in (bars, radar):
        assert Page(draw(chart)).elements == Page(draw(plain)).elements
    assert Page(qr("x", text)).elements == {"svg", "title", "path"}
    assert text in Page(qr("x", text)).text


@pytest.mark.parametrize("share", [0.0, 1.0])
@pytest.mark.parametrize("count", [1, 3, 60])
def test_a_chart_of_any_size_is_drawn_within_its_frame(count: int, share: float) -> None:
    chart = Chart(
        title="t", radar=True, bars=(Bar(label="长" * 60, share=share, text="1"),) * count
    )
    for drawn in (bars(chart), radar(chart)):
        width, height = (float(n) for n in re.findall(r'viewBox="0 0 (\S+) (\S+)"', drawn)[0])
        places = [float(n) for n in re.findall(r' x="([\d.]+)"', drawn)]
        heights = [float(n) for n in re.findall(r' y="([\d.-]+)"', drawn)]
        assert all(0 <= x <= width for x in places)
        assert all(0 <= y <= height for y in heights)


@pytest.fixture(scope="module")
def pulled(worker: PdfWorker, tmp_path_factory: pytest.TempPathFactory) -> list[Written]:
    """Reports whose every text tries to pull in a file of the machine."""
    folder = tmp_path_factory.mktemp("pulled")
    (folder / "secret.txt").write_text(CANARY)
    written = []
    for n, pull in enumerate(PULLS):
        held = content(everywhere(pull.format(path=folder / "secret.txt")))
        written.append(write_report(held, folder / str(n), lang="en", at=AT, worker=worker))
    return written


def test_no_text_pulls_a_file_of_the_machine_into_a_report(pulled: list[Written]) -> None:
    for one in pulled:
        reader = PdfReader(BytesIO(one.paths[1].read_bytes()))
        assert [*reader.attachments] == ["inspection.json"]
        assert CANARY not in "".join(page.extract_text() for page in reader.pages)
        assert CANARY.encode() not in one.paths[0].read_bytes()
        assert not any(page.images for page in reader.pages)


def test_what_a_pdf_says_of_itself_is_the_text_and_no_markup(pulled: list[Written]) -> None:
    for pull, one in zip(PULLS, pulled, strict=True):
        begins = pull.format(path="").replace("file://", "")[:10]
        reader: Any = PdfReader(BytesIO(one.paths[1].read_bytes()))
        assert str(reader.metadata.title).startswith(begins)
        described = reader.root_object["/Metadata"].get_data().decode()
        assert "<img" not in described
        assert "<object" not in described


def test_a_link_in_the_place_of_a_print_shows_nothing_but_a_photo(tmp_path: Path) -> None:
    inspection = with_photos(visit(MIXED), tmp_path, 1, "")
    (sha256,) = pictures(inspection, tmp_path)
    secret = tmp_path / "secret.txt"
    secret.write_text(CANARY)
    print_of(tmp_path, sha256).unlink()
    print_of(tmp_path, sha256).symlink_to(secret)
    shown = pictures(inspection, tmp_path)
    assert CANARY.encode() not in b"".join(shown.values())
    assert shown[sha256].startswith(b"\xff\xd8\xff")


def test_evidence_can_name_no_file_outside_its_folder(tmp_path: Path) -> None:
    outside = {"name": "../../etc/passwd", "suffix": "../x", "caption": "c", "added": ""}
    key = f"item/A-1/photo/{'0' * 64}"
    inspection = grown(visit(MIXED), {key: outside})
    assert pictures(inspection, tmp_path) == {}
    page = to_html(report_of(content(inspection), lang="en", at=AT))
    assert "The photo is not beside this inspection." in page
