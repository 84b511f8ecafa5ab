"""The help, the usage and the two places of the options that every command understands."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from inspector_tui import __version__
from inspector_tui.cli.commands import COMMANDS
from tests.cli.conftest import Run

CHECKLIST_COMMANDS = ("list", "check", "show", "diff", "schema")
REGISTER_COMMANDS = ("import", "check", "show", "settle")
RECTIFY_COMMANDS = ("list", "add", "reply", "accept", "reject", "withdraw")
DEFINITION_COMMANDS = ("list", "check", "schema")
EVERY = [
    *((name,) for name in COMMANDS),
    *(("checklist", name) for name in CHECKLIST_COMMANDS),
    *(("policy", name) for name in DEFINITION_COMMANDS),
    *(("programme", name) for name in DEFINITION_COMMANDS),
    *(("register", name) for name in REGISTER_COMMANDS),
    *(("rectify", name) for name in RECTIFY_COMMANDS),
]
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
@pytest.mark.parametrize(("lang", "heading"), [("en", "example:"), ("zh", "示例：")])
def test_every_command_has_a_help_with_an_example(
    inspector: Run, words: tuple[str, ...], lang: str, heading: str
) -> None:
    ran = inspector(*words, "--help", "--lang", lang)
    assert ran.code == 0
    below = ran.out.partition(heading)[2]
    assert below.startswith(f"\n  inspector {' '.join(words)}")


def test_the_help_names_every_command(inspector: Run) -> None:
    shown = inspector("--help").out
    assert all(f"    {name} " in shown for name in COMMANDS)


def test_the_help_is_written_in_the_language_that_is_asked_for(inspector: Run) -> None:
    assert inspector("--lang=zh", "--help").out.startswith("用法：")
    assert inspector("--lang", "en", "--help").out.startswith("usage:")


def test_the_locale_decides_where_no_language_is_asked_for(
    inspector: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert inspector("--help").out.startswith("用法：")


def test_the_version_is_printed(inspector: Run) -> None:
    assert inspector("--version").out == f"inspector {__version__}\n"


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_help_and_version_load_no_library(word: str) -> None:
    program = (
        "import sys, contextlib, io, json\nfrom inspector_tui.cli import main\n"
        f"with contextlib.redirect_stdout(io.StringIO()): main([{word!r}])\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    loaded = {name.partition(".")[0] for name in json.loads(done.stdout)}
    libraries = {"textual", "rich", "weasyprint", "jinja2", "yaml", "tinydb", "msgspec"}
    assert loaded & libraries == set()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("scor",), "scor is not possible here; there are new, set"),
        (("scor",), "Did you mean score?"),
        (("rate",), "Missing: INSPECTION."),
        (("rate", "x", "--jsn"), "Not understood: --jsn. `inspector rate --help`"),
        (("new", "baotou-7-1-8"), "Missing: --site."),
        (("new",), "Missing: CHECKLIST, --site."),
        (("rectify", "rply", "x"), "Did you mean reply?"),
        (("attach", "x"), "Nothing to attach: give an item, and a file or --text."),
        (("attach", "x", "Y1-1", "a.jpg", "--text", "t"), "Only one of FILE, --text, --list"),
        (("attach", "x", "Y1-1", "--text", "t", "--kind", "photo"), "A text is no photo"),
        (("attach", "x", "--recaption", "a"), "Missing: --caption."),
        (("match", "x", "y", "--shown", "10:00"), "--clock-photo and --shown belong together."),
        (("match", "x", "y", "--ahead", "3", "--clock-photo", "z"), "exclude each other."),
        (("tidy", "x", "--all"), "--all says what --remove takes; give both."),
        (("amend", "x", "--reason", " "), "Missing: --reason."),
        (("pack", "x", "--photos", "800"), "800 is not possible here; there are full, 1600, none."),
        (("new", "baotou-7-1-8", "--site"), "--site: a value is missing."),
        (("rate", "x", "--json=yes"), "--json takes no value."),
        (("--lang", "fr", "rate", "x"), "fr is not possible here; there are zh, en."),
        (("checklist",), "Missing: COMMAND."),
        (("checklist", "shw", "x"), "Did you mean show?"),
        (("score", "x", "Y1-1"), "Nothing to record"),
        (("score", "x", "Y1-1", "1", "--mark", "3"), "Only one of LEVEL, --mark and --deduct"),
    ],
)
def test_a_command_line_that_cannot_be_understood_ends_with_2(
    inspector: Run, words: tuple[str, ...], complaint: str
) -> None:
    ran = inspector(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("usage: inspector")
    assert complaint in ran.err


def test_a_complaint_is_made_in_chinese_too(inspector: Run) -> None:
    ran = inspector("--lang", "zh", "rate")
    assert ran.code == 2
    assert "缺少：检查。写法见 `inspector rate --help`。" in ran.err


def test_workspace_and_language_stand_before_or_behind_the_command(
    inspector: Run, baotou: Path, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INSPECTOR_WORKSPACE", str(tmp_path / "elsewhere"))
    before = inspector("--workspace", str(workspace), "--lang", "zh", "rate", "滨河")
    behind = inspector("rate", "滨河", "--workspace", str(workspace), "--lang", "zh")
    assert before.code == 0
    assert "七有一好八规范红色工地检查表" in before.out
    assert before == behind
