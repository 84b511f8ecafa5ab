"""A selection of twelve sites that was computed by hand, and each rule by itself.

By hand, for the city, of the year 2024. N has 3 places with its county, every other region 2;
the city has 4. At most half of the city's places may be listed with all stars.

| site | inspections (inspector score)       | mean      | misses | 一优 | rank | county | city   |
|------|-------------------------------------|-----------|--------|------|------|--------|--------|
| N2   | May: Anna 91, Bo 94 (spread 3)      | 92 1/2    | 0      | 0.90 | 1    | 1 of 3 | 2 of 4 |
| N1   | March: Anna 90 · September: Bo 95   | 92 1/2    | 0      | 0.85 | 2    | 2 of 3 | 3 of 4 |
| N3   | Anna 88                             | 88        | 0      | 0.90 | 3    | 3 of 3 | 4 of 4 |
| S1   | Anna 257/3                          | 85 2/3    | 0      | 0.90 | 4    | 1 of 2 | full   |
| N4   | Anna 85 · Bo 86 · Cai 86            | 85 2/3    | 1      | 0.90 | 5    | full   |        |
| S2   | Bo 80                               | 80        | 0      | 0.90 | 6    | tied   |        |
| S3   | Bo 80                               | 80        | 0      | 0.90 | 6    | tied   |        |
| W3   | Cai 70                              | 70        | 0      | 0.90 | 8    | 1 of 2 | 1 of 4 |
| S4   | May: Anna 96, Bo 97, who saw a veto | refused   |        |      |      |        |        |
| W1   | Cai 99, in conflict                 | refused   |        |      |      |        |        |
| W2   | Cai 90, not on the register         | refused   |        |      |      |        |        |
| W4   | none                                | unvisited |        |      |      |        |        |

N1 and N2 are parted by 一优, S1 and N4 by the key item that N4 missed. S2 and S3 are equal in
everything, and one place is left in S: nobody gets it by chance. W3 is put on the list by a person,
who says why, so S1 finds the city's places taken. N2, N1 and N3 have five stars, and 4 × 1/2 = 2 of
them may be listed with all five.
"""

from fractions import Fraction
from typing import Any

import pytest

from inspector_tui.model.eligibility import Because
from inspector_tui.model.ranking import Manual
from inspector_tui.model.register import Register
from inspector_tui.model.selection import Selection, Standing, select
from inspector_tui.model.selection_policy import Quota
from tests.model.selection_samples import gate, policy, site, visit

REGISTER = Register(
    sites=tuple(
        site(name) for name in ("N1", "N2", "N3", "N4", "S1", "S2", "S3", "S4", "W1", "W3", "W4")
    )
)
VISITS = (
    visit("N1", 90, "03-01", "Anna", groups={"一优": Fraction(9, 10)}),
    visit("N1", 95, "09-01", "Bo", groups={"一优": Fraction(8, 10)}),
    visit("N2", 91, "05-01", "Anna"),
    visit("N2", 94, "05-01", "Bo"),
    visit("N3", 88),
    visit("N4", 85, "03-01", "Anna", key_misses=1),
    visit("N4", 86, "05-01", "Bo"),
    visit("N4", 86, "07-01", "Cai"),
    visit("S1", "257/3"),
    visit("S2", 80, by="Bo"),
    visit("S3", 80, by="Bo"),
    visit("S4", 96, by="Anna"),
    visit("S4", 97, by="Bo", vetoes=("V1",), stars=0),
    visit("W1", 99, by="Cai", conflicts=1),
    visit("W2", 90, by="Cai"),
    visit("W3", 70, by="Cai"),
)
POLICY = policy(
    quotas={
        "county": Quota(each_region=2, by_region={"N": 3}),
        "city": Quota(places=4, full_stars=Fraction(1, 2)),
    }
)
W3_BY_HAND = Manual(site="W3", outcome="chosen", reason="The only site of the islands.")


def listed(*manual: Manual) -> Selection:
    return select(VISITS, REGISTER, POLICY, year=2024, office="city", manual=manual)


