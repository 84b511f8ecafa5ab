"""The records by keys: drafts on top, found and sorted, opened, restored, read again."""

import pytest
from textual import events
from textual.pilot import Pilot

from inspector_tui.model import Checklist
from inspector_tui.store import NAME, Summary, open_file
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.screens.ask import AskScreen
from inspector_tui.tui.screens.records import RecordsScreen
from inspector_tui.tui.screens.report import ReportScreen
from tests.tui.conftest import NOON, on_disk
from tests.tui.screen import messages, settle, text, walk_of

SIZE = (80, 24)


def records(pilot: Pilot[None]) -> RecordsScreen:
    assert isinstance(pilot.app.screen, RecordsScreen), f"{pilot.app.screen} is on top"
    return pilot.app.screen


def sites(pilot: Pilot[None]) -> list[str]:
    return [one.site for one in records(pilot).shown]


def scored(desk: Desk, checklist: Checklist, site: str, date: str, *levels: str) -> Summary:
    """An inspection whose first items have these levels, and the others the last one."""
    items = [*checklist.items()]
    given = [*levels, *levels[-1:] * (len(items) - len(levels))] if levels else []
    values = {"site/name": site, "team/leader": "Wang", "visit/date": date}
    for item, level in zip(items, given, strict=False):
        values[f"item/{item.id}/level"] = level
    file = desk.workspace.begin(
        checklist, values, inspection_id=desk.new_id(), at=NOON, by=desk.author
    )
    file.close()
    return next(one for one in desk.workspace.listing() if one.site == site)


@pytest.fixture
def office(desk: Desk, baotou: Checklist) -> Desk:
    """Two complete inspections and an older draft."""
    scored(desk, baotou, "第一小学", "2026-11-01", "met")
    scored(desk, baotou, "Bridge", "2026-10-01", "met", "not-met", "not-met", "met")
    scored(desk, baotou, "Airport", "2026-09-01")
    return desk


