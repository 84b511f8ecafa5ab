"""A register comes in by its heads, row by row; nothing wrong in it passes unseen."""

from datetime import date, datetime
from pathlib import Path

import pytest

from inspector_tui.errors import BadInput, FileTrouble
from inspector_tui.model.register import Site
from inspector_tui.register import Reading, read_register
from tests.register.samples import FIRST, GOOD_CODE, HEADS, SECOND, csv_file, xlsx_file

EXPECTED = (
    Site(
        id="WZ-001", name="瓯江家园一期", region="鹿城区", contractor="温州示例建设有限公司",
        credit_code=GOOD_CODE, manager="张三", phone="13800000001", start="2023-03-01",
        end="2025-06-30", members=5, award_plan="municipal", eligible=True, launched="2023-04-12",
    ),
    Site(
        id="WZ-002", name="滨海学校", region="乐清市", contractor="示例建工", manager="李四",
        phone="0577-88001122", start="2023-05-01", end="2024-12-31", members=3, eligible=False,
    ),
)  # fmt: skip


def told(reading: Reading) -> list[str]:
    return [one.text("en") for one in reading.complaints]


def one_cell(tmp_path: Path, head: str, cell: object) -> Reading:
    """A register of one site in which a cell stands under a head."""
    return read_register(xlsx_file(tmp_path, [("工程名称", "区域", head), ("甲", "乙", cell)]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_is_read_in_every_encoding_that_offices_save(tmp_path: Path, encoding: str) -> None:
    reading = read_register(csv_file(tmp_path, [HEADS, FIRST, SECOND], encoding))
    assert told(reading) == []
    assert reading.sites == EXPECTED


def test_a_workbook_says_the_same_as_a_csv(tmp_path: Path) -> None:
    reading = read_register(xlsx_file(tmp_path, [HEADS, FIRST, SECOND]))
    assert told(reading) == []
    assert reading.sites == EXPECTED
    assert (reading.sheet, len(reading.digest)) == ("名册", 64)


def test_merged_titles_above_and_totals_below_are_no_sites(tmp_path: Path) -> None:
    rows = [("2024年度红色工地名册",), ("填报单位：市住建局",), HEADS, FIRST, (), HEADS, SECOND,
            ("合计", 2), ("注：电话请核实",)]  # fmt: skip
    reading = read_register(xlsx_file(tmp_path, rows, merge="A1:N1"))
    assert told(reading) == []
    assert reading.sites == EXPECTED
    assert reading.skipped == 2


def test_english_heads_in_any_case_and_order_are_known(tmp_path: Path) -> None:
    rows = [("Region", "Site_Name", "PHONE", "Launched"), ("Lucheng", "Riverside", "", "yes")]
    (site,) = read_register(csv_file(tmp_path, rows)).sites
    assert (site.name, site.region, site.launched) == ("Riverside", "Lucheng", "yes")
    assert site.id == "Lucheng Riverside"


def test_heads_with_brackets_and_line_breaks_are_known(tmp_path: Path) -> None:
    rows = [("工程\n名称*", "县（市、区）", "联系电话（手机）"), ("甲", "乙", "13800000001")]
    (site,) = read_register(xlsx_file(tmp_path, rows)).sites
    assert (site.name, site.region, site.phone) == ("甲", "乙", "13800000001")


def test_a_misspelt_head_is_not_read_and_says_what_it_may_mean(tmp_path: Path) -> None:
    reading = read_register(
        csv_file(tmp_path, [("工程名称", "区域", "联糸电话"), ("甲", "乙", "1")])
    )
    (ignored,) = reading.ignored
    assert (ignored.column, ignored.head, ignored.near) == ("C", "联糸电话", "联系电话")
    assert str(ignored) == "column C (联糸电话) is not read; did you mean 联系电话?"


def test_a_file_without_a_region_names_what_is_missing(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [("工程名称", "区城", "电话"), ("甲", "乙", "")])
    with pytest.raises(BadInput, match=r"none for region.*区城 → 区域"):
        read_register(path)


def test_a_region_given_for_all_rows_fills_the_gap(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [("工程名称", "电话"), ("甲", "")])
    (site,) = read_register(path, region="鹿城区").sites
    assert site.region == "鹿城区"


def test_a_file_without_heads_is_refused_as_a_whole(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no row with heads"):
        read_register(csv_file(tmp_path, [("甲", "乙"), ("丙", "丁")]))


@pytest.mark.parametrize(
    ("head", "cell", "words"),
    [
        ("电话", "1.38E+10", "of which a spreadsheet loses digits"),
        ("电话", 1.38e10 + 0.5, "of which a spreadsheet loses digits"),
        ("电话", "见附件", "is no telephone number"),
        ("统一社会信用代码", 913303001234567000, "of which a spreadsheet loses digits"),
        ("统一社会信用代码", "91330300MA2ABC123P", "the check digit"),
        ("统一社会信用代码", "330300000012345", "has 15 signs"),
        ("编号", date(2024, 5, 1), "of which a spreadsheet loses digits"),
        ("开工日期", "2024年2月30日", "is no date"),
        ("开工日期", 45000, "is no date"),
        ("开工日期", "2024.5", "is no date"),
        ("开工日期", "0024-05-01", "is no date"),
        ("党员数", "五", "is no number of people"),
        ("党员数", -1, "is no number of people"),
        ("党员数", 3.5, "is no number of people"),
        ("是否符合创建条件", "可能", "is neither yes nor no"),
        ("创优级别", "世界级", "is no level of an award"),
        ("启动日期", "去年", "is no date"),
        ("开竣工日期", "2024-05-01至某日", "is no date"),
        ("备注", "=1+1", "a formula stands here: =1+1"),
        ("备注", "#REF!", "shows an error here"),
        ("备注", "长" * 1001, "more than 1000 characters"),
    ],
)
def test_a_wrong_cell_is_told_with_row_and_column(
    tmp_path: Path, head: str, cell: object, words: str
) -> None:
    reading = one_cell(tmp_path, head, cell)
    (line,) = told(reading)
    assert line.startswith(f"row 2, column C ({head}): ")
    assert words in line
    assert reading.sites == ()


@pytest.mark.parametrize(
    ("head", "cell", "field", "value"),
    [
        ("电话", 13800000001, "phone", "13800000001"),
        ("电话", 13800000001.0, "phone", "13800000001"),
        ("电话", "'13800000001", "phone", "13800000001"),
        ("电话", "１３８０００００００１", "phone", "13800000001"),
        ("电话", "0577-88001122/13800000001", "phone", "0577-88001122/13800000001"),
        ("统一社会信用代码", "91110000600037341l", "credit_code", "91110000600037341L"),
        ("编号", "007", "id", "007"),
        ("施工许可证号", 330302202401010101 // 1000, "permit", "330302202401010"),
        ("开工日期", datetime(2024, 5, 1, 8, 30), "start", "2024-05-01"),  # noqa: DTZ001
        ("开工日期", "2024.5.1", "start", "2024-05-01"),
        ("开工日期", "2024-05-01 00:00:00", "start", "2024-05-01"),
        ("竣工日期", "/", "end", ""),
        ("党员数", 3.0, "members", 3),
        ("党员数", "无", "members", None),
        ("是否符合创建条件", "√", "eligible", True),
        ("是否符合创建条件", True, "eligible", True),
        ("创优目标", "争创省级优质工程", "award_plan", "provincial"),
        ("创优目标", "市级、省级", "award_plan", ""),
        ("通报批评", "无", "reprimand", ""),
        ("通报批评", "2024年3月市局通报", "reprimand", "2024年3月市局通报"),
        ("是否开展", "否", "launched", ""),
        ("挂牌日期", "2023-07-01", "named", "2023-07-01"),
        ("备注", "前后\n 两行", "remark", "前后 两行"),
    ],
)
def test_a_cell_means_what_the_office_means(
    tmp_path: Path, head: str, cell: object, field: str, value: object
) -> None:
    reading = one_cell(tmp_path, head, cell)
    assert told(reading) == []
    assert getattr(reading.sites[0], field) == value


@pytest.mark.parametrize("said", ["2024年5月1日——2026年6月30日", "2024-05-01—2026-06-30",
                                  "2024.5.1至2026.6.30", "2024-05-01 - 2026-06-30",
                                  "2024/5/1~2026/6/30", "2024.5.1-2026.6.30"])  # fmt: skip
def test_start_and_end_may_stand_in_one_cell(tmp_path: Path, said: str) -> None:
    (site,) = one_cell(tmp_path, "开竣工日期", said).sites
    assert (site.start, site.end) == ("2024-05-01", "2026-06-30")


def test_floor_area_and_contract_sum_together_are_the_scale(tmp_path: Path) -> None:
    rows = [("工程名称", "区域", "建筑面积", "工程造价"), ("甲", "乙", "1.2万㎡", "8000万元")]
    (site,) = read_register(xlsx_file(tmp_path, rows)).sites
    assert site.scale == "1.2万㎡；工程造价 8000万元"


def test_the_good_rows_are_kept_beside_the_wrong_ones(tmp_path: Path) -> None:
    wrong = ("", "WZ-003", "丙", "鹿城区", "", "1234", "", "abc")
    reading = read_register(xlsx_file(tmp_path, [HEADS, FIRST, wrong, SECOND]))
    assert [(one.row, one.column) for one in reading.complaints] == [(3, "F"), (3, "H")]
    assert reading.wrong_rows == 1
    assert reading.sites == EXPECTED


def test_what_is_missing_doubled_or_upside_down_is_told(tmp_path: Path) -> None:
    heads = ("项目编号", "工程名称", "区域", "开工日期", "竣工日期")
    rows = [
        heads,
        ("1", "甲", "鹿城区", "", ""),
        ("1", "乙", "鹿城区", "", ""),
        ("3", "甲", "鹿城区", "", ""),
        ("4", "", "鹿城区", "", ""),
        ("5", "戊", "", "", ""),
        ("6", "己", "鹿城区", "2024-05-02", "2024-05-01"),
    ]
    reading = read_register(csv_file(tmp_path, rows))
    lines = told(reading)
    assert [line.partition(" — ")[0] for line in lines] == [
        "row 3, column A (项目编号): 1 stands in row 2 already",
        "row 4, column B (工程名称): 鹿城区 甲 stands in row 2 already",
        "row 5, column B (工程名称): the name of the site is missing",
        "row 6, column C (区域): the region is missing",
        "row 7, column E (竣工日期): the end 2024-05-01 lies before the start 2024-05-02",
    ]
    assert [site.id for site in reading.sites] == ["1"]


def test_a_csv_formula_is_a_formula_too(tmp_path: Path) -> None:
    rows = [("工程名称", "区域", "电话"), ("甲", "乙", '="13800000001"')]
    (line,) = told(read_register(csv_file(tmp_path, rows)))
    assert "a formula stands here" in line


def test_a_field_of_several_lines_does_not_shift_the_row_numbers(tmp_path: Path) -> None:
    rows = [
        ("工程名称", "区域", "备注", "电话"),
        ("甲", "乙", '"一\n二"', ""),
        ("丙", "乙", "", "x"),
    ]
    (complaint,) = read_register(csv_file(tmp_path, rows)).complaints
    assert complaint.row == 4


def test_hidden_sheets_and_sheets_without_heads_are_passed_over(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(("说明",))
    hidden = book.create_sheet("旧")
    hidden.append(("工程名称", "区域"))
    hidden.sheet_state = "hidden"
    right = book.create_sheet("新")
    for row in (("工程名称", "区域"), ("甲", "乙")):
        right.append(row)
    book.save(tmp_path / "book.xlsx")
    reading = read_register(tmp_path / "book.xlsx")
    assert (reading.sheet, len(reading.sites)) == ("新", 1)


@pytest.mark.parametrize("content", [b"PK\x03\x04 not whole", b"\xff\xff\xff", b"a\0b,c"])
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.xlsx"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"odd\.xlsx"):
        read_register(path)


def test_an_old_excel_file_says_how_to_save_it(tmp_path: Path) -> None:
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0rest")
    with pytest.raises(BadInput, match=r"Save it as \.xlsx"):
        read_register(tmp_path / "old.xls")


def test_a_file_that_is_not_there_is_trouble_with_a_file(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="cannot be read"):
        read_register(tmp_path / "none.csv")
