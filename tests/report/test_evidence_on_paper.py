"""The photos and the other evidence, as the report shows them."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from inspector_tui.errors import NoPdf, TooLarge
from inspector_tui.evidence import FOLDER, print_of
from inspector_tui.exchange import Received, read
from inspector_tui.report import PdfWorker, Written, report_of, write_document, write_report
from inspector_tui.report.documents import Photos
from inspector_tui.report.originals import originals
from inspector_tui.report.pictures import drawable, pictures
from tests.report.pictured import grown, with_photos
from tests.report.samples import AT, MIXED, content, visit
from tests.report.test_documents import item_rows, piece, table

INTERVIEW = {
    "item/A-1/interview/00112233aabbccdd": {
        "text": "Paid every month.", "who": "Worker Sun", "added": "2026-11-21T09:00:00.000Z",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def worker() -> Iterator[PdfWorker]:
    with PdfWorker(system_fonts=False) as worker:
        try:
            worker.to_pdf("<p>.", {}, identifier="-")
        except NoPdf as error:
            pytest.skip(str(error))
        yield worker


@pytest.fixture(scope="module")
def twelve(worker: PdfWorker, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The files of a report with twelve photos."""
    folder = tmp_path_factory.mktemp("inspection")
    held = content(with_photos(visit(MIXED), folder, 12, "Rail"))
    return write_report(held, folder / "out", lang="en", at=AT, beside=folder, worker=worker)


def annex(held: Path, count: int, caption: str = "Rail") -> Photos:
    inspection = with_photos(visit(MIXED), held, count, caption)
    shown = pictures(inspection, held)
    found = piece(report_of(content(inspection), lang="en", at=AT, prints=shown), "Photos")
    assert isinstance(found, Photos)
    return found


def test_each_photo_has_number_item_time_place_person_and_fact(tmp_path: Path) -> None:
    found = annex(tmp_path, 3)
    assert found.fresh
    (first, *_) = found.pictures
    assert first.head == "P1 · A-1 A-1"
    assert first.facts.endswith("no time from the camera, Anna")
    assert first.caption == "Rail 1"


def test_without_photos_there_is_no_annex() -> None:
    assert not [one for one in report_of(content(visit(MIXED)), lang="en", at=AT).pieces
                if isinstance(one, Photos)]  # fmt: skip


@pytest.mark.parametrize(("count", "per_page"), [(12, 4), (13, 6)])
def test_many_photos_are_six_a_page_and_few_are_four(
    tmp_path: Path, count: int, per_page: int
) -> None:
    assert annex(tmp_path, count).per_page == per_page


def test_the_text_names_the_photos_by_their_numbers(tmp_path: Path) -> None:
    inspection = with_photos(visit(MIXED), tmp_path, 8, "")
    document = report_of(
        content(inspection), lang="en", at=AT, prints=pictures(inspection, tmp_path)
    )
    assert "Evidence: P1, P2" in item_rows(document)["1"]
    assert "Evidence: P" in table(document, "Deductions").rows[0].cells[5]


def test_a_photo_of_two_items_is_shown_once(tmp_path: Path) -> None:
    inspection = with_photos(visit(MIXED), tmp_path, 1, "Board")
    (first,) = inspection.finding(inspection.line("A-1")).evidence
    both = grown(inspection, {first.key.replace("A-1", "A-3"): first.says})
    document = report_of(content(both), lang="en", at=AT, prints=pictures(both, tmp_path))
    found = piece(document, "Photos")
    assert isinstance(found, Photos)
    assert [one.head for one in found.pictures] == ["P1 · A-1 A-1, A-3 A-3"]
    assert "Evidence: P1" in item_rows(document)["3"]


def test_interviews_and_documents_are_listed_with_who_said_what() -> None:
    document = report_of(content(grown(visit(MIXED), {**INTERVIEW})), lang="en", at=AT)
    (row,) = table(document, "Other evidence").rows
    assert row.cells == (
        "I1", "interview", "A-1 A-1", "Paid every month.", "Worker Sun\n21 November 2026 17:00",
    )  # fmt: skip


def test_a_photo_that_is_not_there_leaves_its_frame_and_its_caption(tmp_path: Path) -> None:
    inspection = with_photos(visit(MIXED), tmp_path, 1, "Gone")
    for path in (*(tmp_path / FOLDER).rglob("*.jpg"),):
        path.unlink()
    assert pictures(inspection, tmp_path) == {}
    written = write_report(
        content(inspection), tmp_path / "out", kinds=("html",), lang="en", at=AT, beside=tmp_path
    )
    page = written.paths[0].read_text(encoding="utf-8")
    assert "The photo is not beside this inspection." in page
    assert "Gone 1" in page


def test_a_print_that_is_no_jpeg_is_made_anew_of_the_original(tmp_path: Path) -> None:
    inspection = with_photos(visit(MIXED), tmp_path, 1, "")
    (sha256,) = pictures(inspection, tmp_path)
    print_of(tmp_path, sha256).write_bytes(b"<svg onload='alert(1)'/>")
    assert pictures(inspection, tmp_path)[sha256].startswith(b"\xff\xd8\xff")
    (tmp_path / FOLDER / f"{sha256}.jpg").unlink()
    assert pictures(inspection, tmp_path) == {}


def test_the_html_holds_the_photos_itself(twelve: Written) -> None:
    page = twelve.paths[0].read_text(encoding="utf-8")
    assert page.count('<img src="data:image/jpeg;base64,') == 12
    assert not re.search(r"https?:|src=\"(?!data:)|asset:", page)


