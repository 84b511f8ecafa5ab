"""What the tests of papers share: an office with three sites, and PDFs that wait."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from inspector_tui.errors import PdfFailed
from inspector_tui.model import Checklist
from inspector_tui.model.rectifying import problem
from inspector_tui.report import PdfWorker
from inspector_tui.tui.desk import Desk
from tests.tui.conftest import NOON

SITES = ("Airport", "Bridge", "第一小学")


def put(desk: Desk, checklist: Checklist, site: str, *, trouble: bool = False) -> Path:
    """The file of an inspection whose first item is scored, with a problem or without."""
    first = next(iter(checklist.items())).id
    values: dict[str, Any] = {
        "site/name": site, "site/region": "鹿城区", "site/contractor": "B&R [1]",
        "team/leader": "Wang", "visit/date": "2026-11-21", f"item/{first}/level": "not-met",
    }  # fmt: skip
    if trouble:
        values |= problem("1-00aa", fact="缺[/x]失", deadline="2026-12-01", on=date(2026, 11, 21))
    file = desk.workspace.begin(
        checklist, values, inspection_id=desk.new_id(), at=NOON, by=desk.author
    )
    file.close()
    return file.path


def filled(desk: Desk, checklist: Checklist) -> dict[str, Path]:
    """An office with three sites, of which one has a problem on record."""
    return {site: put(desk, checklist, site, trouble=site == "Bridge") for site in SITES}


def exported(desk: Desk) -> list[str]:
    """The names of the files that were written, hidden ones too."""
    folder = desk.workspace.exports
    return sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []


class Press:
    """The printing press of a test: it prints when it is told to."""

    def __init__(self) -> None:
        self.open = Event()
        self.taken = Event()
        self.retired = False
        self.carried: list[set[str]] = []
        """The names of what travels inside each PDF."""

    def to_pdf(self, *_given: object, **named: Any) -> bytes:
        """A PDF, once the press is open."""
        self.carried.append(set(named["attached"]))
        self.taken.set()
        assert self.open.wait(20), "nobody opened the press"
        if self.retired:
            raise PdfFailed("The PDF could not be made ({reason}).", reason="ended")
        return b"%PDF-1.7 whole"

    def retire(self) -> None:
        """Gives up what is on it."""
        self.retired = True
        self.open.set()


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Iterator[Press]:
    """A press that waits."""
    one = Press()
    monkeypatch.setattr(PdfWorker, "to_pdf", lambda self, *a, **b: one.to_pdf(*a, **b))
    monkeypatch.setattr(PdfWorker, "start", lambda self: None)
    monkeypatch.setattr(PdfWorker, "retire", lambda self: one.retire())
    yield one
    one.open.set()


async def until(pilot: Pilot[None], holds: Any) -> None:
    """Waits for something without waiting for the threads to end."""
    for _ in range(400):
        if holds():
            return
        await pilot.pause(0.02)
    raise AssertionError("it never came about")
