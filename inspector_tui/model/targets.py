"""Targets: the yearly KPIs of a programme, counted from the register of sites."""

from collections.abc import Iterable

from inspector_tui.model.condition import holds
from inspector_tui.model.register import Register, Site
from inspector_tui.model.value import Label, Value


class Target(Value, frozen=True, kw_only=True):
    """A ratio of sites that must reach a number of hundredths by the end of a year.

    The notice says 以上, which is inclusive (programmes.md §1.1, KPI1 and KPI2).
    """

    id: str
    label: Label
    counted: str
    """The condition of the sites above the line."""
    among: str
    """The condition of the sites below the line."""
    by_year: dict[str, int]
    """The hundredths to reach, by year."""


class Reached(Value, frozen=True, kw_only=True):
    """How a target stands in one region, or in all."""

    target: Target
    region: str
    """The region, empty for all together."""
    counted: int
    among: int
    wanted: int
    """The hundredths to reach."""

    @property
    def reached(self) -> bool | None:
        """Whether the ratio is reached, tested in integers; None where nothing is counted."""
        return None if self.among == 0 else 100 * self.counted >= self.wanted * self.among

    @property
    def missing(self) -> int:
        """How many more sites are needed."""
        return max(0, -(-self.wanted * self.among // 100) - self.counted)


def reached(targets: Iterable[Target], register: Register, year: int) -> tuple[Reached, ...]:
    """How the targets of a year stand, for all sites together and then region by region."""
    return tuple(
        _reached(target, register.sites, region, wanted)
        for target in targets
        if (wanted := target.by_year.get(str(year))) is not None
        for region in ("", *register.regions)
    )


def _reached(target: Target, sites: Iterable[Site], region: str, wanted: int) -> Reached:
    here = [site for site in sites if not region or site.region == region]
    among = [site for site in here if holds(target.among, site.facts())]
    counted = [site for site in among if holds(target.counted, site.facts())]
    return Reached(
        target=target, region=region, counted=len(counted), among=len(among), wanted=wanted
    )
