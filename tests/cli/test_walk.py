"""The command `walk`, line by line."""

from pathlib import Path

import pytest

from inspector_tui.store import InspectionFile
from tests.cli.conftest import Keyboard, Run


def values(path: Path) -> dict[str, object]:
    return {name: one.value for name, one in InspectionFile(path).inspection.findings.items()}


def test_a_piped_script_scores_line_by_line(inspector: Run, baotou: Path) -> None:
    ran = inspector("walk", "滨河", "--plain", says="1\n2 缺1人\n9 待区里核实\nq\n")
    assert ran.code == 0, ran.err
    assert values(baotou) == {"Y1-1": "met", "Y1-2": "partly", "Y1-3": "pending"}
    assert InspectionFile(baotou).inspection.findings["Y1-2"].note == "缺1人"


def test_each_question_says_where_it_stands_and_what_can_be_answered(
    inspector: Run, baotou: Path
) -> None:
    shown = inspector("walk", "滨河", "--plain", "--lang", "zh", says="q\n").out
    assert "第 1 项，共 55 项：有组织" in shown
    assert "Y1-1 组织设立挂牌" in shown
    assert "项目已建立党支部或党小组" in shown
    assert "1 符合; 3 不符合" in shown


def test_the_walk_goes_on_where_it_was_left(inspector: Run, baotou: Path) -> None:
    inspector("walk", "滨河", "--plain", says="1\n1\n")
    shown = inspector("walk", "滨河", "--plain").out
    assert "3 of 55: Organisation" in shown
    assert "1 of 55" not in shown


def test_a_walk_of_55_ends_with_the_score(inspector: Run, baotou: Path) -> None:
    ran = inspector("walk", "滨河", "--plain", says="1\n" * 60)
    assert ran.code == 0
    assert len(values(baotou)) == 55
    assert ran.out.splitlines()[-1] == ("score 100.00 · recommended stars: 4 · 55 of 55 items")


def test_the_words_of_both_languages_are_understood(inspector: Run, baotou: Path) -> None:
    says = "符合\nPartly met\n不符合\nn 没有台账\n待核\n"
    assert inspector("walk", "滨河", "--plain", says=says).code == 0
    found = InspectionFile(baotou).inspection.findings
    assert [found[name].value for name in ("Y1-1", "Y1-2", "Y1-3")] == ["met", "partly", "not-met"]
    assert found["Y2-1"].note == "没有台账"
    assert found["Y2-1"].value == "pending"


def test_back_returns_to_the_line_before_and_shows_what_stands(
    inspector: Run, baotou: Path
) -> None:
    ran = inspector("walk", "滨河", "--plain", says="1\nb\n3 没有挂牌\nq\n")
    assert "Now: Met" in ran.out
    assert values(baotou)["Y1-1"] == "not-met"


def test_an_item_can_be_left_out_or_skipped(inspector: Run, baotou: Path) -> None:
    inspector("walk", "滨河", "--plain", says="\n0 党员不足7人\nq\n")
    assert values(baotou) == {"Y1-2": "na"}


def test_help_tells_the_levels_apart_and_where_to_look(inspector: Run, baotou: Path) -> None:
    shown = inspector("walk", "滨河", "--plain", says="?\n").out
    assert "All of it holds and its basis was verified" in shown
    assert "Compare the approval" in shown


def test_a_lost_point_asks_for_its_note(inspector: Run, baotou: Path) -> None:
    assert "A note is due" in inspector("walk", "滨河", "--plain", says="3\n").out
    assert "A note is due" not in inspector("walk", "滨河", "--plain", says="2 缺人\n").out


def test_marks_deductions_and_ticks_are_taken(inspector: Run, safety: Path) -> None:
    says = "1\nm 8.5\n1\n1\nt kind=yes date=no\nt reach=yes\nd watch=2 fuel=1\nq\n"
    ran = inspector("walk", "Harbour", "--plain", says=says)
    assert ran.code == 0, ran.err
    found = values(safety)
    assert found["access.routes"] == {"mark": "8.5"}
    assert found["fire.hot-work"] == {"deductions": {"watch": "2", "fuel": "1"}}
    assert InspectionFile(safety).inspection.findings["fire.extinguishers"].parts == {
        "kind": True, "date": False, "reach": True,
    }  # fmt: skip


def test_a_pipe_stops_at_the_first_answer_that_does_not_fit(inspector: Run, baotou: Path) -> None:
    ran = inspector("walk", "滨河", "--plain", says="1\n7\n1\n1\n")
    assert ran.code == 1
    assert "Stopped at Y1-2" in ran.err
    assert "Y1-2 has no level 7" in ran.err
    assert values(baotou) == {"Y1-1": "met"}


def test_a_person_is_asked_again(
    inspector: Run, baotou: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Keyboard, "person", True)
    ran = inspector("walk", "滨河", "--plain", says="7\n1\nq\n")
    assert ran.code == 0
    assert "Y1-1 has no level 7" in ran.out
    assert values(baotou) == {"Y1-1": "met"}


def test_an_answer_is_on_the_disk_before_the_next_question(
    inspector: Run, baotou: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def question(*_: object) -> str:
        seen.append(values(baotou))
        return "?"

    monkeypatch.setattr("inspector_tui.cli.plain_walk.question", question)
    inspector("walk", "滨河", "--plain", says="1\n2 x\nq\n")
    assert seen == [{}, {"Y1-1": "met"}, {"Y1-1": "met", "Y1-2": "partly"}]


def test_ctrl_c_leaves_what_was_said_and_frees_the_inspection(inspector: Run, baotou: Path) -> None:
    ran = inspector("walk", "滨河", "--plain", says="1\n^C\n1\n")
    assert (ran.code, ran.err) == (130, "")
    assert values(baotou) == {"Y1-1": "met"}
    assert inspector("score", "滨河", "Y1-2", "1").code == 0
