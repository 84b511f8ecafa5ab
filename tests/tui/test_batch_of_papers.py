"""Papers of all that the list shows: in the background, with progress, errors and an end."""

import errno
import os
import time
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from inspector_tui.errors import NoPdf
from inspector_tui.model import Checklist
from inspector_tui.report import PdfWorker, printing
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.screens.papers import PapersScreen
from inspector_tui.tui.screens.records import RecordsScreen
from inspector_tui.tui.screens.run import RunScreen
from tests.tui.conftest import on_disk
from tests.tui.papers import Press, exported, filled, press, until
from tests.tui.screen import settle, text, walk_of

__all__ = ["press"]

SIZE = (120, 30)
HTML = ("p", "left")
"""The choice of the report as HTML alone."""


async def keys(pilot: Pilot[None], *pressed: str) -> None:
    for key in pressed:
        await pilot.press(key)
        await settle(pilot)


async def test_one_enter_writes_the_report_of_every_inspection_that_the_list_shows(
    desk: Desk, baotou: Checklist, endings: set[str]
) -> None:
    filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await keys(pilot, "p")
        assert isinstance(app.screen, PapersScreen)
        assert "Papers of 3 inspections" in text(app)
        await keys(pilot, "enter")
        assert isinstance(app.screen, RunScreen)
        assert "Done: 3 of 3." in text(app)
        assert str(desk.workspace.exports) in text(app)
        assert "x cancel" not in text(app)
        assert "p other papers" in text(app)
    names = exported(desk)
    assert len(names) == 3 * len(endings)
    assert {Path(name).suffix for name in names} == endings
    whole = [(desk.workspace.exports / name).read_bytes() for name in names]
    assert all(b"</html>" in one[-200:] or one.startswith(b"%PDF-") for one in whole)


async def test_what_the_search_leaves_out_gets_no_paper(desk: Desk, baotou: Checklist) -> None:
    filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash")
        app.post_message(events.Paste("bridge"))
        await keys(pilot, "enter", *HTML, "enter")
        assert "Done: 1 of 1." in text(app)
    [name] = exported(desk)
    assert "Bridge" in name


async def test_the_person_goes_on_working_while_papers_are_written(
    desk: Desk, baotou: Checklist, press: Press
) -> None:
    sites = filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("p", "right", "enter")
        await until(pilot, press.taken.is_set)
        await until(pilot, lambda: "Writing 1 of 3: 第一小学" in text(app))
        await pilot.press("q")
        await until(pilot, lambda: "papers 0/3" in text(app))
        await pilot.press("down", "enter")
        await until(pilot, lambda: not isinstance(app.screen, RecordsScreen))
        site = walk_of(app).inspection.site
        before = len(on_disk(sites[site]).inspection.findings)
        await pilot.press("down", "1")
        assert len(on_disk(sites[site]).inspection.findings) == before + 1
        press.open.set()
        await settle(pilot)
        assert "files written: 3" in text(app)
        await keys(pilot, "q")
        assert "papers" not in text(app).split("\n")[0]
        await keys(pilot, "p")
        assert "Done: 3 of 3." in text(app)
        await keys(pilot, "q", "p")
        assert isinstance(app.screen, PapersScreen)
    assert [Path(name).suffix for name in exported(desk)] == [".pdf"] * 3


async def test_cancel_finishes_what_is_under_way_and_the_same_choice_writes_the_rest(
    desk: Desk, baotou: Checklist, press: Press
) -> None:
    filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("p", "right", "enter")
        await until(pilot, press.taken.is_set)
        await pilot.press("x")
        await until(pilot, lambda: "Stopping after what is under way: 第一小学" in text(app))
        press.open.set()
        await settle(pilot)
        assert "Stopped after 1 of 3." in text(app)
        [name] = exported(desk)
        assert (desk.workspace.exports / name).read_bytes() == b"%PDF-1.7 whole"
        stamp = (desk.workspace.exports / name).stat().st_mtime_ns
        await keys(pilot, "p", "enter")
        assert "Done: 3 of 3." in text(app)
        assert "there already: 1" in text(app)
    assert len(exported(desk)) == 3
    assert (desk.workspace.exports / name).stat().st_mtime_ns == stamp


