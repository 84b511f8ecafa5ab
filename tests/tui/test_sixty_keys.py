"""The main job by keys: from the records screen to the printed form of 55 items in order."""

from inspector_tui.store import NAME
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from inspector_tui.tui.screens.report import ReportScreen
from tests.tui.conftest import on_disk
from tests.tui.screen import settle, text, walk_of

KEYS = ["n", "A", "enter", *["1"] * 55, "r"]


async def test_at_most_sixty_keys_lead_from_the_records_to_the_finished_pdf(
    desk: Desk, endings: set[str]
) -> None:
    assert len(KEYS) <= 60
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in KEYS[:3]:
            await pilot.press(key)
            await settle(pilot)
        await pilot.press(*KEYS[3:-1])
        assert walk_of(app).rating.complete
        await pilot.press(KEYS[-1])
        await settle(pilot)
        assert isinstance(app.screen, ReportScreen)
        assert "Done." in text(app)
    [path] = desk.workspace.path.glob(f"inspections/*/*/{NAME}")
    file = on_disk(path)
    found = file.inspection.findings
    assert [item.id for item in file.checklist.items()] == list(found)
    assert {finding.value for finding in found.values()} == {"met"}
    written = {one.suffix: one.read_bytes() for one in desk.workspace.exports.iterdir()}
    assert b"</html>" in written[".html"]
    assert set(written) == endings
    assert written.get(".pdf", b"%PDF-").startswith(b"%PDF-")
