"""Inspections as a workbook and as CSV, in which nothing that people wrote is ever run."""

import csv
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook

from inspector_tui.model import problem, rate
from inspector_tui.report import inspection_sheets, to_csv, to_xlsx
from inspector_tui.report.yearly.sheet import Sheet
from tests.report.pictured import grown
from tests.report.samples import AT, HEAD, ID, MIXED, content, visit
from tests.report.test_seal_on_paper import cycle, sealed

FORMULAS = [
    '=HYPERLINK("http://example.org","x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\uff1d1+1",
    " =1", "|calc", "%0A",
]  # fmt: skip


def sheets(*texts: str) -> dict[str, Sheet]:
    """The tables of an inspection into which somebody wrote a text everywhere."""
    held = content(visit(MIXED))
    if texts:
        noted = problem("1-00aa", fact=texts[0], deadline="2026-12-01", on=date(2026, 11, 21))
        head = {**HEAD, "site/region": texts[0], "site/name": texts[0]}
        held = content(grown(visit({**MIXED, "A-3/note": texts[0]}, head=head), noted))
    made = inspection_sheets([held], lang="en", at=AT)
    return {sheet.name: sheet for sheet in made}


def rows(sheet: Sheet) -> list[dict[str, Any]]:
    heads = [column.head for column in sheet.columns]
    return [dict(zip(heads, row, strict=True)) for row in sheet.rows]


def test_an_inspection_is_a_row_with_real_numbers_and_dates() -> None:
    (row,) = rows(sheets()["Inspections"])
    assert (row["Inspection"], row["Date"]) == (ID, date(2026, 11, 21))
    assert (row["Total"], row["Recommended stars"]) == (Decimal("79.64"), 1)
    assert row["Region"] == ""


def test_every_line_of_the_form_is_a_finding_and_the_ledger_sums_to_the_score() -> None:
    made = sheets()
    assert [row["Item"] for row in rows(made["Findings"])] == [
        "A-1", "A-2", "A-3", "B-1", "B-1@2", "C-1",
    ]  # fmt: skip
    assert [row[5] for row in made["Ledger"].rows] == [*["points of an item"] * 5, "bonus"]
    whole = sum(row["In the total"] for row in rows(made["Ledger"]))
    score = rate(visit(MIXED)).score
    assert score is not None
    assert abs(whole - score) < Decimal("0.01")


def test_problems_are_rows_with_their_state_and_the_day_of_their_deadline() -> None:
    first, second = rows(
        {s.name: s for s in inspection_sheets([cycle()], lang="en", at=AT)}["Problems"]
    )
    assert (first["No."], first["Deadline"], first["State"]) == (
        "1", date(2026, 12, 5), "accepted, closed",
    )  # fmt: skip
    assert second["Reply"] == ""


def test_several_inspections_stand_below_each_other_with_their_seal_codes() -> None:
    both = inspection_sheets([cycle(), sealed(content(visit(MIXED)))], lang="zh", at=AT)
    assert [sheet.name for sheet in both] == ["检查", "检查结果", "得分明细", "问题"]
    assert len(both[0].rows) == 2
    first, second = rows(both[0])
    assert first["封存码"] == ""
    assert len(second["封存码"]) == 23


@pytest.mark.parametrize("text", FORMULAS)
def test_a_workbook_holds_what_people_wrote_as_text(text: str) -> None:
    book = load_workbook(BytesIO(to_xlsx(sheets(text).values())))
    kinds = {cell.data_type for tab in book.worksheets for line in tab.iter_rows() for cell in line}
    assert "f" not in kinds
    assert "s" in kinds


@pytest.mark.parametrize("text", FORMULAS)
def test_csv_puts_an_apostrophe_before_what_could_run(text: str) -> None:
    for sheet in sheets(text).values():
        read = csv.reader(StringIO(to_csv(sheet).decode("utf-8-sig"), newline=""))
        for line in read:
            assert not any(cell.lstrip().startswith(tuple("=+@\t\r\uff1d|%")) for cell in line)
            assert not any(cell.startswith("-") and not is_number(cell) for cell in line)


def is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def test_csv_begins_with_the_mark_of_utf_8_and_keeps_chinese_commas_and_lines() -> None:
    text = '第一行,“引号”"\n第二行'
    made = to_csv(sheets(text)["Problems"])
    assert made.startswith(b"\xef\xbb\xbf")
    read = [*csv.reader(StringIO(made.decode("utf-8-sig"), newline=""))]
    assert read[1][1] == text


def test_signs_that_no_reader_should_meet_leave_the_workbook_whole() -> None:
    made = sheets("Rail\ufffe \uffff\u202eloose\x0b.\ud800")
    book = load_workbook(BytesIO(to_xlsx(made.values())))
    cells = {cell.value for tab in book.worksheets for row in tab.iter_rows() for cell in row}
    assert "Rail loose." in cells


def test_identifiers_are_text_and_heads_stay_in_view() -> None:
    book = load_workbook(BytesIO(to_xlsx(sheets().values())))
    tab = book["Inspections"]
    assert tab.freeze_panes == "A3"
    assert tab["A3"].value == ID
    assert tab["A3"].number_format == "@"
    assert tab["C3"].number_format == "yyyy-mm-dd"
    assert tab["P3"].value == pytest.approx(79.64)


def test_the_same_tables_give_the_same_workbook_byte_for_byte() -> None:
    one = to_xlsx(sheets("words").values())
    assert to_xlsx(sheets("words").values()) == one
    with ZipFile(BytesIO(one)) as book:
        assert {part.date_time[:3] for part in book.infolist()} == {(1980, 1, 1)}
        assert {part.compress_type for part in book.infolist()} == {ZIP_DEFLATED}
        core = book.read("docProps/core.xml").decode()
    assert "dcterms:created" not in core
    assert "dcterms:modified" not in core
    assert load_workbook(BytesIO(one)).sheetnames
