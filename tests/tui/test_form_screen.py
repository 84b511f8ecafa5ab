"""The site form by keys: what is taken is on the disk, what does not fit is not taken."""

from pathlib import Path
from typing import cast

from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from inspector_tui.model import Checklist
from inspector_tui.store import Disk
from inspector_tui.store.storage import SafeStorage
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.screens.form import FormScreen
from inspector_tui.tui.screens.records import RecordsScreen
from inspector_tui.tui.screens.walk import WalkScreen
from tests.tui.conftest import begun, on_disk
from tests.tui.screen import settle, text, walk_of

SIZE = (80, 24)


def form(pilot: Pilot[None]) -> FormScreen:
    assert isinstance(pilot.app.screen, FormScreen), f"{pilot.app.screen} is on top"
    return pilot.app.screen


async def write(pilot: Pilot[None], words: str, *keys: str) -> None:
    """Puts words in the line of the marked field and presses keys."""
    line = form(pilot).query_one("#value", Input)
    line.value = ""
    line.insert_text_at_cursor(words)
    await pilot.press(*keys)
    await settle(pilot)


async def to_field(pilot: Pilot[None], key: str) -> None:
    """Marks a field as the arrow keys would, from the first one down."""
    rows = [row.key for row in form(pilot).rows]
    form(pilot)._to(rows.index(key))
    await settle(pilot)


async def edit(pilot: Pilot[None], key: str) -> None:
    """From the walk to a field of the form."""
    await settle(pilot)
    await pilot.press("s")
    await settle(pilot)
    await to_field(pilot, key)


