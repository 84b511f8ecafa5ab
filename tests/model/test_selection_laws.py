"""Laws of the selection, over any visits, registers and policies."""

from collections import Counter
from fractions import Fraction
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model.ranking import Manual, rank_key
from inspector_tui.model.register import Register
from inspector_tui.model.selection import Selection, select
from inspector_tui.model.selection_policy import Quota, SelectionPolicy
from inspector_tui.model.visit import Visit
from tests.model.selection_samples import gate, policy, site, visit

SITES = tuple(f"{region}{n}" for region in "NSW" for n in range(1, 5))
SCORES = st.sampled_from([None, "60", "80", "257/3", "88", "92.5"])
VISITS = st.lists(
    st.builds(
        visit,
        st.sampled_from(SITES),
        SCORES,
        st.sampled_from(["02-01", "05-01", "11-30"]),
        st.sampled_from(["Anna", "Bo", "Cai"]),
        key_misses=st.integers(0, 1),
        conflicts=st.sampled_from([0, 0, 0, 1]),
        vetoes=st.sampled_from([(), (), (), ("V1",)]),
        stars=st.integers(3, 5),
        programme=st.sampled_from(["red"] * 7 + ["safety"]),
        groups=st.sampled_from([{}, {"一优": Fraction(1, 2)}]),
    ),
    max_size=30,
    unique_by=lambda one: one.inspection,
)
REGISTERS = st.lists(st.sampled_from(SITES), unique=True).map(
    lambda names: Register(sites=tuple(site(name) for name in names))
)
PLACES = st.one_of(st.none(), st.integers(0, 4))
QUOTAS = st.builds(
    Quota,
    places=PLACES,
    each_region=PLACES,
    by_region=st.dictionaries(st.sampled_from("NSW"), st.integers(0, 3)),
    full_stars=st.sampled_from([None, Fraction(0), Fraction(1, 3), Fraction(1)]),
)
POLICIES = st.builds(
    policy,
    quotas=st.fixed_dictionaries({"city": QUOTAS}, optional={"county": QUOTAS}),
    minimum_visits=st.integers(1, 2),
    visits=st.sampled_from(["mean", "median", "latest", "lowest"]),
    gates=st.sampled_from([(), (gate("veto"), gate("conflict"), gate("unregistered"))]),
)
MANUAL = st.lists(
    st.builds(
        Manual,
        site=st.sampled_from(SITES),
        outcome=st.sampled_from(["chosen", "waiting"]),
        reason=st.just("The office met."),
        office=st.sampled_from([None, "county"]),
    ),
    max_size=4,
)


def made(
    visits: list[Visit], register: Register, rules: SelectionPolicy, manual: list[Manual]
) -> Selection:
    return select(visits, register, rules, year=2024, office="city", manual=manual)


@given(VISITS, REGISTERS, POLICIES, MANUAL, st.randoms())
def test_order_and_copies_of_the_inputs_change_nothing(
    visits: list[Visit], register: Register, rules: SelectionPolicy, manual: list[Manual], r: Any
) -> None:
    again, turned = visits + visits, list(register.sites)
    r.shuffle(again)
    r.shuffle(turned)
    other = made(again, Register(sites=tuple(turned)), rules, manual[::-1])
    assert other == made(visits, register, rules, manual)


@given(VISITS, REGISTERS, POLICIES, MANUAL)
def test_every_site_is_chosen_waiting_refused_or_unvisited_with_a_reason(
    visits: list[Visit], register: Register, rules: SelectionPolicy, manual: list[Manual]
) -> None:
    found = made(visits, register, rules, manual)
    told = [one.candidate.site for one in found.standings] + [one.site for one in found.unvisited]
    assert sorted(told) == sorted({v.site for v in visits} | {s.id for s in register.sites})
    assert all(one.because and all(b.key for b in one.because) for one in found.standings)
    assert all((one.rank is None) == (one.outcome == "refused") for one in found.standings)


@given(VISITS, REGISTERS, POLICIES, MANUAL)
def test_no_quota_is_exceeded(
    visits: list[Visit], register: Register, rules: SelectionPolicy, manual: list[Manual]
) -> None:
    chosen = made(visits, register, rules, manual).of("chosen")
    regions = Counter(one.candidate.region for one in chosen)
    for quota in rules.quotas.values():
        assert quota.places is None or len(chosen) <= quota.places
        for region, count in regions.items():
            bound = quota.of(region)
            assert bound is None or count <= bound
    part, places = rules.quotas["city"].full_stars, rules.quotas["city"].places
    if part is not None:
        full = sum(one.stars == one.candidate.full_stars for one in chosen)
        assert full <= part * (len(chosen) if places is None else places)


@given(VISITS, REGISTERS, POLICIES, MANUAL)
def test_ranks_follow_the_exact_scores_and_equals_share_them(
    visits: list[Visit], register: Register, rules: SelectionPolicy, manual: list[Manual]
) -> None:
    ranked = [one for one in made(visits, register, rules, manual).standings if one.rank]
    touched = {change.site for change in manual}
    for at, one in enumerate(ranked):
        better = [rank_key(other.candidate, rules) < rank_key(one.candidate, rules)
                  for other in ranked]  # fmt: skip
        if not touched:
            assert one.rank == 1 + sum(better)
        assert one.rank is not None
        assert 1 + sum(better) <= one.rank <= at + 1


@given(VISITS, REGISTERS, POLICIES)
def test_without_a_person_no_site_is_passed_over_for_a_worse_one_of_its_region(
    visits: list[Visit], register: Register, rules: SelectionPolicy
) -> None:
    found = made(visits, register, rules, [])
    for one in found.of("waiting"):
        for other in found.of("chosen"):
            same_region = one.candidate.region == other.candidate.region
            assert not same_region or (one.rank or 0) > (other.rank or 0)


@given(VISITS, REGISTERS, POLICIES)
def test_equal_sites_of_a_region_are_treated_alike(
    visits: list[Visit], register: Register, rules: SelectionPolicy
) -> None:
    alike: dict[tuple[object, ...], set[tuple[str, int]]] = {}
    for one in made(visits, register, rules, []).standings:
        if one.rank:
            fate = one.outcome, one.stars - one.candidate.stars
            if one.candidate.has_full_stars or fate[1] == 0:
                key = (one.rank, one.candidate.region, one.candidate.has_full_stars)
                alike.setdefault(key, set()).add(fate)
    assert all(len(fates) == 1 for fates in alike.values())


@given(VISITS, POLICIES, st.data())
def test_a_better_score_never_costs_a_place(
    visits: list[Visit], rules: SelectionPolicy, data: st.DataObject
) -> None:
    register = Register(sites=tuple(site(name) for name in SITES))
    chosen = made(visits, register, rules, []).of("chosen")
    if not chosen:
        return
    lucky = data.draw(st.sampled_from([v for one in chosen for v in one.candidate.visits]))
    better = msgspec.structs.replace(lucky, score=(lucky.score or 0) + Fraction(1, 7))
    raised = [better if one == lucky else one for one in visits]
    again = made(raised, register, rules, []).of("chosen")
    assert lucky.site in {one.candidate.site for one in again}
