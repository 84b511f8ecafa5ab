"""A command line in a workspace of its own."""

import io
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from inspector_tui.cli import main
from inspector_tui.locale import in_use, use
from inspector_tui.store import NAME
from tests.cli.sites import inspected


@dataclass(frozen=True, kw_only=True)
class Ran:
    """What a command line came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was printed as JSON."""
        return json.loads(self.out)


Run = Callable[..., Ran]


class Keyboard(io.StringIO):
    """What is typed or piped in."""

    person = False
    """Whether somebody sits there."""

    def isatty(self) -> bool:
        return self.person

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        line = super().readline()
        if line == "^C\n":
            raise KeyboardInterrupt
        return line


@pytest.fixture(autouse=True)
def _language_of_before() -> Iterator[None]:
    before = in_use()
    yield
    use(before)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return tmp_path / "workspace"


@pytest.fixture
def inspector(
    workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    monkeypatch.setenv("INSPECTOR_WORKSPACE", str(workspace))
    monkeypatch.setenv("INSPECTOR_NAME", "Anna")

    def run(*words: str, says: str = "") -> Ran:
        monkeypatch.setattr("sys.stdin", Keyboard(says))
        capsys.readouterr()
        code = main(words)
        shown = capsys.readouterr()
        return Ran(code=code, out=shown.out, err=shown.err)

    return run


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a new inspection of each of two checklists, to be copied."""
    workspace = tmp_path_factory.mktemp("fresh")
    for checklist, site in (
        ("baotou-7-1-8", "滨河家园1号楼"),
        ("workplace-safety-sample", "Harbour Road"),
    ):
        with redirect_stdout(io.StringIO()):
            code = main(
                ["new", checklist, "--site", site, "--workspace", str(workspace), "--by", "Anna"]
            )
        assert code == 0
    return workspace


@pytest.fixture
def baotou(inspector: Run, fresh: Path, workspace: Path) -> Path:
    """A new inspection with the Baotou checklist."""
    return _copied(fresh, workspace, "*1号楼*")


@pytest.fixture
def safety(inspector: Run, fresh: Path, workspace: Path) -> Path:
    """A new inspection with the checklist that shows every way of scoring."""
    return _copied(fresh, workspace, "*Harbour*")


@pytest.fixture(scope="session")
def _inspected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with an inspection that is ready to be sealed, to be copied."""
    workspace = tmp_path_factory.mktemp("inspected")
    inspected(workspace, tmp_path_factory.mktemp("pictures"))
    return workspace


@pytest.fixture
def ready(inspector: Run, _inspected: Path, workspace: Path) -> Path:
    """An inspection that is ready to be sealed, with three items lost."""
    return _copied(_inspected, workspace, "*")


def _copied(fresh: Path, workspace: Path, pattern: str) -> Path:
    (folder,) = fresh.glob(f"inspections/*/{pattern}")
    copy = workspace / folder.relative_to(fresh)
    shutil.copytree(folder, copy)
    return copy / NAME
