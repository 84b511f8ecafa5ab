"""What is said below a list breaks its lines as Chinese wants them, in every window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.app import App, ComposeResult

from inspector_tui.tui.text import CLOSING, wrap
from inspector_tui.tui.widgets.prose import Prose
from tests.tui.screen import settle, text

SAID = "检查未完成：2026-07-05；检查未封存：2026-07-05、2026-08-06；建议星级低于三星[/x]。" * 2


class Below(App[None]):
    """A text alone."""

    def compose(self) -> ComposeResult:
        """The text."""
        yield Prose(id="said")


@pytest.mark.parametrize("width", [23, 24, 25, 26, 37])
async def test_no_closing_mark_begins_a_line_when_the_window_changes(width: int) -> None:
    app = Below()
    async with app.run_test(size=(80, 20)) as pilot:
        app.query_one(Prose).tell(SAID)
        await settle(pilot)
        await pilot.resize_terminal(width, 20)
        await settle(pilot)
        lines = [line.rstrip() for line in text(app).splitlines() if line.strip()]
        assert "".join(lines) == SAID
        assert len(lines) > 1
        assert not [line for line in lines if line[0] in CLOSING]


def test_a_date_is_not_torn_for_the_mark_that_follows_it() -> None:
    assert wrap("检查未封存：2026-07-05；建议", 22) == ["检查未封存：", "2026-07-05；建议"]


@pytest.mark.parametrize("text", ["」」」」」」」", "aaaaaaaaaaaa；", "a；；；；；；；；"])
def test_a_text_that_can_only_be_broken_badly_is_still_broken_whole(text: str) -> None:
    lines = wrap(text, 4)
    assert "".join(lines) == text
    assert all(cell_len(line) <= 6 for line in lines)


@given(st.text("安a1。；）（[]/x -", max_size=60), st.integers(10, 30))
def test_every_line_fits_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