def standing(selection: Selection, name: str) -> Standing:
    return next(one for one in selection.standings if one.candidate.site == name)


def names(selection: Selection, outcome: str) -> list[str]:
    return [one.candidate.site for one in selection.standings if one.outcome == outcome]


def why(selection: Selection, name: str) -> list[Because]:
    return list(standing(selection, name).because)


def test_the_scores_agree_with_the_hand_to_the_last_digit() -> None:
    scores = {one.candidate.site: one.candidate.score for one in listed().standings if one.rank}
    assert scores == {
        "N2": Fraction(185, 2),
        "N1": Fraction(185, 2),
        "N3": Fraction(88),
        "S1": Fraction(257, 3),
        "N4": Fraction(257, 3),
        "S2": Fraction(80),
        "S3": Fraction(80),
        "W3": Fraction(70),
    }


def test_the_ranks_and_what_decided_them_agree_with_the_hand() -> None:
    ranks = [(one.rank, one.candidate.site, one.decided_by) for one in listed().standings[:8]]
    assert ranks == [
        (1, "N2", ""),
        (2, "N1", "higher in 一优"),
        (3, "N3", ""),
        (4, "S1", ""),
        (5, "N4", "fewer key items short"),
        (6, "S2", ""),
        (6, "S3", ""),
        (8, "W3", ""),
    ]


def test_the_places_agree_with_the_hand() -> None:
    found = listed(W3_BY_HAND)
    assert names(found, "chosen") == ["N2", "N1", "N3", "W3"]
    assert names(found, "waiting") == ["S1", "N4", "S2", "S3"]
    assert names(found, "refused") == ["S4", "W1", "W2"]
    assert [one.site for one in found.unvisited] == ["W4"]
    assert found.unheeded == ()


def test_every_reason_agrees_with_the_hand() -> None:
    found = listed(W3_BY_HAND)
    place = Because(key="place", office="city")
    assert why(found, "N2") == [place]
    assert why(found, "N3") == [place, Because(key="stars_full", about=("2",))]
    assert why(found, "S1") == [Because(key="places_full", about=("4",), office="city")]
    assert why(found, "N4") == [Because(key="region_full", about=("N", "3"), office="county")]
    assert why(found, "S2") == [Because(key="tied", about=("1", "2"), office="county")]
    assert why(found, "S3") == why(found, "S2")
    assert why(found, "W3") == [
        Because(key="manual", words="The only site of the islands.", office="city")
    ]
    assert why(found, "S4") == [Because(key="veto", words="stopped by veto", about=("V1",))]
    assert why(found, "W1") == [
        Because(key="conflict", words="stopped by conflict", about=("2024-05-01",))
    ]
    assert why(found, "W2") == [
        Because(key="unregistered", words="stopped by unregistered", about=("Site W2",))
    ]
    assert found.unvisited[0].because == Because(key="unvisited")


def test_the_star_quota_holds_the_third_site_of_five_stars_at_four() -> None:
    found = listed(W3_BY_HAND)
    assert [(one.candidate.site, one.stars) for one in found.of("chosen")] == [
        ("N2", 5), ("N1", 5), ("N3", 4), ("W3", 4),
    ]  # fmt: skip


def test_without_the_person_the_next_in_rank_has_the_place() -> None:
    assert names(listed(), "chosen") == ["N2", "N1", "N3", "S1"]
    assert why(listed(), "W3") == [Because(key="places_full", about=("4",), office="city")]


def test_a_person_parts_equal_sites_with_a_written_reason() -> None:
    change = Manual(site="S3", outcome="chosen", reason="Lots were drawn.", office="county")
    found = listed(change)
    assert (standing(found, "S3").rank, standing(found, "S2").rank) == (6, 7)
    assert standing(found, "S2").decided_by == "Lots were drawn."
    assert why(found, "S2") == [Because(key="region_full", about=("S", "2"), office="county")]
    assert why(found, "S3") == [Because(key="places_full", about=("4",), office="city")]


