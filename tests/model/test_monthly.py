"""The monthly summary: regions sum to all, months sum to the year, nothing is counted early."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model.account import Account
from inspector_tui.model.month import Month
from inspector_tui.model.monthly import RegionMonth, Summary, summary
from inspector_tui.model.programme import Activity, Monthly, Programme
from inspector_tui.model.rectification import Recheck, Rectification, Reply
from inspector_tui.model.register import Register, Site
from inspector_tui.model.targets import Target
from tests.model.selection_samples import site, visit

LECTURE = Activity(id="lecture", label="Lectures", items=("L1", "L2"))
PROGRAMME = Programme(
    format="programme/1",
    id="red",
    title="Red",
    targets=(
        Target(id="R1", label="", counted="launched", among="eligible", by_year={"2024": 50}),
    ),
    monthly=Monthly(due=5, activities=(LECTURE,)),
)
MAY = Month.of("2024-05")


def problem(number: int, found: str, *, closed: str = "", deadline: str = "") -> Rectification:
    """A problem of a day, mended and accepted on another."""
    replies = (Reply(n=1, text="done", on=closed),) if closed else ()
    checks = (Recheck(n=1, accepted=True, on=closed),) if closed else ()
    return Rectification(
        id=f"{number}-abcd", label=str(number), fact="wrong", on=found,
        first_deadline=deadline, replies=replies, checks=checks,
    )  # fmt: skip


def account(
    site_id: str, score: object, day: str, *problems: Rectification, **more: Any
) -> Account:
    """An inspection of 2024."""
    fields = {name: more.pop(name) for name in ("founded", "earned") if name in more}
    return Account(visit=visit(site_id, score, day, **more), problems=problems, **fields)


REGISTER = Register(
    sites=(
        site("N1", eligible=True, launched="2024-05-31", branch="A", members=5),
        site("N2", eligible=True, launched="2024-06-01", branch="B"),
        site("S1", eligible=False, launched="yes", members=3),
        site("S2", eligible=True, named="2024-05-02"),
    ),
    as_at="2024-06-20",
)
ACCOUNTS = (
    account("N1", "90", "05-01", problem(1, "2024-05-01", deadline="2024-05-20"),
            founded="2024-05-06", earned={"L1": False, "L2": True}, highlights=("a", "b")),
    account("N1", "85", "04-10", problem(1, "2024-04-10", closed="2024-05-03"),
            earned={"L1": True}),
    account("S1", None, "05-31", problem(1, "2024-05-31", closed="2024-06-02"),
            earned={"L1": False}),
    account("S9", "70", "06-01", problem(1, "2024-06-01")),
)  # fmt: skip


def of(found: Summary, region: str) -> RegionMonth:
    return next(one for one in found.regions if one.region == region)


@pytest.fixture(scope="module")
def may() -> Summary:
    return summary(ACCOUNTS, REGISTER, PROGRAMME, MAY)


def test_what_came_after_the_month_is_left_aside(may: Summary) -> None:
    assert [one.visit.inspection for one in may.accounts] == ["N1-05-01-Anna", "S1-05-31-Anna"]
    assert of(may, "").red == 3, "N2 was launched in June"
    assert of(may, "").to_date.inspections == 3
    assert of(may, "S").open == 1, "what was closed in June was open in May"


def test_the_month_and_the_year_to_date_stand_side_by_side(may: Summary) -> None:
    north = of(may, "N")
    assert (north.month.inspections, north.to_date.inspections) == (1, 2)
    assert (north.month.mean, north.to_date.mean) == (Fraction(90), Fraction(175, 2))
    assert (north.month.found, north.month.closed) == (1, 1)
    assert (north.to_date.found, north.open, north.overdue) == (2, 1, 1)
    assert north.month.stars == (0, 0, 0, 0, 0, 1)
    assert (north.month.highlights, north.month.founded) == (2, 1)
    assert (north.month.launched, of(may, "S").month.named) == (1, 1)


def test_nothing_to_divide_by_is_no_number(may: Summary) -> None:
    assert of(may, "S").month.mean is None
    assert of(may, "S").month.rated == 0
    assert summary((), Register(), PROGRAMME, MAY).regions[0].members is None


def test_members_are_summed_where_the_register_gives_them(may: Summary) -> None:
    assert (of(may, "").members, of(may, "N").members, of(may, "S").members) == (8, 5, 3)


def test_an_activity_is_found_where_any_of_its_items_earned_something(may: Summary) -> None:
    held = {one.region: (one.looked, one.found) for one in may.held}
    assert held == {"": (2, 1), "N": (1, 1), "S": (1, 0)}
    assert next(one for one in may.held if one.region == "N").looked_to_date == 1


def test_targets_stand_as_at_the_end_of_the_month(may: Summary) -> None:
    assert [(one.region, one.counted, one.among) for one in may.reached] == [
        ("", 2, 3), ("N", 1, 2), ("S", 1, 1),
    ]  # fmt: skip
    assert may.due == "2024-06-05"


def test_sites_without_a_date_are_told(may: Summary) -> None:
    assert may.undated == 1
    assert of(may, "S").month.launched == 0


def test_one_region_alone_is_as_it_is_among_the_others(may: Summary) -> None:
    alone = summary(ACCOUNTS, REGISTER, PROGRAMME, MAY, "N")
    assert alone.regions == (of(may, "N"),)
    assert alone.reached == tuple(one for one in may.reached if one.region == "N")


DAYS = st.dates().map(lambda day: f"2024-{day.month:02}-{min(day.day, 28):02}")
SITES = st.builds(
    lambda region, number, launched, named: Site(
        id=f"{region}{number}", name=f"Site {number}", region=region, launched=launched, named=named
    ),
    st.sampled_from("NS"), st.integers(0, 99), st.just("") | DAYS, st.just("") | DAYS,
)  # fmt: skip
SEEN = st.builds(
    lambda site_id, day, score, found, number: account(
        site_id, score, day[5:], problem(number, found), inspection=f"{site_id}-{day}-{number}"
    ),
    st.sampled_from(["N1", "N2", "S1"]), DAYS, st.none() | st.integers(0, 100), DAYS,
    st.integers(1, 9),
)  # fmt: skip


@given(st.lists(SEEN, max_size=8), st.lists(SITES, max_size=6, unique_by=lambda one: one.id))
def test_regions_sum_to_all_and_months_to_the_year(
    accounts: list[Account], sites: list[Site]
) -> None:
    register = Register(sites=tuple(sites))
    months = [
        summary(accounts, register, PROGRAMME, Month(year=2024, number=n)) for n in range(1, 13)
    ]
    for name in ("inspections", "rated", "points", "closed", "launched", "named"):
        monthly = sum(getattr(one.regions[0].month, name) for one in months)
        assert monthly == getattr(months[-1].regions[0].to_date, name)
    for one in months:
        whole, *parts = one.regions
        for name in ("sites", "eligible", "red", "named", "open", "overdue"):
            assert getattr(whole, name) == sum(getattr(part, name) for part in parts)
        for name in ("inspections", "sites", "rated", "points", "found", "closed", "launched"):
            assert getattr(whole.to_date, name) == sum(getattr(p.to_date, name) for p in parts)


@given(st.permutations(ACCOUNTS))
def test_the_order_of_the_inspections_does_not_matter(accounts: list[Account]) -> None:
    assert summary(accounts, REGISTER, PROGRAMME, MAY) == summary(
        ACCOUNTS, REGISTER, PROGRAMME, MAY
    )
