"""Evidence, problems, review and seal by keys: what the screen says is on the disk."""

from pathlib import Path

from PIL import Image
from textual import events

from inspector_tui.exchange import attach, obstacles
from inspector_tui.model import Author, Checklist, entry, rectifications, standing_seal
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.pasted import pasted_path
from tests.tui.conftest import begun, on_disk
from tests.tui.screen import settle, text, walk_of


def photo(path: Path) -> Path:
    """A small photo without any data of a camera."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (64, 48), (200, 80, 40)).save(path)
    return path


async def test_a_photo_of_the_inbox_is_attached_by_keys(desk: Desk, baotou: Checklist) -> None:
    source = photo(desk.workspace.path / "inbox" / "IMG_1.jpg")
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f3")
        await settle(pilot)
        assert "IMG_1.jpg" in text(app)
        await pilot.press("enter")
        await settle(pilot)
        (kept,) = on_disk(path).inspection.findings["Y1-1"].evidence
        assert (path.parent / "evidence" / kept.file).read_bytes() == source.read_bytes()
        assert walk_of(app).finding.evidence == (kept,)


async def test_a_path_that_is_dragged_into_the_terminal_attaches_at_once(
    desk: Desk, baotou: Checklist
) -> None:
    source = photo(desk.workspace.path / "my photo.jpg")
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.post_message(events.Paste(f"'{source}'"))
        await settle(pilot)
        assert [one.name for one in on_disk(path).inspection.findings["Y1-1"].evidence] == [
            "my photo.jpg"
        ]


async def test_a_photo_that_was_used_at_another_site_is_pointed_out_and_kept(
    desk: Desk, baotou: Checklist
) -> None:
    source = photo(desk.workspace.path / "inbox" / "IMG_1.jpg")
    earlier = begun(desk, baotou, "Old site")
    with on_disk(earlier) as file:
        file.hold(desk.author)
        attach(file, "Y1-1", [source], at=desk.now(), by=desk.author)
    path = begun(desk, baotou, "New site")
    desk.workspace.listing()
    app = InspectorApp(desk, path)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "also attached at: Old site" in text(app)
        assert len(on_disk(path).inspection.findings["Y1-1"].evidence) == 1


async def test_pasted_text_that_is_no_path_attaches_nothing(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.post_message(events.Paste("not a path at all"))
        await settle(pilot)
        assert "Y1-1" not in on_disk(path).inspection.findings


def test_the_spellings_of_a_dragged_path() -> None:
    assert pasted_path("'/a/b c.jpg'") == Path("/a/b c.jpg")
    assert pasted_path("/a/b\\ c.jpg ") == Path("/a/b c.jpg")
    assert pasted_path("file:///a/b%20c.jpg") == Path("/a/b c.jpg")
    assert pasted_path("two\nlines") is None


async def test_a_broken_photo_is_refused_and_the_walk_goes_on(
    desk: Desk, baotou: Checklist
) -> None:
    broken = photo(desk.workspace.path / "inbox" / "cut.jpg")
    broken.write_bytes(broken.read_bytes()[:200])
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "Y1-1" not in on_disk(path).inspection.findings
        assert "Copy it from the phone" in " ".join(text(app).split())
        await pilot.press("1")
        assert on_disk(path).inspection.findings["Y1-1"].value == "met"


async def test_a_pdf_that_is_called_a_photo_is_refused(desk: Desk, baotou: Checklist) -> None:
    fake = desk.workspace.path / "plan.jpg"
    fake.write_bytes(b"%PDF-1.7\n%%EOF\n" * 20)
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(100, 24), notifications=True) as pilot:
        await settle(pilot)
        app.post_message(events.Paste(str(fake)))
        await settle(pilot)
        assert "plan.jpg" in "".join(text(app).split())
        assert "Y1-1" not in on_disk(path).inspection.findings


async def test_evidence_is_captioned_and_removed_by_entries(desk: Desk, baotou: Checklist) -> None:
    photo(desk.workspace.path / "inbox" / "IMG_1.jpg")
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        app.post_message(events.Paste("[/x] the gate"))
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        (kept,) = on_disk(path).inspection.findings["Y1-1"].evidence
        assert kept.caption == "[/x] the gate"
        await pilot.press("e")
        await settle(pilot)
        assert "[/x] the gate" in text(app)
        await pilot.press("delete")
        await settle(pilot)
        assert on_disk(path).inspection.findings["Y1-1"].evidence == ()
        assert (path.parent / "evidence" / kept.file).exists()


async def test_a_problem_goes_from_its_notice_to_its_end(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("A", "ctrl+s")
        await settle(pilot)
        (one,) = rectifications(on_disk(path).log)
        assert (one.fact, one.item, one.deadline) == ("A", "Y1-1", "2026-11-28")
        await pilot.press("q")
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        assert "1 to close, 0 overdue" in text(app)
        for key in ("1", "3", "1", "2"):
            await pilot.press(key)
            await settle(pilot)
            await pilot.press("B", "ctrl+s")
            await settle(pilot)
        (one,) = rectifications(on_disk(path).log)
        assert one.state == "accepted"
        assert [check.accepted for check in one.checks] == [False, True]
        assert "0 to close" in text(app)


async def test_a_re_inspection_starts_from_what_was_lost_and_is_open(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou, "Site A")
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("1", "3")
        await settle(pilot)
        await pilot.press("x", "f10")
        await settle(pilot)
        await pilot.press("f10")
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        assert walk_of(app).inspection.site == "Site A"
        assert walk_of(app).rating.answered == 0
        marked = [a for a, found in walk_of(app).inspection.findings.items() if found.marked]
        assert marked == ["Y1-2"]
        await pilot.press("f", "f", "f")
        assert [line.address for line in walk_of(app).visible] == ["Y1-2"]
    assert on_disk(path).inspection.findings["Y1-2"].value == "not-met"


async def test_a_problem_without_a_deadline_is_refused(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("A", "down", "down", *["backspace"] * 10, "ctrl+s")
        await settle(pilot)
        assert rectifications(on_disk(path).log) == ()
        assert "no deadline" in text(app)


async def test_the_review_leads_to_what_is_missing(desk: Desk, baotou: Checklist) -> None:
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("v")
        await settle(pilot)
        assert "not answered" in text(app)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert walk_of(app).address == "Y1-2"


async def test_a_conflict_is_settled_by_choosing_a_value_that_then_stands_alone(
    desk: Desk, baotou: Checklist
) -> None:
    path = begun(desk, baotou)
    with on_disk(path) as file:
        file.hold(desk.author)
        far = Author(name="Li", device="other")
        key = "item/Y1-1/level"
        apart = [
            entry(key, "met", at=desk.now(), by=desk.author),
            entry(key, "not-met", at=desk.now(), by=far),
        ]
        file.record(*apart)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(90, 24)) as pilot:
        await settle(pilot)
        assert "≠" in text(app)
        await pilot.press("v")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "Li @ other" in text(app)
        order = [head.says for head in on_disk(path).log.heads[key]]
        await pilot.press("down", "enter")
        await settle(pilot)
        assert on_disk(path).inspection.findings["Y1-1"].values == (order[1],)
        assert on_disk(path).inspection.conflicts == ()


async def test_a_complete_inspection_is_sealed_and_a_change_is_an_amendment(
    desk: Desk, safety: Checklist
) -> None:
    path = begun(desk, safety)
    complete(path, desk)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("v")
        await settle(pilot)
        assert "Nothing stands in the way" in text(app)
        await pilot.press("s")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        seal = standing_seal(on_disk(path).log).seal
        assert seal is not None
        assert seal.code in text(app)
        await pilot.press("q", "n")
        await settle(pilot)
        await pilot.press("Z", "ctrl+s", "v")
        await settle(pilot)
        assert "amended since" in text(app)
        await pilot.press("a")
        await settle(pilot)
        await pilot.press("w", "h", "y", "enter")
        await settle(pilot)
        state = standing_seal(on_disk(path).log)
        assert state.kind == "amended"
        assert [one.reason for one in state.amendments] == ["why"]
        assert state.unexplained == ()


def complete(path: Path, desk: Desk) -> None:
    """Answers everything with what the rules accept: marks, notes, reasons and photos."""
    with on_disk(path) as file:
        file.hold(desk.author)
        at, by = desk.now(), desk.author

        def say(key: str, value: object) -> None:
            file.record(file.log.next(key, value, at=at, by=by))  # type: ignore[arg-type]

        for fact in file.checklist.facts:
            say(f"fact/{fact.id}", "5" if fact.type == "number" else True)
        source = photo(path.parent / "x.png")
        for _ in range(8):
            for line in file.inspection.lines:
                item, place = line.item, f"item/{line.address}"
                if item.mode == "level":
                    say(f"{place}/level", file.checklist.scale(item)[0].id)
                elif item.mode == "deductions":
                    say(f"{place}/level", {"deductions": {}})
                elif item.mode == "mark":
                    say(f"{place}/level", {"mark": str(item.points)})
                for part in item.parts:
                    say(f"{place}/part/{part.id}", True)
                say(f"{place}/note", "seen")
                attach(file, line.address, [source], at=at, by=by)
            if not obstacles(file):
                return
        raise AssertionError(obstacles(file))


def taken(path: Path, moment: str) -> Path:
    """A photo that says when it was taken, in UTC."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = Image.Exif()
    data[0x8769] = {0x9003: moment, 0x9011: "+00:00"}
    Image.new("RGB", (64, 48), (len(moment), 80, int(moment[-2:]))).save(path, exif=data)
    return path


async def test_photos_find_their_item_by_time_and_a_person_may_move_them(
    desk: Desk, baotou: Checklist
) -> None:
    inbox = desk.workspace.path / "inbox"
    taken(inbox / "at.jpg", "2026:11:21 11:59:30")
    taken(inbox / "far.jpg", "2026:11:21 03:00:00")
    path = begun(desk, baotou)
    app = InspectorApp(desk, path)
    async with app.run_test(size=(110, 30)) as pilot:
        await settle(pilot)
        await pilot.press("1", "i")
        await settle(pilot)
        assert "2 photos to attach" in text(app)
        assert on_disk(path).inspection.findings["Y1-1"].evidence == ()
        await pilot.press("end", "enter")
        await settle(pilot)
        assert [e.name for e in on_disk(path).inspection.findings["Y1-1"].evidence] == ["at.jpg"]
        assert "1 photos to attach" in text(app)
        await pilot.press("a")
        await settle(pilot)
        assert "1 photos to attach" in text(app)
        await pilot.press("right", "right", "enter")
        await settle(pilot)
        assert [e.name for e in on_disk(path).inspection.findings["Y1-2"].evidence] == ["far.jpg"]
        assert "Every photo of the inbox is attached" in text(app)
