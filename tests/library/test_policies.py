"""Selection policies and programmes: the shipped ones, and one-edit mistakes with their places."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_tui.errors import BadChecklist, BadInput
from inspector_tui.library import (
    Complaint,
    check_policy,
    check_programme,
    find,
    find_policy,
    find_programme,
    load_policy,
    load_programme,
    policies,
    programmes,
    shipped,
)
from inspector_tui.library.rules.site_facts import SITE_FACTS
from inspector_tui.model import wording
from inspector_tui.model.register import Site
from tests.library.sample import place, spoilt, written

POLICY = """\
format: selection/1
id: sample
version: "1"
title: {zh: 样例, en: Sample}
programme: red-site
gates:
  - {when: veto, because: 否决}
  - {when: stars, stars: 3, because: 星级}
  - {when: register, condition: launched and award >= 2, because: 名册}
ties:
  - {by: key_misses, label: 关键项}
  - {by: group, group: 一优, label: 一优}
quotas:
  county: {each_region: 3, by_region: {鹿城: 5}}
  city: {places: 20, full_stars: 1/5}
"""

PROGRAMME = """\
format: programme/1
id: sample
title: Sample
targets:
  - id: R1
    label: Coverage
    counted: launched
    among: eligible
    by_year: {"2022": 50, "2023": 60}
monthly:
  due: 5
  activities:
    - {id: study, label: Study, items: [A-1]}
    - {id: care, label: Care, items: [A-2, A-3]}
