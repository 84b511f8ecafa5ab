"""The looks of a few screens; `pytest --snapshot-update` makes the pictures anew."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from inspector_tui.locale import use
from inspector_tui.model import Checklist
from inspector_tui.report import Paperwork, Written
from inspector_tui.store import Workspace
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from tests.tui.conftest import NOON, begun
from tests.tui.screen import settle

Compare = Callable[..., bool]
LEVELS = ["met", "partly", "met", "met", "not-met", "na", "met", "pending"]


@pytest.fixture(autouse=True)
def chinese() -> None:
    use("zh")


def scored(desk: Desk, checklist: Checklist, site: str, date: str, count: int) -> Path:
    """An inspection with a team, whose first items are scored in several ways."""
    values = {"site/name": site, "team/leader": "王工", "visit/date": date}
    for n, item in enumerate([*checklist.items()][:count]):
        values[f"item/{item.id}/level"] = LEVELS[n % len(LEVELS)] if count < 55 else "met"
    values["item/Y1-2/note"] = "制度已上墙，台账[1]缺7月份。"
    file = desk.workspace.begin(
        checklist, values, inspection_id=desk.new_id(), at=NOON, by=desk.author
    )
    file.close()
    return file.path


def pressed(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Presses keys one after the other, each once the screen has come to rest."""

    async def press(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)

    return press


def test_the_records(desk: Desk, baotou: Checklist, snap_compare: Compare) -> None:
    scored(desk, baotou, "滨河家园二期", "2026-11-20", 55)
    scored(desk, baotou, "第一小学教学楼", "2026-11-21", 20)
    scored(desk, baotou, "环城路改造", "2026-10-08", 8)
    assert snap_compare(InspectorApp(desk), run_before=pressed("down"))


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
def test_the_walk(
    desk: Desk, baotou: Checklist, snap_compare: Compare, size: tuple[int, int]
) -> None:
    path = scored(desk, baotou, "第一小学教学楼", "2026-11-21", 20)
    app = InspectorApp(desk, path)
    assert snap_compare(app, terminal_size=size, run_before=pressed("home", "down"))


def test_the_note(desk: Desk, baotou: Checklist, snap_compare: Compare) -> None:
    path = scored(desk, baotou, "第一小学教学楼", "2026-11-21", 4)
    assert snap_compare(InspectorApp(desk, path), run_before=pressed("2"))


def test_the_site_form(desk: Desk, baotou: Checklist, snap_compare: Compare) -> None:
    path = begun(desk, baotou, "第一小学教学楼")
    assert snap_compare(InspectorApp(desk, path), run_before=pressed("s", *["down"] * 17))


def test_the_report_dialogue(
    desk: Desk,
    baotou: Checklist,
    snap_compare: Compare,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Paperwork, "one", _written)
    here = Desk(workspace=Workspace(Path()), author=desk.author, now=desk.now, new_id=desk.new_id)
    path = begun(here, baotou, "第一小学教学楼")
    assert snap_compare(InspectorApp(here, path), run_before=pressed("r"))


def _written(*_args: object, **_options: object) -> Written:
    stem = Path("exports/2026-11-21-第一小学教学楼-0000000000000001.zh")
    return Written(
        paths=(stem.with_suffix(".zh.html"), stem.with_suffix(".zh.pdf")),
        warnings=("检查项 [Y1-2]：PDF 中有字符显示不出。",),
    )
