"""The season on the screens: a site's page, what-if, changes by hand, and the files of a list."""

import json

from textual.pilot import Pilot

from inspector_tui.exchange.by_hand import NAME, read_by_hand
from inspector_tui.exchange.year_list import read_list, verify_list
from inspector_tui.model import wording
from inspector_tui.season import read_pool
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.screens.site import SiteScreen
from inspector_tui.tui.screens.trial import TrialScreen
from inspector_tui.tui.screens.walk import WalkScreen
from inspector_tui.tui.screens.year import YearScreen
from tests.tui.office import fill, listed, press
from tests.tui.screen import settle, text

POLICY_FILE = "checklists/policies/autumn.yaml"


async def at_2024(pilot: Pilot[None]) -> YearScreen:
    """The list of the year of the samples."""
    await settle(pilot)
    await press(pilot, "y", "left", "left")
    screen = pilot.app.screen
    assert isinstance(screen, YearScreen)
    return screen


def chosen(screen: YearScreen) -> list[str]:
    assert screen.answer is not None
    return [one.candidate.name for one in screen.answer.made.selection.of("chosen")]


async def test_the_place_line_stands_between_chosen_and_waiting(desk: Desk) -> None:
    fill(desk.workspace)
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await at_2024(pilot)
        assert chosen(screen) == ["乙家园"]
        seen = text(app)
        ends = seen.index("place line: 1 of 2 places of the city given")
        assert seen.index("乙家园") < ends < seen.index("甲家园")
        assert seen.index("Refused 1") < seen.index("丙学校项目")
        await press(pilot, "v")
        seen = text(app)
        assert "鹿城区: 1 chosen, 1 waiting, 0 refused · the county 1 places" in seen
        assert seen.index("乙家园") < seen.index("place line") < seen.index("甲家园")


async def test_a_site_page_tells_visits_gates_ties_and_the_register(desk: Desk) -> None:
    fill(desk.workspace)
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await at_2024(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, SiteScreen)
        seen = text(app)
        assert "乙家园 · 鹿城区 · chosen · rank 1" in seen
        assert "2024-05-01 · Anna · 100.00" in seen
        assert "not sealed" in seen
        assert "✓ does not apply: A veto item failed" in seen
        assert "Fewer key items short: 0" in seen
        assert "number: WZ-2" in seen
        assert "13800000001" not in seen
        await press(pilot, "enter")
        assert isinstance(app.screen, WalkScreen)
        assert app.screen.file.read_only is not None
        await press(pilot, "f10", "f10")
        assert isinstance(app.screen, YearScreen)


async def test_a_refused_site_shows_the_gate_that_stops_it(desk: Desk) -> None:
    fill(desk.workspace)
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_2024(pilot)
        await press(pilot, "down", "down", "enter")
        seen = text(app)
        assert "丙学校项目 · 乐清市 · refused" in seen
        assert "✗ Not on the register: 丙学校项目" in seen
        await press(pilot, "end")
        assert "The register has no such site." in text(app)


async def test_a_what_if_is_marked_shows_who_comes_in_and_writes_nothing(desk: Desk) -> None:
    fill(desk.workspace)
    home = desk.workspace.path
    before = (home / POLICY_FILE).read_bytes()
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        year = await at_2024(pilot)
        await press(pilot, "w")
        assert isinstance(app.screen, TrialScreen)
        assert "What-if on Autumn: nothing is written" in text(app)
        await press(pilot, "down", "right")
        seen = text(app)
        assert "comes in: 甲家园 · goes out: –" in seen
        assert "policy: 1" in seen
        await press(pilot, "f10")
        seen = text(app)
        assert "2024 What-if: Autumn" in seen
        assert "the county: places of each region 1 → 2" in seen
        assert "comes in: 甲家园" in seen
        assert chosen(year) == ["乙家园", "甲家园"]
        await press(pilot, "enter")
        assert text(app).lstrip().startswith("What-if · 乙家园")
        await press(pilot, "q", "delete")
        assert "What-if" not in text(app)
        assert chosen(year) == ["乙家园"]
    assert (home / POLICY_FILE).read_bytes() == before
    assert not (home / NAME).exists()


async def test_the_files_are_read_once_for_all_that_is_tried(desk: Desk) -> None:
    fill(desk.workspace)
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        year = await at_2024(pilot)
        for path in (desk.workspace.path / "inspections").rglob("inspection.json"):
            path.unlink()
        await press(pilot, "w", "down", "right", "f10", "o", "o")
        assert chosen(year) == ["乙家园", "甲家园"]


