"""The command `score`."""

from pathlib import Path

import pytest

from inspector_tui.model import Author, Finding, entry
from inspector_tui.store import InspectionFile, open_file
from tests.cli.conftest import Run
from tests.model.samples import AT, BO


def finding(path: Path, address: str) -> Finding:
    return InspectionFile(path).inspection.findings[address]


@pytest.mark.parametrize("word", ["2", "partly", "PARTLY", "基本符合", "Partly met", "２"])
def test_a_level_is_given_by_its_id_its_key_or_its_words(
    inspector: Run, baotou: Path, word: str
) -> None:
    ran = inspector("score", "滨河", "Y2-3", word, "--note", "书记职责未上墙")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "Y2-3 Rules and secretary's duties on the wall: Partly met"
    assert finding(baotou, "Y2-3").value == "partly"
    assert finding(baotou, "Y2-3").note == "书记职责未上墙"


def test_an_item_is_found_whatever_the_case_and_the_keyboard(inspector: Run, baotou: Path) -> None:
    assert inspector("score", "滨河", "y２-３", "1").code == 0
    assert finding(baotou, "Y2-3").value == "met"


def test_the_level_may_stand_behind_the_note(inspector: Run, baotou: Path) -> None:
    assert inspector("score", "滨河", "Y2-3", "--note", "x", "2").code == 0
    assert finding(baotou, "Y2-3").value == "partly"


def test_the_second_line_says_where_the_inspection_stands(inspector: Run, baotou: Path) -> None:
    ran = inspector("score", "滨河", "Y2-3", "1")
    assert ran.out.splitlines()[1] == (
        "score so far 100.00, between 1.82 and 100.00 in the end · recommended stars: 0 to 4 · "
        "1 of 55 items"
    )


def test_json_has_the_finding_and_the_score(inspector: Run, baotou: Path) -> None:
    ran = inspector("score", "滨河", "Y2-3", "2", "--json")
    assert ran.json == {
        "address": "Y2-3", "state": "scored", "value": "partly", "score": "50.00", "stars": 0,
        "answered": 1, "applicable": 55,
    }  # fmt: skip


def test_pending_and_clear_are_recorded(inspector: Run, baotou: Path) -> None:
    inspector("score", "滨河", "G5-1", "pending")
    assert finding(baotou, "G5-1").state == "pending"
    inspector("score", "滨河", "G5-1", "clear")
    assert finding(baotou, "G5-1").state == "open"


def test_an_item_is_left_out_with_a_reason(inspector: Run, baotou: Path) -> None:
    ran = inspector("score", "滨河", "Y3-3", "na", "--reason", "项目无入党积极分子")
    assert ran.code == 0
    assert finding(baotou, "Y3-3").state == "na"
    assert finding(baotou, "Y3-3").reason == "项目无入党积极分子"


def test_a_reason_that_stands_already_is_enough(inspector: Run, baotou: Path) -> None:
    inspector("score", "滨河", "Y3-3", "na", "--reason", "无")
    inspector("score", "滨河", "Y3-3", "1")
    assert inspector("score", "滨河", "Y3-3", "na").code == 0


def test_a_note_can_be_taken_back(inspector: Run, baotou: Path) -> None:
    inspector("score", "滨河", "Y2-3", "2", "--note", "x")
    inspector("score", "滨河", "Y2-3", "--note", "")
    assert finding(baotou, "Y2-3").note == ""
    assert finding(baotou, "Y2-3").value == "partly"


def test_a_mark_is_kept_as_people_write_it(inspector: Run, safety: Path) -> None:
    assert inspector("score", "Harbour", "access.routes", "--mark", "８.50").code == 0
    assert finding(safety, "access.routes").value == {"mark": "8.5"}


def test_full_marks_and_no_deductions_have_a_key(inspector: Run, safety: Path) -> None:
    inspector("score", "Harbour", "access.routes", "1")
    inspector("score", "Harbour", "electricity.boards", "1")
    assert finding(safety, "access.routes").value == {"mark": "10"}
    assert finding(safety, "electricity.boards").value == {"deductions": {}}


def test_deductions_are_counted(inspector: Run, safety: Path) -> None:
    ran = inspector("score", "Harbour", "electricity.boards", "--deduct", "open=2", "wet=1.5",
                    "live=0")  # fmt: skip
    assert ran.code == 0
    assert finding(safety, "electricity.boards").value == {
        "deductions": {"open": "2", "wet": "1.5"}
    }
    assert "Open or unlocked 2; Wet or damaged 1.5" in ran.out


def test_parts_are_ticked_and_decide_where_they_stand_alone(inspector: Run, safety: Path) -> None:
    ran = inspector("score", "Harbour", "fire.extinguishers", "--part", "kind=yes", "date=no",
                    "--part", "reach=是")  # fmt: skip
    assert "2 of 3 parts hold" in ran.out
    assert finding(safety, "fire.extinguishers").parts == {
        "kind": True, "date": False, "reach": True,
    }  # fmt: skip


def test_clear_takes_the_ticks_back(inspector: Run, safety: Path) -> None:
    inspector("score", "Harbour", "fire.extinguishers", "--part", "kind=yes")
    inspector("score", "Harbour", "fire.extinguishers", "clear")
    assert finding(safety, "fire.extinguishers").parts == {}


