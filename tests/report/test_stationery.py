"""The office heads every document; a logo that is wrong costs the logo and no document."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from inspector_tui.errors import BadInput, NoPdf
from inspector_tui.report import PdfWorker, Written, stationery_of, write_document, write_report
from inspector_tui.report.documents import KINDS, Applicant, DocumentKind, receipt
from inspector_tui.report.yearly import Sheet
from inspector_tui.report.yearly.page import list_html
from inspector_tui.report.yearly.sheet import Column
from tests.report.samples import AT, IN_ORDER, content, visit

TITLE = "示例市住房和城乡建设局建设工程质量安全监督站"
SETTINGS = f"format: office/1\ntitle: {{zh: {TITLE}, en: Example City Housing Bureau}}\n"
SHEET = Sheet(name="S", title="Summary", columns=(Column(head="Site"),), rows=(("Riverside",),))


def picture(size: tuple[int, int] = (300, 200), kind: str = "PNG", colour: str = "red") -> bytes:
    stream = BytesIO()
    image = Image.new("RGB", size, colour)
    exif = Image.Exif()
    exif[0x010E] = "taken at the secret place"
    image.save(stream, kind, exif=exif)
    return stream.getvalue()


def settled(folder: Path, logo: bytes | None = None, name: str = "logo.png") -> Path:
    """A workspace with an office, and its logo where one is given."""
    text = SETTINGS + ("" if logo is None else f"logo: {name}\n")
    (folder / "office.yaml").write_text(text, encoding="utf-8")
    if logo is not None:
        (folder / name).write_bytes(logo)
    return folder


def made(workspace: Path, kind: DocumentKind = "report", lang: str = "zh") -> tuple[Written, str]:
    """A document as HTML."""
    written = write_report(
        content(visit(IN_ORDER)), workspace / "exports", kinds=("html",), lang=lang, at=AT,
        kind=kind, stationery=stationery_of(workspace),
    )  # fmt: skip
    return written, written.paths[0].read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def worker() -> Iterator[PdfWorker]:
    with PdfWorker(system_fonts=False) as worker:
        try:
            worker.to_pdf("<p>.", {}, identifier="-")
        except NoPdf as error:
            pytest.skip(str(error))
        yield worker


def printed(workspace: Path, worker: PdfWorker, kind: DocumentKind = "report") -> bytes:
    written = write_report(
        content(visit(IN_ORDER)), workspace / "exports", kinds=("pdf",), lang="zh", at=AT,
        kind=kind, stationery=stationery_of(workspace), worker=worker,
    )  # fmt: skip
    assert written.warnings == ()
    return written.paths[0].read_bytes()


@pytest.mark.parametrize("kind", KINDS)
def test_the_office_stands_above_the_title_of_every_paper(
    tmp_path: Path, kind: DocumentKind
) -> None:
    written, page = made(settled(tmp_path, picture()), kind)
    assert written.warnings == ()
    head = page[page.index("<header>") : page.index("<h1>")]
    assert TITLE in head
    assert 'src="data:image/jpeg;base64,' in head


def test_the_receipt_and_the_list_of_the_year_are_headed_too(tmp_path: Path) -> None:
    stationery = stationery_of(settled(tmp_path, picture()))
    paper = receipt((Applicant(),), programme="7-1-8", lang="en", at=AT)
    written = write_document(paper, tmp_path / "r", kinds=("html",), stationery=stationery)
    listed = list_html([SHEET], lang="en", code="0123", stationery=stationery)
    for page in (written.paths[0].read_text(encoding="utf-8"), listed):
        assert page.count("Example City Housing Bureau</div>") == 1
        assert page.count('src="data:image/jpeg;base64,') == 1
        assert "img-src data:" in page


def test_without_settings_nothing_heads_the_title(tmp_path: Path) -> None:
    written, page = made(tmp_path)
    assert written.warnings == ()
    assert 'class="office"' not in page
    assert 'class="office"' not in list_html([SHEET], lang="en", code="0123")


def test_the_logo_is_grey_small_and_says_nothing_of_its_origin(tmp_path: Path) -> None:
    logo = stationery_of(settled(tmp_path, picture((4000, 3000), "JPEG"), "l.jpg")).logo
    image = Image.open(BytesIO(logo))
    assert (image.mode, image.size) == ("L", (320, 240))
    assert b"secret" not in logo
    assert b"Exif" not in logo


@pytest.mark.parametrize(
    ("logo", "says"),
    [
        (b"", "empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG files can carry programs"),
        (picture()[:200], "breaks off"),
        (picture().replace(b"IDAT", b"IDAX"), "cannot be decoded"),
        (b"GIF89a" + bytes(40), "no format of cameras"),
        (b"%PDF-1.7\n%%EOF", "this is a PDF file"),
    ],
)
def test_a_wrong_logo_is_said_and_the_report_printed_without_it(
    tmp_path: Path, logo: bytes, says: str
) -> None:
    written, page = made(settled(tmp_path, logo), lang="en")
    (warning,) = written.warnings
    assert says in warning
    assert str(tmp_path / "logo.png") in warning
    assert "Example City Housing Bureau" in page
    assert "<img" not in page


def test_a_bomb_of_pixels_is_never_decoded(tmp_path: Path) -> None:
    from zlib import crc32

    body = b"IHDR" + (60000).to_bytes(4) * 2 + b"\x08\x02\0\0\0"
    head = b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4) + body + crc32(body).to_bytes(4)
    bomb = head + (0).to_bytes(4) + b"IEND\xaeB`\x82"
    assert "megapixels" in made(settled(tmp_path, bomb), lang="en")[0].warnings[0]


def test_a_logo_that_is_a_link_or_is_not_there_is_said(tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    outside.write_bytes(picture())
    workspace = tmp_path / "workspace"
    workspace.mkdir()
    settled(workspace, picture())
    (workspace / "logo.png").unlink()
    assert "cannot be read" in made(workspace, lang="en")[0].warnings[0]
    (workspace / "logo.png").symlink_to(outside)
    assert "is a link" in made(workspace, lang="en")[0].warnings[0]


def test_wrong_settings_are_said_with_line_and_column_in_the_language_of_the_paper(
    tmp_path: Path,
) -> None:
    (tmp_path / "office.yaml").write_text("format: office/1\ntitel: a\n", encoding="utf-8")
    written, page = made(tmp_path, lang="en")
    assert f"{tmp_path / 'office.yaml'}:2:1: titel: there is no key titel here" in "".join(
        written.warnings
    )
    assert 'class="office"' not in page


def test_the_title_is_text_and_nothing_but_text(tmp_path: Path) -> None:
    text = 'format: office/1\ntitle: "<script>alert(1)</script>{{ 7*7 }}"\n'
    (tmp_path / "office.yaml").write_text(text, encoding="utf-8")
    page = made(tmp_path)[1]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}" in page
    assert "<script>alert" not in page


def test_the_same_settings_give_the_same_bytes(tmp_path: Path, worker: PdfWorker) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder in (one, two):
        folder.mkdir()
        settled(folder, picture())
    assert made(one)[1] == made(two)[1]
    assert printed(one, worker) == printed(two, worker)


@pytest.mark.parametrize("size", [(4000, 20), (20, 4000), (1, 1), (2000, 2000)])
def test_a_logo_of_any_shape_moves_no_page(
    tmp_path: Path, worker: PdfWorker, size: tuple[int, int]
) -> None:
    long = SETTINGS.replace(TITLE, "局" * 60)
    bare, with_logo = tmp_path / "bare", tmp_path / "with"
    for folder in (bare, with_logo):
        folder.mkdir()
        settled(folder)
        (folder / "office.yaml").write_text(long, encoding="utf-8")
    (with_logo / "office.yaml").write_text(long + "logo: logo.png\n", encoding="utf-8")
    (with_logo / "logo.png").write_bytes(picture(size))
    first, second = (
        PdfReader(BytesIO(printed(f, worker, "certificate"))) for f in (bare, with_logo)
    )
    assert len(first.pages) == len(second.pages)
    text = second.pages[0].extract_text()
    assert text.count("局") >= 60
    assert len(second.pages[0].images) == 1
    assert re.search("检查", text)


def listed(workspace: Path, **templates: str) -> str:
    """The year's list of an office with templates of its own."""
    folder = settled(workspace) / "templates"
    folder.mkdir(parents=True)
    for name, text in templates.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return list_html([SHEET], lang="zh", code="01", stationery=stationery_of(workspace))


def test_a_template_of_the_user_takes_the_place_of_ours_in_the_list_too(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / name).mkdir()
    assert "table-layout: fixed" in listed(tmp_path / "a")
    own = listed(tmp_path / "b", list_css="h1 { color: navy }")
    assert "h1 { color: navy }" in own
    assert "table-layout: fixed" not in own
    page = "{{ office }}: {{ sheets[0].title }}"
    assert listed(tmp_path / "c", list_html=page) == f"{TITLE}: Summary"


@pytest.mark.parametrize("text", ["{{ nothing }}", "{% for %}", "{{ ''.__class__.__mro__ }}"])
def test_a_mistake_in_a_template_of_the_list_is_named(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "list.html").write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match="the template cannot be used"):
        list_html([SHEET], lang="en", code="01", stationery=stationery_of(tmp_path))