async def test_a_gate_can_be_tried_off_and_a_value_typed(desk: Desk) -> None:
    fill(desk.workspace)
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 30)) as pilot:
        year = await at_2024(pilot)
        await press(pilot, "w", *["down"] * 12, "space")
        assert "off" in text(app)
        assert "comes in: 丙学校项目" in text(app)
        await press(pilot, "delete", *["up"] * 8, "enter")
        await pilot.press("backspace", "x")
        await press(pilot, "enter")
        assert "“x” is no count" in text(app)
        await pilot.press("backspace", "0")
        await press(pilot, "enter")
        assert "chosen 0 (the policy 1)" in text(app)
        await press(pilot, "u")
        assert "the same sites are chosen" in text(app)
        await press(pilot, "q")
        assert not year.question.is_trial


async def test_a_what_if_is_never_written_under_the_name_of_the_policy(desk: Desk) -> None:
    fill(desk.workspace)
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_2024(pilot)
        await press(pilot, "w", "down", "right", "f10", "e")
        assert "This is a what-if" in text(app)
        await press(pilot, "enter")
    names = listed(desk.workspace)
    assert {"2024-city-autumn-trial.json", "2024-city-autumn-trial.xlsx"} <= names
    assert all("trial" in name for name in names)
    told = read_list(desk.workspace.exports / "2024-city-autumn-trial.json")
    assert told.selection.policy.id == "autumn-trial"
    assert told.selection.policy.title == {"zh": "试算：秋季评选", "en": "What-if: Autumn"}
    assert "these are not the rules autumn 1" in wording(told.selection.policy.note, "en")
    page = (desk.workspace.exports / "2024-city-autumn-trial.html").read_text(encoding="utf-8")
    assert page.count("What-if: Autumn") >= 2
    assert "these are not the rules autumn 1" in page


async def test_the_list_is_written_as_the_command_writes_it(desk: Desk) -> None:
    fill(desk.workspace)
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_2024(pilot)
        await press(pilot, "f9")
        assert "Done." in text(app)
        await press(pilot, "enter")
    names = listed(desk.workspace)
    assert {"2024-city-autumn.json", "2024-city-autumn.xlsx", "2024-city-autumn.html"} <= names
    path = desk.workspace.exports / "2024-city-autumn.json"
    assert json.loads(path.read_bytes())["selection"]["policy"]["id"] == "autumn"
    pool = read_pool(desk.workspace, "2026-11-21", lambda done, whole: None)
    assert verify_list(read_list(path), pool.gathered, pool.kept.register) == []


async def test_a_change_by_hand_is_kept_with_its_reason_and_can_be_taken_back(desk: Desk) -> None:
    fill(desk.workspace)
    kept = desk.workspace.path / NAME
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        year = await at_2024(pilot)
        await press(pilot, "o", "o", "h", "enter")
        assert "Write the reason" in text(app)
        assert not kept.exists()
        await press(pilot, *"[x]1", "enter")
        assert chosen(year) == []
        (change,) = read_by_hand(kept)
        assert (change.policy, change.year, change.change.site) == ("autumn", 2024, "WZ-2")
        assert change.change.reason == "[x]1"
        assert "changed by hand, because: [x]1" in text(app)
        await press(pilot, "q", "y", "left", "left")
        assert "✎" in text(app)
        await press(pilot, "u")
        assert read_by_hand(kept) == ()
        again = app.screen
        assert isinstance(again, YearScreen)
        assert chosen(again) == ["乙家园"]


async def test_in_a_what_if_and_for_a_refused_site_nothing_is_changed_by_hand(desk: Desk) -> None:
    fill(desk.workspace)
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await at_2024(pilot)
        await press(pilot, "end", "up", "c")
        await press(pilot, "w", "down", "right", "f10", "home", "c")
        assert isinstance(app.screen, YearScreen)
        assert "Go back to the policy" in " ".join(text(app).split())
    assert not (desk.workspace.path / NAME).exists()


async def test_a_file_that_cannot_be_read_stands_in_the_list_with_its_reason(desk: Desk) -> None:
    fill(desk.workspace)
    (desk.workspace.path / "inspections" / "坏[1].json").write_text("{", encoding="utf-8")
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_2024(pilot)
        assert "unread 1" in text(app)
        await press(pilot, "end", "enter", "c")
        assert "坏[1].json" in text(app).partition("Unread 1")[2]
        assert isinstance(app.screen, YearScreen)
