"""A desk in an empty workspace, with the clock at noon and ids that count."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from inspector_tui.library import find
from inspector_tui.locale import use
from inspector_tui.model import Author, Checklist
from inspector_tui.report.pdf import probe
from inspector_tui.store import InspectionFile, Workspace
from inspector_tui.tui.desk import Desk

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use("en")
    yield
    use("en")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    ids = count(1)
    return Desk(
        workspace=Workspace(tmp_path),
        author=Author(name="Wang", device="laptop"),
        now=lambda: NOON,
        new_id=lambda: f"{next(ids):016x}",
    )


@pytest.fixture(scope="session")
def endings() -> set[str]:
    """The files of a report on this machine; without Pango there is no PDF."""
    return {".html", ".pdf"} if probe() is None else {".html"}


@pytest.fixture
def baotou() -> Checklist:
    return find("baotou-7-1-8")


@pytest.fixture
def safety() -> Checklist:
    return find("workplace-safety-sample")


def begun(desk: Desk, checklist: Checklist, site: str = "Site A") -> Path:
    """The file of an inspection that has only a name."""
    values = {"site/name": site, "team/leader": "Wang", "visit/date": "2026-11-21"}
    file = desk.workspace.begin(
        checklist, values, inspection_id=desk.new_id(), at=NOON, by=desk.author
    )
    file.close()
    return file.path


def on_disk(path: Path) -> InspectionFile:
    """What the disk holds."""
    return InspectionFile(path)
