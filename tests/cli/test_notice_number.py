"""The number of a notice, by the command line: given once, the same from any machine."""

import json
import re
import shutil
from pathlib import Path

import pytest

from inspector_tui.model import issued_numbers
from inspector_tui.store import InspectionFile, open_file
from tests.cli.conftest import Ran, Run
from tests.store.samples import BO


@pytest.fixture
def problem(inspector: Run, baotou: Path) -> Path:
    """An inspection with a problem on record."""
    words = ("rectify", "add", "滨河", "脚手架缺剪刀撑", "--deadline", "2099-01-01")
    assert inspector(*words).code == 0
    return baotou


def another(inspector: Run, site: str, day: str) -> Path:
    """A further inspection of a day, with a problem."""
    words = ("new", "baotou-7-1-8", "--site", site, "--set", f"visit/date={day}")
    ran = inspector(*words)
    assert ran.code == 0, ran.err
    inspector("rectify", "add", site, "缺护栏", "--deadline", "2099-01-01")
    return Path(ran.out.strip()) / "inspection.json"


def printed(ran: Ran) -> str:
    """The number on the paper that was written."""
    page = Path(ran.out.splitlines()[-1]).read_text(encoding="utf-8")
    found = re.search(r"<h1>.*?<span>(.*?)</span>", page)
    return found[1].removeprefix("No. ") if found else ""


def notice(inspector: Run, where: str, *words: str, kind: str = "notice") -> Ran:
    return inspector("report", where, "--html", "--lang", "en", "--kind", kind, *words)


def test_the_number_is_recorded_as_the_notice_is_printed_and_stays(
    inspector: Run, problem: Path
) -> None:
    first = notice(inspector, "滨河")
    number = printed(first)
    assert re.fullmatch(r"[0-9]{4}-001", number)
    assert issued_numbers(InspectionFile(problem).log) == (number,)
    written, file = Path(first.out.strip()).read_bytes(), problem.read_bytes()
    assert printed(notice(inspector, "滨河", kind="reply")) == number
    again = notice(inspector, "滨河")
    assert problem.read_bytes() == file
    moment = rb"(\d\d:\d\d(:\d\d\.\d{3}Z)?)"
    path = Path(again.out.strip())
    assert re.sub(moment, b"", path.read_bytes()) == re.sub(moment, b"", written)


def test_an_older_inspection_that_comes_later_moves_no_number(
    inspector: Run, problem: Path
) -> None:
    another(inspector, "乙工地", "2026-06-01")
    assert printed(notice(inspector, "乙工地")) == "2026-001"
    another(inspector, "甲工地", "2026-01-15")
    assert printed(notice(inspector, "甲工地")) == "2026-002"
    assert printed(notice(inspector, "乙工地")) == "2026-001"


def test_the_number_travels_and_another_machine_prints_the_same(
    inspector: Run, problem: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = printed(notice(inspector, "滨河"))
    office = str(tmp_path / "office")
    other = another(inspector, "乙工地", "2026-06-01")
    shutil.copytree(other.parent, tmp_path / "office/inspections/2026/x")
    assert inspector("merge", str(problem.parent), "--into", office).code == 0
    assert printed(notice(inspector, "滨河", "--workspace", office)) == number


def test_two_laptops_that_gave_one_number_are_told_and_a_person_mends_it(
    inspector: Run, problem: Path, workspace: Path, tmp_path: Path
) -> None:
    home = str(tmp_path / "home")
    there = another(inspector, "乙工地", "2026-06-01")
    shutil.copytree(there.parent, tmp_path / "home/inspections/2026" / there.parent.name)
    shutil.rmtree(there.parent)
    here = another(inspector, "丙工地", "2026-06-02")
    assert printed(notice(inspector, "丙工地")) == "2026-001"
    assert printed(notice(inspector, "乙工地", "--workspace", home)) == "2026-001"
    inspector("merge", home)
    ran = notice(inspector, "乙工地")
    assert printed(ran) == "2026-001"
    assert "2026-001 is also the number of the notice of 丙工地" in ran.err
    ran = notice(inspector, "乙工地", "--number", "2026-001")
    assert (ran.code, ran.out) == (1, "")
    assert "丙工地" in ran.err
    ran = notice(inspector, "乙工地", "--number", "2026-009")
    assert printed(ran) == "2026-009"
    assert "issued as 2026-001; from now on it is 2026-009" in ran.err
    assert notice(inspector, "丙工地").err == ""
    assert issued_numbers(InspectionFile(here).log) == ("2026-001",)


def test_what_is_open_elsewhere_is_printed_without_a_number_and_says_so(
    inspector: Run, problem: Path
) -> None:
    before = problem.read_bytes()
    with open_file(problem, BO):
        ran = notice(inspector, "滨河")
        assert (ran.code, printed(ran)) == (0, "")
        assert "no number, for none can be recorded" in ran.err
        ran = notice(inspector, "滨河", "--number", "7")
        assert printed(ran) == "7"
        assert "printed and not recorded" in ran.err
    assert problem.read_bytes() == before


def test_a_seal_stays_whole_when_a_number_is_issued(inspector: Run, ready: Path) -> None:
    inspector("rectify", "add", "滨河", "缺护栏", "--deadline", "2099-01-01")
    assert inspector("seal", "滨河").code == 0
    assert printed(notice(inspector, "滨河")).endswith("-001")
    verdict = inspector("verify", str(ready), "--json").json
    assert json.dumps(verdict).count('"digest-only"') == 1
    assert inspector("amend", "滨河", "--reason", "x").code == 1


def test_all_notices_are_numbered_by_date_and_those_without_problems_left_out(
    inspector: Run, problem: Path
) -> None:
    another(inspector, "乙工地", "2025-06-01")
    another(inspector, "甲工地", "2025-01-15")
    inspector("new", "baotou-7-1-8", "--site", "无问题", "--set", "visit/date=2025-01-01")
    words = ("report", "--all", "--kind", "notice", "--html", "--year", "2025", "--json")
    assert len(inspector(*words).json["files"]) == 2
    again = inspector(*words)
    assert (again.json["files"], again.json["there"]) == ([], 2)
    assert printed(notice(inspector, "甲工地")) == "2025-001"
    assert printed(notice(inspector, "乙工地")) == "2025-002"


def test_one_number_is_not_for_all(inspector: Run, problem: Path) -> None:
    ran = inspector("report", "--all", "--kind", "notice", "--html", "--number", "7")
    assert (ran.code, ran.out) == (1, "")
    assert "--number is for one inspection" in ran.err


def test_a_form_without_problems_has_no_number(inspector: Run, baotou: Path) -> None:
    before = baotou.read_bytes()
    assert printed(notice(inspector, "滨河")) == ""
    assert baotou.read_bytes() == before
