"""Names and targets on the screens: each name settled once, each ratio with what it still needs."""

from inspector_tui.register import NAMES_NAME, read_names
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.screens.names import NamesScreen
from inspector_tui.tui.screens.site_choice import SiteChoice
from inspector_tui.tui.screens.targets import TargetsScreen
from inspector_tui.tui.screens.year import YearScreen
from tests.tui.office import fill, press
from tests.tui.screen import messages, settle, text


async def test_a_name_is_settled_once_taken_back_and_the_list_follows(desk: Desk) -> None:
    fill(desk.workspace)
    kept = desk.workspace.path / NAMES_NAME
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "y", "left", "left", "n")
        assert isinstance(app.screen, NamesScreen)
        assert "1 doubtful, 0 like nothing in the register, 0 settled" in text(app)
        assert "like 乐清市 丙学校 (WZ-3)" in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, SiteChoice)
        await press(pilot, "enter")
        assert read_names(kept) == {("乐清市", "丙学校项目"): "WZ-3"}
        assert "0 doubtful, 0 like nothing in the register, 1 settled" in text(app)
        assert "means 乐清市 丙学校 (WZ-3)" in text(app)
        await press(pilot, "f10")
        year = app.screen
        assert isinstance(year, YearScreen)
        assert year.answer is not None
        assert len(year.answer.made.selection.of("chosen")) == 2
        await press(pilot, "n", "u")
        assert read_names(kept) == {}
        assert "1 doubtful" in text(app)
        await press(pilot, "u")
        assert read_names(kept) == {}


async def test_another_site_is_found_by_its_number_or_none_is_meant(desk: Desk) -> None:
    fill(desk.workspace)
    kept = desk.workspace.path / NAMES_NAME
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "y", "n", "f2")
        await pilot.press(*"wz-4")
        await press(pilot, "enter")
        assert read_names(kept) == {("乐清市", "丙学校项目"): "WZ-4"}
        await press(pilot, "enter")
        await pilot.press(*"no such")
        await press(pilot, "enter")
        assert isinstance(app.screen, SiteChoice)
        await press(pilot, "f8")
        assert read_names(kept) == {("乐清市", "丙学校项目"): ""}
        assert "means none of the register" in text(app)
        await press(pilot, "enter", "f10")
        assert read_names(kept) == {("乐清市", "丙学校项目"): ""}


async def test_without_a_register_names_and_targets_say_how_one_is_taken_in(desk: Desk) -> None:
    fill(desk.workspace, register=False)
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "y", "n")
        assert "3 like nothing in the register" in text(app)
        assert "register import" in text(app)
        await press(pilot, "enter", "u")
        assert isinstance(app.screen, NamesScreen)
        await press(pilot, "f10", "t")
        assert isinstance(app.screen, TargetsScreen)
        assert "register import" in text(app)
        assert "0/0" in text(app)
    assert not (desk.workspace.path / NAMES_NAME).exists()


async def test_a_damaged_file_of_names_is_named_and_nothing_is_settled(desk: Desk) -> None:
    fill(desk.workspace)
    kept = desk.workspace.path / NAMES_NAME
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "y", "n")
        kept.write_text("{", encoding="utf-8")
        await press(pilot, "enter", "enter")
        assert "the file away and settle" in messages(app)
    assert kept.read_text(encoding="utf-8") == "{"


async def test_the_targets_tell_ratio_aim_and_how_many_more_are_needed(desk: Desk) -> None:
    fill(desk.workspace)
    app = InspectorApp(desk)
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "y", "t")
        seen = text(app)
        assert "Targets 2024" in seen
        assert "register as at 2024-12-31" in seen
        lines = [" ".join(line.split()) for line in seen.splitlines()]
        assert "in all 3/4 75.0% ≥ 70% yes" in lines
        assert "乐清市 1/2 50.0% ≥ 70% no 1 more needed" in lines
        assert "in all 2/3 66.6% ≥ 90% no 1 more needed" in lines
        await press(pilot, "left")
        lines = [" ".join(line.split()) for line in text(app).splitlines()]
        assert "in all 3/4 75.0% ≥ 60% yes" in lines
        await press(pilot, "right", "right", "p", "end", "q")
        assert isinstance(app.screen, YearScreen)
