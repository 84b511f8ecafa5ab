"""A Baotou site with a few losses, two items left out and one to be asked about."""

from datetime import datetime

from inspector_tui.cli.finding import Said
from inspector_tui.cli.samples.sample import CHINA, Sample
from inspector_tui.model import Author

BAOTOU = Sample(
    checklist="baotou-7-1-8",
    id="5a1e0000000000b1",
    lang="zh",
    begun=datetime(2026, 5, 20, 9, 0, tzinfo=CHINA),
    by=Author(name="张明远", device="示例笔记本"),
    form={
        "site/name": "示例·滨河家园三期1号楼",
        "site/address": "包头市东河区示例路18号",
        "site/region": "东河区",
        "site/developer": "示例城市建设投资有限公司",
        "site/contractor": "示例第二建筑工程有限公司",
        "site/supervisor": "示例建设监理有限公司",
        "site/manager": "李建平",
        "site/manager_cert": "蒙1500000000（示例）",
        "site/director": "赵宏伟",
        "site/area": "18600平方米",
        "site/structure": "框架剪力墙，地下1层地上18层",
        "site/cost": "6200万元",
        "site/start": "2025-04-12",
        "site/end": "2026-11-30",
        "site/progress": "主体封顶，二次结构施工",
        "site/permit": "150202202504120101（示例）",
        "site/ownership": "国有",
        "site/award": "市级",
        "party/name": "滨河家园三期项目联合党支部",
        "party/form": "各方联建",
        "party/approval": "示例党发2025年第7号",
        "party/founded": "2025-05-06",
        "party/secretary": "孙立新",
        "party/dual": "否",
        "party/members": "9",
        "party/probationary": "1",
        "party/floating": "0",
        "party/superior": "示例第二建筑工程有限公司党委",
        "team/leader": "张明远",
        "team/members": "刘晓燕\n陈志强",
        "team/unit": "东河区住房和城乡建设局（示例）",
        "team/hosts": "孙立新、李建平",
        "visit/number": "示例-2026-001",
        "visit/kind": "县级考核",
        "visit/date": "2026-05-20",
        "visit/nth": "1",
        "visit/highlights": "“党员安全哨”：党员每日班前带队巡查临边洞口，巡查记录当天上墙",
        "visit/remark": "组织体系健全，工资保障到位。请于6月10日前完成责任区公示和职责上墙整改。",
    },
    found={
        "Y1-3": Said(level="2", note="塔吊租赁单位2名党员未编入项目党支部，花名册上没有。"),
        "Y2-3": Said(level="2", note="制度已上墙，书记职责未上墙。"),
        "Y3-3": Said(level="na", reason="项目目前没有入党积极分子，党员名册和谈话均核实。"),
        "Y4-1": Said(
            level="2",
            note="党员形象公示栏只有照片，没有岗位和承诺内容。",
            parts=("identity=yes", "pledge=yes", "image=no", "example=yes"),
        ),
        "Y5-3": Said(level="na", reason="名册中没有流动党员，向劳务队抽问5人属实。"),
        "Y7-2": Said(level="3", note="未划分党员责任区，现场没有责任区标牌。"),
        "H1-3": Said(level="2", note="有市级标准化工地创建方案，缺一季度推进记录。"),
        "H2-3": Said(level="2", note="获奖证书2份，均为公司内部表彰，没有本年度的。"),
        "G5-1": Said(level="pending", note="项目声明本年度无事故，待区安全监督站书面核实。"),
        "G5-2": Said(
            level="2",
            note="钢筋加工区与通道之间没有隔离，警示标志齐全。",
            parts=("zones=no", "tidy=yes", "warned=yes"),
        ),
    },
)
"""Scored but for one item, which the authority must be asked about."""
