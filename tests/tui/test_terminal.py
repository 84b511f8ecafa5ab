"""The program in a real terminal: its keys, its screen, its files, and how it ends."""

import sys
import time
from pathlib import Path

import pytest

from inspector_tui.library import find
from inspector_tui.model import Author, Inspection
from inspector_tui.store import NAME, InspectionFile, Workspace
from tests.tui.conftest import NOON
from tests.tui.terminal import Terminal, opened

ITEMS = 55
SIZES = [(80, 24), (120, 36)]
CRASHING = """
import sys
from inspector_tui.cli import main
from inspector_tui.tui.widgets.item_list import ItemList

def cells(self, row, width):
    raise ZeroDivisionError("the telephone number of the secretary")

ItemList.cells = cells
sys.exit(main(sys.argv[1:]))
"""


def begin(terminal: Terminal, name: str = "A") -> None:
    """From the records screen to the first item: three keys where the name has one character."""
    terminal.until("Press n")
    terminal.press("n")
    terminal.until("New inspection")
    terminal.press(*name, "enter")
    terminal.until(f"0/{ITEMS}")


def unwrapped(text: str) -> str:
    """What a dialogue says, without its frame and its breaks of lines."""
    return "".join(text.replace("│", "").split())


def only_file(workspace: Path) -> Path:
    [path] = workspace.glob(f"inspections/*/*/{NAME}")
    return path


def inspection(workspace: Path) -> Inspection:
    return InspectionFile(only_file(workspace)).inspection


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x36"])
def test_a_clean_walk_takes_at_most_sixty_keys_to_the_finished_report(
    tmp_path: Path, size: tuple[int, int], endings: set[str]
) -> None:
    with opened(tmp_path, size=size) as terminal:
        begin(terminal)
        for n in range(1, ITEMS + 1):
            terminal.press("1")
            terminal.until(f" {n}/{ITEMS} ")
        terminal.press("r")
        terminal.until("Done.")
        terminal.until(lambda text: all(f".en{one}" in unwrapped(text) for one in endings))
        assert terminal.pressed <= 60
    assert {path.suffix for path in (tmp_path / "exports").iterdir()} == endings
    assert all(one.value == "met" for one in inspection(tmp_path).findings.values())


