"""A Wenzhou site that is scored completely, with a bonus."""

from datetime import datetime

from inspector_tui.cli.finding import Said
from inspector_tui.cli.samples.sample import CHINA, Sample
from inspector_tui.model import Author

WENZHOU = Sample(
    checklist="wenzhou-1-1-5",
    id="5a1e0000000000c1",
    lang="zh",
    begun=datetime(2026, 6, 3, 13, 30, tzinfo=CHINA),
    by=Author(name="林海燕", device="示例平板"),
    form={
        "site/name": "示例·瓯江新城安置房二标段",
        "site/address": "温州市鹿城区示例路100号",
        "site/region": "鹿城区",
        "site/developer": "示例新城开发建设有限公司",
        "site/contractor": "示例东海建设有限公司",
        "site/supervisor": "示例正衡监理有限公司",
        "site/manager": "陈国强",
        "site/director": "黄立新",
        "site/area": "56800平方米",
        "site/structure": "剪力墙，地下2层地上26层",
        "site/start": "2024-10-18",
        "site/end": "2027-04-30",
        "site/progress": "1至3号楼主体结构封顶",
        "site/permit": "330302202410180301（示例）",
        "site/ownership": "民营",
        "site/award": "市级",
        "party/name": "瓯江新城二标段项目党支部",
        "party/form": "企业直派",
        "party/founded": "2024-11-20",
        "party/secretary": "吴晓红",
        "party/dual": "否",
        "party/members": "7",
        "party/superior": "示例东海建设有限公司党委",
        "team/leader": "林海燕",
        "team/members": "金志远",
        "team/unit": "鹿城区住房和城乡建设局（示例）",
        "team/hosts": "吴晓红、陈国强",
        "visit/number": "示例-2026-003",
        "visit/kind": "抽查",
        "visit/date": "2026-06-03",
        "visit/nth": "2",
        "visit/highlights": "“红色驿站”夜校：每周三晚由党员技师授课，工人自选课程",
        "visit/remark": "质量安全管理规范。食堂卫生和竞赛比武记录请在半个月内补齐。",
    },
    found={
        "W-1-4": Said(level="2", note="党员攻关课题已立项，没有和进度计划挂钩的记录。"),
        "W-2-10": Said(level="na", reason="开工不足两年，公司年度审计计划安排在下半年，有文件。"),
        "W-3-5": Said(level="2", note="线上学习平台只有管理人员账号，班组未开通。"),
        "W-3-12": Said(
            level="3",
            note="上半年没有组织劳动竞赛和技能比武，去年的记录也不完整。",
            parts=("merit=no", "skill=no"),
        ),
        "W-3-16": Said(
            level="2",
            note="许可证和健康证齐全；生熟案板混放，当场要求整改。",
            parts=("papers=yes", "hygiene=no"),
        ),
        "W-3-26": Said(level="2", note="纸质台账与系统的党员人数相差1人。"),
        "WB-1": Said(level="2", note="“红色驿站”夜校，运行一年，有课表、签到和工人评价。"),
        "WB-2": Said(level="3", note="2025年度市级建筑施工安全标准化工地，证书原件已核对。"),
    },
)
"""Complete."""
