"""Targets are counted in integers; nothing to count is neither reached nor missed."""

from fractions import Fraction

import pytest

from inspector_tui.model.register import Register, Site
from inspector_tui.model.targets import Reached, Target, reached

COVERAGE = Target(
    id="R1",
    label="coverage",
    counted="launched",
    among="eligible",
    by_year={"2022": 50, "2023": 60, "2024": 70},
)
PLANS = Target(
    id="R2",
    label="award plans",
    counted="award >= 2",
    among="launched",
    by_year={"2022": 70, "2023": 80, "2024": 90},
)


def sites(eligible: int, red: int, planned: int, region: str = "Lucheng") -> tuple[Site, ...]:
    """So many eligible sites, of which some are red, of which some plan a municipal award."""
    return tuple(
        Site(
            id=f"{region}-{n}",
            name=f"Site {n}",
            region=region,
            eligible=True,
            launched="2022-06-01" if n < red else "",
            award_plan="municipal" if n < planned else "county",
        )
        for n in range(eligible)
    )


def of_all(target: Target, year: int, register: Register) -> Reached:
    return reached((target,), register, year)[0]


@pytest.mark.parametrize(
    ("eligible", "red", "year", "is_reached", "missing"),
    [
        (7, 3, 2022, False, 1),
        (7, 4, 2022, True, 0),
        (10, 5, 2022, True, 0),
        (10, 5, 2023, False, 1),
        (3, 2, 2024, False, 1),
        (10, 7, 2024, True, 0),
    ],
)
def test_the_bound_itself_is_reached(
    eligible: int, red: int, year: int, is_reached: bool, missing: int
) -> None:
    found = of_all(COVERAGE, year, Register(sites=sites(eligible, red, 0)))
    assert found.reached is is_reached
    assert found.missing == missing


def test_the_plans_are_counted_among_red_sites_not_among_eligible_ones() -> None:
    found = of_all(PLANS, 2022, Register(sites=sites(100, 10, 7)))
    assert (found.counted, found.among) == (7, 10)
    assert found.reached is True


def test_a_county_award_is_no_municipal_one() -> None:
    assert of_all(PLANS, 2022, Register(sites=sites(10, 10, 0))).counted == 0


def test_nothing_to_count_is_neither_reached_nor_missed() -> None:
    found = of_all(PLANS, 2022, Register(sites=sites(10, 0, 0)))
    assert found.reached is None
    assert found.missing == 0


def test_a_site_that_nobody_has_judged_is_not_counted_as_eligible() -> None:
    undecided = Site(id="x", name="X", region="Lucheng", launched="2022-01-01")
    found = of_all(COVERAGE, 2022, Register(sites=(*sites(2, 1, 0), undecided)))
    assert (found.counted, found.among) == (1, 2)


def test_regions_stand_beside_the_whole() -> None:
    register = Register(sites=(*sites(4, 1, 0, "Lucheng"), *sites(2, 2, 0, "Yueqing")))
    rows = reached((COVERAGE,), register, 2022)
    assert [(row.region, row.counted, row.among) for row in rows] == [
        ("", 3, 6),
        ("Lucheng", 1, 4),
        ("Yueqing", 2, 2),
    ]
    assert sum(row.counted for row in rows[1:]) == rows[0].counted


def test_a_year_without_a_target_has_no_row() -> None:
    assert reached((COVERAGE,), Register(sites=sites(1, 1, 1)), 2030) == ()


def test_no_float_decides() -> None:
    many = Register(sites=sites(1000, 700, 0))
    assert of_all(COVERAGE, 2024, many).reached is True
    assert Fraction(700, 1000) == Fraction(7, 10)
