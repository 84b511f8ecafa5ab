"""What the season's screens are drawn from: rules that are tried, lines, and what differs."""

import msgspec
import pytest

from inspector_tui.errors import BadInput
from inspector_tui.library import find_policy
from inspector_tui.locale import use
from inspector_tui.model.selection_policy import SelectionPolicy
from inspector_tui.season import Question, Season
from inspector_tui.season.lines import Line, rows
from inspector_tui.season.settings import Setting, settings
from inspector_tui.tui.desk import Desk
from tests.tui.office import fill

TODAY = "2024-12-31"


def question(policy: SelectionPolicy, year: int = 2024) -> Question:
    return Question.of(policy, year, TODAY)


def wenzhou() -> Question:
    return question(find_policy("wenzhou-annual"))


def rules(one: Question) -> tuple[Setting, ...]:
    return settings(one, ("鹿城区", "乐清市"))


def rule(one: Question, label: str) -> Setting:
    return next(each for each in rules(one) if each.label == label)


def test_every_rule_can_be_turned_and_put_back_to_the_policy() -> None:
    own = wenzhou()
    listed = rules(own)
    assert len(listed) == len(rules(wenzhou()))
    for each in listed:
        assert not each.is_tried(own)
        turned = each.turned(own, 1)
        assert turned.is_trial, each.label
        assert each.is_tried(turned), each.label
        assert each.words(turned) != each.own(turned)
        assert each.back(turned) == own, each.label


def test_rules_are_tried_side_by_side_in_any_order() -> None:
    own = wenzhou()
    for first in rules(own):
        for second in rules(own):
            if "region" in first.label + second.label or first.label == second.label:
                continue
            one = second.turned(first.turned(own, 1), 1)
            other = first.turned(second.turned(own, 1), 1)
            assert one == other, f"{first.label}, {second.label}"


def test_a_policy_that_is_tried_cannot_be_taken_for_its_own() -> None:
    own = wenzhou()
    assert own.policy is own.own
    tried = rule(own, "Days of inspection needed").turned(own, 1)
    assert tried.policy.id == "wenzhou-annual-trial"
    assert tried.policy.minimum_visits == 2
    assert str(msgspec.structs.asdict(tried.policy)["title"]).count("What-if") >= 1
    assert tried.own == own.own
    assert tried.without_trial() == own


def test_another_day_for_the_deadlines_is_a_what_if_too() -> None:
    own = wenzhou()
    later = rule(own, "Deadlines as at").typed(own, "2025-01-15")
    assert later.is_trial
    assert later.asked.as_at == "2025-01-15"
    assert later.tried == own.own


@pytest.mark.parametrize(
    ("label", "text", "shown"),
    [
        ("the city: places in all", "12", "12"),
        ("the city: places in all", "-", "no bound"),
        ("the county: places of 鹿城区", "5", "5"),
        ("the city: part with all stars", "40%", "2/5"),
        ("the city: part with all stars", "1/3", "1/3"),
        ("What of the visits counts", "lowest visit", "lowest visit"),
        ("Last day of the period", "11-30", "11-30"),
        ("— stars that are needed", "4", "4"),
        ("An inspection is not sealed", "off", "off"),
    ],
)
def test_a_value_can_be_typed(label: str, text: str, shown: str) -> None:
    own = wenzhou()
    assert rule(own, label).words(rule(own, label).typed(own, text)) == shown


@pytest.mark.parametrize(
    ("label", "text", "sentence"),
    [
        ("the city: places in all", "many", "no count"),
        ("the city: places in all", "-1", "no count"),
        ("the city: places in all", "９" * 40, "no count"),
        ("Days of inspection needed", "0", "no count"),
        ("Days of inspection needed", "-", "no count"),
        ("the city: part with all stars", "2", "no part"),
        ("Last day of the period", "13-01", "no day"),
        ("Deadlines as at", "soon", "no day"),
        ("What of the visits counts", "best", "none of these"),
    ],
)
def test_what_cannot_be_typed_is_said(label: str, text: str, sentence: str) -> None:
    own = wenzhou()
    with pytest.raises(BadInput) as caught:
        rule(own, label).typed(own, text)
    assert sentence in str(caught.value)


def test_the_days_of_a_year_turn_over_at_its_ends_and_stay_days() -> None:
    own = wenzhou()
    day = rule(own, "Last day of the period")
    assert day.words(day.turned(own, 1)) == "01-01"
    date = rule(own, "Deadlines as at")
    far = date.typed(own, "9999-12-31")
    assert date.turned(far, 1) == far


def test_the_difference_names_who_comes_in_and_who_goes_out(desk: Desk) -> None:
    fill(desk.workspace)
    season = Season(desk.workspace)
    own = question(find_policy(desk.workspace.checklists / "policies" / "autumn.yaml"))
    first = season.answer(own)
    assert (first.came_in, first.went_out, first.made) == ((), (), first.own)
    more = rule(own, "the county: places of each region").turned(own, 1)
    found = season.answer(more)
    assert [one.candidate.name for one in found.came_in] == ["甲家园"]
    none = rule(own, "the city: places in all").typed(own, "0")
    assert [one.candidate.name for one in season.answer(none).went_out] == ["乙家园"]
    assert season.answer(own).made == first.made


@pytest.mark.parametrize("view", ["rank", "region"])
def test_every_site_stands_in_the_rows_once(desk: Desk, view: str) -> None:
    use("en")
    fill(desk.workspace)
    own = question(find_policy(desk.workspace.checklists / "policies" / "autumn.yaml"))
    selection = Season(desk.workspace).answer(own).made.selection
    listed = [one for one in rows(selection, (), view) if not isinstance(one, Line)]  # type: ignore[arg-type]
    assert sorted(map(id, listed)) == sorted(map(id, (*selection.standings, *selection.unvisited)))
