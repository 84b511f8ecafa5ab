"""The papers of one inspection and the tables of many, made from the screens."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image
from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from inspector_tui.errors import NoPdf
from inspector_tui.model import Checklist, issued_numbers
from inspector_tui.report import PdfWorker
from inspector_tui.report.wish import PAPERS
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.paper_words import NAMES, TOLD
from inspector_tui.tui.screens.papers import PapersScreen
from inspector_tui.tui.screens.report import ReportScreen
from tests.tui.conftest import on_disk
from tests.tui.papers import Press, exported, filled, press
from tests.tui.screen import settle, text

__all__ = ["press"]

HEADS = {
    "short": "Score sheet", "ledger": "Ledger of points", "notice": "Rectification notice",
    "reply": "Rectification reply", "recheck": "Re-check of rectification",
    "certificate": "Certificate of inspection",
    "receipt": "Receipt of the application",
}  # fmt: skip
"""What stands on each paper, by its name."""


@pytest.fixture(autouse=True)
def ready(press: Press) -> None:
    """PDFs are made at once here; the real ones have tests of their own."""
    press.open.set()


async def keys(pilot: Pilot[None], *pressed: str) -> None:
    for key in pressed:
        await pilot.press(key)
        await settle(pilot)


def test_every_paper_has_a_name_and_a_purpose() -> None:
    assert list(NAMES) == list(TOLD) == list(PAPERS)


@pytest.mark.parametrize("paper", HEADS)
async def test_every_paper_of_an_inspection_is_written_from_its_report_screen(
    desk: Desk, baotou: Checklist, paper: str
) -> None:
    app = InspectorApp(desk, filled(desk, baotou)["Bridge"])
    digit = str(1 + [*PAPERS].index(paper))  # type: ignore[arg-type]
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "r", "p", digit, "left", "enter")
        assert isinstance(app.screen, ReportScreen)
        assert "Done." in text(app)
        assert HEADS[paper] in text(app)
    [name] = [one for one in exported(desk) if f".{paper}." in one]
    page = (desk.workspace.exports / name).read_text(encoding="utf-8")
    assert name.endswith(f".{paper}.en.html")
    assert HEADS[paper] in page
    assert "Bridge" in page


async def test_the_number_of_a_notice_is_recorded_in_the_walk_that_has_the_file_open(
    desk: Desk, baotou: Checklist
) -> None:
    path = filled(desk, baotou)["Bridge"]
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "r", "p", "4", "left", "enter")
        assert issued_numbers(on_disk(path).log) == ("2026-001",)
        await keys(pilot, "p", "6", "enter", "q", "down", "1")
    assert issued_numbers(on_disk(path).log) == ("2026-001",)
    assert len(on_disk(path).inspection.findings) == 2
    pages = [
        (desk.workspace.exports / name).read_text(encoding="utf-8")
        for name in exported(desk)
        if ".notice." in name or ".recheck." in name
    ]
    assert len(pages) == 2
    assert all("2026-001" in page for page in pages)


async def test_the_tables_of_an_inspection_are_written_from_its_report_screen(
    desk: Desk, baotou: Checklist
) -> None:
    app = InspectorApp(desk, filled(desk, baotou)["Bridge"])
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "r", "p", "9", "enter", "p", "0", "enter")
        assert "Done." in text(app)
    [book] = desk.workspace.exports.glob("*.xlsx")
    assert [row[1].value for row in load_workbook(book).worksheets[0].iter_rows()][-1] == "Bridge"
    assert len([*desk.workspace.exports.glob("*.csv")]) == 4


async def test_the_receipt_has_a_row_for_every_site_that_the_list_shows(
    desk: Desk, baotou: Checklist
) -> None:
    filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "p", "8", "left", "enter")
        assert "Done: 3 of 3." in text(app)
        assert "files written: 1" in text(app)
    [name] = exported(desk)
    page = (desk.workspace.exports / name).read_text(encoding="utf-8")
    assert name == "2026-11-21-receipt.en.html"
    assert all(site in page for site in ("Airport", "Bridge", "第一小学"))
    assert "B&amp;R [1]" in page


async def test_the_tables_of_a_search_do_not_take_the_place_of_those_of_all(
    desk: Desk, baotou: Checklist
) -> None:
    filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "p", "0", "enter", "q", "slash", *"bridge", "enter", "p", "enter")
        assert "Done: 1 of 1." in text(app)
    exports = desk.workspace.exports
    first = "inspections.en.Inspections.csv"
    [part] = [one for one in exported(desk) if "Inspections.csv" in one and one != first]
    assert part == "inspections-2026-11-21-120000.en.Inspections.csv"
    assert [_sites(exports / name) for name in (first, part)] == [
        {"Airport", "Bridge", "第一小学"}, {"Bridge"},
    ]  # fmt: skip


def _sites(path: Path) -> set[str]:
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    head = next(at for at, row in enumerate(rows) if "Site" in row)
    column = rows[head].index("Site")
    return {row[column] for row in rows[head + 1 :] if len(row) > column}


async def test_the_language_of_a_paper_is_chosen_apart_from_that_of_the_screen(
    desk: Desk, baotou: Checklist
) -> None:
    app = InspectorApp(desk, filled(desk, baotou)["Bridge"])
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "r", "p", "2", "l", "left", "enter")
        assert "中文" in text(app)
    [name] = [one for one in exported(desk) if ".short." in one]
    assert name.endswith(".short.zh.html")
    assert '<html lang="zh-CN"' in (desk.workspace.exports / name).read_text(encoding="utf-8")


async def test_the_choice_goes_round_through_the_formats_and_shows_what_has_no_say(
    desk: Desk, baotou: Checklist
) -> None:
    filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "p")
        seen = []
        for _ in range(4):
            assert isinstance(app.screen, PapersScreen)
            seen.append(app.screen.wish.kinds)
            await keys(pilot, "right")
        assert seen == [("html", "pdf"), ("pdf",), ("html",), ("html", "pdf")]
        await keys(pilot, "9")
        assert "HTML" not in text(app).split("language")[0].split("format")[1]
        await keys(pilot, "escape")
    assert exported(desk) == []


async def test_a_folder_that_cannot_be_made_is_told_and_the_next_try_writes(
    desk: Desk, baotou: Checklist
) -> None:
    path = filled(desk, baotou)["Bridge"]
    desk.workspace.exports.write_text("a file in the way", encoding="utf-8")
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "r")
        told = str(app.screen.query_one("#step", Static).content)
        assert "could not be written" in told
        assert "the inspection itself is safe" in told
        desk.workspace.exports.unlink()
        await keys(pilot, "p", "left", "enter")
        assert "Done." in text(app)
    assert len(exported(desk)) == 1


async def test_the_originals_travel_inside_where_that_is_chosen(
    desk: Desk, baotou: Checklist, press: Press
) -> None:
    path = filled(desk, baotou)["Bridge"]
    source = desk.workspace.path / "IMG_1.jpg"
    Image.new("RGB", (64, 48), (200, 80, 40)).save(source)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.post_message(events.Paste(str(source)))
        await settle(pilot)
        await keys(pilot, "r", "p", "right", "o", "enter")
        assert "Done." in text(app)
    without, inside = press.carried
    assert without < inside
    assert any(name.endswith(".jpg") for name in inside - without)


async def test_a_machine_without_pdf_gets_the_html_and_a_sentence(
    desk: Desk, baotou: Checklist, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> bytes:
        raise NoPdf("No PDF can be made here ({reason}). To mend it, run: {command}",
                    reason="no libpango", command="apt-get install libpango")  # fmt: skip

    monkeypatch.setattr(PdfWorker, "to_pdf", refuse)
    app = InspectorApp(desk, filled(desk, baotou)["Bridge"])
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "r", "p", "7", "enter")
        told = str(app.screen.query_one("#step", Static).content)
        assert told.endswith("To mend it, run: apt-get install libpango")
        [name] = str(app.screen.query_one("#files", Static).content).split("\n")
        assert name.endswith(".certificate.en.html")
    assert [Path(name).suffix for name in exported(desk)] == [".html", ".html"]


async def test_a_paper_is_written_in_both_languages_side_by_side(
    desk: Desk, baotou: Checklist
) -> None:
    app = InspectorApp(desk, filled(desk, baotou)["Bridge"])
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await keys(pilot, "r", "p", "2", "l", "l", "left", "enter")
        assert "中文 + English" in text(app)
    [name] = [one for one in exported(desk) if ".short." in one]
    assert name.endswith(".short.zh-en.html")
    page = (desk.workspace.exports / name).read_text(encoding="utf-8")
    assert "<span lang=en>Score sheet</span>" in page
