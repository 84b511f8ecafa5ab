"""Aftermath: how a sample inspection is settled, its problem mended, and all of it sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from inspector_tui import model
from inspector_tui.cli.finding import Said, values_of
from inspector_tui.cli.samples.sample import Sample
from inspector_tui.cli.samples.scenes import SCENES, scene
from inspector_tui.evidence import Kept, derive, keep
from inspector_tui.exchange import obstacles, seal_file
from inspector_tui.model import Plain, find_problem, rectifications
from inspector_tui.store import DISK, InspectionFile

_STEP = timedelta(seconds=40)
_CAPTIONS = ("公示栏", "脚手架", "食堂", "临边防护", "材料堆放")
_CAPTIONS_EN = ("Notice board", "Scaffold", "Canteen", "Guard rail", "Stacked materials")
NOTICE = "示例-2026-001"
"""The number of the notice of the problems."""


@dataclass(frozen=True)
class Trouble:
    """A problem on notice, from its fact to what the re-check found."""

    item: str
    fact: str
    requirement: str
    days: int
    reply: str = ""
    checked: str = ""
    """What was seen at the re-check, which accepts; empty where there is none yet."""
    serious: bool = False


TROUBLES = (
    Trouble("G5-2", "钢筋加工区与人行通道之间没有硬质隔离", "设置不低于1.2米的定型化隔离栏", 7,
            "已沿通道设定型化隔离栏46米，并挂警示牌。", "隔离栏连续牢固，警示牌齐全，同意销项。",
            serious=True),
    Trouble("Y2-3", "党支部书记职责未上墙", "职责、制度一并上墙公示", 21, "职责已制作上墙。"),
    Trouble("Y4-1", "党员形象公示栏没有岗位和承诺内容", "补充岗位、责任区和承诺内容", 21),
)  # fmt: skip
SETTLED = {"G5-1": Said(level="1", note="区安全监督站已书面核实，本年度无事故。")}


class Aftermath:
    """What comes after the last item of a sample, moment after moment."""

    def __init__(self, file: InspectionFile, sample: Sample) -> None:
        self._file, self._sample = file, sample
        self._at = sample.ended(file.checklist)
        self._shot = 0

    def run(self, troubles: Sequence[Trouble] = ()) -> datetime:
        """Settles everything, seals it, and follows the problems; the moment of the end."""
        self._settle()
        self._photograph()
        for n, one in enumerate(troubles, 1):
            self._found(n, one)
        seal_file(self._file, at=self._now(), by=self._sample.by)
        for n, one in enumerate(troubles, 1):
            self._followed(n, one)
        return self._now()

    def _settle(self) -> None:
        lines = {line.address: line for line in self._file.inspection.lines}
        for obstacle in obstacles(self._file):
            if obstacle.kind == "pending":
                said = SETTLED[obstacle.place]
                self._record(values_of(self._file.inspection, lines[obstacle.place], said))

    def _photograph(self) -> None:
        """A picture for every item that wants one."""
        captions = _CAPTIONS if self._sample.lang == "zh" else _CAPTIONS_EN
        wanting = [one.place for one in obstacles(self._file) if one.kind == "photo"]
        for address in wanting:
            caption = captions[self._shot % len(SCENES)]
            kept = self._kept()
            one = kept.supports(address, "photo", added=self._at, caption=caption)
            self._record({one.key: one.says})

    def _found(self, n: int, one: Trouble) -> None:
        self._record(model.problem(
            f"{n}-{n:04x}", fact=one.fact, deadline=self._day(one.days).isoformat(),
            on=self._day(0), item=one.item, requirement=one.requirement,
            severity="serious" if one.serious else "ordinary",
            responsible=str(self._sample.form["site/manager"]), evidence=[self._kept().sha256],
        ))  # fmt: skip

    def _followed(self, n: int, one: Trouble) -> None:
        who = str(self._sample.form["site/manager"])
        if one.reply:
            self._at += timedelta(days=2)
            known = find_problem(rectifications(self._file.log), f"{n}")
            self._record(model.reply(
                known, text=one.reply, who=who, on=self._at.date(), evidence=[self._kept().sha256]
            ))  # fmt: skip
        if one.checked:
            self._at += timedelta(days=1)
            known = find_problem(rectifications(self._file.log), f"{n}")
            self._record(model.accept(
                known, text=one.checked, who=self._sample.by.name, on=self._at.date(),
                evidence=[self._kept().sha256],
            ))  # fmt: skip

    def _kept(self) -> Kept:
        """The next picture, on the disk with its print."""
        content = scene(self._shot, self._now())
        self._shot += 1
        folder = self._file.path.parent
        kept = keep(content, folder, kind="photo", disk=DISK, name=f"IMG_{self._shot:04}.jpg")
        derive(kept.path, folder, disk=DISK)
        return kept

    def _record(self, values: dict[str, Plain]) -> None:
        at, by, log = self._now(), self._sample.by, self._file.log
        self._file.record(*(log.next(key, value, at=at, by=by) for key, value in values.items()))

    def _day(self, days: int) -> date:
        return (self._sample.begun + timedelta(days=days)).date()

    def _now(self) -> datetime:
        self._at += _STEP
        return self._at
