"""A pool: every inspection once, scored anew, whatever it came as and however often."""

import json
import random
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_tui.errors import BadInput
from inspector_tui.exchange import pack
from inspector_tui.exchange.gathering import gather
from inspector_tui.exchange.pool import Gathered, check_one_definition
from inspector_tui.exchange.received import Refused
from inspector_tui.model import Checklist, Log
from inspector_tui.model.pool import Pool
from inspector_tui.model.register import Register, Site
from inspector_tui.register import Matcher
from inspector_tui.store import Content
from tests.exchange.pool_samples import ALL_MET, asked, content, filed, site, written
from tests.model.samples import checklist, section
from tests.model.selection_samples import policy

REGISTER = Register(
    sites=(
        Site(id="001", name="瓯江家园", region="N"),
        Site(id="002", name="滨海学校", region="S"),
    )
)
TODAY = date(2024, 12, 31)


def gathered(*paths: Path, rescore: Checklist | None = None) -> tuple[Gathered, list[Refused]]:
    return gather(paths, Matcher(REGISTER), today=TODAY, rescore=rescore)


def only(folder: Path, one: Content) -> Gathered:
    found, refused = gathered(filed(folder / "one", one))
    assert refused == []
    return found


def test_a_visit_says_what_the_selection_asks(tmp_path: Path) -> None:
    said = {
        **site("瓯江家园", team_leader="Cai", visit_highlights="a\nb"),
        "V": "yes", "K": "partly", "A": "met", "B": "partly",
    }  # fmt: skip
    (visit,) = only(tmp_path, content(1, said)).visits
    assert (visit.site, visit.name, visit.region) == ("001", "瓯江家园", "N")
    assert (visit.programme, visit.date, visit.inspector) == ("red", "2024-05-01", "Cai")
    assert visit.score == Fraction(75)
    assert (visit.complete, visit.vetoes, visit.key_misses) == (True, (), 1)
    assert visit.groups == {"一强": Fraction(3, 4), "一优": Fraction(3, 4)}
    assert (visit.stars, visit.full_stars) == (3, 5)
    assert (visit.highlights, visit.seal, visit.conflicts) == (("a", "b"), "unsealed", 0)
    assert visit.checklist.startswith("sample@1#")
    assert len(visit.digest) == 64


def test_a_failed_veto_is_named_and_an_open_one_is_not(tmp_path: Path) -> None:
    failed = {**ALL_MET, "V": "no", **site("甲")}
    opened = {key: value for key, value in {**ALL_MET, **site("乙")}.items() if key != "V"}
    found, _ = gathered(filed(tmp_path / "a", content(1, failed)),
                        filed(tmp_path / "b", content(2, opened)))  # fmt: skip
    assert [(one.vetoes, one.complete) for one in found.visits] == [(("V",), True), ((), False)]
    assert found.visits[1].score == Fraction(75)


def test_nothing_rated_is_no_score(tmp_path: Path) -> None:
    (visit,) = only(tmp_path, content(1, site("甲"))).visits
    assert visit.score is None


def test_overdue_problems_count_as_at_the_day_of_the_list(tmp_path: Path) -> None:
    said = {
        **site("甲"), **ALL_MET,
        "rectify/1-0a0a/fact": "no rail", "rectify/1-0a0a/deadline": "2024-06-01",
        "rectify/2-0b0b/fact": "no sign", "rectify/2-0b0b/deadline": "2025-06-01",
        "rectify/3-0c0c/fact": "dust", "rectify/3-0c0c/deadline": "2024-06-01",
        "rectify/3-0c0c/reply/1": {"text": "wet", "on": "2024-05-20"},
        "rectify/3-0c0c/check/1": {"accepted": True, "on": "2024-05-21"},
    }  # fmt: skip
    (visit,) = only(tmp_path, content(1, said)).visits
    assert (visit.overdue, visit.rectified) == (1, (1, 3))


def test_a_register_id_in_the_inspection_finds_the_site(tmp_path: Path) -> None:
    said = {**site("another name", "X", site_register_id="002"), **ALL_MET}
    (visit,) = only(tmp_path, content(1, said)).visits
    assert (visit.site, visit.region) == ("002", "S")


def test_a_similar_name_is_listed_for_a_person_once(tmp_path: Path) -> None:
    paths = [
        filed(tmp_path / str(n), content(n, {**site("瓯江家园项目"), **ALL_MET})) for n in (1, 2)
    ]
    found, _ = gathered(*paths)
    (doubt,) = found.doubts
    assert (doubt.name, doubt.inspections) == ("瓯江家园项目", 2)
    assert [one.id for one in doubt.similar] == ["001"]
    assert {visit.site for visit in found.visits} == {"N 瓯江家园项目"}


def test_order_copies_and_groupings_change_neither_visits_nor_digests(tmp_path: Path) -> None:
    paths = []
    for n in range(1, 6):
        path = filed(tmp_path / "a" / str(n), content(n, {**site(f"site {n}"), **ALL_MET}))
        again = filed(tmp_path / "b" / f"copy of {n}", content(n, {**site(f"site {n}"), **ALL_MET}))
        pack(path.parent, tmp_path / f"{n}.insp")
        paths += [path, again, tmp_path / f"{n}.insp"]
    straight, refused = gathered(tmp_path / "a")
    assert refused == []
    for seed in range(3):
        random.Random(seed).shuffle(paths)
        found, _ = gathered(*paths, tmp_path / "b")
        assert found.visits == straight.visits
        assert [one.digest for one in found.inputs] == [one.digest for one in straight.inputs]
    assert len(found.inputs[0].origins) == 3


