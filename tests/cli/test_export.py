"""The command `export`: the workspace or any paths as Parquet tables."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.office_samples import inspections


def test_the_workspace_becomes_six_tables(inspector: Run, workspace: Path, tmp_path: Path) -> None:
    inspections(workspace / "inspections")
    ran = inspector("export", "--parquet", str(tmp_path / "out"))
    assert ran.code == 0
    assert ran.out.splitlines()[0] == f"{tmp_path / 'out' / 'inspections.parquet'}: 3 rows"
    assert len(ran.out.splitlines()) == len([*(tmp_path / "out").iterdir()]) == 6


def test_what_cannot_be_read_is_listed_and_the_code_is_one(inspector: Run, tmp_path: Path) -> None:
    folder = inspections(tmp_path / "inbox")
    (folder / "note.json").write_text("{}", encoding="utf-8")
    ran = inspector("export", str(folder), "--parquet", str(tmp_path / "out"), "--json")
    assert ran.code == 1
    assert ran.json["rows"][str(tmp_path / "out" / "inspections.parquet")] == 3
    assert "note.json" in ran.json["refused"][0]
    assert "note.json" in ran.err


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(
    inspector: Run, workspace: Path, tmp_path: Path
) -> None:
    inspections(workspace / "inspections")
    (tmp_path / "out").write_text("in the way", encoding="utf-8")
    ran = inspector("export", "--parquet", str(tmp_path / "out"))
    assert ran.code == 1
    assert "the tables could not be written" in ran.err


def test_without_pyarrow_the_line_that_installs_it_is_printed(
    inspector: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    ran = inspector("export", "--parquet", str(tmp_path / "out"))
    assert ran.code == 1
    assert "pip install 'inspector-tui[parquet]'" in ran.err