def test_a_person_can_let_a_site_wait() -> None:
    found = listed(Manual(site="N2", outcome="waiting", reason="Under investigation."))
    assert names(found, "chosen") == ["N1", "N3", "S1", "W3"]
    assert why(found, "N2") == [Because(key="manual", words="Under investigation.", office="city")]


def test_the_spread_of_several_inspectors_is_kept_beside_their_mean() -> None:
    (one,) = standing(listed(), "N2").candidate.rounds
    assert one.score == Fraction(185, 2)
    assert one.spread == 3
    assert standing(listed(), "N1").candidate.spread == 0


def test_the_county_alone_does_not_ask_the_city() -> None:
    found = select(VISITS, REGISTER, POLICY, year=2024, office="county")
    assert names(found, "chosen") == ["N2", "N1", "N3", "S1", "W3"]


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_no_change_by_hand_without_a_written_reason(reason: str) -> None:
    with pytest.raises(ValueError, match="written reason"):
        listed(Manual(site="W3", outcome="chosen", reason=reason))


@pytest.mark.parametrize(
    ("change", "because"),
    [
        (Manual(site="S4", outcome="chosen", reason="A friend."), "refused"),
        (Manual(site="X9", outcome="chosen", reason="A friend."), "unknown"),
        (Manual(site="N4", outcome="chosen", reason="A friend.", office="province"), "office"),
    ],
)
def test_a_change_that_cannot_be_followed_is_shown_and_changes_nothing(
    change: Manual, because: str
) -> None:
    found = listed(change)
    assert [(one.change, one.because) for one in found.unheeded] == [(change, because)]
    assert found.standings == listed().standings


def test_two_changes_of_one_site_cancel_each_other() -> None:
    away = Manual(site="W3", outcome="waiting", reason="No.")
    found = listed(W3_BY_HAND, away)
    assert {one.because for one in found.unheeded} == {"twice"}
    assert found.standings == listed().standings


def test_not_even_a_person_exceeds_the_quota() -> None:
    everybody = [
        Manual(site=name, outcome="chosen", reason="All of them.", office="county")
        for name in ("N1", "N2", "N3", "N4")
    ]
    found = listed(*everybody)
    assert [(one.change.site, one.because) for one in found.unheeded] == [("N4", "full")]
    assert why(found, "N4") == [Because(key="region_full", about=("N", "3"), office="county")]


def test_a_quota_that_the_policy_lacks_is_no_quota_of_nothing() -> None:
    with pytest.raises(KeyError):
        select(VISITS, REGISTER, POLICY, year=2024, office="province")


def test_visits_of_another_year_or_programme_are_set_aside_and_named() -> None:
    old = visit("W4", 100, inspection="old", date="2023-12-31")
    foreign = visit("W5", 100, inspection="foreign", programme="safety")
    found = select((*VISITS, old, foreign), REGISTER, POLICY, year=2024, office="city")
    assert [(one.visit.inspection, one.because) for one in found.set_aside] == [
        ("foreign", "programme"), ("old", "period"),
    ]  # fmt: skip
    assert [(one.site, one.because.key) for one in found.unvisited] == [
        ("W4", "period"), ("W5", "programme"),
    ]  # fmt: skip
    assert found.standings == listed().standings


def test_a_season_may_begin_in_the_year_before() -> None:
    season = policy(begins="12-01", ends="11-30")
    assert season.period(2024) == ("2023-12-01", "2024-11-30")
    winter = visit("N1", 90, inspection="winter", date="2023-12-24")
    found = select([winter], REGISTER, season, year=2024, office="city")
    assert names(found, "chosen") == ["N1"]


def test_one_inspection_that_says_two_things_is_never_ranked() -> None:
    torn = visit("N3", 60)
    with pytest.raises(ValueError, match="says two things"):
        select((*VISITS, torn), REGISTER, POLICY, year=2024, office="city")


def test_what_is_not_rated_is_never_ranked_as_zero() -> None:
    found = select([visit("N1", None)], REGISTER, policy(gates=()), year=2024, office="city")
    assert why(found, "N1") == [Because(key="unrated", about=("2024-05-01",))]
    assert standing(found, "N1").candidate.score is None


