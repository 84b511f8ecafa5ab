"""Beside the list: what one inspector's absence would change, and how lenient each one is."""

from fractions import Fraction

from hypothesis import given

from inspector_tui.model.pool import Pool
from inspector_tui.model.register import Register
from inspector_tui.model.robustness import Leniency, RankRange, leniency, rank_range
from inspector_tui.model.selection import select
from inspector_tui.model.selection_policy import SelectionPolicy
from inspector_tui.model.visit import Visit
from tests.model.selection_samples import policy, site, visit
from tests.model.test_selection_laws import POLICIES, REGISTERS, VISITS

THREE = Register(sites=(site("N1"), site("N2"), site("N3")))


def test_a_site_that_hangs_on_one_inspector_shows_a_wide_range() -> None:
    visits = [
        visit("N1", 95, by="Anna"), visit("N1", 75, by="Bo"),
        visit("N2", 84, by="Bo"), visit("N2", 84, by="Cai"),
        visit("N3", 80, by="Cai"),
    ]  # fmt: skip
    found = select(visits, THREE, policy(), year=2024, office="city")
    assert rank_range(found) == {
        "N1": RankRange(best=1, worst=3),
        "N2": RankRange(best=1, worst=2),
        "N3": RankRange(best=2, worst=3, needs=("Cai",)),
    }


def naive(
    visits: list[Visit], register: Register, rules: SelectionPolicy
) -> dict[str, tuple[int, int]]:
    """The same by a whole selection without each inspector."""
    found: dict[str, tuple[int, int]] = {}
    for away in (None, "Anna", "Bo", "Cai"):
        rest = [one for one in visits if one.inspector != away]
        for one in select(rest, register, rules, year=2024, office="city").standings:
            place = one.candidate.site
            if one.rank and (away is None or place in found):
                best, worst = found.get(place, (one.rank, one.rank))
                found[place] = min(best, one.rank), max(worst, one.rank)
    return found


@given(VISITS, REGISTERS, POLICIES)
def test_the_quick_way_finds_what_whole_selections_find(
    visits: list[Visit], register: Register, rules: SelectionPolicy
) -> None:
    quick = rank_range(select(visits, register, rules, year=2024, office="city"))
    assert {name: (one.best, one.worst) for name, one in quick.items()} == naive(
        visits, register, rules
    )


def test_leniency_is_the_mean_difference_over_shared_sites() -> None:
    shared = [
        one
        for n, (hard, soft) in enumerate([(80, 84), (70, 78), (90, 93)], 1)
        for one in (visit(f"N{n}", hard, by="Anna"), visit(f"N{n}", soft, by="Bo"))
    ]
    pool = Pool.of([*shared, visit("N4", 100, by="Cai")], policy(), 2024)
    assert leniency(pool, least=3) == {
        "Anna": Leniency(shared=3, points=Fraction(-5)),
        "Bo": Leniency(shared=3, points=Fraction(5)),
        "Cai": Leniency(shared=0, points=None),
    }


def test_too_few_shared_sites_say_nothing_of_anybody() -> None:
    pair = [visit("N1", 80, by="Anna"), visit("N1", 90, by="Bo")]
    found = leniency(Pool.of(pair, policy(), 2024), least=2)
    assert {one.points for one in found.values()} == {None}
    assert {one.shared for one in found.values()} == {1}


def test_with_no_bound_at_all_one_who_shares_nothing_is_still_not_judged() -> None:
    alone = Pool.of([visit("N1", 80)], policy(), 2024)
    assert leniency(alone, least=0)["Anna"].points is None
