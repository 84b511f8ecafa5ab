"""What a PDF says to readers aloud and to archives, read by a library that did not write it.

No validator of PDF/A or PDF/UA is at hand; these are the points of theirs that can be looked at.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from inspector_tui.errors import NoPdf
from inspector_tui.report import PdfWorker, stationery_of, write_report
from inspector_tui.report.documents import KINDS
from inspector_tui.report.yearly import Sheet
from inspector_tui.report.yearly.page import list_html
from inspector_tui.report.yearly.sheet import Column
from tests.report.pictured import with_photos
from tests.report.samples import AT, MIXED, content, visit
from tests.report.test_stationery import picture as logo
from tests.report.test_stationery import settled

LIST = (
    Sheet(name="A", title="Full", columns=(Column(head="Site"),), rows=(("Riverside",),)),
    Sheet(name="B", title="Empty", columns=(Column(head="Site"), Column(head="Why")), rows=()),
)
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
INSIDE = {
    "/TR": {"/Table", "/THead", "/TBody"}, "/TH": {"/TR"}, "/TD": {"/TR"}, "/TBody": {"/Table"},
    "/THead": {"/Table"}, "/H1": {"/Document", "/Div", "/NonStruct", "/Sect"},
}  # fmt: skip


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, PdfReader]:
    """Every paper as a PDF by its kind, with photos and a logo, and a list of the year."""
    folder = tmp_path_factory.mktemp("office")
    stationery = stationery_of(settled(folder, logo()))
    held = content(with_photos(visit(MIXED), folder, 3, "Rail"))
    made = {}
    with PdfWorker(system_fonts=False) as worker:
        try:
            listed = list_html(LIST, lang="en", code="0123", stationery=stationery)
            made["list"] = worker.to_pdf(listed, {}, identifier="-")
        except NoPdf as error:
            pytest.skip(str(error))
        for kind in KINDS:
            written = write_report(
                held, folder / "out", kinds=("pdf",), lang="en", at=AT, kind=kind, beside=folder,
                stationery=stationery, worker=worker,
            )  # fmt: skip
            made[kind] = written.paths[0].read_bytes()
    return {kind: PdfReader(BytesIO(pdf)) for kind, pdf in made.items()}


Every = pytest.mark.parametrize("kind", ["list", *KINDS])


def root(pdf: PdfReader) -> Any:
    return pdf.trailer["/Root"]


def elements(node: Any, parent: str = "") -> Iterator[tuple[str, str, Any]]:
    """Every element of the structure with its tag and that of its parent."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for one in node:
            yield from elements(one, parent)
    elif isinstance(node, dict):
        tag = str(node.get("/S", parent))
        if "/S" in node:
            yield tag, parent, node
        yield from elements(node.get("/K"), tag)


def tree(pdf: PdfReader) -> list[tuple[str, str, Any]]:
    return [*elements(root(pdf)["/StructTreeRoot"]["/K"])]


@Every
def test_a_pdf_says_that_it_is_made_to_pdf_a_3_and_pdf_ua_1(
    papers: dict[str, PdfReader], kind: str
) -> None:
    text = root(papers[kind])["/Metadata"].get_data()
    packet = ElementTree.fromstring(text[text.index(b"<x:xmpmeta") : text.index(b"<?xpacket end")])
    (rdf,) = packet
    said = {key: value for one in rdf for key, value in one.attrib.items()}
    assert said["{http://www.aiim.org/pdfa/ns/id/}part"] == "3"
    assert said["{http://www.aiim.org/pdfa/ns/id/}conformance"] == "A"
    assert said["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
    described = [one.text for one in rdf.iter("{http://www.aiim.org/pdfa/ns/schema#}namespaceURI")]
    assert described == ["http://www.aiim.org/pdfua/ns/id/"]


@Every
def test_a_pdf_has_title_language_structure_and_bookmarks(
    papers: dict[str, PdfReader], kind: str
) -> None:
    pdf = papers[kind]
    assert root(pdf)["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert root(pdf)["/MarkInfo"]["/Marked"].value is True
    assert root(pdf)["/Lang"] == "en"
    assert pdf.metadata is not None
    assert pdf.metadata.title
    assert all(str(page["/Tabs"]) == "/S" for page in pdf.pages)
    assert pdf.outline


def test_the_first_bookmark_is_title_and_subtitle_apart(papers: dict[str, PdfReader]) -> None:
    first = papers["report"].outline[0]
    assert not isinstance(first, list)
    assert first.title == "Small checklist Inspection report"


@Every
def test_every_figure_says_what_it_shows(papers: dict[str, PdfReader], kind: str) -> None:
    figures = [node for tag, _, node in tree(papers[kind]) if tag == "/Figure"]
    assert figures
    assert all(str(one.get("/Alt", "")).strip() for one in figures)


@Every
def test_every_head_of_a_table_says_what_it_heads(papers: dict[str, PdfReader], kind: str) -> None:
    heads = [node for tag, _, node in tree(papers[kind]) if tag == "/TH"]
    assert heads
    assert {one["/A"]["/Scope"] for one in heads} <= {"/Row", "/Column"}
    columns = [
        node for tag, parent, node in tree(papers[kind]) if (tag, parent) == ("/TR", "/THead")
    ]
    for row in columns:
        assert {one.get_object()["/A"]["/Scope"] for one in row["/K"]} == {"/Column"}


@Every
def test_cells_find_their_heads_by_name(papers: dict[str, PdfReader], kind: str) -> None:
    names = root(papers[kind])["/StructTreeRoot"]["/IDTree"]["/Names"]
    keys, found = [str(one) for one in names[::2]], names[1::2]
    assert keys == sorted(keys)
    assert [str(one.get_object()["/ID"]) for one in found] == keys
    cells = [node for tag, _, node in tree(papers[kind]) if tag == "/TD"]
    asked = {str(name) for one in cells for name in one["/A"].get("/Headers", ())}
    assert asked <= {*keys}


@Every
def test_tags_stand_where_they_may(papers: dict[str, PdfReader], kind: str) -> None:
    wrong = [(tag, parent) for tag, parent, _ in tree(papers[kind])
             if parent not in INSIDE.get(tag, {parent})]  # fmt: skip
    assert wrong == []
    assert sum(tag == "/H1" for tag, _, _ in tree(papers[kind])) == 1


def test_the_bytes_are_the_same_every_time(tmp_path: Path, papers: dict[str, PdfReader]) -> None:
    page = list_html(LIST, lang="en", code="0123")
    with PdfWorker(system_fonts=False) as worker:
        one, two = (worker.to_pdf(page, {}, identifier="-") for _ in range(2))
    assert one == two
