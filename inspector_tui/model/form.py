"""Form: the fields that head an inspection (programmes.md §5.1)."""

from typing import Literal

from inspector_tui.model.value import Label, Value

FieldKind = Literal["line", "lines", "date", "choice"]


class Field(Value, frozen=True, kw_only=True):
    """One field of the site form."""

    key: str
    """Its key in the log; the part before the slash is its group."""
    label: Label
    kind: FieldKind = "line"
    choices: tuple[Label, ...] = ()
    """What is usual; anything else may be written."""

    @property
    def group(self) -> str:
        """The group of the form that it belongs to."""
        return self.key.partition("/")[0]


def _field(
    key: str,
    zh: str,
    en: str,
    kind: FieldKind = "line",
    choices: tuple[Label, ...] = (),
) -> Field:
    return Field(key=key, label={"zh": zh, "en": en}, kind=kind, choices=choices)


def _choice(key: str, zh: str, en: str, *choices: tuple[str, str]) -> Field:
    labels: tuple[Label, ...] = tuple({"zh": z, "en": e} for z, e in choices)
    return _field(key, zh, en, "choice", labels)


GROUPS: dict[str, Label] = {
    "site": {"zh": "工程概况", "en": "Project"},
    "party": {"zh": "党组织", "en": "Party organisation"},
    "team": {"zh": "检查组", "en": "Team"},
    "visit": {"zh": "检查", "en": "Visit"},
}
"""The titles of the groups, in the order of the form."""

FIELDS: tuple[Field, ...] = (
    _field("site/name", "工程名称", "Site"),
    _field("site/address", "工程地址", "Address"),
    _field("site/region", "所属区域", "Region"),
    _field("site/developer", "建设单位", "Developer"),
    _field("site/contractor", "施工单位", "Contractor"),
    _field("site/supervisor", "监理单位", "Supervision company"),
    _field("site/manager", "项目经理", "Project manager"),
    _field("site/manager_cert", "项目经理证号", "Manager's certificate"),
    _field("site/director", "总监理工程师", "Chief supervision engineer"),
    _field("site/area", "建筑面积", "Floor area"),
    _field("site/structure", "结构/层数", "Structure, storeys"),
    _field("site/cost", "工程造价", "Contract sum"),
    _field("site/start", "开工日期", "Start", "date"),
    _field("site/end", "竣工日期", "Completion", "date"),
    _field("site/progress", "形象进度", "Progress"),
    _field("site/permit", "施工许可证号", "Construction permit"),
    _field("site/supervision_no", "监督注册号", "Supervision number"),
    _field("site/register_id", "名册编号", "Number in the register"),
    _choice(
        "site/ownership", "企业性质", "Ownership",
        ("国有", "State-owned"), ("民营", "Private"), ("其他", "Other"),
    ),
    _choice(
        "site/award", "创优目标", "Award aimed at",
        ("无", "None"), ("县级", "County"), ("市级", "Municipal"),
        ("省级", "Provincial"), ("国家级", "National"),
    ),
    _field("party/name", "党组织名称", "Party organisation"),
    _choice(
        "party/form", "组建模式", "How it was set up",
        ("单独组建", "On its own"), ("企业直派", "Sent by the company"),
        ("片区联合", "Joint in the district"), ("各方联建", "Joint by all parties"),
    ),
    _field("party/approval", "批复文号", "Approval document"),
    _field("party/founded", "成立日期", "Founded", "date"),
    _field("party/secretary", "党组织书记", "Secretary"),
    _choice(
        "party/dual", "书记项目经理一肩挑", "Secretary is also manager",
        ("是", "Yes"), ("否", "No"),
    ),
    _field("party/members", "正式党员数", "Full members"),
    _field("party/probationary", "预备党员数", "Probationary members"),
    _field("party/floating", "流动党员数", "Members from elsewhere"),
    _field("party/superior", "上级党组织", "Superior organisation"),
    _field("team/leader", "检查组长", "Team leader"),
    _field("team/members", "检查组成员", "Team members", "lines"),
    _field("team/unit", "检查单位", "Inspecting office"),
    _field("team/certs", "检查证号", "Inspectors' certificates"),
    _field("team/hosts", "受检方参加人员", "Present for the site"),
    _field("visit/number", "编号", "Number"),
    _choice(
        "visit/kind", "检查类型", "Kind of inspection",
        ("自评", "Self-assessment"), ("县级考核", "County assessment"),
        ("市级复核", "Municipal review"), ("抽查", "Spot check"),
    ),
    _field("visit/date", "检查日期", "Date", "date"),
    _field("visit/nth", "第几次", "Which visit"),
    _field("visit/highlights", "特色做法(分号隔开)", "Special practices; by semicolons", "lines"),
    _field("visit/remark", "评语", "Remark", "lines"),
    _choice(
        "visit/awarded", "最终星级", "Stars awarded",
        *((str(n), str(n)) for n in range(6)),
    ),
    _field("visit/awarded_reason", "与建议星级不同的理由", "Why not as recommended"),
    _field("visit/refused", "受检方拒签原因", "Why the site refused to sign"),
    _field("visit/witness", "拒签见证人", "Witness of the refusal"),
)  # fmt: skip
"""Every field in the order of the form; only the site's name is needed to begin."""

_BY_KEY = {field.key: field for field in FIELDS}


def field(key: str) -> Field:
    """The field of a key; raises KeyError."""
    return _BY_KEY[key]


def fields(groups: tuple[str, ...]) -> tuple[Field, ...]:
    """The fields of some groups in the order of the form."""
    return tuple(one for one in FIELDS if one.group in groups)