async def test_an_empty_workspace_says_how_to_begin(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "No inspection yet. Press n to begin one." in text(app)
        assert "Inspections 0 of 0" in text(app)
        await pilot.press("enter", "down", "end", "o", "r")
        await settle(pilot)
        assert records(pilot).shown == ()


async def test_drafts_are_on_top_and_then_the_newest(office: Desk) -> None:
    app = InspectorApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert sites(pilot) == ["Airport", "第一小学", "Bridge"]
        rows = [line for line in text(app).split("\n") if "2026-" in line]
        assert ["draft" in row for row in rows] == [True, False, False]
        assert "2 ✗" in rows[2]


async def test_a_listing_that_is_still_true_is_shown_too(office: Desk) -> None:
    for _ in range(2):
        app = InspectorApp(office)
        async with app.run_test(size=SIZE) as pilot:
            await settle(pilot)
            assert "Airport" in text(app)
            assert "Inspections 3 of 3" in text(app)


async def test_the_search_finds_words_dates_and_pinyin_initials(office: Desk) -> None:
    searches = {
        "小学": ["第一小学"],
        "dyxx": ["第一小学"],
        "bridge": ["Bridge"],
        "2026-09": ["Airport"],
        "wang 2026-1": ["第一小学", "Bridge"],
        "[/x]": [],
    }
    app = InspectorApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for wanted, found in searches.items():
            await pilot.press("slash")
            app.post_message(events.Paste(wanted))
            await pilot.press("enter")
            await settle(pilot)
            assert sites(pilot) == found
            assert f"Inspections {len(found)} of 3" in text(app)
            assert ("Nothing found" in text(app)) == (not found)
            await pilot.press("escape")
            await settle(pilot)
            assert len(sites(pilot)) == 3


async def test_one_key_turns_through_the_orders(office: Desk) -> None:
    app = InspectorApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        seen = []
        for _ in range(4):
            await pilot.press("o")
            seen.append((records(pilot).order, sites(pilot)))
        assert seen == [
            ("site", ["Airport", "Bridge", "第一小学"]),
            ("score", ["第一小学", "Bridge", "Airport"]),
            ("problems", ["Bridge", "Airport", "第一小学"]),
            ("date", ["Airport", "第一小学", "Bridge"]),
        ]


async def test_enter_opens_the_marked_inspection_and_leaving_it_shows_what_changed(
    office: Desk,
) -> None:
    app = InspectorApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert walk_of(app).inspection.site == "Airport"
        await pilot.press("1", "q")
        await settle(pilot)
        assert "1/55" in text(app)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert walk_of(app).inspection.site == "第一小学"


async def test_the_marked_inspection_stays_marked_when_the_list_is_read_again(
    office: Desk, baotou: Checklist
) -> None:
    app = InspectorApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("end")
        assert records(pilot).marked_file == office.workspace.resolve("Bridge")
        scored(office, baotou, "Canal", "2026-11-20")
        await pilot.press("f5")
        await settle(pilot)
        assert "Canal" in text(app)
        assert records(pilot).marked_file == office.workspace.resolve("Bridge")


async def test_an_inspection_that_was_left_is_marked(office: Desk) -> None:
    app = InspectorApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("end", "n")
        await settle(pilot)
        await pilot.press("N", "enter")
        await settle(pilot)
        await pilot.press("q")
        await settle(pilot)
        marked = records(pilot).marked_file
        assert marked is not None
        assert on_disk(marked).inspection.site == "N"


async def test_a_damaged_file_is_offered_its_backup(office: Desk) -> None:
    path = office.workspace.resolve("Airport")
    open_file(path, office.author).close()
    path.write_bytes(path.read_bytes()[:-40])
    app = InspectorApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "damaged" in text(app)
        await pilot.press("home", "enter")
        await settle(pilot)
        assert isinstance(app.screen, AskScreen)
        assert "Bring back the newest whole copy?" in text(app)
        await pilot.press("f10")
        await settle(pilot)
        assert records(pilot).marked_file == path
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert walk_of(app).inspection.site == "Airport"
    assert on_disk(path).inspection.site == "Airport"
    assert len(list(path.parent.glob("*.damaged-*"))) == 1


async def test_a_damaged_file_without_a_backup_says_where_to_look(office: Desk) -> None:
    path = office.workspace.resolve("Airport")
    for copy in path.parent.glob(".*.backup"):
        copy.unlink()
    path.write_bytes(b"{")
    app = InspectorApp(office)
    async with app.run_test(size=(120, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("home", "enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "no whole copy" in messages(app)
        assert path.read_bytes() == b"{"


async def test_an_inspection_held_elsewhere_is_opened_to_be_read(office: Desk) -> None:
    path = office.workspace.resolve("Airport")
    with open_file(path, office.author):
        app = InspectorApp(office)
        async with app.run_test(size=SIZE, notifications=True) as pilot:
            await settle(pilot)
            await pilot.press("enter")
            await settle(pilot)
            assert walk_of(app).inspection.site == "Airport"
            assert "elsewhere" in text(app)


async def test_a_file_that_is_gone_says_so(office: Desk) -> None:
    path = office.workspace.resolve("Airport")
    app = InspectorApp(office)
    async with app.run_test(size=(120, 24), notifications=True) as pilot:
        await settle(pilot)
        path.unlink()
        await pilot.press("enter")
        await settle(pilot)
        assert records(pilot)
        assert NAME in text(app)


async def test_the_report_is_written_from_the_list(office: Desk) -> None:
    app = InspectorApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("down", "r")
        await settle(pilot)
        assert isinstance(app.screen, ReportScreen)
        assert "Done." in text(app)
    written = sorted(path.name for path in office.workspace.exports.iterdir())
    assert written[0].startswith("2026-11-01-第一小学-")
    assert written[0].endswith(".en.html")
