"""An office in autumn: a register and inspections in a workspace."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from tests.exchange.pool_samples import ALL_MET, asked, content, filed, site
from tests.register.samples import GOOD_CODE, csv_file, xlsx_file

HEADS = (
    "编号", "工程名称", "区域", "启动日期", "是否符合创建条件", "创优级别", "联系电话",
    "施工单位", "统一社会信用代码",
)  # fmt: skip

POLICY = """\
format: selection/1
id: autumn
version: "1"
title: {zh: 秋季评选, en: Autumn}
programme: red-site
note: {zh: 本地规则, en: Ours}
gates:
  - {when: unregistered, because: {zh: 不在名册, en: Not on the register}}
  - {when: veto, because: {zh: 否决项不符合, en: A veto item failed}}
ties:
  - {by: key_misses, label: {zh: 关键项失分少, en: Fewer key items short}}
quotas:
  city: {places: 2}
"""


def rows() -> Iterator[tuple[object, ...]]:
    """The register: four sites, of which three are launched."""
    yield HEADS
    for number, (name, region) in enumerate(
        [("甲家园", "鹿城区"), ("乙家园", "鹿城区"), ("丙学校", "乐清市"), ("丁医院", "乐清市")], 1
    ):
        launched = "2024-01-15" if number < 4 else ""
        award = "市级" if number < 3 else ""
        yield (f"WZ-{number}", name, region, launched, "是", award, "13800000001",
               "@示例建设", GOOD_CODE)  # fmt: skip


def register_file(folder: Path) -> Path:
    """The register as a workbook."""
    return xlsx_file(folder, list(rows()))


def register_csv(folder: Path) -> Path:
    """The register as CSV."""
    return csv_file(folder, list(rows()), "gb18030")


def inspections(folder: Path) -> Path:
    """Three inspections, the third of a site that the register spells differently."""
    definition = msgspec.structs.replace(asked(), programme="red-site")
    for number, (name, region, key) in enumerate(
        [
            ("甲家园", "鹿城区", "partly"),
            ("乙家园", "鹿城区", "met"),
            ("丙学校项目", "乐清市", "met"),
        ],
        1,
    ):
        said = {**site(name, region), **ALL_MET, "K": key}
        filed(folder / "2024" / str(number), content(number, said, definition))
    return folder


def policy_file(folder: Path) -> Path:
    """The policy of the office."""
    path = folder / "autumn.yaml"
    path.write_text(POLICY, encoding="utf-8")
    return path