def test_markup_in_a_note_is_shown_as_it_was_typed(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        begin(terminal)
        terminal.press("n")
        terminal.until("Party organisation set up and posted")
        terminal.press("缺[/x]失 [1] [red]x[/red]", "ctrl+s")
        terminal.until("Note 缺[/x]失 [1] [red]x[/red]")
    assert inspection(tmp_path).findings["Y1-1"].note == "缺[/x]失 [1] [red]x[/red]"


def test_the_keys_of_a_chinese_input_method_work(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        begin(terminal)
        terminal.press("１")
        terminal.until(f" 1/{ITEMS} ")
        terminal.press("。")
        terminal.until(f" 2/{ITEMS} ")
        terminal.press("】")
        terminal.until("Y2-1  points 1")
        terminal.press("【")
        terminal.until("Y1-1  points 1")
        terminal.press("？")
        terminal.until("Keys")
        terminal.press("enter")
        terminal.until(lambda text: "Keys" not in text)
        terminal.press("、", "sgxkz", "enter")
        terminal.until("All items 1 ")
        terminal.press("９")
        terminal.until(f" 3/{ITEMS} ")
    findings = inspection(tmp_path).findings
    assert [findings[item].value for item in ("Y1-1", "Y1-2")] == ["met", "met"]
    assert findings["G1-1"].state == "pending"


def test_text_typed_faster_than_the_screen_is_taken_whole(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        begin(terminal, name="第一小学教学楼工程")
        terminal.press("n")
        terminal.until("Party organisation set up and posted")
        terminal.press("牌子未挂" * 20, "f2")
        terminal.until("Note 牌子未挂")
    assert inspection(tmp_path).site == "第一小学教学楼工程"
    assert inspection(tmp_path).findings["Y1-1"].note == "牌子未挂" * 20


def test_the_walk_goes_on_when_the_window_changes_its_size(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        begin(terminal)
        terminal.press("1")
        terminal.until(f" 1/{ITEMS} ")
        terminal.resize(120, 36)
        terminal.until("─ Sections ─")
        terminal.press("1")
        terminal.until(f" 2/{ITEMS} ")
        terminal.resize(60, 20)
        terminal.until(lambda text: "Sections" not in text and "Y1-3  points 1" in text)
        terminal.press("1")
        terminal.until(f" 3/{ITEMS} ")
        assert all(len(line) <= 60 for line in terminal.text.split("\n"))
    assert len(inspection(tmp_path).findings) == 3


def test_no_score_that_was_shown_is_lost_by_a_kill(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        begin(terminal)
        for n in range(1, 10):
            terminal.press("1")
            terminal.until(f" {n}/{ITEMS} ")
        terminal.press(*"1" * 20)
        terminal.kill()
    kept = len(inspection(tmp_path).findings)
    assert kept >= 9
    with opened(tmp_path) as terminal:
        terminal.until(f" {kept}/{ITEMS} ")
        terminal.press("enter")
        terminal.until("All items 55")
        terminal.press("1")
        terminal.until(f" {kept + 1}/{ITEMS} ")
    assert len(inspection(tmp_path).findings) == kept + 1


def test_a_whole_walk_typed_at_once_is_scored_in_its_order(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        begin(terminal)
        terminal.press(*"1" * 10, "down", "up", *"1" * 45)
        terminal.until(f" {ITEMS}/{ITEMS} ")
    found = inspection(tmp_path).findings
    assert list(found) == [item.id for item in inspection(tmp_path).checklist.items()]


@pytest.mark.torture
@pytest.mark.parametrize("moment", range(40))
def test_a_kill_at_any_moment_loses_nothing_that_was_shown(tmp_path: Path, moment: int) -> None:
    with opened(tmp_path) as terminal:
        begin(terminal)
        terminal.press(*"1" * ITEMS)
        terminal.settle(0.001 * moment)
        terminal.kill()
        terminal.settle()
        shown = [n for n in range(ITEMS + 1) if f" {n}/{ITEMS} " in terminal.text]
    kept = inspection(tmp_path).findings
    assert shown
    assert len(kept) >= shown[0]
    assert all(one.value == "met" for one in kept.values())


@pytest.mark.parametrize("keys", [("ctrl+c",), ("f10", "f10"), ("q", "q")])
def test_the_terminal_is_given_back_as_it_was(tmp_path: Path, keys: tuple[str, ...]) -> None:
    with opened(tmp_path) as terminal:
        begin(terminal)
        for key in keys[:-1]:
            terminal.press(key)
            terminal.until("Inspections 1 of 1")
        terminal.press(keys[-1])
        assert terminal.ends() == 0
        assert terminal.cooked
        assert terminal.left_behind() == ""
        for mode in (b"?1049", b"?1000", b"?1003", b"?1006", b"?2004"):
            assert terminal.output.rfind(mode + b"l") > terminal.output.rfind(mode + b"h")
        assert terminal.output.rfind(b"?25h") > terminal.output.rfind(b"?25l")


def test_a_crash_says_one_sentence_and_where_its_cause_is(tmp_path: Path) -> None:
    argv = [sys.executable, "-c", CRASHING, "--workspace", str(tmp_path), "--lang", "en"]
    with Terminal(argv) as terminal:
        terminal.until("Press n")
        terminal.press("n")
        terminal.until("New inspection")
        terminal.press("A", "enter")
        assert terminal.ends() == 1
        assert terminal.cooked
        words = terminal.left_behind()
    cause = tmp_path / "error.log"
    assert str(cause) in words.replace("\n", "")
    assert "Everything scored is saved" in words
    assert "Traceback" not in words
    assert "secretary" not in words
    assert "ZeroDivisionError" in cause.read_text(encoding="utf-8")
    assert inspection(tmp_path).site == "A"


def pdf_workers(program: int) -> set[int]:
    """The processes below a program that make PDFs."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = status.read_bytes()
            parent = (status.parent / "stat").read_text().rpartition(")")[2].split()[1]
        except OSError:  # it has ended meanwhile
            continue
        if b"inspector_tui.report.pdf_worker" in words and int(parent) == program:
            found.add(int(status.parent.name))
    return found


def alive(process: int) -> bool:
    """Whether a process still runs; one that has ended and was not asked for does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
@pytest.mark.parametrize(
    "leave", [("q", "q"), ("ctrl+c",), ("q", "enter", "ctrl+c")], ids=["q", "ctrl+c", "in a walk"]
)
def test_the_program_that_is_left_while_papers_are_written_leaves_nothing_behind(
    tmp_path: Path, endings: set[str], leave: tuple[str, ...]
) -> None:
    if ".pdf" not in endings:
        pytest.skip("no PDF can be made here")
    workspace = Workspace(tmp_path)
    for n in range(1, 13):
        values = {"site/name": f"Site {n}", "visit/date": "2026-11-21"}
        workspace.begin(
            find("baotou-7-1-8"), values, inspection_id=f"{n:016x}", at=NOON,
            by=Author(name="Wang", device="laptop"),
        ).close()  # fmt: skip
    with opened(tmp_path) as terminal:
        terminal.until("Inspections 12 of 12")
        terminal.press("p")
        terminal.until("Papers of 12 inspections")
        terminal.press("enter")
        terminal.until("Writing 3 of 12")
        workers = pdf_workers(terminal.process.pid)
        assert workers
        for key in leave:
            terminal.press(key)
            terminal.settle()
        left = time.monotonic()
        assert terminal.ends(within=10) == 0
        assert time.monotonic() - left < 3
        assert not any(alive(one) for one in workers)
        assert terminal.cooked
    written = [*(tmp_path / "exports").iterdir()]
    assert 0 < len(written) < 24
    assert not [one for one in written if one.name.startswith(".")]
    for one in written:
        whole = one.read_bytes()
        assert whole.rstrip().endswith(b"</html>" if one.suffix == ".html" else b"%%EOF"), one
