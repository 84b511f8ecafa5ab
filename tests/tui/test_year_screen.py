"""The year's list on the screen: what another policy, office or year would give, and why."""

import msgspec

from inspector_tui.library import find
from inspector_tui.model import Checklist
from inspector_tui.model.eligibility import Because
from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.because import reason_words
from inspector_tui.tui.app import InspectorApp
from inspector_tui.tui.desk import Desk
from tests.tui.conftest import begun, on_disk
from tests.tui.office import fill
from tests.tui.screen import settle, text


def scored(desk: Desk, baotou: Checklist, site: str) -> None:
    """An inspection in which everything is met and nothing is sealed."""
    path = begun(desk, baotou, site)
    with on_disk(path) as file:
        file.hold(desk.author)
        file.record(
            *(
                file.log.next(f"item/{item.id}/level", "met", at=desk.now(), by=desk.author)
                for item in baotou.items()
            )
        )


async def test_every_site_of_the_year_stands_with_its_reason(desk: Desk, baotou: Checklist) -> None:
    scored(desk, baotou, "Site A")
    begun(desk, baotou, "Site B")
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        seen = text(app)
        assert "2026" in seen
        assert "Site A" in seen
        assert "Site B" in seen
        assert "100.00" in seen
        await pilot.press("down")
        await settle(pilot)
        first = text(app)
        await pilot.press("p")
        await settle(pilot)
        assert text(app).splitlines()[0] != first.splitlines()[0]
        await pilot.press("left")
        await settle(pilot)
        assert "2025" in text(app)
        assert "inspected for another programme only, on 2026-11-21" in text(app)
        await pilot.press("f10")
        await settle(pilot)
        assert "Inspections 2 of 2" in text(app)


async def test_a_pool_of_two_definitions_is_refused_in_a_whole_sentence(
    desk: Desk, baotou: Checklist
) -> None:
    scored(desk, baotou, "Site A")
    begun(desk, msgspec.structs.replace(baotou, version="2099.1"), "Site B")
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await settle(pilot)
        seen = " ".join(text(app).split())
        assert "2 different definitions" in seen
        assert "2099.1" in seen
        assert "d does the same" in seen
        await pilot.press("d")
        await settle(pilot)
        seen = text(app)
        assert f"all by {baotou.id}@{baotou.version}" in seen
        assert "Site A" in seen
        assert "Site B" in seen
        await pilot.press("d")
        await settle(pilot)
        assert "2 different definitions" in " ".join(text(app).split())


async def test_each_programme_is_ranked_by_itself(desk: Desk, baotou: Checklist) -> None:
    scored(desk, baotou, "Site A")
    begun(desk, find("wenzhou-1-1-5"), "Site B")
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert "Site A" in ranked_of(text(app))
        assert "Site B" not in ranked_of(text(app))
        assert "inspected for another programme only, on 2026-11-21" in text(app)
        await pilot.press("p")
        await settle(pilot)
        assert "Site B" in ranked_of(text(app))
        assert "Site A" not in ranked_of(text(app))


def ranked_of(seen: str) -> str:
    """The list down to the sites that nobody inspected."""
    return seen.partition("Not inspected")[0]


async def test_with_nothing_there_the_list_says_what_to_do(desk: Desk) -> None:
    app = InspectorApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        seen = " ".join(text(app).split())
        assert "No inspection of this year and programme" in seen
        assert "M on the records takes inspections in" in seen
        for key in ("enter", "v", "c", "h", "u", "e", "n", "q", "t", "q", "w", "right", "q"):
            await pilot.press(key)
            await settle(pilot)
        await pilot.press("f10", "f10")
        await settle(pilot)
        assert "Inspections 0 of 0" in text(app)


async def test_the_title_fits_the_window_when_that_is_made_smaller(desk: Desk) -> None:
    fill(desk.workspace)
    app = InspectorApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        whole = text(app).splitlines()[0].strip()
        await pilot.resize_terminal(30, 24)
        await settle(pilot)
        first = text(app).splitlines()[0].strip()
        assert first.endswith(whole.rpartition(" · ")[2]), "what is counted is not cut off"


def test_a_number_that_falls_short_is_told_beside_the_one_that_is_needed() -> None:
    gate = Because(key="stars", words={"zh": "星级低", "en": "Too few stars"}, about=("0", "3"))
    assert reason_words(gate, Words("en", None)) == "Too few stars: 0 stars, 3 are needed"
