"""The files of a report, down to what the PDF says."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pypdf import PdfReader

from inspector_tui.errors import NoPdf, NotSaved
from inspector_tui.report import PdfWorker, Written, report_of, to_html, write_report
from inspector_tui.report.documents import KINDS, DocumentKind
from inspector_tui.report.typeface import fontconfig_file
from tests.model.samples import section
from tests.report.samples import (
    AT,
    HEAD,
    ID,
    IN_ORDER,
    MIXED,
    SMALL,
    content,
    report,
    shipped_checklist,
    visit,
)
from tests.report.test_documents import form

BAOTOU = shipped_checklist("baotou-7-1-8")


class NoPango(PdfWorker):
    """A worker on a machine that lacks the libraries."""

    def to_pdf(self, html: str, assets: Mapping[str, bytes], **given: Any) -> bytes:
        raise NoPdf("No PDF can be made here ({reason}).", reason="no Pango")


@pytest.fixture(scope="module")
def worker() -> Iterator[PdfWorker]:
    with PdfWorker(system_fonts=False) as worker:
        try:
            worker.to_pdf("<p>.", {}, identifier="-")
        except NoPdf as error:
            pytest.skip(str(error))
        yield worker


@pytest.fixture(scope="module")
def baotou(worker: PdfWorker, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The report of 55 items in order, in Chinese."""
    inspection = visit({one.id: "met" for one in BAOTOU.items()}, checklist=BAOTOU)
    folder = tmp_path_factory.mktemp("exports") / "new"
    return write_report(content(inspection), folder, lang="zh", at=AT, worker=worker)


