"""Whatever an inspector types is stored, read back, and breaks neither file nor folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model import clean
from inspector_tui.store import InspectionFile, Workspace
from inspector_tui.store.workspace import folder_name
from tests.store.samples import ANNA, CHECKLIST, ID, NOON, begun, opened, says

NOTES = {
    "markup": "[/x] [red]not red[/] <b>&amp;",
    "emoji": "🏗️👷‍♀️🇨🇳 e\u0301",
    "control characters": "a\x00b\x07c\x1b[31md\x7fe",
    "lone surrogate": "a\ud800b",
    "ten thousand characters": "安" * 10_000,
    "line ends": "one\r\ntwo\rthree\u2028four\n",
    "a quote and a backslash": '"\\" \\u0000 C:\\new',
    "right to left": "\u202eabc\u202c שלום",
    "empty": "",
}


@pytest.mark.parametrize("text", NOTES.values(), ids=NOTES)
def test_a_note_comes_back_as_it_was_cleaned(tmp_path: Path, text: str) -> None:
    path = begun(tmp_path / "a")
    with opened(path) as file:
        file.record(says("item/A-1/note", text))
    (one,) = InspectionFile(path).log
    assert one.says == clean(text)


def test_no_control_character_reaches_the_file(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", says("item/A-1/note", "a\x00b\x1b[2Jc\ttab\n"))
    (one,) = InspectionFile(path).log
    assert one.says == "ab[2Jc\ttab\n"
    assert not set(path.read_bytes()) & set(range(0x20))


SITES = {
    "long Chinese": "工" * 200,
    "empty": "",
    "out of the workspace": "../../x",
    "out of the workspace on Windows": "..\\..\\x",
    "absolute": "/etc/passwd",
    "a Windows device": "CON",
    "a Windows device with an ending": "nul.txt",
    "a drive": "C:",
    "a dot at the end": "Lot 7.",
    "a space at the end": "Lot 7 ",
    "what Windows forbids": 'a<b>c:d"e|f?g*h',
    "control characters": "a\x00b\nc\x1b",
    "emoji": "🏗️ 7 🏗️",
    "a lone surrogate": "a\ud800b",
    "very long": "Lot " * 10_000,
    "a dash at the cut": "a" * 89 + "-b",
}


@pytest.mark.parametrize("site", SITES.values(), ids=SITES)
def test_an_inspection_of_any_site_is_begun_and_found(tmp_path: Path, site: str) -> None:
    workspace = Workspace(tmp_path / "office")
    file = workspace.begin(CHECKLIST, {"site/name": site}, inspection_id=ID, at=NOON, by=ANNA)
    file.close()
    assert file.path.parent.parent == tmp_path / "office" / "inspections" / "2026"
    (row,) = workspace.listing()
    assert row.site == clean(site)
    assert workspace.resolve(ID) == file.path


RESERVED = set('<>:"/\\|?*') | {chr(n) for n in range(32)}


@given(st.text(max_size=300))
def test_a_folder_name_is_safe_on_every_file_system(site: str) -> None:
    name = folder_name(site, ID, NOON)
    assert not set(name) & RESERVED
    assert name.startswith("2026-05-20-")
    assert name.endswith(f"-{ID}")
    assert "--" not in name
    assert len(name.encode()) <= 120


def test_the_name_of_the_site_is_read_in_the_folder() -> None:
    assert folder_name("恒大 3# 楼", ID, NOON) == f"2026-05-20-恒大-3-楼-{ID}"
    assert folder_name("", ID, NOON) == f"2026-05-20-site-{ID}"
    assert folder_name("a" * 89 + "-b", ID, NOON) == f"2026-05-20-{'a' * 89}-{ID}"
    assert folder_name("工" * 200, ID, NOON) == f"2026-05-20-{'工' * 30}-{ID}"


BEGIN_IN_ASCII = """
import sys
import os
import subprocess
import sys
from pathlib import Path
from inspector_tui.store import Workspace
from tests.store.samples import ANNA, CHECKLIST, ID, NOON
workspace = Workspace(Path(sys.argv[1]))
values = {"site/name": "\\u5de5\\u5730 7"}
file = workspace.begin(CHECKLIST, values, inspection_id=ID, at=NOON, by=ANNA)
print(sys.getfilesystemencoding(), file.path.parent.name, ascii(workspace.listing()[0].site))
"""


def test_a_machine_without_a_utf_8_locale_begins_and_lists_a_chinese_site(tmp_path: Path) -> None:
    environ = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-c", BEGIN_IN_ASCII, tmp_path / "office"],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env=environ,
    )
    assert done.stderr == ""
    assert done.stdout.split(" ", 2) == [
        "ascii", f"2026-05-20-7-{ID}", "'\\u5de5\\u5730 7'\n"
    ]  # fmt: skip
