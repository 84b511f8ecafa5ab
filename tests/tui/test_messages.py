"""Messages of the program: the last one counts, and an error is not talked over."""

import webbrowser
from pathlib import Path

import pytest
from textual.content import Content
from textual.driver import Driver
from textual.pilot import Pilot

from inspector_tui.model import Checklist
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.screens.review import ReviewScreen
from tests.tui.conftest import begun
from tests.tui.screen import settle, text


async def say(pilot: Pilot[None], *messages: str) -> list[str]:
    """Says messages, those with a ! as errors, and gives back what the screen then shows."""
    for message in messages:
        severe = message.startswith("!")
        pilot.app.notify(message, severity="error" if severe else "information", markup=False)
    await settle(pilot)
    shown = [str(toast.render()) for toast in pilot.app.screen.query("Toast")]
    assert all(str(Content(one)) in text(pilot.app) for one in shown)
    return shown


async def test_a_message_takes_the_place_of_the_one_before(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        assert await say(pilot, "all", "open", "problems") == ["problems"]
        assert await say(pilot, "problems", "problems") == ["problems"]


async def test_an_error_stands_beside_later_messages_until_the_next_error(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        assert await say(pilot, "!full", "all", "open") == ["!full", "open"]
        assert await say(pilot, "!full") == ["!full"]
        assert await say(pilot, "!read-only") == ["!read-only"]


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_message_leaves_the_keys_of_a_dialogue_in_view(
    desk: Desk, baotou: Checklist, size: tuple[int, int]
) -> None:
    app = InspectorApp(desk, begun(desk, baotou))
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("v", "s")
        await settle(pilot)
        assert isinstance(app.screen, ReviewScreen)
        (said,) = app.screen.query("Toast")
        assert not said.region.overlaps(app.screen.query_one("KeyBar").region)


async def test_where_no_program_opens_files_the_file_is_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "get", none)
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        app.open_url(Path("/稿/报告 1[x].pdf").as_uri())
        await settle(pilot)
        assert "/稿/报告 1[x].pdf" in text(app)


async def test_a_file_is_given_to_the_program_that_opens_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "get", lambda *_: None)
    monkeypatch.setattr(Driver, "open_url", lambda _self, url, new_tab: opened.append(url))
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        app.open_url("file:///report.pdf")
        await settle(pilot)
        assert opened == ["file:///report.pdf"]
        assert not app.screen.query("Toast")