def test_twelve_photos_stand_four_a_page_each_with_its_caption(twelve: Written) -> None:
    pages = PdfReader(BytesIO(twelve.paths[1].read_bytes())).pages
    said_on = [page.extract_text() for page in pages]
    annexed = [text for text in said_on if re.search(r"P\d+ ·", text)]
    assert [len(re.findall(r"P\d+ ·", text)) for text in annexed] == [4, 4, 4]
    captions = re.findall(r"P(\d+) ·[^P]*?Rail (\d+)\b", "".join(annexed))
    assert [int(number) for number, _ in captions] == list(range(1, 13))
    assert {int(caption) for _, caption in captions} == set(range(1, 13))
    assert twelve.paths[1].stat().st_size < 3_000_000


def test_two_hundred_photos_are_printed_six_a_page(worker: PdfWorker, tmp_path: Path) -> None:
    held = content(with_photos(visit(MIXED), tmp_path, 200, "Rail"))
    written = write_report(
        held, tmp_path / "out", kinds=("pdf",), lang="en", at=AT, beside=tmp_path, worker=worker
    )
    said = [page.extract_text() for page in PdfReader(BytesIO(written.paths[0].read_bytes())).pages]
    numbers = [len(re.findall(r"P\d+ ·", text)) for text in said]
    assert sum(numbers) == 200
    assert max(numbers) == 6


def test_long_captions_are_cut_below_the_photo_and_printed_whole_after_it(tmp_path: Path) -> None:
    found = annex(tmp_path, 1, "防护栏杆缺失，" * 40)
    assert found.pictures[0].caption.endswith("…")
    assert found.note == "P1: " + "防护栏杆缺失，" * 40 + " 1"


def test_the_originals_travel_inside_the_pdf_where_that_is_asked(
    worker: PdfWorker, tmp_path: Path
) -> None:
    inspection = with_photos(visit(MIXED), tmp_path, 3, "Rail")
    kept = {path.name: path.read_bytes() for path in (tmp_path / FOLDER).glob("*.jpg")}
    (tmp_path / FOLDER / f"{'a' * 64}.jpg").write_bytes(b"of nobody")
    written = write_report(
        content(inspection), tmp_path / "out", kinds=("pdf",), lang="en", at=AT,
        beside=tmp_path, evidence=True, worker=worker,
    )  # fmt: skip
    inside = PdfReader(BytesIO(written.paths[0].read_bytes())).attachments
    assert {name: parts[0] for name, parts in inside.items() if name != "inspection.json"} == kept
    (one,) = read(written.paths[0])
    assert isinstance(one, Received)


def test_an_original_that_was_changed_since_stays_out_of_the_pdf_and_is_named(
    worker: PdfWorker, tmp_path: Path
) -> None:
    inspection = with_photos(visit(MIXED), tmp_path, 3, "Rail")
    spoilt, *sound = sorted((tmp_path / FOLDER).glob("*.jpg"))
    spoilt.chmod(0o644)
    spoilt.write_bytes(sound[0].read_bytes())
    written = write_report(
        content(inspection), tmp_path / "out", kinds=("pdf",), lang="en", at=AT,
        beside=tmp_path, evidence=True, worker=worker,
    )  # fmt: skip
    inside = PdfReader(BytesIO(written.paths[0].read_bytes())).attachments
    assert inside.keys() == {"inspection.json", *(path.name for path in sound)}
    (warning,) = written.warnings
    assert warning.startswith(f"{spoilt.name}: this file is no longer what was attached")


def test_more_originals_than_a_pdf_takes_are_refused_with_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspection = with_photos(visit(MIXED), tmp_path, 1, "")
    monkeypatch.setattr("inspector_tui.report.originals.MOST", 10)
    with pytest.raises(TooLarge, match="inspector pack"):
        originals(inspection, tmp_path)


def test_evidence_that_looks_like_an_inspection_stays_outside(tmp_path: Path) -> None:
    inspection = with_photos(visit(MIXED), tmp_path, 1, "")
    (path,) = (tmp_path / FOLDER).glob("*.jpg")
    path.write_bytes(b' {"inspection": {}}')
    assert originals(inspection, tmp_path) == {}


def test_a_photo_that_cannot_be_drawn_costs_its_frame_and_not_the_report(
    worker: PdfWorker, tmp_path: Path
) -> None:
    inspection = with_photos(visit(MIXED), tmp_path, 2, "Rail")
    shown = pictures(inspection, tmp_path)
    first, second = shown
    shown[first] = shown[first][:40] + b"\xff\xd9"
    assert [*drawable(shown)] == [second]
    document = report_of(content(inspection), lang="en", at=AT, prints=shown)
    written = write_document(
        document, tmp_path / "out" / "one", kinds=("pdf",), shown=shown, worker=worker
    )
    assert written.trouble is None
    said = "".join(
        page.extract_text() for page in PdfReader(BytesIO(written.paths[0].read_bytes())).pages
    )
    assert "The photo is not beside this inspection." in " ".join(said.split())
    assert "Rail 1" in said


def test_many_photos_of_an_item_are_named_by_the_first_and_the_last(tmp_path: Path) -> None:
    held = with_photos(visit(MIXED), tmp_path, 40, "Rail")
    document = report_of(content(held), lang="en", at=AT, prints=pictures(held, tmp_path))
    assert "Evidence: P1 to P7" in item_rows(document)["1"]