def squeezed(pdf: bytes) -> list[str]:
    """The text of each page without blanks."""
    return [re.sub(r"\s", "", page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


def test_the_files_are_named_by_date_site_and_id(baotou: Written) -> None:
    assert [path.name for path in baotou.paths] == [
        f"2026-11-21-Riverside-Block-C-{ID}.zh.html",
        f"2026-11-21-Riverside-Block-C-{ID}.zh.pdf",
    ]
    assert baotou.warnings == ()
    assert baotou.trouble is None


def test_every_page_has_its_head_its_number_and_the_check_code(baotou: Written) -> None:
    pages = squeezed(baotou.paths[1].read_bytes())
    assert 6 <= len(pages) <= 9
    code = re.search(r"核对码((?:\d{4}){5})", pages[0])
    assert code
    for number, text in enumerate(pages, 1):
        assert f"第{number}页共{len(pages)}页" in text
        assert code[0] in text
        assert "检查已完成·未封存" in text


def test_every_item_is_under_a_head_that_is_repeated_on_each_page(baotou: Written) -> None:
    pages = squeezed(baotou.paths[1].read_bytes())
    headed = [number for number, text in enumerate(pages) if "检查内容" in text]
    assert len(headed) > 2
    assert headed == list(range(headed[0], headed[-1] + 1))
    rows = "".join(pages[number] for number in headed)
    assert [one.id for one in BAOTOU.items() if one.id not in rows] == []
    assert "五星★★★★★(5)" in pages[1]


def test_the_title_and_language_of_the_pdf_are_those_of_the_page(baotou: Written) -> None:
    reader = PdfReader(baotou.paths[1])
    assert reader.metadata
    assert reader.metadata.title == "Riverside Block C – 七有一好八规范红色工地检查表 – 检查报告"
    assert str(reader.root_object["/Lang"]) == "zh-CN"


def test_no_page_ends_with_a_heading(worker: PdfWorker) -> None:
    many = (section(f"S{n}", *(f"S{n}-{m}" for m in range(4))) for n in range(6))
    long = msgspec.structs.replace(SMALL, sections=tuple(many))
    said = {one.id: "not-met" for one in long.items()} | {
        f"{one.id}/note": "A fact. " * 12 for one in long.items()
    }
    pdf = worker.to_pdf(to_html(report(visit(said, checklist=long))), {}, identifier="-")
    for page in PdfReader(BytesIO(pdf)).pages:
        lines = [line for line in page.extract_text().splitlines() if line.strip()]
        body = [line for line in lines if "Check code" not in line and "Page " not in line]
        assert not re.match(r"\d+\. [A-Z]|S\d+$", body[-1])


def test_the_same_inspection_gives_the_same_bytes(worker: PdfWorker, tmp_path: Path) -> None:
    inspection = content(visit(MIXED))
    once, again = (
        write_report(inspection, tmp_path / name, lang="zh", at=AT, worker=worker)
        for name in ("once", "again")
    )
    assert [path.read_bytes() for path in once.paths] == [path.read_bytes() for path in again.paths]


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_printed_again_on_another_day_is_the_same(
    kind: DocumentKind, tmp_path: Path
) -> None:
    held = content(visit(MIXED))
    once, again = (
        write_report(
            held, tmp_path / f"{days}", kinds=("html",), lang="zh", kind=kind,
            at=AT + timedelta(days=days),
        )
        for days in (1, 2)
    )  # fmt: skip
    (one,), (other,) = once.paths, again.paths
    assert one.read_bytes() == other.read_bytes()


def test_a_paper_tells_of_what_time_its_data_are(tmp_path: Path) -> None:
    held = content(visit(MIXED))
    last = max(one.at for one in held.log.unordered)
    document = report_of(held, lang="en", at=AT + timedelta(days=9))
    assert document.created == last
    assert form(document, "Verification")["Data as at"] == "20 May 2026 16:18"


def test_a_note_of_five_thousand_characters_is_printed_whole(worker: PdfWorker) -> None:
    note = "".join(f"第{n}处防护不到位。" for n in range(500))
    html = to_html(report(visit({**MIXED, "A-3/note": note}), "zh"))
    pages = squeezed(worker.to_pdf(html, {}, identifier="-"))
    split = [n for n in range(500) if f"第{n}处防护不到位。" not in "".join(pages)]
    assert len(split) <= sum("处防护不到位" in text for text in pages) - 1


def test_without_pango_the_html_is_written_all_the_same(tmp_path: Path) -> None:
    written = write_report(content(visit(IN_ORDER)), tmp_path, lang="en", at=AT, worker=NoPango())
    assert [path.suffix for path in written.paths] == [".html"]
    assert written.warnings == ("No PDF can be made here (no Pango).",)
    assert isinstance(written.trouble, NoPdf)


def test_one_kind_alone_can_be_asked_for(tmp_path: Path) -> None:
    steps: list[str] = []
    written = write_report(
        content(visit(IN_ORDER)),
        tmp_path,
        kinds=("html",),
        lang="en",
        at=AT,
        progress=steps.append,
    )
    assert [path.name.split(".")[1:] for path in written.paths] == [["en", "html"]]
    assert steps == ["document", "html"]


def test_a_folder_that_takes_no_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotSaved, match=r"file.*the inspection itself is safe"):
        write_report(content(visit(IN_ORDER)), tmp_path / "file", kinds=("html",), lang="en", at=AT)


def test_characters_without_a_face_are_named_with_their_place(
    worker: PdfWorker, tmp_path: Path
) -> None:
    inspection = visit(IN_ORDER, head={**HEAD, "site/region": "𠮷\u202e😀"})
    written = write_report(content(inspection), tmp_path, lang="en", at=AT, worker=worker)
    assert written.warnings == (
        "1. Particulars: the PDF may show boxes for 𠮷 😀; the HTML shows them.",
    )


def test_an_unsafe_name_of_a_site_makes_a_safe_name_of_a_file(tmp_path: Path) -> None:
    inspection = visit(IN_ORDER, head={**HEAD, "site/name": "../a/b: c?\n" + "长" * 300})
    written = write_report(content(inspection), tmp_path, kinds=("html",), lang="en", at=AT)
    assert written.paths[0].parent == tmp_path
    assert len(written.paths[0].name.encode()) < 160


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_renderer_has_nothing_to_complain_of(lang: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(to_html(report(visit(MIXED), lang)), encoding="utf-8")
    render = (
        "import logging, sys; from weasyprint import HTML;"
        "logging.getLogger('weasyprint').addHandler(logging.StreamHandler(sys.stdout));"
        "HTML(string=open(sys.argv[1], encoding='utf-8').read()).write_pdf()"
    )
    done = subprocess.run(
        [sys.executable, "-c", render, str(tmp_path / "page.html")],
        env={**os.environ, "FONTCONFIG_FILE": str(fontconfig_file(tmp_path, system=False))},
        capture_output=True,
        text=True,
        check=False,
    )
    if "cannot load library" in done.stderr:
        pytest.skip("this machine has no Pango")
    assert (done.returncode, done.stdout) == (0, "")
