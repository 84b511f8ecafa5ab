"""Cells that an office merged over rows: what shows holds for each row, what is unsure for none."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.errors import BadInput
from inspector_tui.register import Reading, read_register
from inspector_tui.register.cell import Row, column_at, letter
from inspector_tui.register.merged import Block, Filling
from tests.register.samples import GOOD_CODE

HEADS = ("序号", "区域", "工程名称", "施工单位", "统一社会信用代码", "启动日期")


def merged_file(
    folder: Path, rows: Sequence[Sequence[Any]], *ranges: str, hiding: bool = False
) -> Path:
    """A workbook in which ranges are merged; `hiding` leaves what stands under them."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    for one in ranges:
        if hiding:
            sheet.merged_cells.add(one)
        else:
            sheet.merge_cells(one)
    path = folder / "register.xlsx"
    book.save(path)
    return path


def complaints(reading: Reading) -> list[str]:
    return [one.text("en").partition(" — ")[0] for one in reading.complaints]


def test_what_is_merged_over_rows_holds_for_each_of_them(tmp_path: Path) -> None:
    rows = [
        ("2024年红色工地名册",),
        HEADS,
        (1, "鹿城区", "甲家园", "示例建设", GOOD_CODE, "2024-01-15"),
        (2, None, "乙家园", None, None, None),
        (3, None, "丙学校", "另一公司", None, None),
        (4, "乐清市", "丁医院", None, None, None),
        (5, None, "戊大厦", None, None, None),
    ]
    file = merged_file(
        tmp_path, rows, "A1:F1", "B3:B5", "D3:D4", "E3:E4", "F3:F4", "B6:B7", "F6:F7"
    )
    reading = read_register(file)
    assert complaints(reading) == []
    told = [(s.name, s.region, s.contractor, s.credit_code, s.launched) for s in reading.sites]
    assert told == [
        ("甲家园", "鹿城区", "示例建设", GOOD_CODE, "2024-01-15"),
        ("乙家园", "鹿城区", "示例建设", GOOD_CODE, "2024-01-15"),
        ("丙学校", "鹿城区", "另一公司", "", ""),
        ("丁医院", "乐清市", "", "", ""),
        ("戊大厦", "乐清市", "", "", ""),
    ]


def test_a_block_over_several_columns_fills_nothing(tmp_path: Path) -> None:
    rows = [HEADS, (1, "鹿城区", "甲家园"), (2, None, "乙家园"), (3, "乐清市", "丙学校")]
    reading = read_register(merged_file(tmp_path, rows, "A2:B3"))
    assert [site.name for site in reading.sites] == ["丙学校"]
    assert complaints(reading) == [
        "row 2, column B (区域): the region is missing",
        "row 3, column B (区域): the region is missing",
    ]


def test_a_value_hidden_under_a_merged_cell_is_told(tmp_path: Path) -> None:
    rows = [HEADS, (1, "鹿城区", "甲家园"), (2, "乐清市", "乙家园"), (3, "鹿城区", "丙学校")]
    reading = read_register(merged_file(tmp_path, rows, "B2:B4", hiding=True))
    assert [site.name for site in reading.sites] == ["甲家园", "丙学校"]
    assert complaints(reading)[0] == (
        "row 3, column B (区域): the merged cell shows “鹿城区” and hides “乐清市” in this row"
    )


def test_an_empty_merged_cell_is_as_missing_as_any(tmp_path: Path) -> None:
    rows = [HEADS, (1, None, "甲家园"), (2, None, "乙家园")]
    reading = read_register(merged_file(tmp_path, rows, "B2:B3"))
    assert reading.sites == ()
    assert len(reading.complaints) == 2


def test_a_name_merged_over_rows_is_one_site_twice_and_told(tmp_path: Path) -> None:
    rows = [HEADS, (1, "鹿城区", "甲家园", "示例建设"), (2, "鹿城区", None, "另一公司")]
    reading = read_register(merged_file(tmp_path, rows, "C2:C3"))
    assert [site.name for site in reading.sites] == ["甲家园"]
    assert "stands in row 2 already" in complaints(reading)[0]


def test_heads_over_two_rows_make_no_site_and_sums_do_not_either(tmp_path: Path) -> None:
    rows = [
        ("工程名称", "区域", "开竣工", None),
        (None, None, "开工日期", "竣工日期"),
        ("甲家园", "鹿城区", "2024-01-01", None),
        ("小计", None, 1, 2, 3),
        ("乙家园", None, None, None),
    ]
    reading = read_register(merged_file(tmp_path, rows, "A1:A2", "B1:B2", "C1:D1", "B3:B5"))
    assert [(site.name, site.region) for site in reading.sites] == [
        ("甲家园", "鹿城区"), ("乙家园", "鹿城区"),
    ]  # fmt: skip
    assert reading.skipped == 1
    assert {one.row for one in reading.complaints} == {2}


def test_a_damaged_list_of_merged_cells_is_said_as_a_damaged_file(tmp_path: Path) -> None:
    path = merged_file(tmp_path, [HEADS, (1, "鹿城区", "甲家园")], "B2:B3")
    with zipfile.ZipFile(path) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b'ref="B2:B3"', b'ref="B2:ZZZZ99999999"')
    with zipfile.ZipFile(path, "w") as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    with pytest.raises(BadInput, match="damaged or no workbook"):
        read_register(path)


@given(st.integers(0, 20_000))
def test_the_letters_of_a_column_name_it_alone(at: int) -> None:
    assert column_at(letter(at)) == at


@given(st.lists(st.booleans(), min_size=1, max_size=12), st.integers(1, 12))
def test_outside_of_its_rows_a_block_changes_nothing(given_: list[bool], last: int) -> None:
    rows = [Row(n, (f"v{n}" if said else None,)) for n, said in enumerate(given_, 1)]
    filling = Filling({1: (Block(0, last),)})
    found = [filling.filled(row) for row in rows]
    assert [row.number for row in found] == [row.number for row in rows]
    assert found[last:] == rows[last:]
    if given_[0]:
        assert all(row.cells[0] is not None for row in found[:last])
