"""The walk by keys: what the screen shows is what the disk holds."""

import pytest
from textual import events

from inspector_tui.model import Checklist
from inspector_tui.store import Disk
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from tests.tui.conftest import begun, on_disk
from tests.tui.screen import messages, settle, text, walk_of

NASTY = "缺[/x]失 [1] [red]x[/red] [link=http://x] \\[ 👷🏽‍♀️ \x1b[31m \x00"


async def test_a_score_is_written_before_the_walk_goes_on(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert walk_of(app).address == "Y1-1"
        await pilot.press("1")
        assert on_disk(path).inspection.findings["Y1-1"].value == "met"
        assert walk_of(app).address == "Y1-2"
        assert "Y1-2" in text(app)


async def test_full_width_digits_score_too(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("１")
        assert on_disk(path).inspection.findings["Y1-1"].value == "met"


async def test_a_key_that_is_not_on_the_scale_changes_nothing(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = len(on_disk(path).log)
        await pilot.press("2")
        assert walk_of(app).address == "Y1-1"
        assert len(on_disk(path).log) == before


async def test_a_lost_point_asks_for_the_note_and_then_goes_on(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("down", "2")
        await settle(pilot)
        assert on_disk(path).inspection.findings["Y1-2"].value == "partly"
        app.post_message(events.Paste(NASTY))
        await pilot.pause()
        await pilot.press("ctrl+s")
        await settle(pilot)
        kept = on_disk(path).inspection.findings["Y1-2"].note
        assert kept.startswith("缺[/x]失 [1] [red]x[/red]")
        assert "\x00" not in kept
        assert "\x1b" not in kept
        assert walk_of(app).address == "Y1-3"
        await pilot.press("up")
        assert "[red]x[/red]" in text(app)


async def test_a_note_of_ten_thousand_characters_is_kept_whole(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    long = "扣" * 10_000
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        app.post_message(events.Paste(long))
        await pilot.pause()
        await pilot.press("f2")
        await settle(pilot)
        assert on_disk(path).inspection.findings["Y1-1"].note == long
        assert walk_of(app).finding.note == long


async def test_stock_phrases_are_put_in_by_number(desk: Desk, baotou: Checklist) -> None:
    phrases = desk.workspace.path / "phrases.txt"
    phrases.write_text("Y1-1: the plate is missing\nanother words\n", encoding="utf-8")
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("alt+1", "f3", "2", "ctrl+s")
        await settle(pilot)
        note = on_disk(path).inspection.findings["Y1-1"].note
        assert note == "the plate is missinganother words"


async def test_an_item_that_always_applies_cannot_be_left_out(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("0")
        await settle(pilot)
        assert "always applies" in text(app)
        assert "Y1-1" not in on_disk(path).inspection.findings


async def test_leaving_out_takes_the_usual_reason_with_enter(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("down", "0")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        finding = on_disk(path).inspection.findings["Y1-2"]
        assert finding.state == "na"
        assert finding.reason
        assert walk_of(app).address == "Y1-3"


async def test_undo_and_redo_are_entries_and_show_their_item(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = len(on_disk(path).log)
        await pilot.press("1", "1", "u")
        assert walk_of(app).address == "Y1-2"
        assert on_disk(path).inspection.findings["Y1-2"].state == "open"
        assert len(on_disk(path).log) == before + 3
        await pilot.press("ctrl+y")
        assert on_disk(path).inspection.findings["Y1-2"].value == "met"


async def test_filling_a_section_is_one_act(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f8", "1")
        await settle(pilot)
        assert walk_of(app).rating.answered == 3
        assert walk_of(app).address == "Y2-1"
        await pilot.press("u")
        assert on_disk(path).inspection.findings["Y1-3"].state == "open"
        assert walk_of(app).rating.answered == 0


async def test_pending_mark_repeat_and_clear(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("9", "1", "full_stop", "m")
        findings = on_disk(path).inspection.findings
        assert findings["Y1-1"].state == "pending"
        assert findings["Y1-3"].value == "met"
        assert findings["Y2-1"].marked
        await pilot.press("up", "backspace")
        assert on_disk(path).inspection.findings["Y1-3"].state == "open"


@pytest.mark.parametrize(
    ("wanted", "found"), [("dzz", ()), ("Y1-2", ("Y1-2",)), ("施工许可证", ("G1-1",))]
)
async def test_search_narrows_the_list(
    desk: Desk, baotou: Checklist, wanted: str, found: tuple[str, ...]
) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash")
        app.post_message(events.Paste(wanted))
        await settle(pilot)
        visible = {line.address for line in walk_of(app).visible}
        assert set(found) <= visible
        assert len(visible) < 55
        await pilot.press("escape")
        await settle(pilot)
        assert len(walk_of(app).visible) == 55


async def test_search_by_pinyin_initials(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", "s", "g", "x", "k", "z", "enter")
        await settle(pilot)
        assert "G1-1" in {line.address for line in walk_of(app).visible}
        await pilot.press("1")
        assert on_disk(path).inspection.findings["G1-1"].value == "met"


async def test_the_search_knows_an_instance_that_was_added_since(
    desk: Desk, safety: Checklist
) -> None:
    path = begun(desk, safety)
    app = InspectorApp(desk, path)
    repeated = next(section for section in safety.sections if section.instances)
    wanted = repeated.items[0].id
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for instances in (1, 2):
            await pilot.press("slash")
            app.post_message(events.Paste(wanted))
            await pilot.press("enter")
            await settle(pilot)
            assert len(walk_of(app).visible) == instances
            await pilot.press("plus", "escape")
            await settle(pilot)


async def test_the_filter_of_open_items_moves_on_as_they_are_scored(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f", "1", "1")
        assert walk_of(app).address == "Y1-3"
        assert len(walk_of(app).visible) == 53


async def test_a_full_disk_leaves_the_screen_and_the_file_as_they_were(
    desk: Desk, baotou: Checklist
) -> None:
    class FullDisk(Disk):
        full = False

        def write(self, descriptor: int, content: memoryview) -> int:
            if self.full:
                raise OSError(28, "No space left on device")
            return super().write(descriptor, content)

    disk = FullDisk()
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        app.screen.file._db.storage._disk = disk  # type: ignore[attr-defined]
        disk.full = True
        await pilot.press("1")
        await settle(pilot)
        assert walk_of(app).address == "Y1-1"
        assert "not saved" in text(app)
        assert "Y1-1" not in on_disk(path).inspection.findings
        disk.full = False
        await pilot.press("1")
        assert on_disk(path).inspection.findings["Y1-1"].value == "met"


async def test_parts_explain_a_level(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("t")
        await settle(pilot)
        await pilot.press("1", "2", "2", "enter")
        await settle(pilot)
        parts = on_disk(path).inspection.findings["Y1-1"].parts
        assert sorted(parts.values()) == [False, True]


async def test_deductions_marks_and_instances_are_scored_by_keys(
    desk: Desk, safety: Checklist
) -> None:
    path = begun(desk, safety)
    app = InspectorApp(desk, path)
    deducted = next(item for item in safety.items() if item.mode == "deductions")
    marked = next(item for item in safety.items() if item.mode == "mark")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.screen.walk = walk_of(app).to(deducted.id)  # type: ignore[attr-defined]
        await pilot.press("2")
        await settle(pilot)
        await pilot.press("1", "enter")
        await settle(pilot)
        value = on_disk(path).inspection.findings[deducted.id].value
        assert list(value["deductions"]) == [deducted.deductions[0].id]
        await pilot.press("f10")
        await settle(pilot)
        app.screen.walk = walk_of(app).to(marked.id)  # type: ignore[attr-defined]
        await pilot.press("1")
        full = on_disk(path).inspection.findings[marked.id].value
        assert full == {"mark": str(marked.points)}
        repeated = next(section for section in safety.sections if section.instances)
        app.screen.walk = walk_of(app).to(repeated.items[0].id)  # type: ignore[attr-defined]
        lines = len(walk_of(app).visible)
        await pilot.press("plus")
        assert len(walk_of(app).visible) == lines + len(repeated.items)


async def test_a_second_program_shows_the_inspection_but_cannot_score(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    holder = on_disk(path)
    holder.hold(desk.author)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        assert "open elsewhere" in messages(app)
        await pilot.press("1")
        assert "Y1-1" not in on_disk(path).inspection.findings
    holder.close()


async def test_a_file_damaged_in_mid_walk_is_brought_back_with_all_that_was_scored(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("1", "1")
        path.write_bytes(path.read_bytes()[:300])
        await pilot.press("1")
        await settle(pilot)
        assert "damaged" in text(app)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("1")
        findings = on_disk(path).inspection.findings
        assert [findings[one].value for one in ("Y1-1", "Y1-2", "Y1-3")] == ["met"] * 3


async def test_the_walk_turns_to_places_and_kinds_of_evidence(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("o")
        await settle(pilot)
        assert "by place" in text(app)
        assert "Activity room" in text(app)
        assert len(walk_of(app).visible) == 55
        await pilot.press("1")
        first = walk_of(app).visible[0]
        assert on_disk(path).inspection.finding(first).value == "met"
        await pilot.press("ctrl+o")
        assert "by evidence" in text(app)


async def test_the_last_visit_stands_beside_the_item_and_what_changed_is_told(
    desk: Desk, baotou: Checklist
) -> None:
    earlier = begun(desk, baotou)
    with on_disk(earlier) as file:
        file.hold(desk.author)
        said = {
            "item/Y1-1/level": "not-met",
            "item/Y1-1/note": "no plate",
            "visit/date": "2026-05-01",
        }
        file.record(*(file.log.next(k, v, at=desk.now(), by=desk.author) for k, v in said.items()))
    path = begun(desk, baotou)
    desk.workspace.listing()
    app = InspectorApp(desk, path)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "Last time 2026-05-01: Not met" in text(app)
        assert "no plate" in text(app)
        assert "changed" not in text(app)
        await pilot.press("1", "up")
        assert "changed" in text(app)
        assert on_disk(path).inspection.findings["Y1-1"].note == ""
