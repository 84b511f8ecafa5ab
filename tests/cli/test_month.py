"""The command `month`: on the terminal, as JSON, and as files."""

from datetime import date
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Run
from tests.cli.office_samples import register_file
from tests.exchange.pool_samples import ALL_MET, asked, content, filed, site

PROGRAMME = """\
format: programme/1
id: red-site
title: {zh: 红色工地, en: Red sites}
targets:
  - {id: R1, label: Coverage, counted: launched, among: eligible, by_year: {"2024": 70}}
monthly:
  due: 31
  note: {zh: 本地, en: Ours}
  activities:
    - {id: lecture, label: {zh: 书记党课, en: Lectures}, items: [A]}
"""


@pytest.fixture
def office(inspector: Run, tmp_path: Path, workspace: Path) -> Run:
    """A workspace with a register, a programme and three inspections, one with a problem."""
    programmes = workspace / "checklists" / "programmes"
    programmes.mkdir(parents=True)
    (programmes / "red-site.yaml").write_text(PROGRAMME, encoding="utf-8")
    definition = msgspec.structs.replace(asked(), programme="red-site")
    problem = {
        "rectify/1-abcd/fact": "临边无防护", "rectify/1-abcd/on": "2024-05-01",
        "rectify/1-abcd/deadline": "2024-05-08",
    }  # fmt: skip
    said = [
        {**site("甲家园", "鹿城区"), **ALL_MET, **problem, "party/founded": "2024-05-03"},
        {**site("乙家园", "鹿城区", "2024-04-30"), **ALL_MET, "K": "partly"},
        {**site("丙学校", "乐清市", "2024-05-31", visit_highlights="红色驿站"),
         **ALL_MET, "A": "not-met"},
    ]  # fmt: skip
    for number, one in enumerate(said, 1):
        filed(workspace / "inspections" / "2024" / str(number), content(number, one, definition))
    inspector("register", "import", str(register_file(tmp_path)), "--as-at", "2024-05-31")
    return inspector


def test_the_terminal_shows_the_month_beside_the_year(office: Run) -> None:
    ran = office("month", "--month", "2024-05")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "2024-05  Red sites"
    assert lines[1] == "to be reported by 2024-06-30"
    total = next(line for line in lines if line.startswith("in all"))
    assert "2 / 3" in total
    assert "R1 in all: 75.0% (3/4, 70%)" in lines
    assert "Lectures: on 1 of 2 sites looked at" in lines


def test_the_plain_data_holds_every_region_and_what_it_was_computed_from(office: Run) -> None:
    plain = office("month", "--month", "2024-05", "--json").json
    by_region = {one["region"]: one for one in plain["regions"]}
    assert list(by_region) == ["", "鹿城区", "乐清市"]
    north = by_region["鹿城区"]
    assert (north["sites"], north["red"], north["overdue"]) == (2, 2, 1)
    assert (north["month"]["inspections"], north["to_date"]["inspections"]) == (1, 2)
    assert (north["month"]["mean"], north["to_date"]["mean"]) == ("100", "375/4")
    assert (north["month"]["found"], north["month"]["founded"]) == (1, 1)
    assert len(plain["inspections"]) == 2
    assert all(len(one["digest"]) == 64 for one in plain["inspections"])


def test_the_workbook_has_an_empty_cell_for_what_no_inspection_tells(
    office: Run, tmp_path: Path
) -> None:
    ran = office("month", "--month", "2024-05", "-o", str(tmp_path / "out"), "--lang", "zh")
    path = tmp_path / "out" / "2024-05-red-site.xlsx"
    assert ran.out.splitlines()[-1] == str(path)
    book = load_workbook(BytesIO(path.read_bytes()))
    sites, *_rest, activities, _visits = book.worksheets
    last = [cell.value for cell in [*sites.iter_rows()][sites.max_row - 4]]
    assert last[1:5] == [4, 4, 3, 0]
    row = next(row for row in activities.iter_rows() if row[1].value == "书记党课")
    assert [cell.value for cell in row[2:8]] == [1, 1, 2, 2, None, None]
    visits = book.worksheets[-1]
    assert visits["C3"].value.date() == date(2024, 5, 31)
    assert visits["H3"].value == "红色驿站"


def test_one_region_makes_a_file_of_its_own(office: Run, tmp_path: Path) -> None:
    ran = office("month", "--month", "2024-05", "--region", "鹿城区", "--html", "-o", str(tmp_path))
    path = tmp_path / "2024-05-鹿城区-red-site.html"
    html = path.read_text(encoding="utf-8")
    assert ran.code == 0
    assert "甲家园" in html
    assert "丙学校" not in html
    assert "by hand" in html


def test_what_cannot_be_read_is_named_and_the_code_is_one(office: Run, workspace: Path) -> None:
    (workspace / "inspections" / "note.json").write_text("{}", encoding="utf-8")
    ran = office("month", "--month", "2024-05")
    assert ran.code == 1
    assert "note.json" in ran.err
    assert "2 / 3" in ran.out


def test_a_region_that_nobody_knows_is_said_with_those_that_there_are(office: Run) -> None:
    ran = office("month", "--month", "2024-05", "--region", "鹿城")
    assert ran.code == 1
    assert "the region 鹿城. The register has: 鹿城区, 乐清市." in ran.err


def test_a_word_is_no_month(office: Run) -> None:
    ran = office("month", "--month", "May")
    assert ran.code == 1
    assert ran.err == "May is no month. Write year and month: 2024-05.\n"
