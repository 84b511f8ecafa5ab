"""The register of the made-up sites."""

from collections.abc import Iterable

from inspector_tui.cli.samples.baotou import BAOTOU
from inspector_tui.cli.samples.baotou_in_order import BAOTOU_IN_ORDER
from inspector_tui.cli.samples.sample import Sample
from inspector_tui.model.register import Register, Site

INSPECTED = (BAOTOU, BAOTOU_IN_ORDER)
"""The samples whose sites compete for the year's list."""
_WAITING = (
    ("示例·九原民生广场改造", "九原区", "示例第三建筑有限公司", "2026-03-02", ""),
    ("示例·石拐矿区棚改二期", "石拐区", "示例矿建工程有限公司", "", ""),
    ("示例·昆区医院门诊楼", "昆都仑区", "示例第一建设集团有限公司", "2026-01-15",
     "2026年4月因扬尘被通报批评"),
)  # fmt: skip
"""Name, region, contractor, day of the launch and reprimand of sites that nobody inspected."""


def register() -> Register:
    """All of them, as at the end of October."""
    rest = (
        Site(id=f"示例-{n:03}", name=name, region=region, contractor=contractor, launched=launched,
             reprimand=reprimand, eligible=True)
        for n, (name, region, contractor, launched, reprimand) in enumerate(
            _WAITING, len(INSPECTED) + 1
        )
    )  # fmt: skip
    return Register(sites=(*_inspected(INSPECTED), *rest), as_at="2026-10-31")


def _inspected(samples: Iterable[Sample]) -> Iterable[Site]:
    for n, sample in enumerate(samples, 1):
        said = {key: str(value) for key, value in sample.form.items()}
        yield Site(
            id=f"示例-{n:03}",
            name=said["site/name"],
            region=said["site/region"],
            address=said["site/address"],
            contractor=said["site/contractor"],
            manager=said["site/manager"],
            scale=said["site/area"],
            start=said["site/start"],
            end=said["site/end"],
            branch=said["party/name"],
            secretary=said["party/secretary"],
            members=int(said["party/members"]),
            award_plan="municipal",
            eligible=True,
            launched="2026-01-10",
        )
