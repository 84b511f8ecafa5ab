"""The numbers of notices: consecutive in their year, and never another once they are issued."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.errors import HeldElsewhere
from inspector_tui.exchange import seal, verify_file
from inspector_tui.model import issued_numbers, merge, standing_seal
from inspector_tui.report.numbering import Numbers, issue
from inspector_tui.store import InspectionFile, Summary
from tests.store.samples import ANNA, BO, NOON, begun, opened, says


def row(path: str, day: str, *issued: str, problems: int = 1) -> Summary:
    return Summary(
        path=path, standing="sealed", id=path, date=day, rectify=problems, numbers=issued
    )


def test_numbers_are_counted_within_the_year_of_the_visit() -> None:
    numbers = Numbers([row("a", "2026-02-01"), row("b", "2026-03-01"), row("c", "2025-12-31")])
    assert [numbers.take(one) for one in "bca"] == ["2026-001", "2025-001", "2026-002"]


def test_an_older_inspection_that_comes_later_moves_no_number() -> None:
    there = [row("b", "2026-03-01", "2026-001"), row("c", "2026-05-01", "2026-002")]
    numbers = Numbers([row("a", "2026-01-15"), *there])
    assert numbers.issued("b") == ("2026-001",)
    assert numbers.take("a") == "2026-003"
    assert numbers.issued("c") == ("2026-002",)


def test_a_number_that_was_given_by_hand_is_not_counted_on_unless_it_is_one_of_ours() -> None:
    numbers = Numbers([row("a", "2026-01-15", "温红检2026年第012号"), row("b", "2026-02-01")])
    assert numbers.take("b") == "2026-001"
    numbers = Numbers([row("a", "2026-01-15", "2026-041"), row("b", "2026-02-01")])
    assert numbers.take("b") == "2026-042"


def test_two_inspections_under_one_number_are_found() -> None:
    numbers = Numbers([row("a", "2026-01-15", "2026-001"), row("b", "2026-02-01", "2026-001")])
    assert [one.path for one in numbers.namesakes("2026-001", "a")] == ["b"]
    assert numbers.namesakes("2026-002", "a") == ()


def test_a_visit_without_a_date_is_numbered_in_the_year_that_is_given() -> None:
    assert Numbers([row("a", "soon")]).take("a", "2026") == "2026-001"


@given(st.lists(st.tuples(st.sampled_from(["2025", "2026"]), st.integers(0, 40)), max_size=12))
def test_no_number_is_ever_given_twice(issued: list[tuple[str, int]]) -> None:
    there = [
        row(f"i{n}", f"{year}-01-01", f"{year}-{count:03}" if count else "")
        for n, (year, count) in enumerate(issued)
    ]
    there = [row(one.path, one.date, *filter(None, one.numbers)) for one in there]
    numbers = Numbers(there)
    new = [numbers.take(one.path) for one in there if not one.numbers]
    old = {number for one in there for number in one.numbers}
    assert len({*new}) == len(new)
    assert old.isdisjoint(new)


def test_a_number_is_an_entry_that_travels_and_stays(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", says("site/name", "Lot 7"))
    assert issue(path, "2026-007", at=NOON, by=ANNA) == "2026-007"
    before = path.read_bytes()
    assert issue(path, "2026-009", at=NOON + timedelta(days=1), by=BO) == "2026-007"
    assert path.read_bytes() == before
    assert issued_numbers(InspectionFile(path).log) == ("2026-007",)


def test_a_person_may_give_another_number_and_the_first_stays_in_the_log(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", says("site/name", "Lot 7"))
    issue(path, "2026-007", at=NOON, by=ANNA)
    assert issue(path, "2026-011", at=NOON, by=BO, anew=True) == "2026-011"
    log = InspectionFile(path).log
    assert issued_numbers(log) == ("2026-011",)
    assert [one.says for one in log.history("notice/number")] == ["2026-007", "2026-011"]


def test_two_numbers_of_one_inspection_both_stand_until_a_person_settles_them(
    tmp_path: Path,
) -> None:
    logs = []
    for name, number, by in (("a", "2026-007", ANNA), ("b", "2026-003", BO)):
        path = begun(tmp_path / name, says("site/name", "Lot 7"))
        issue(path, number, at=NOON, by=by)
        logs.append(InspectionFile(path).log)
    assert issued_numbers(merge(*logs)) == ("2026-003", "2026-007")


def test_a_number_amends_no_seal(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", says("site/name", "Lot 7"))
    with opened(path) as file:
        seal(file, at=NOON, by=ANNA)
    issue(path, "2026-007", at=NOON + timedelta(hours=1), by=ANNA)
    state = standing_seal(InspectionFile(path).log)
    assert (state.kind, state.amended) == ("sealed", ())
    assert verify_file(path).kind == "digest-only"
    assert verify_file(path).amended == 0


def test_an_inspection_that_is_open_elsewhere_gets_no_number(tmp_path: Path) -> None:
    path = begun(tmp_path / "a", says("site/name", "Lot 7"))
    with opened(path), pytest.raises(HeldElsewhere):
        issue(path, "2026-007", at=NOON, by=BO)
    assert issued_numbers(InspectionFile(path).log) == ()
