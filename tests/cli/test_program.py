"""The program without a command, and who works where."""

from pathlib import Path
from typing import Any

import pytest

from inspector_tui.store import Workspace
from tests.cli.conftest import Run

Opened = list[tuple[Workspace, dict[str, Any]]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """What the screens were opened with, instead of screens."""
    seen: Opened = []

    def run(workspace: Workspace, **given: Any) -> int:
        seen.append((workspace, given))
        return 0

    monkeypatch.setattr("inspector_tui.tui.run", run)
    monkeypatch.setattr("inspector_tui.cli.opening.interactive", lambda: True)
    return seen


def test_without_a_command_the_screens_open_in_the_workspace(
    inspector: Run, opened: Opened, workspace: Path
) -> None:
    assert inspector("--lang", "zh", "--by", "王工").code == 0
    ((where, given),) = opened
    assert where.path == workspace
    assert (given["lang"], given["author"].name, given["inspection"]) == ("zh", "王工", None)


def test_walk_opens_the_screens_at_an_inspection(
    inspector: Run, opened: Opened, baotou: Path
) -> None:
    assert inspector("walk", "滨河").code == 0
    assert opened[0][1]["inspection"] == baotou


def test_walk_names_an_unknown_inspection_before_it_opens_a_screen(
    inspector: Run, opened: Opened
) -> None:
    assert inspector("walk", "nowhere").code == 1
    assert opened == []


def test_the_workspace_is_the_home_folder_s_where_none_is_named(
    inspector: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("INSPECTOR_WORKSPACE")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    inspector()
    assert opened[0][0].path == tmp_path / "inspector"


def test_a_folder_that_holds_inspections_is_the_workspace(
    inspector: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "inspections").mkdir()
    monkeypatch.chdir(tmp_path)
    inspector()
    assert opened[0][0].path == tmp_path


def test_the_system_s_user_writes_where_nobody_is_named(
    inspector: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("INSPECTOR_NAME")
    monkeypatch.setattr("getpass.getuser", lambda: "bo")
    inspector()
    assert opened[0][1]["author"].name == "bo"


def test_a_user_without_a_name_is_an_inspector(
    inspector: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 12345")

    monkeypatch.delenv("INSPECTOR_NAME")
    monkeypatch.setattr("getpass.getuser", nobody)
    inspector()
    assert opened[0][1]["author"].name == "inspector"