async def test_a_new_inspection_needs_nothing_but_the_name_of_the_site(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "The site needs a name." in text(app)
        await write(pilot, "第一小学", "enter")
        assert walk_of(app).inspection.site == "第一小学"
        assert isinstance(app.screen, WalkScreen)
        fields = on_disk(app.screen.file.path).inspection.fields
    assert fields == {
        "site/name": "第一小学",
        "visit/date": "2026-11-21",
        "team/leader": "Wang",
    }


async def test_a_new_inspection_that_is_left_leaves_no_file(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        await write(pilot, "A", "f10")
        assert isinstance(app.screen, RecordsScreen)
    assert list(desk.workspace.path.rglob("inspection.json")) == []


async def test_the_checklist_is_chosen_by_its_number(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("up", "2", "down", "A", "enter")
        await settle(pilot)
        assert walk_of(app).inspection.checklist.id == "wenzhou-1-1-5"


async def test_more_of_the_form_can_be_filled_in_before_the_walk(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        await write(pilot, "A", "down")
        await write(pilot, "Ring road 1", "down")
        await to_field(pilot, "checklist")
        await pilot.press("2", "down")
        await to_field(pilot, "fact/has_canteen")
        await pilot.press("2", "ctrl+s")
        await settle(pilot)
        assert walk_of(app).inspection.fields["site/address"] == "Ring road 1"
        assert walk_of(app).inspection.facts["has_canteen"] is False


async def test_a_date_may_be_written_in_several_ways(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    spellings = ["2026-11-21", "2026/11/22", "2026.11.23", "2026年11月24日", " 2026-1-5 "]
    async with app.run_test(size=SIZE) as pilot:
        taken = []
        await edit(pilot, "site/start")
        for spelling in spellings:
            await write(pilot, spelling, "enter")
            taken.append(on_disk(path).inspection.fields["site/start"])
            await to_field(pilot, "site/start")
    assert taken == ["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-01-05"]


async def test_a_wrong_date_is_refused_and_stays_to_be_mended(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await edit(pilot, "site/start")
        for wrong in ["2026-13-40", "2026-02-30", "tomorrow", "21", "[/x]"]:
            await write(pilot, wrong, "enter")
            assert "Write the date as 2026-11-21." in text(app)
            assert form(pilot).row.key == "site/start"
            assert form(pilot).query_one("#value", Input).value == wrong
            app.clear_notifications()
        assert "site/start" not in on_disk(path).inspection.fields


async def test_a_choice_is_taken_by_its_number_or_in_words_of_ones_own(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=SIZE) as pilot:
        await edit(pilot, "site/ownership")
        assert "1 State-owned   2 Private" in text(app)
        await pilot.press("2", "down")
        await settle(pilot)
        await pilot.press("up")
        await settle(pilot)
        assert on_disk(path).inspection.fields["site/ownership"] == "Private"
        await write(pilot, "Village", "enter")
        assert on_disk(path).inspection.fields["site/ownership"] == "Village"


async def test_a_fact_takes_no_words_of_ones_own(desk: Desk, safety: Checklist) -> None:
    path = begun(desk, safety)
    app = InspectorApp(desk, path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await edit(pilot, "fact/has_scaffold")
        await write(pilot, "perhaps", "enter")
        assert "Choose one of the numbers." in text(app)
        await to_field(pilot, "fact/workers")
        await write(pilot, "many", "enter")
        assert "Write a number." in text(app)
        assert not any(entry.key.startswith("fact/") for entry in on_disk(path).log)


async def test_facts_decide_which_items_the_walk_shows(desk: Desk, safety: Checklist) -> None:
    path = begun(desk, safety)
    app = InspectorApp(desk, path)
    scaffolds = {item.id for item in safety.items() if item.show_if == "workers >= 50"} | {
        item.id
        for section in safety.sections
        if section.show_if == "has_scaffold"
        for item in section.items
    }
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert scaffolds <= {line.item.id for line in walk_of(app).visible}
        await edit(pilot, "fact/has_scaffold")
        await write(pilot, "2", "enter")
        await to_field(pilot, "fact/workers")
        await write(pilot, "12", "ctrl+s")
        assert scaffolds & {line.item.id for line in walk_of(app).visible} == set()
        assert on_disk(path).inspection.facts["has_scaffold"] is False


async def test_each_field_is_on_the_disk_as_soon_as_it_is_taken(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=SIZE) as pilot:
        await edit(pilot, "site/address")
        await write(pilot, "[/x] 环城路 1 号", "down")
        assert on_disk(path).inspection.fields["site/address"] == "[/x] 环城路 1 号"
        assert "[/x] 环城路 1 号" in text(app)
        await pilot.press("up")
        await write(pilot, "", "down")
        assert "site/address" not in on_disk(path).inspection.fields


async def test_lines_that_were_written_elsewhere_are_kept_when_passed_by(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    file = on_disk(path)
    file.hold(desk.author)
    said = "夜校\n党员责任区"
    file.record(file.log.next("visit/highlights", said, at=desk.now(), by=desk.author))
    file.close()
    app = InspectorApp(desk, path)
    async with app.run_test(size=SIZE) as pilot:
        await edit(pilot, "visit/highlights")
        await pilot.press("up", "down", "down")
        await settle(pilot)
    assert on_disk(path).inspection.fields["visit/highlights"] == said


async def test_a_full_disk_keeps_the_text_in_the_line(desk: Desk, baotou: Checklist) -> None:
    class FullDisk(Disk):
        def write(self, descriptor: int, content: memoryview) -> int:
            raise OSError(28, "No space left on device")

    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await edit(pilot, "site/address")
        file = form(pilot).file
        assert file is not None
        storage = cast(SafeStorage, file._db.storage)
        whole, storage._disk = storage._disk, FullDisk()
        await write(pilot, "Ring road 1", "down")
        assert "not saved" in text(app)
        assert form(pilot).query_one("#value", Input).value == "Ring road 1"
        assert form(pilot).row.key == "site/address"
        storage._disk = whole
        await pilot.press("down")
        await settle(pilot)
        assert on_disk(path).inspection.fields["site/address"] == "Ring road 1"


async def test_a_disk_that_is_full_at_the_beginning_leaves_the_form_as_it_is(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "inspections").write_text("a file where the folder should be")
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        await write(pilot, "A", "enter")
        assert "not saved" in text(app)
        assert form(pilot).values["site/name"] == "A"


async def test_letters_typed_before_the_form_is_there_are_not_lost(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for key in ("n", "工"):
            app.post_message(events.Key(key, key))
        await settle(pilot)
        await settle(pilot)
        assert form(pilot).query_one("#value", Input).value == "工"


async def test_a_site_without_a_name_leads_to_its_line_and_covers_neither_it_nor_the_keys(
    desk: Desk,
) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        await to_field(pilot, "site/region")
        await pilot.press("f9")
        await settle(pilot)
        assert form(pilot).row.key == "site/name"
        (said,) = app.screen.query("Toast")
        for name in ("#value", "#choices", "KeyBar"):
            assert not said.region.overlaps(app.screen.query_one(name).region), name
