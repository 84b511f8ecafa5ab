"""Register files for tests, written as offices write them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

HEADS = (
    "序号", "项目编号", "工程名称", "所属区域", "施工单位", "统一社会信用代码", "项目经理",
    "联系电话", "开工日期", "竣工日期", "正式党员数", "创优级别", "是否符合创建条件", "启动日期",
)  # fmt: skip
"""The heads of a usual register."""

GOOD_CODE = "91330300MA2ABC123R"
"""A made-up code whose check digit fits."""

FIRST = (1, "WZ-001", "瓯江家园一期", "鹿城区", "温州示例建设有限公司", GOOD_CODE, "张三",
         "13800000001", "2023-03-01", "2025-06-30", 5, "市级", "是", "2023-04-12")  # fmt: skip
SECOND = (2, "WZ-002", "滨海学校", "乐清市", "示例建工", "", "李四", "0577-88001122",
          "2023年5月1日", "2024/12/31", "3人", "", "否", "")  # fmt: skip


def csv_file(folder: Path, rows: Sequence[Sequence[object]], encoding: str = "utf-8") -> Path:
    """A CSV file of rows."""
    path = folder / "register.csv"
    text = "\r\n".join(",".join(str(cell) for cell in row) for row in rows)
    path.write_bytes(text.encode(encoding))
    return path


def xlsx_file(folder: Path, rows: Sequence[Sequence[Any]], *, merge: str = "") -> Path:
    """A workbook with one sheet of rows."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "名册"
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    path = folder / "register.xlsx"
    book.save(path)
    return path