async def test_what_is_there_is_written_anew_where_that_is_chosen(
    desk: Desk, baotou: Checklist
) -> None:
    filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await keys(pilot, *HTML, "enter")
        for name in exported(desk):
            (desk.workspace.exports / name).write_text("old", encoding="utf-8")
        await keys(pilot, "p", "enter")
        assert "there already: 3" in text(app)
        await keys(pilot, "p", "a", "enter")
        assert "files written: 3" in text(app)
    assert all((desk.workspace.exports / name).read_bytes() != b"old" for name in exported(desk))


async def test_an_inspection_that_cannot_be_read_is_named_first_and_stops_no_other(
    desk: Desk, baotou: Checklist
) -> None:
    sites = filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        sites["Bridge"].write_bytes(b"{")
        await keys(pilot, *HTML, "enter", "home")
        shown = text(app)
        assert "with an error: 1" in shown
        [row] = [line for line in shown.split("\n") if "✗" in line]
        assert "Bridge" in row
        assert "the newest whole copy" in shown or "damaged" in shown
    assert len(exported(desk)) == 2


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
async def test_a_folder_that_takes_no_file_is_told_for_each_and_nothing_is_lost(
    desk: Desk, baotou: Checklist, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    sites = filled(desk, baotou)
    before = {site: path.read_bytes() for site, path in sites.items()}

    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        monkeypatch.setattr(printing, "write_whole", refuse)
        await keys(pilot, *HTML, "enter")
        assert "with an error: 3" in text(app)
        assert os.strerror(code) in text(app)
        assert "the inspection itself is safe" in text(app)
        monkeypatch.undo()
        await keys(pilot, "p", "enter")
        assert "files written: 3" in text(app)
    assert {site: path.read_bytes() for site, path in sites.items()} == before


async def test_a_machine_without_pdf_still_gets_the_html_and_learns_the_remedy(
    desk: Desk, baotou: Checklist, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(desk, baotou)

    def refuse(*_: object, **__: object) -> bytes:
        raise NoPdf("No PDF can be made here ({reason}). To mend it, run: {command}",
                    reason="no libpango", command="apt-get install libpango")  # fmt: skip

    monkeypatch.setattr(PdfWorker, "to_pdf", refuse)
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await keys(pilot, "p", "enter")
        assert "files written: 3" in text(app)
        assert "apt-get install libpango" in text(app)
    assert [Path(name).suffix for name in exported(desk)] == [".html"] * 3


async def test_a_notice_is_written_only_where_there_is_a_problem(
    desk: Desk, baotou: Checklist
) -> None:
    filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await keys(pilot, "p", "4", "left", "enter")
        assert "Done: 1 of 1." in text(app)
    [name] = exported(desk)
    page = (desk.workspace.exports / name).read_text(encoding="utf-8")
    assert name.endswith(".notice.en.html")
    assert "2026-001" in page
    assert "缺[/x]失" in page


async def test_where_no_inspection_has_a_problem_the_screen_says_so(
    desk: Desk, baotou: Checklist
) -> None:
    sites = filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        sites["Bridge"].unlink()
        await keys(pilot, "f5", "p", "5", "enter")
        assert "Nothing to write" in text(app)
    assert exported(desk) == []


async def test_leaving_the_program_gives_up_what_is_under_way_at_once(
    desk: Desk, baotou: Checklist, press: Press
) -> None:
    filled(desk, baotou)
    app = InspectorApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("p", "enter")
        await until(pilot, press.taken.is_set)
        await pilot.press("q", "q")
    begun = time.monotonic()
    while any("ThreadPool" in name for name in _threads()) and time.monotonic() < begun + 2:
        time.sleep(0.01)
    assert press.retired
    assert [Path(name).suffix for name in exported(desk)] == [".html"]


def _threads() -> list[str]:
    import threading

    return [one.name for one in threading.enumerate() if "ThreadPoolExecutor" in one.name]
