"""Column: what a register can tell of a site, and the heads under which offices write it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from itertools import takewhile
from typing import Literal, cast

from inspector_tui.model import Value

Kind = Literal[
    "text", "digits", "phone", "credit_code", "date", "since", "count", "yes_no", "level",
    "span", "ordinal",
]  # fmt: skip


class Column(Value, frozen=True, kw_only=True):
    """One thing that is told of a site."""

    field: str
    """The field of the site; `span` is start and end together, `ordinal` nothing."""
    kind: Kind
    heads: tuple[str, ...]
    """The heads that mean it, the usual Chinese one first."""


_TABLE = """
ordinal ordinal 序号 排名 no # row
id digits 编号 工地编号 项目编号 工程编号 名册编号 监督注册号 监督编号 项目代码
  id site_id register_id number site_number
name text 工程名称 项目名称 工地名称 单位工程名称 名称 工程项目名称
  name site site_name project project_name
region text 区域 所属区域 县市区 县（市、区） 所属县市区 县区 区县 旗县区 所属县区 辖区
  属地 所在区域 所在地区 region county district zone
address text 地址 工程地址 项目地址 工程地点 建设地点 address location
contractor text 施工单位 施工企业 企业名称 总承包单位 施工总承包单位 承建单位
  contractor company enterprise
credit_code credit_code 统一社会信用代码 信用代码 社会信用代码
  施工单位统一社会信用代码 企业统一社会信用代码
  credit_code uscc unified_social_credit_code
developer text 建设单位 业主单位 developer client owner
supervisor text 监理单位 监理企业 supervisor supervision_company
manager text 项目经理 项目负责人 负责人 manager project_manager
phone phone 联系电话 电话 手机 手机号 手机号码 联系方式 phone telephone mobile tel
permit digits 施工许可证号 施工许可证 施工许可证编号 许可证号
  permit permit_number construction_permit
scale text 工程规模 建设规模 规模 建筑面积 面积 工程造价 造价 项目情况
  scale floor_area contract_sum
start date 开工日期 开工时间 start start_date
end date 竣工日期 竣工时间 计划竣工日期 完工日期 end end_date completion
span span 开竣工日期 开竣工时间 起止日期 start_and_end
branch text 党组织名称 党组织 党支部 支部名称 党支部名称
  branch party_organisation party_branch
secretary text 党组织书记 支部书记 党支部书记 书记 secretary
members count 正式党员数 党员数 党员人数 正式党员 正式党员人数
  members full_members party_members
award_plan level 创优级别 创优目标级别 创优等级 创优计划级别 award_level award_plan_level
award_name text 创优目标 创优计划 创优目标名称 质量创优计划 award_plan award quality_award
eligible yes_no 是否符合创建条件 符合创建条件 是否符合条件 是否应建 eligible
why_not text 不符合原因 不符合创建条件原因 未创建原因 why_not reason
launched since 启动日期 创建日期 开展日期 启动创建日期 是否开展 是否开展创建 是否创建
  是否开展红色工地建设 launched launch_date
named since 命名日期 挂牌日期 是否命名 是否挂牌 挂牌时间 命名时间 named date_named
honours text 荣誉 所获荣誉 获奖情况 honours honors
reprimand text 通报批评 事故或通报 事故及通报 处罚情况 处罚 不良记录 黑榜
  reprimand reprimands accident
remark text 备注 remark remarks note
"""
"""Field, kind, and the heads that mean it; `_` is a space, an indented line goes on."""


def _columns() -> Iterator[Column]:
    for line in _TABLE.replace("\n  ", " ").strip().splitlines():
        field, kind, *heads = line.split()
        words = tuple(head.replace("_", " ") for head in heads)
        yield Column(field=field, kind=cast(Kind, kind), heads=words)


COLUMNS: tuple[Column, ...] = tuple(_columns())
"""Every column that is understood."""

_BRACKETED = re.compile(r"[(\[【].*?[)\]】]")
_NO_WORD = re.compile(r"[\W_]+")


def folded(head: str) -> str:
    """A head without case, width, spaces and signs."""
    plain = unicodedata.normalize("NFKC", head).casefold()
    return _NO_WORD.sub("", plain) or plain.strip()


_BY_HEAD = {folded(head): column for column in COLUMNS for head in column.heads}


def column_of(head: str) -> Column | None:
    """The column of a head; what it says in brackets is heard only if it is known so."""
    bare = _BRACKETED.sub("", unicodedata.normalize("NFKC", head))
    return _BY_HEAD.get(folded(head)) or _BY_HEAD.get(folded(bare))


def near_head(head: str, taken: Iterable[str] = ()) -> str | None:
    """The known head that a misspelt one was probably meant to be; fields taken are left out."""
    left = set(taken)
    free = {known: one for known, one in _BY_HEAD.items() if one.field not in left}
    word = folded(head)
    close = get_close_matches(word, free, n=5, cutoff=0.5 if len(word) == 2 else 0.7)
    if not close:
        return None
    # Of equally close ones the one that begins alike: what is mistyped is rarely the first sign.
    best = max(close, key=lambda known: _alike_at_first(word, known))
    return next(known for known in free[best].heads if folded(known) == best)


def _alike_at_first(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))
