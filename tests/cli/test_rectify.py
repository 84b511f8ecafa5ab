"""Problems, replies and re-checks by the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.sites import shot


def add(inspector: Run, where: str, fact: str, deadline: str = "2099-01-01", *more: str) -> str:
    words = ("rectify", "add", where, fact, "--deadline", deadline, *more)
    ran = inspector(*words, "--json")
    assert ran.code == 0, ran.err
    return str(ran.json["number"])


@pytest.mark.parametrize("deadline", [(), ("--deadline", "soon"), ("--deadline", "2020-01-01")])
def test_a_problem_without_a_deadline_to_come_is_refused(
    inspector: Run, baotou: Path, tmp_path: Path, deadline: tuple[str, ...]
) -> None:
    before, path = baotou.read_bytes(), str(shot(tmp_path, "a.jpg"))
    ran = inspector("rectify", "add", "滨河", "脚手架缺剪刀撑", *deadline, "--photo", path)
    assert (ran.code, ran.out) == (1, "")
    assert "deadline" in ran.err
    assert baotou.read_bytes() == before
    assert not (baotou.parent / "evidence").exists()


def test_a_problem_keeps_all_that_is_said_of_it(
    inspector: Run, baotou: Path, tmp_path: Path
) -> None:
    path = shot(tmp_path, "a.jpg")
    ran = inspector(
        "rectify", "add", "滨河", "脚手架缺剪刀撑", "--item", "g5-3", "--deadline", "2099-01-01",
        "--part", "东侧", "--clause", "6.6.2", "--serious", "--require", "加设", "--responsible",
        "王示例", "--on", "2026-05-20", "--photo", str(path), "--json",
    )  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    (sha256,) = ran.json["evidence"]
    assert (baotou.parent / "evidence" / f"{sha256}.jpg").read_bytes() == path.read_bytes()
    assert (baotou.parent / "evidence" / ".prints" / f"{sha256}.jpg").is_file()
    told = {name: ran.json[name] for name in ("item", "part", "clause", "severity", "on")}
    assert told == {
        "item": "G5-3", "part": "东侧", "clause": "6.6.2", "severity": "serious",
        "on": "2026-05-20",
    }  # fmt: skip


def test_a_bad_photo_is_refused_and_nothing_is_recorded(
    inspector: Run, baotou: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(b"")
    before = baotou.read_bytes()
    words = ("--deadline", "2099-01-01", "--photo", str(tmp_path / "a.jpg"))
    ran = inspector("rectify", "add", "滨河", "x", *words)
    assert (ran.code, "is empty" in ran.err, baotou.read_bytes()) == (1, True, before)


def test_a_problem_goes_from_reply_to_rejection_to_acceptance(inspector: Run, baotou: Path) -> None:
    number = add(inspector, "滨河", "脚手架缺剪刀撑", "2099-01-01", "--responsible", "王示例")
    early = inspector("rectify", "accept", "滨河", number)
    assert (early.code, "no reply to check yet" in early.err) == (1, True)
    replied = inspector("rectify", "reply", "滨河", number, "已加设", "--json").json
    assert (replied["state"], replied["replies"][0]["who"]) == ("replied", "王示例")
    bare = inspector("rectify", "reject", "滨河", number, "东侧仍缺")
    assert (bare.code, "is no deadline" in bare.err) == (1, True)
    words = ("rectify", "reject", "滨河", number, "东侧仍缺", "--deadline", "2099-02-01")
    rejected = inspector(*words, "--json").json
    assert (rejected["state"], rejected["deadline"]) == ("rejected", "2099-02-01")
    assert rejected["checks"][0]["who"] == "Anna"
    inspector("rectify", "reply", "滨河", number, "已补齐")
    accepted = inspector("rectify", "accept", "滨河", number, "--who", "李示例", "确已补齐")
    assert (accepted.code, accepted.out.count("accepted")) == (0, 2)
    again = inspector("rectify", "reply", "滨河", number, "x")
    assert (again.code, "accepted and is closed" in again.err) == (1, True)


def test_the_list_of_all_sites_begins_with_what_is_overdue(
    inspector: Run, baotou: Path, safety: Path
) -> None:
    add(inspector, "滨河", "later", "2099-01-01")
    add(inspector, "Harbour", "late", "2020-02-01", "--on", "2020-01-01")
    add(inspector, "滨河", "soon", "2098-01-01")
    number = add(inspector, "Harbour", "done", "2020-02-02", "--on", "2020-01-01")
    inspector("rectify", "reply", "Harbour", number, "x")
    inspector("rectify", "accept", "Harbour", number)
    every = inspector("rectify", "list", "--json").json
    assert [one["fact"] for one in every] == ["late", "soon", "later", "done"]
    assert [one["overdue"] for one in every] == [True, False, False, False]
    still = inspector("rectify", "list", "--open")
    assert "overdue" in still.out.splitlines()[0]
    assert "Harbour Road" in still.out.splitlines()[0]
    assert still.out.endswith("3 problems, 3 to close, 1 overdue\n")
    one = inspector("rectify", "list", "滨河", "--json").json
    assert [(p["number"], p["fact"]) for p in one] == [("2", "soon"), ("1", "later")]


def test_a_damaged_inspection_is_named_and_the_others_are_listed(
    inspector: Run, baotou: Path, safety: Path
) -> None:
    add(inspector, "滨河", "later")
    safety.write_bytes(safety.read_bytes()[:500])
    ran = inspector("rectify", "list")
    assert (ran.code, "later" in ran.out) == (1, True)
    assert f"{safety}: this inspection is damaged" in ran.err


def test_a_problem_entered_by_mistake_is_taken_back(inspector: Run, baotou: Path) -> None:
    number = add(inspector, "滨河", "x")
    assert inspector("rectify", "withdraw", "滨河", number).code == 0
    assert inspector("rectify", "list").out == "No problem is on record.\n"
    gone = inspector("rectify", "reply", "滨河", number, "x")
    assert (gone.code, "there is no such problem" in gone.err) == (1, True)


def test_a_problem_after_the_seal_is_an_amendment(inspector: Run, ready: Path) -> None:
    where = str(ready)
    inspector("seal", where)
    ran = inspector("rectify", "add", where, "x", "--deadline", "2099-01-01")
    assert (ran.code, "is an amendment" in ran.err) == (0, True)
    assert inspector("amend", where, "--reason", "上级复查发现").code == 0
