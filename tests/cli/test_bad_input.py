"""Bad input, a bad disk, a bad terminal: a sentence on standard error, and nothing is lost."""

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from inspector_tui.cli import main
from inspector_tui.store import Disk, InspectionFile
from tests.cli.conftest import Run
from tests.cli.office_samples import inspections

ROOT = Path(__file__).parents[2]
ON_AN_INSPECTION = [
    ("rate",), ("show",), ("report", "--html"), ("score", "Y1-2", "1"), ("set", "site/region=x"),
    ("walk", "--plain"), ("attach", "--list"), ("attach", "Y1-2", "--text", "x"),
    ("match", "."), ("tidy",), ("tidy", "--remove"), ("rectify list",),
    ("rectify add", "x", "--deadline", "2099-01-01"), ("rectify reply", "1", "x"),
    ("seal",), ("amend", "--reason", "x"),
]  # fmt: skip
COMMAND_NAMES = [" ".join(words[:2]) for words in ON_AN_INSPECTION]


def on(words: tuple[str, ...], inspection: str) -> tuple[str, ...]:
    return *words[0].split(), inspection, *words[1:]


def program(*words: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """The program as a shell runs it."""
    return subprocess.run(
        [sys.executable, "-m", "inspector_tui", *words],
        capture_output=True, cwd=ROOT, check=False, stdin=subprocess.DEVNULL,
        env={**os.environ, "INSPECTOR_NAME": "Anna", **environment},
    )  # fmt: skip


@pytest.mark.parametrize("words", ON_AN_INSPECTION, ids=COMMAND_NAMES)
def test_an_unknown_inspection_is_named(
    inspector: Run, baotou: Path, workspace: Path, words: tuple[str, ...]
) -> None:
    ran = inspector(*on(words, "nowhere"))
    assert (ran.code, ran.out) == (1, "")
    assert f"nowhere: no inspection in {workspace}" in ran.err


def test_a_name_that_means_several_lists_them(inspector: Run, baotou: Path) -> None:
    inspector("new", "baotou-7-1-8", "--site", "滨河家园2号楼")
    ran = inspector("rate", "滨河")
    assert ran.code == 1
    assert "滨河家园1号楼" in ran.err
    assert "滨河家园2号楼" in ran.err


@pytest.mark.parametrize("words", ON_AN_INSPECTION, ids=COMMAND_NAMES)
def test_a_damaged_file_is_named_and_left_alone(
    inspector: Run, baotou: Path, words: tuple[str, ...]
) -> None:
    broken = baotou.read_bytes()[:700]
    baotou.write_bytes(broken)
    ran = inspector(*on(words, str(baotou)))
    assert (ran.code, ran.out) == (1, "")
    assert f"{baotou}: this inspection is damaged" in ran.err
    assert baotou.read_bytes() == broken


@pytest.mark.parametrize("words", ON_AN_INSPECTION, ids=COMMAND_NAMES)
def test_a_newer_format_is_named_and_left_alone(
    inspector: Run, baotou: Path, words: tuple[str, ...]
) -> None:
    newer = baotou.read_bytes().replace(b"inspection/1", b"inspection/9")
    baotou.write_bytes(newer)
    ran = inspector(*on(words, str(baotou)))
    assert (ran.code, ran.out) == (1, "")
    assert "written by a newer version of the program (inspection/9" in ran.err
    assert baotou.read_bytes() == newer


def test_a_file_of_another_program_is_refused(inspector: Run, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.json"
    foreign.write_text(json.dumps({"_default": {}}), encoding="utf-8")
    ran = inspector("rate", str(foreign))
    assert ran.code == 1
    assert str(foreign) in ran.err


def test_a_folder_in_place_of_the_file_is_a_sentence(inspector: Run, tmp_path: Path) -> None:
    (tmp_path / "inspection.json").mkdir()
    ran = inspector("rate", str(tmp_path))
    assert ran.code == 1
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_disk_that_takes_nothing_loses_nothing(
    inspector: Run, baotou: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    inspector("score", "滨河", "Y1-2", "1")
    before = baotou.read_bytes()

    def refuse(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(Disk, "write", refuse)
    ran = inspector("score", "滨河", "Y1-3", "1")
    assert (ran.code, ran.out) == (1, "")
    assert os.strerror(code) in ran.err
    assert baotou.read_bytes() == before


def test_a_workspace_that_cannot_be_made_is_named(inspector: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = inspector(
        "new", "baotou-7-1-8", "--site", "S", "--workspace", str(tmp_path / "file" / "in")
    )
    assert ran.code == 1
    assert str(tmp_path / "file") in ran.err


def test_a_path_that_is_too_long_is_a_sentence(inspector: Run) -> None:
    ran = inspector("rate", "x" * 5000)
    assert ran.code == 1
    assert "Traceback" not in ran.err


def test_without_a_terminal_the_program_says_what_to_use_instead(
    inspector: Run, baotou: Path
) -> None:
    for words in ((), ("walk", "滨河")):
        ran = inspector(*words)
        assert (ran.code, ran.out) == (1, "")
        assert "inspector walk INSPECTION --plain" in ran.err


def test_ctrl_c_ends_quietly(inspector: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("inspector_tui.library.titles", interrupt)
    ran = inspector("checklist", "list")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_a_closed_pipe_ends_quietly(baotou: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "inspector_tui", "show", str(baotou), "--log", "--json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    ) as running:  # fmt: skip
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        told = running.stderr.read()
    assert (running.returncode, told) == (141, b"")


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "LANG": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "ascii"},
    ],
    ids=["C", "ascii everywhere", "ascii streams"],
)
def test_without_a_utf_8_locale_chinese_goes_in_and_comes_out(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    at = ("--workspace", str(tmp_path / "工作区"))
    begun = program("new", "baotou-7-1-8", "--site", "滨河家园", *at, **environment)
    assert (begun.returncode, begun.stderr) == (0, b"")
    path = Path(begun.stdout.decode().strip()) / "inspection.json"
    assert InspectionFile(path).inspection.site == "滨河家园"
    shown = program("rate", "滨河", "--lang", "zh", *at, **environment)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert "七有一好八规范" in shown.stdout.decode()


def test_streams_that_the_shell_has_closed_are_no_reason_to_fall(baotou: Path) -> None:
    for closed in ("<&-", ">&-", "2>&-"):
        done = subprocess.run(
            ["sh", "-c", f'"$0" -m inspector_tui walk "$1" --plain {closed}', sys.executable,
             str(baotou)],
            capture_output=True, cwd=ROOT, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")


def test_characters_that_an_encoding_lacks_become_question_marks(
    baotou: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="latin-1"))
    assert main(["rate", str(baotou)]) == 0
    assert b"????1?? \xb7 Red Site" in raw.getvalue()


@pytest.mark.parametrize(
    "words",
    [
        ("select", "--policy", "wenzhou-annual", "--year", "2024", "-o", "out"),
        ("select", "--verify", "list.json"),
        ("month", "--month", "2024-05", "-o", "out"),
        ("export", "--parquet", "out"),
    ],
)
def test_a_path_that_is_not_there_stops_a_command_before_it_writes_an_empty_result(
    inspector: Run, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
) -> None:  # fmt: skip
    inspections(workspace / "inspections")
    monkeypatch.chdir(tmp_path)
    listed = inspector("select", "--policy", "wenzhou-annual", "--year", "2024", "-o", ".")
    next(tmp_path.glob("2024-*.json")).rename("list.json")
    assert listed.code == 0
    ran = inspector(*words, "收件箱")
    assert ran.code == 1
    assert ran.err == (
        "收件箱: cannot be read (No such file or directory). Check that the disk is there and may "
        "be read.\n"
    )
    assert ran.out == ""
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "words",
    [("select", "--policy", "wenzhou-annual", "--year", "2024"), ("month", "--month", "2024-05")],
)
def test_a_workspace_without_inspections_gives_an_empty_result_and_no_trouble(
    inspector: Run, words: tuple[str, ...]
) -> None:
    ran = inspector(*words)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("given", [("--into", "here"), ("--workspace", "here")])
def test_a_file_is_no_workspace_to_merge_into(
    inspector: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: tuple[str, str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("here").write_text("a file", encoding="utf-8")
    inspections(tmp_path / "inbox")
    ran = inspector("merge", "inbox", *given)
    assert (ran.code, ran.out) == (1, "")
    assert "here is a file, and a workspace is a folder" in ran.err
