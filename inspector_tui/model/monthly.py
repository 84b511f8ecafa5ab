"""Monthly: the summary of a month by region, from the register and the inspections.

The notice asks for it and gives no form (programmes.md §1.1, 每月活动数据汇总).
"""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from inspector_tui.model.account import Account
from inspector_tui.model.figures import Figures, figures, unsettled
from inspector_tui.model.month import Month, Span, within
from inspector_tui.model.programme import Activity, Programme
from inspector_tui.model.register import Register, Site
from inspector_tui.model.targets import Reached, reached
from inspector_tui.model.value import Value


class RegionMonth(Value, frozen=True, kw_only=True):
    """One region at the end of a month."""

    region: str
    """Empty for all together."""
    sites: int
    """Sites on the register."""
    eligible: int
    red: int
    """Sites on which red-site building has begun, those named included."""
    named: int
    branches: int
    """Sites of which the register names a party organisation."""
    members: int | None
    """Full party members; None where the register gives no number."""
    open: int
    """Problems that are not closed."""
    overdue: int
    month: Figures
    to_date: Figures
    """The year up to the end of the month."""


class Held(Value, frozen=True, kw_only=True):
    """On how many sites an activity was looked at, and on how many it was found."""

    region: str
    """Empty for all together."""
    activity: Activity
    looked: int
    found: int
    looked_to_date: int
    found_to_date: int


class Summary(Value, frozen=True, kw_only=True):
    """The monthly summary of a programme."""

    month: Month
    programme: Programme
    register_as_at: str
    regions: tuple[RegionMonth, ...]
    """All together first, then region by region, as targets stand."""
    reached: tuple[Reached, ...]
    """How the targets of the year stand at the end of the month."""
    held: tuple[Held, ...]
    accounts: tuple[Account, ...]
    """The inspections of the month, by region, site and day."""
    undated: int
    """Sites that were launched or named on a day that nobody wrote down."""

    @property
    def due(self) -> str:
        """The day by which it is due, empty where the programme sets none."""
        day = self.programme.monthly.due
        return "" if day is None else self.month.due(day)


def summary(
    accounts: Iterable[Account],
    register: Register,
    programme: Programme,
    month: Month,
    region: str = "",
) -> Summary:
    """The summary of a month, of one region where it is given.

    What came after the end of the month is left aside, whatever the inputs hold.
    """
    known = [one for one in accounts if region in ("", one.visit.region)]
    known = sorted((one for one in known if one.visit.date <= month.days[1]), key=_place)
    then = _then(register.of_region(region) if region else register, month.days[1])
    regions = _regions(known, then, region)
    stand = reached(programme.targets, then, month.year)
    return Summary(
        month=month,
        programme=programme,
        register_as_at=register.as_at,
        regions=tuple(_region(one, known, then, month) for one in regions),
        reached=tuple(one for one in stand if one.region in regions),
        held=tuple(_held(known, programme, month, regions)),
        accounts=tuple(one for one in known if within(one.visit.date, month.days)),
        undated=sum("yes" in (site.launched, site.named) for site in then.sites),
    )


def _place(one: Account) -> tuple[str, str, str, str]:
    visit = one.visit
    return visit.region, visit.name, visit.date, visit.inspection


def _then(register: Register, last: str) -> Register:
    """The register at the end of a day, as far as it has dates: later beginnings are not yet."""
    return msgspec.structs.replace(
        register,
        sites=tuple(
            msgspec.structs.replace(
                site, launched=_until(site.launched, last), named=_until(site.named, last)
            )
            for site in register.sites
        ),
    )


def _until(day: str, last: str) -> str:
    return "" if day[:4].isdecimal() and day > last else day


def _regions(accounts: Iterable[Account], register: Register, region: str) -> tuple[str, ...]:
    """All together and every region, or the one that is asked for."""
    if region:
        return (region,)
    every = dict.fromkeys([*register.regions, *(one.visit.region for one in accounts)])
    return ("", *(one for one in every if one))


def _of(accounts: Iterable[Account], region: str) -> list[Account]:
    return [one for one in accounts if region in ("", one.visit.region)]


def _region(
    region: str, accounts: Iterable[Account], register: Register, month: Month
) -> RegionMonth:
    here = _of(accounts, region)
    most = max((one.visit.full_stars for one in accounts), default=0)
    sites = [site for site in register.sites if region in ("", site.region)]
    still, late = unsettled(here, date.fromisoformat(month.days[1]))
    return RegionMonth(
        region=region,
        sites=len(sites),
        eligible=sum(site.eligible is True for site in sites),
        red=sum(bool(site.launched or site.named) for site in sites),
        named=sum(bool(site.named) for site in sites),
        branches=sum(bool(site.branch) for site in sites),
        members=_members(sites),
        open=still,
        overdue=late,
        month=figures(here, sites, month.days, most_stars=most),
        to_date=figures(here, sites, month.to_date, most_stars=most),
    )


def _members(sites: Iterable[Site]) -> int | None:
    told = [site.members for site in sites if site.members is not None]
    return sum(told) if told else None


def _held(
    accounts: Iterable[Account], programme: Programme, month: Month, regions: Iterable[str]
) -> Iterator[Held]:
    for region in regions:
        here = _of(accounts, region)
        for activity in programme.monthly.activities:
            looked, found = _sites(here, activity, month.days)
            looked_to_date, found_to_date = _sites(here, activity, month.to_date)
            yield Held(
                region=region,
                activity=activity,
                looked=looked,
                found=found,
                looked_to_date=looked_to_date,
                found_to_date=found_to_date,
            )


def _sites(accounts: Iterable[Account], activity: Activity, span: Span) -> tuple[int, int]:
    """The sites on which an activity was looked at, and those on which it was found."""
    looked: dict[str, bool] = {}
    for one in accounts:
        said = [one.earned[item] for item in activity.items if item in one.earned]
        if said and within(one.visit.date, span):
            looked[one.visit.site] = looked.get(one.visit.site, False) or any(said)
    return len(looked), sum(looked.values())