def test_a_tick_settles_what_was_pending(inspector: Run, safety: Path) -> None:
    inspector("score", "Harbour", "fire.extinguishers", "pending")
    inspector("score", "Harbour", "fire.extinguishers", "--part", "kind=yes")
    assert finding(safety, "fire.extinguishers").value is None


def test_the_same_score_twice_is_written_once(inspector: Run, baotou: Path) -> None:
    inspector("score", "滨河", "Y2-3", "1")
    before = baotou.read_bytes()
    assert inspector("score", "滨河", "Y2-3", "1").code == 0
    assert baotou.read_bytes() == before


@pytest.mark.parametrize("choice", ["met", "not-met"])
def test_a_score_settles_a_conflict_whichever_side_it_takes(
    inspector: Run, baotou: Path, choice: str
) -> None:
    with open_file(baotou, BO) as file:
        key = "item/Y2-3/level"
        file.record(entry(key, "met", at=AT, by=BO), entry(key, "not-met", at=AT, by=BO))
    assert finding(baotou, "Y2-3").state == "conflict"
    inspector("score", "滨河", "Y2-3", choice)
    assert finding(baotou, "Y2-3").value == choice


def test_the_author_is_who_is_named_on_the_command_line(inspector: Run, baotou: Path) -> None:
    inspector("score", "滨河", "Y2-3", "1", "--by", "王工")
    assert finding(baotou, "Y2-3").by == "王工"
    inspector("score", "滨河", "Y2-2", "1")
    assert finding(baotou, "Y2-2").by == "Anna"


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        (("Y1-9", "1"), ("baotou-7-1-8 has no item Y1-9. Did you mean ", "G8-2, G8-3.")),
        (("zzz", "1"), ("baotou-7-1-8 has no item zzz. There are: Y1-1, Y1-2",)),
        (("Y2-3", "5"), ("Y2-3 has no level 5. Possible here: 1 met Met; 2 partly Partly met;",)),
        (("Y2-3", "prtly"), ("Y2-3 has no level prtly. Did you mean partly?",)),
        (("Y2-3", "na", "--reason", "x"), ("Y2-3 always applies and cannot be left out.",)),
        (("Y3-3", "na"), ("Y3-3 can be left out only with a reason", "when: ")),
        (("Y3-3", "na", "--reason", " "), ("Y3-3 can be left out only with a reason",)),
        (("Y2-3", "1", "--reason", "x"), ("Y2-3 is not left out",)),
        (("Y2-3", "--mark", "5"), ("Y2-3 is not given a mark. Possible here: 1 met",)),
        (("Y2-3", "--deduct", "a=1"), ("Y2-3 has no deductions.",)),
        (("Y2-3", "--part", "a=yes"), ("Y2-3 has no parts.",)),
        (("Y4-1", "--part", "nobody=yes"), ("Y4-1 has no part nobody. There are: identity, ",)),
        (("Y4-1", "--part", "identity=maybe"), ("write identity=yes or identity=no, not maybe",)),
        (("Y4-1", "--part", "identity"), ("identity has no equals sign; write ID=VALUE",)),
    ],
)
def test_what_an_item_cannot_take_is_refused_with_what_it_can(
    inspector: Run, baotou: Path, words: tuple[str, ...], sentences: tuple[str, ...]
) -> None:
    before = baotou.read_bytes()
    ran = inspector("score", "滨河", *words)
    assert (ran.code, ran.out) == (1, "")
    assert all(sentence in ran.err for sentence in sentences)
    assert baotou.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("access.routes", "--mark", "11"), "11 is no mark from 0 to 10 in steps of 0.5"),
        (("access.routes", "--mark", "8.4"), "8.4 is no mark"),
        (("access.routes", "--mark", "1e9999999"), "is no mark"),
        (("fire.hot-work", "--deduct", "watch=9"), "9 does not fit the deduction watch"),
        (("fire.hot-work", "--deduct", "fuel=1.5"), "1.5 does not fit the deduction fuel"),
        (("fire.hot-work", "--deduct", "smoke=1"), "There are: permit, watch, fuel."),
        (("fire.extinguishers", "1"), "--part kind=yes|no"),
        (("scaffold.edges@2", "1"), "inspector set INSPECTION instance/scaffold/2=NAME"),
        (("emergency.first-aider@2", "1"), "has no item emergency.first-aider@2"),
    ],
)
def test_numbers_and_instances_that_do_not_fit_are_refused(
    inspector: Run, safety: Path, words: tuple[str, ...], sentence: str
) -> None:
    ran = inspector("score", "Harbour", *words)
    assert (ran.code, ran.out) == (1, "")
    assert sentence in ran.err


def test_an_item_that_the_facts_leave_out_says_so(inspector: Run, safety: Path) -> None:
    inspector("set", "Harbour", "fact/has_scaffold=no")
    ran = inspector("score", "Harbour", "scaffold.edges", "1")
    assert ran.code == 1
    assert "scaffold.edges does not apply to this site: its facts leave it out" in ran.err


def test_an_inspection_that_somebody_holds_is_not_scored(inspector: Run, baotou: Path) -> None:
    with open_file(baotou, Author(name="Bo", device="laptop-2")):
        ran = inspector("score", "滨河", "Y2-3", "1")
    assert (ran.code, ran.out) == (1, "")
    assert "open elsewhere (Bo @ laptop-2)" in ran.err
    assert "Y2-3" not in InspectionFile(baotou).inspection.findings
