"""A Baotou site on which everything is in order."""

from datetime import datetime

from inspector_tui.cli.samples.sample import CHINA, Sample
from inspector_tui.model import Author

BAOTOU_IN_ORDER = Sample(
    checklist="baotou-7-1-8",
    id="5a1e0000000000b2",
    lang="zh",
    begun=datetime(2026, 5, 22, 8, 40, tzinfo=CHINA),
    by=Author(name="刘晓燕", device="示例笔记本"),
    form={
        "site/name": "示例·青山科创园A座",
        "site/address": "包头市青山区示例大街6号",
        "site/region": "青山区",
        "site/developer": "示例科创园开发有限公司",
        "site/contractor": "示例第一建设集团有限公司",
        "site/supervisor": "示例工程咨询有限公司",
        "site/manager": "周海峰",
        "site/director": "郑国栋",
        "site/area": "32400平方米",
        "site/structure": "框架核心筒，地上22层",
        "site/start": "2025-03-20",
        "site/end": "2027-06-30",
        "site/progress": "主体施工至16层",
        "site/permit": "150204202503200203（示例）",
        "site/ownership": "国有",
        "site/award": "省级",
        "party/name": "青山科创园项目党支部",
        "party/form": "单独组建",
        "party/founded": "2025-04-02",
        "party/secretary": "周海峰",
        "party/dual": "是",
        "party/members": "11",
        "party/superior": "示例第一建设集团有限公司党委",
        "team/leader": "刘晓燕",
        "team/members": "张明远\n陈志强",
        "team/unit": "青山区住房和城乡建设局（示例）",
        "team/hosts": "周海峰、王立群",
        "visit/number": "示例-2026-002",
        "visit/kind": "县级考核",
        "visit/date": "2026-05-22",
        "visit/nth": "1",
        "visit/highlights": "“师带徒”实训角：党员工长每周两次带新工人练习支模和绑扎\n"
        "工资“明白屏”：进出闸机处可刷卡查看本人考勤和工资到账",
        "visit/remark": "55项均符合要求，两项特色做法可以推广。",
    },
    found={},
)
"""Complete, without any loss."""
