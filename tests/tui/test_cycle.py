"""A full cycle by keys alone: inspect, three problems, seal, reply, re-inspect, accept."""

import shutil
from pathlib import Path

from textual.pilot import Pilot

from inspector_tui.model import rectifications, standing_seal
from inspector_tui.store import Summary
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from tests.tui.conftest import on_disk
from tests.tui.screen import settle, text, walk_of

CHECKLIST = Path(__file__).parent.parent / "fixtures" / "three-items.yaml"


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Presses keys one after the other, each once the one before has done its work."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def files(desk: Desk) -> tuple[Summary, ...]:
    """What the workspace lists."""
    return desk.workspace.listing()


async def test_a_full_cycle_by_keys_alone(desk: Desk) -> None:
    (desk.workspace.path / "checklists").mkdir(parents=True)
    shutil.copy(CHECKLIST, desk.workspace.path / "checklists")
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "n", "up", "1", "enter", "X", "enter")
        assert [line.address for line in walk_of(app).visible] == ["A-1", "A-2", "A-3"]
        for _ in range(3):
            await press(pilot, "3", "z", "ctrl+s")
        await press(pilot, "home", "x", "ctrl+s", "down", "x", "ctrl+s", "down", "x", "ctrl+s")
        await press(pilot, "v", "s", "enter")
        assert "Sealed" in text(app)
        await press(pilot, "q", "q")
        (first,) = files(desk)
        path = desk.workspace.path / first.path / "inspection.json"
        assert first.standing == "sealed"
        assert [one.item for one in rectifications(on_disk(path).log)] == ["A-1", "A-2", "A-3"]

        await press(pilot, "x")
        assert "3 to close" in text(app)
        for at in range(3):
            await press(pilot, "home", *["down"] * at, "1", "d", "ctrl+s")
        assert {one.state for one in rectifications(on_disk(path).log)} == {"replied"}
        await press(pilot, "q", "a")
        assert walk_of(app).inspection.site == "X"
        assert all(found.marked for found in walk_of(app).inspection.findings.values())
        await press(pilot, "1", "1", "1", "q")
        second = next(row for row in files(desk) if row.id != first.id)
        assert (str(second.score), second.standing) == ("100.00", "complete")

        await press(pilot, "x")
        for _ in range(3):
            await press(pilot, "home", "2", "g", "ctrl+s")
        assert "0 to close" in text(app)
        assert {one.state for one in rectifications(on_disk(path).log)} == {"accepted"}
    state = standing_seal(on_disk(path).log)
    assert state.kind == "sealed"
    assert len(state.followed) == 6