"""

# What stands in the sample, what takes its place, the passage at which the complaint stands, its
# path, and a part of its sentence.
Mistake = tuple[str, str, str, str, str]

IN_POLICY: list[Mistake] = [
    ("format: selection/1", "format: selection/2", "selection/2", "format", "newer than this"),
    ("when: veto", "when: vetto", "vetto", "gates/#1/when", "Did you mean veto?"),
    ("  city: {", "  citty: {", "citty", "quotas/citty", "Did you mean city?"),
    ("places: 20", "places: -1", "-1", "quotas/city/places", "cannot be negative"),
    ("鹿城: 5", "鹿城: -5", "-5", "quotas/county/by_region/鹿城", "cannot be negative"),
    ("鹿城: 5", "鹿城: five", "five", "quotas/county/by_region/鹿城", "a whole number"),
    ("1/5", "6/5", "6/5", "quotas/city/full_stars", "0 to 1"),
    ("stars: 3, ", "", "stars, because", "gates/#2/when", "how many stars are needed"),
    ("when: veto, because", "when: veto, stars: 4, because", "4, because", "gates/#1/stars",
     "only a gate with `when: stars`"),
    ("condition: launched and award >= 2, ", "", "register, because", "gates/#3/when",
     "what must hold"),
    ("launched and award >= 2", "lanched", "lanched", "gates/#3/condition",
     "Did you mean launched?"),
    ("launched and award >= 2", "award_plan == 'city'", "award_plan", "gates/#3/condition",
     "no choice city"),
    ("launched and award >= 2", "launched >", "launched >", "gates/#3/condition",
     "cannot be understood"),
    ("group: 一优, ", "", "group, label", "ties/#2/by", "a block is named exactly"),
    ("by: key_misses, label: 关键项", "by: group, group: 一优, label: 又",
     "{by: group, group: 一优, label: 一优}", "ties/#2", "a second time"),
    ("programme: red-site", "programme: red-site\nminimum_visits: 0", "0\n", "minimum_visits",
     "at least 1"),
    ("programme: red-site", "programme: red-site\nbegins: 1 January", "1 January", "begins",
     "a day of the year"),
    ("programme: red-site", "programme: red-site\nends: 02-30", "02-30", "ends",
     "a day of the year"),
    ("programme: red-site", "programme: red-site\nleniency_least: 0", "0\n", "leniency_least",
     "at least one site"),
    ("programme: red-site\n", "", "format: selection/1", "", "the key programme is missing"),
    ("id: sample", "id: my sample", "my sample", "id", "has a space"),
    ("title: {zh: 样例, en: Sample}", 'title: ""', '""', "title", "words are missing"),
    ("title: {zh: 样例", "tittle: 1\ntitle: {zh: 样例", "tittle", "tittle", "Did you mean title?"),
]  # fmt: skip

IN_PROGRAMME: list[Mistake] = [
    ("counted: launched", "counted: started", "started", "targets/R1/counted", "no fact is"),
    ("counted: launched", 'counted: ""', '""', "targets/R1/counted", "which sites it counts"),
    ("among: eligible", "among: members()", "members()", "targets/R1/among", "cannot be"),
    ('"2022": 50', '"22": 50', "50,", "targets/R1/by_year/22", "is no year"),
    ('"2022": 50', '"2022": 500', "500", "targets/R1/by_year/2022", "1 to 100"),
    ('{"2022": 50, "2023": 60}', "{}", "{}", "targets/R1/by_year", "has no year"),
    ("due: 5", "due: 32", "32", "monthly/due", "1 to 31"),
    ("items: [A-1]", "items: []", "[]", "monthly/activities/study/items", "by which items"),
    ("id: care", "id: study", "study, label: Care", "monthly/activities/study/id", "taken already"),
    ("    by_year", "    by_years", "by_years", "targets/R1/by_years", "Did you mean by_year?"),
]  # fmt: skip


def told(
    check: Callable[[Path], tuple[Complaint, ...]], folder: Path, text: str
) -> list[tuple[int, int, str, str]]:
    return [(c.line, c.column, c.path, c.text("en")) for c in check(written(folder, text))]


@pytest.mark.parametrize("mistake", IN_POLICY, ids=lambda mistake: mistake[1])
def test_a_mistake_in_a_policy_is_told_at_its_place(mistake: Mistake, tmp_path: Path) -> None:
    old, new, passage, path, words = mistake
    text = spoilt(old, new, POLICY)
    found = told(check_policy, tmp_path, text)
    assert (*place(text, passage), path) in [one[:3] for one in found]
    assert any(words in one[3] for one in found), found


@pytest.mark.parametrize("mistake", IN_PROGRAMME, ids=lambda mistake: mistake[1])
def test_a_mistake_in_a_programme_is_told_at_its_place(mistake: Mistake, tmp_path: Path) -> None:
    old, new, passage, path, words = mistake
    text = spoilt(old, new, PROGRAMME)
    found = told(check_programme, tmp_path, text)
    assert (*place(text, passage), path) in [one[:3] for one in found]
    assert any(words in one[3] for one in found), found


def test_the_samples_are_sound(tmp_path: Path) -> None:
    policy = load_policy(written(tmp_path, POLICY))
    assert policy.quotas["city"].full_stars == Fraction(1, 5)
    assert policy.quotas["county"].of("鹿城") == 5
    assert policy.quotas["county"].of("乐清") == 3
    assert load_programme(written(tmp_path, PROGRAMME)).targets[0].by_year["2023"] == 60


def test_all_complaints_come_at_once_and_loading_raises_them(tmp_path: Path) -> None:
    text = spoilt("places: 20", "places: -1", spoilt("when: veto", "when: vetto", POLICY))
    with pytest.raises(BadChecklist) as caught:
        load_policy(written(tmp_path, text))
    assert len(caught.value.complaints) == 2
    with pytest.raises(BadChecklist):
        load_programme(written(tmp_path, PROGRAMME.replace("programme/1", "programme/2")))


def test_a_checklist_is_no_policy_and_a_policy_no_checklist(tmp_path: Path) -> None:
    assert check_policy(shipped()[0])
    with pytest.raises(BadChecklist):
        find(written(tmp_path, POLICY))


def test_quotas_without_an_office_are_refused(tmp_path: Path) -> None:
    text = POLICY[: POLICY.index("quotas:")] + "quotas: {}\n"
    assert any("at least one office" in one[3] for one in told(check_policy, tmp_path, text))


@pytest.mark.parametrize("path", policies(), ids=lambda path: path.stem)
def test_every_shipped_policy_is_sound_and_local(path: Path) -> None:
    assert [str(one) for one in check_policy(path)] == []
    policy = load_policy(path)
    assert policy.id == path.stem
    assert policy.local
    assert "本地规则" in wording(policy.note, "zh")


def test_the_shipped_policies_speak_of_blocks_and_programmes_that_exist() -> None:
    checklists = {path.stem: find(path) for path in shipped()}
    blocks = {wording(one.group, "zh") for c in checklists.values() for one in c.sections}
    for path in policies():
        policy = load_policy(path)
        assert policy.programme in {one.programme for one in checklists.values()}
        assert {tie.group for tie in policy.ties if tie.group} <= blocks


def test_the_shipped_programme_has_the_targets_of_the_notice() -> None:
    (path,) = programmes()
    assert [str(one) for one in check_programme(path)] == []
    first, second = load_programme(path).targets
    assert first.by_year == {"2022": 50, "2023": 60, "2024": 70}
    assert second.by_year == {"2022": 70, "2023": 80, "2024": 90}
    assert (first.counted, first.among) == ("launched", "eligible")
    assert (second.counted, second.among) == ("award >= 2", "launched")


def test_the_folders_beside_the_checklists_are_no_checklists() -> None:
    assert len(shipped()) == 3
    assert len(policies()) == 2


def test_a_policy_is_found_by_id_by_version_and_by_path(tmp_path: Path) -> None:
    own = tmp_path / "policies"
    own.mkdir()
    path = written(own, POLICY)
    assert find_policy("sample", policies(tmp_path)).id == "sample"
    assert find_policy("wenzhou-annual@2024.1").id == "wenzhou-annual"
    assert find_policy(path) == find_policy(str(path))
    with pytest.raises(BadInput, match="Did you mean wenzhou-annual"):
        find_policy("wenzhou-anual")


def test_the_programme_of_the_workspace_stands_before_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "programmes"
    own.mkdir()
    written(own, PROGRAMME)
    assert find_programme("", tmp_path).id == "sample"
    assert find_programme("red-site-wenzhou", tmp_path).id == "red-site-wenzhou"
    with pytest.raises(BadInput, match="No programme is called other"):
        find_programme("other", tmp_path)


def test_conditions_know_exactly_the_facts_of_a_site() -> None:
    assert SITE_FACTS.keys() == Site(id="x", name="X").facts().keys()


def test_the_activities_of_a_shipped_programme_are_items_of_its_checklists() -> None:
    programme = find_programme("red-site-wenzhou")
    asked = {item.id for item in find("wenzhou-1-1-5").items()}
    named = [item for one in programme.monthly.activities for item in one.items]
    assert set(named) <= asked
    assert len(named) == len(set(named)) == 10
