"""Pages of reports at the edges of what is printed: where the text stands, and with what."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path

import msgspec
import pytest

from inspector_tui.errors import NoPdf
from inspector_tui.locale import BOTH
from inspector_tui.model import Checklist, Inspection, Item, Plain
from inspector_tui.report import PdfWorker, report_of, write_report
from inspector_tui.store import to_bytes
from tests.report.page_boxes import MM, POPPLER, Page, outside, overlapping, pages
from tests.report.pictured import with_photos
from tests.report.samples import AT, HEAD, content, shipped_checklist, visit

pytestmark = pytest.mark.skipif(not POPPLER, reason="poppler-utils are not here")

NAMES = {
    "zh": "包头市东河区滨河新区恒大名都三期建设工程项目第一标段一号楼二号楼三号楼"
    "及地下车库人防工程联合施工总承包示范工地第一项目部",
    "en": "Riverside Gardens Phase Three, Blocks One, Two, Three, Annex",
}
SAID = {
    "zh": "临边洞口防护不到位，作业人员未系安全带；现场负责人当场确认，限期整改并书面回复。",
    "en": "The guard rail at the open edge is missing over four metres; it will be mended soon. ",
}
LONG, SHORT = 5_000, 80
NAMES[BOTH], SAID[BOTH] = NAMES["zh"], SAID["zh"] + SAID["en"]
FEW = [("en", 1, 0), ("en", 55, 12), ("zh", 55, 12), (BOTH, 55, 12)]
"""Language, items and photos of what the quick tests print."""
MANY = [one for one in product(("en", "zh", BOTH), (1, 55, 300), (0, 12, 200)) if one not in FEW]


@pytest.fixture(scope="module")
def worker() -> Iterator[PdfWorker]:
    with PdfWorker(system_fonts=False) as worker:
        try:
            worker.to_pdf("<p>.", {}, identifier="-")
        except NoPdf as error:
            pytest.skip(str(error))
        yield worker


def walked(items: int, lang: str) -> Inspection:
    """An inspection of so many items, with names of 60 characters and notes of 5,000."""
    checklist = shipped_checklist("workplace-safety-sample" if lang == "en" else "baotou-7-1-8")
    form = {key: NAMES[lang] for key in HEAD if key.startswith(("site/", "party/", "team/"))}
    said: dict[str, Plain] = {"visit/remark": said_of(lang, LONG)}
    some = of(checklist, items)
    for n, item in enumerate(some.items()):
        said |= finding(some, item, n, lang)
    return visit(said, some, {**HEAD, **form})


def of(checklist: Checklist, count: int) -> Checklist:
    """The checklist with so many items under one section, the same ones again under new ids."""
    plain = [item for item in checklist.items() if not item.deductions]
    first = checklist.sections[0]
    items = tuple(
        msgspec.structs.replace(plain[n % len(plain)], id=f"N{n + 1}", importance="normal")
        for n in range(count)
    )
    section = msgspec.structs.replace(first, items=items, gate=None)
    return msgspec.structs.replace(checklist, sections=(section,))


def finding(checklist: Checklist, item: Item, n: int, lang: str) -> dict[str, Plain]:
    """A level in turn, and a note for most items, of which few are long."""
    scale = checklist.scale(item)
    note = said_of(lang, LONG if n % 100 == 0 else SHORT * (n % 4))
    said: dict[str, Plain] = {f"{item.id}/note": note} if note else {}
    return {**said, item.id: scale[n % len(scale)].id} if scale else said


def said_of(lang: str, length: int) -> str:
    """A text of a length."""
    return (SAID[lang] * (length // len(SAID[lang]) + 1))[:length]


def printed(worker: PdfWorker, folder: Path, lang: str, items: int, photos: int) -> Path:
    """The PDF of such an inspection."""
    held = content(with_photos(walked(items, lang), folder, photos, said_of(lang, SHORT)))
    made = write_report(
        held, folder / "out", kinds=("pdf",), lang=lang, at=AT, beside=folder, worker=worker
    )
    (folder / "held.json").write_bytes(to_bytes(held))
    (folder / "titles.txt").write_text(
        "\n".join(" ".join(one.title.split()) for one in report_of(held, lang=lang, at=AT).pieces),
        encoding="utf-8",
    )
    return made.paths[0]


def look_at(pdf: Path, photos: int) -> None:
    """Asserts what holds on every page of every report."""
    read, folder = pages(pdf), pdf.parents[1]
    titles = {re.sub(r"\s", "", one) for one in (folder / "titles.txt").read_text().split("\n")}
    assert read[0].lines
    assert [text for page in read for text in outside(page)] == []
    assert [pair for page in read for pair in overlapping(page)] == []
    assert [page.lines[-1] for page in read if page.lines[-1] in titles] == []
    assert [n for n, page in enumerate(read[:-1], 1) if page.filled < 0.15] == []
    assert "\ufffd" not in "".join(word.text for page in read for word in page.words)
    captions = Counter({n: count for n, page in enumerate(read, 1) if (count := _captions(page))})
    assert captions == _pictures(pdf)
    assert captions.total() == photos


def _captions(page: Page) -> int:
    """The heads of photos on a page: their number, then a dot between two blanks."""
    near = (one.text for one, dot in pairwise(page.words) if dot.text in "·・"
            and abs(dot.bottom - one.bottom) < 2 and 0 <= dot.left - one.right < 3)  # fmt: skip
    return sum(bool(re.fullmatch(r"(照|P)\d+", head)) for head in near)


def _pictures(pdf: Path) -> Counter[int]:
    """How many pictures are drawn on which page."""
    told = subprocess.run(["pdfimages", "-list", str(pdf)], check=True, capture_output=True).stdout
    return Counter(int(line.split()[0]) for line in told.decode().splitlines()[2:])


@pytest.mark.parametrize(("lang", "items", "photos"), FEW)
def test_nothing_overlaps_stands_outside_or_parts_from_what_it_belongs_to(
    worker: PdfWorker, tmp_path: Path, lang: str, items: int, photos: int
) -> None:
    look_at(printed(worker, tmp_path, lang, items, photos), photos)


@pytest.mark.torture
@pytest.mark.parametrize(("lang", "items", "photos"), MANY)
def test_nor_does_it_in_long_reports_with_many_photos(
    worker: PdfWorker, tmp_path: Path, lang: str, items: int, photos: int
) -> None:
    look_at(printed(worker, tmp_path, lang, items, photos), photos)


def test_another_reader_takes_the_inspection_out_and_finds_no_fault(
    worker: PdfWorker, tmp_path: Path
) -> None:
    pdf = printed(worker, tmp_path, "zh", 1, 12)
    taken = tmp_path / "taken.json"
    save = ["pdfdetach", "-save", "1", "-o", str(taken), str(pdf)]
    assert subprocess.run(save, check=False).returncode == 0
    assert taken.read_bytes() == (tmp_path / "held.json").read_bytes()
    if shutil.which("qpdf"):
        check = subprocess.run(["qpdf", "--check", str(pdf)], check=False, capture_output=True)
        assert check.returncode == 0, check.stdout


def test_the_text_is_read_in_the_order_of_the_form(worker: PdfWorker, tmp_path: Path) -> None:
    pdf = printed(worker, tmp_path, "zh", 55, 0)
    told = subprocess.run([str(POPPLER), str(pdf), "-"], check=True, capture_output=True).stdout
    text = re.sub(r"\s", "", told.decode())
    titles = (tmp_path / "titles.txt").read_text(encoding="utf-8").split("\n")
    places = [text.find(re.sub(r"\s", "", title)) for title in titles]
    assert -1 not in places
    assert places == sorted(places)


def test_a_word_over_another_and_one_over_the_edge_are_found(
    worker: PdfWorker, tmp_path: Path
) -> None:
    bad = "<p style='position:absolute;left:0'>over</p><p style='position:absolute;left:0'>laid</p>"
    edge = "<p style='position:absolute;left:170mm'>edge</p>"
    pdf = tmp_path / "bad.pdf"
    pdf.write_bytes(worker.to_pdf(f"{_STYLE}{bad}{edge}", {}, identifier="-"))
    (page,) = pages(pdf)
    assert overlapping(page) == [("laid", "over")]
    assert outside(page) == ["edge"]
    assert page.width * MM == pytest.approx(595.28, abs=0.1)


_STYLE = "<style>@page { size: A4; margin: 24mm 18mm 22mm 25mm }</style>"
