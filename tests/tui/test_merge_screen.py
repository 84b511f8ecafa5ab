"""Merging from the screen: every input is named with what became of it."""

import shutil
from pathlib import Path

from textual import events

from inspector_tui.model import Checklist
from inspector_tui.store import Workspace
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from tests.tui.conftest import begun, on_disk
from tests.tui.screen import settle, text


async def test_a_folder_of_any_mix_is_taken_in_and_what_is_no_inspection_is_named(
    desk: Desk, baotou: Checklist, tmp_path: Path
) -> None:
    stick = desk.workspace.path / "stick"
    path = begun(desk, baotou, "Site A")
    shutil.copytree(path.parent, stick / "final(2)")
    shutil.rmtree(path.parent)
    (stick / "broken.json").write_text('{"inspection": ', encoding="utf-8")
    app = InspectorApp(desk)
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        for _ in range(2):
            await pilot.press("f8")
            await settle(pilot)
            app.post_message(events.Paste(str(stick)))
            await pilot.pause()
            await pilot.press("enter")
            await settle(pilot)
            seen = text(app)
            assert "not taken 1" in seen
            assert "broken.json" in seen
            await pilot.press("f10")
            await settle(pilot)
        assert "known 1" in seen
    (row,) = Workspace(tmp_path).listing()
    assert row.site == "Site A"
    assert len(on_disk(tmp_path / row.path / "inspection.json").log) == 3


async def test_a_path_that_is_not_there_is_said(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=(100, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("M")
        await settle(pilot)
        await pilot.press("/", "x", "enter")
        await settle(pilot)
        assert "no such file or folder" in " ".join(text(app).split())
