"""Merging from the screen: every input is named with what became of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from textual import events
from textual.pilot import Pilot

from inspector_tui.exchange import Received, Refused, read
from inspector_tui.model import Checklist, wording
from inspector_tui.store import Workspace, open_file
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.screens.ask import AskScreen
from inspector_tui.tui.screens.conflict import ConflictScreen
from inspector_tui.tui.screens.merge import MergeScreen
from inspector_tui.tui.screens.reason import LineScreen
from inspector_tui.tui.screens.records import RecordsScreen
from inspector_tui.tui.screens.walk import WalkScreen
from tests.tui.conftest import begun, on_disk
from tests.tui.office import press
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


async def seen_at_last(pilot: Pilot[None], words: str) -> None:
    """Waits until words are on the screen, ten seconds at most."""
    for _ in range(500):
        if words in text(pilot.app):
            return
        await pilot.pause(0.02)
    raise AssertionError(f"never seen: {words}")


async def test_a_path_that_is_empty_or_not_there_is_said_and_can_be_mended(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "M", "enter")
        assert "drag the folder into this window" in " ".join(text(app).split())
        await press(pilot, "/", "x", "enter")
        assert "no such file or folder" in " ".join(text(app).split())
        assert isinstance(app.screen, LineScreen)
        await press(pilot, "f10")
        assert isinstance(app.screen, RecordsScreen)


async def test_an_empty_folder_says_which_folder_to_choose(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    app = InspectorApp(desk)
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        app.screen.post_message(events.Paste(str(tmp_path / "empty")))
        await settle(pilot)
        assert isinstance(app.screen, AskScreen)
        await press(pilot, "enter")
        assert isinstance(app.screen, MergeScreen)
        seen = " ".join(text(app).split())
        assert "0 read" in seen
        assert "There is no file in" in seen
        await press(pilot, "enter", "c", "f", "x", "down", "q")
        assert isinstance(app.screen, RecordsScreen)


async def test_a_conflict_is_settled_from_its_row(
    desk: Desk, baotou: Checklist, tmp_path: Path
) -> None:
    path = begun(desk, baotou)
    stick = tmp_path / "stick"
    shutil.copytree(path.parent, stick / "copy")
    key = "item/Y1-1/level"
    for home, level in ((path, "met"), (stick / "copy" / path.name, "not-met")):
        with open_file(home, desk.author) as file:
            file.record(file.log.next(key, level, at=desk.now(), by=desk.author))
    app = InspectorApp(desk)
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        app.push_screen(MergeScreen(desk, stick))
        await seen_at_last(pilot, "1 read")
        assert "added to 1 · with conflicts 1" in text(app)
        assert "≠1" in text(app)
        assert "Conflicts, c settles them: Y1-1 · score" in text(app)
        await press(pilot, "c")
        assert isinstance(app.screen, ConflictScreen)
        title = wording(next(i for i in baotou.items() if i.id == "Y1-1").title, "en")
        assert f"Which value stands? Y1-1 {title} · score" in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, MergeScreen)
        assert "≠1" not in text(app)
        assert "with conflicts" not in text(app), "the title counts what is left"
        heads = on_disk(path).log.heads[key]
        assert len(heads) == 1
        await press(pilot, "c", "f")
        assert isinstance(app.screen, MergeScreen)
        await press(pilot, "f", "f", "enter")
        assert isinstance(app.screen, WalkScreen)
        assert app.screen.file.path == path


async def test_stopping_keeps_what_was_taken_in_and_the_next_merge_goes_on(
    desk: Desk, baotou: Checklist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    for name in ("A", "B", "C"):
        folder = begun(desk, baotou, f"Site {name}").parent
        shutil.move(folder, stick / name)
    reached, go_on = Event(), Event()

    def slow(path: Path) -> Iterator[Received | Refused]:
        reached.set()
        go_on.wait(10)
        yield from read(path)

    monkeypatch.setattr("inspector_tui.tui.screens.merge.read", slow)
    app = InspectorApp(desk)
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        app.push_screen(MergeScreen(desk, stick))
        while not reached.is_set():
            await pilot.pause()
        await pilot.pause()
        assert "Reading 0 of 3: A/inspection.json" in text(app)
        await pilot.press("enter", "x")
        go_on.set()
        await seen_at_last(pilot, "Stopped")
        assert "Stopped after 1 of 3. What was taken in stays" in text(app)
        assert [row.site for row in desk.workspace.listing()] == ["Site A"]
        await press(pilot, "q")
        app.push_screen(MergeScreen(desk, stick))
        await seen_at_last(pilot, "3 read")
        assert "3 read · new here 2 · known 1" in text(app)
    assert {row.site for row in desk.workspace.listing()} == {"Site A", "Site B", "Site C"}