def test_a_changed_file_never_stands_whatever_the_policy_leaves_out() -> None:
    changed = visit("N1", 99, seal="modified")
    found = select([changed], REGISTER, policy(gates=()), year=2024, office="city")
    assert why(found, "N1") == [Because(key="modified", about=("2024-05-01",))]


def test_two_inspectors_of_one_day_are_one_visit() -> None:
    found = select(VISITS[2:4], REGISTER, policy(minimum_visits=2), year=2024, office="city")
    assert why(found, "N2") == [Because(key="visits", about=("1", "2"))]


@pytest.mark.parametrize(
    ("rule", "score"),
    [("mean", Fraction(254, 3)), ("median", 90), ("latest", 70), ("lowest", 70)],
)
def test_the_rounds_of_a_year_are_put_together_as_the_policy_says(
    rule: str, score: Fraction
) -> None:
    three = [visit("N1", 94, "03-01"), visit("N1", 90, "06-01"), visit("N1", 70, "09-01")]
    found = select(three, REGISTER, policy(visits=rule), year=2024, office="city")
    assert standing(found, "N1").candidate.score == score


@pytest.mark.parametrize(
    ("when", "fields", "about"),
    [
        ("unsealed", {}, ("2024-05-01",)),
        ("unsigned", {"seal": "unknown_key"}, ("2024-05-01",)),
        ("amended", {"seal": "amended"}, ("2024-05-01",)),
        ("overdue", {"overdue": 2}, ("2",)),
        ("incomplete", {"complete": False}, ("2024-05-01",)),
        ("stars", {"stars": 2}, ("2", "3")),
    ],
)
def test_each_gate_stops_and_says_what_it_saw(
    when: str, fields: dict[str, Any], about: tuple[str, ...]
) -> None:
    rules = policy(gates=(gate(when, stars=3 if when == "stars" else 0),))  # type: ignore[arg-type]
    found = select([visit("N1", 90, **fields)], REGISTER, rules, year=2024, office="city")
    assert [one.about for one in why(found, "N1")] == [about]
    sound = visit("N1", 90, seal="signed")
    assert names(select([sound], REGISTER, rules, year=2024, office="city"), "chosen") == ["N1"]


def test_a_reprimand_and_a_condition_over_the_register_stop_with_its_words() -> None:
    register = Register(
        sites=(
            site("N1", reprimand="Reported by the bureau in March.", launched="2024-01-01"),
            site("N2", why_not="No branch yet."),
        )
    )
    rules = policy(gates=(gate("reprimand"), gate("register", condition="launched")))
    found = select([visit("N1", 90), visit("N2", 90)], register, rules, year=2024, office="city")
    assert [one.about for one in why(found, "N1")] == [("Reported by the bureau in March.",)]
    assert [one.about for one in why(found, "N2")] == [("No branch yet.",)]


def test_equal_sites_for_whom_the_places_of_the_city_do_not_suffice_all_wait() -> None:
    rules = policy(quotas={"city": Quota(places=2)})
    equals = [visit(name, 80) for name in ("N1", "S1", "W3")]
    found = select([visit("N2", 90), *equals, visit("N3", 70)], REGISTER, rules, year=2024,
                   office="city")  # fmt: skip
    assert names(found, "chosen") == ["N2"]
    assert why(found, "S1") == [Because(key="tied", about=("1", "3"), office="city")]
    assert why(found, "N3") == [Because(key="places_full", about=("2",), office="city")]


def test_scores_that_no_float_can_tell_apart_are_ranked_all_the_same() -> None:
    hair = Fraction(1, 10**30)
    pair = [visit("N1", 90), visit("N2", Fraction(90) + hair)]
    found = select(pair, REGISTER, policy(), year=2024, office="city")
    assert [(one.rank, one.candidate.site) for one in found.standings] == [(1, "N2"), (2, "N1")]
    assert float(Fraction(90) + hair) == 90.0