def test_copies_that_grew_apart_are_merged_before_they_are_scored(tmp_path: Path) -> None:
    begun = content(1, {**site("甲"), "V": "yes", "K": "met"})
    left = Content(header=begun.header, checklist=begun.checklist,
                   log=written(begun.log, {"A": "met"}))  # fmt: skip
    right = Content(header=begun.header, checklist=begun.checklist,
                    log=written(begun.log, {"B": "met", "A": "not-met"}))  # fmt: skip
    paths = [filed(tmp_path / name, one) for name, one in (("l", left), ("r", right))]
    there, back = gathered(*paths)[0], gathered(*reversed(paths))[0]
    assert there == back
    (visit,) = there.visits
    assert (visit.conflicts, visit.score) == (1, Fraction(75))
    assert visit.digest not in {gathered(path)[0].visits[0].digest for path in paths}


def test_one_id_with_two_beginnings_is_not_ranked_and_named(tmp_path: Path) -> None:
    one = content(1, {**site("甲"), **ALL_MET})
    other = content(1, {**site("甲"), **ALL_MET}, asked("2"))
    found, refused = gathered(
        filed(tmp_path / "a", one), filed(tmp_path / "b", other),
        filed(tmp_path / "c", content(2, {**site("乙"), **ALL_MET})),
    )  # fmt: skip
    assert [visit.name for visit in found.visits] == ["乙"]
    assert len(refused) == 2
    assert "began in two ways" in str(refused[0].reason)


def test_a_damaged_file_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = filed(tmp_path / "a", content(1, {**site("甲"), **ALL_MET}))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"met"', '"not-met"', 1), encoding="utf-8")
    filed(tmp_path / "b", content(2, {**site("乙"), **ALL_MET}))
    found, refused = gathered(tmp_path)
    assert [visit.name for visit in found.visits] == ["乙"]
    assert [one.origin for one in refused] == [path]


def test_mixed_definitions_are_refused_and_a_rescore_says_what_is_lost(tmp_path: Path) -> None:
    newer = asked("2", "C")
    paths = [
        filed(tmp_path / "a", content(1, {**site("瓯江家园"), **ALL_MET, "X": "met"})),
        filed(tmp_path / "b", content(2, {**site("滨海学校"), **ALL_MET, "C": "met"}, newer)),
    ]
    mixed, _ = gathered(*paths)
    with pytest.raises(BadInput, match=r"2 different definitions.*sample@1#.*sample@2#"):
        check_one_definition(Pool.of(mixed.visits, policy(), 2024))
    found, _ = gathered(*paths, rescore=newer)
    check_one_definition(Pool.of(found.visits, policy(), 2024))
    (lost,) = found.lost
    assert (lost.site, lost.items) == ("瓯江家园", ("X",))
    assert lost.before.startswith("sample@1#")
    assert [visit.complete for visit in found.visits] == [False, True]
    assert [visit.digest for visit in found.visits] == [visit.digest for visit in mixed.visits]


def test_an_inspection_of_last_year_may_have_last_years_definition(tmp_path: Path) -> None:
    found, _ = gathered(
        filed(tmp_path / "a", content(1, {**site("甲", day="2023-05-01"), **ALL_MET})),
        filed(tmp_path / "b", content(2, {**site("甲"), **ALL_MET}, asked("2"))),
    )
    pool = Pool.of(found.visits, policy(), 2024)
    check_one_definition(pool)
    assert len(pool.set_aside) == 1


def test_a_date_that_is_none_gives_way_to_the_day_on_which_it_began(tmp_path: Path) -> None:
    (visit,) = only(tmp_path, content(1, {**site("甲", day="May"), **ALL_MET})).visits
    assert visit.date == "2024-05-01"


def test_a_workspaces_own_files_are_no_inspections(tmp_path: Path) -> None:
    filed(tmp_path / "inspections" / "2024" / "a", content(1, {**site("甲"), **ALL_MET}))
    for name in ("register.json", "register-names.json", "register.xlsx", "phrases.txt"):
        (tmp_path / name).write_text(json.dumps({}), encoding="utf-8")
    found, refused = gathered(tmp_path)
    assert (len(found.visits), refused) == (1, [])


def test_an_empty_log_is_an_inspection_without_a_name(tmp_path: Path) -> None:
    empty = content(7, {})
    bare = Content(header=empty.header, checklist=empty.checklist, log=Log())
    (visit,) = only(tmp_path, bare).visits
    assert (visit.site, visit.score) == (f"{7:016x}", None)


def test_a_bonus_that_was_not_earned_is_no_frequent_problem(tmp_path: Path) -> None:
    definition = checklist(
        section("S", "A", "B"), section("X", "XB", bonus=True), programme="red"
    )  # fmt: skip
    said = {**site("瓯江家园"), "A": "partly", "B": "met", "XB": "not-met"}
    (visit,) = only(tmp_path, content(1, said, definition)).visits
    assert visit.short == ("A",)
