"""Mismatch: a site that inspections name and that the register does not know by this name."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from inspector_tui.model.register import Site
from inspector_tui.register import spoken
from inspector_tui.season.pool import SeasonPool

Said = tuple[str, str]
"""Region and name as inspections give them."""


@dataclass(frozen=True, kw_only=True)
class Mismatch:
    """What inspections say, what it is like, and what a person has settled."""

    region: str
    name: str
    inspections: int
    similar: tuple[Site, ...] = ()
    settled: bool = False
    site: Site | None = None
    """The site that was settled; None where none of the register is meant."""


def mismatches(pool: SeasonPool) -> tuple[Mismatch, ...]:
    """What is still open, what is like nothing in the register, then what was settled."""
    return (*_doubtful(pool), *_unlike(pool), *_settled(pool))


def _doubtful(pool: SeasonPool) -> Iterator[Mismatch]:
    for one in pool.gathered.doubts:
        yield Mismatch(
            region=one.region, name=one.name, inspections=one.inspections, similar=one.similar
        )


def _unlike(pool: SeasonPool) -> Iterator[Mismatch]:
    known = {site.id for site in pool.kept.sites}
    told = {_plain(one.region, one.name) for one in pool.gathered.doubts}
    told |= {_plain(*said) for said, site in pool.names.items() if not site or site in known}
    strange = Counter(
        (visit.region, visit.name)
        for visit in pool.gathered.visits
        if visit.site not in known and _plain(visit.region, visit.name) not in told
    )
    for (region, name), count in sorted(strange.items()):
        yield Mismatch(region=region, name=name, inspections=count)


def _settled(pool: SeasonPool) -> Iterator[Mismatch]:
    sites = {site.id: site for site in pool.kept.sites}
    named = Counter(spoken(visit.name) for visit in pool.gathered.visits)
    for (region, name), site in sorted(pool.names.items()):
        if site and site not in sites:
            continue
        yield Mismatch(
            region=region, name=name, inspections=named[spoken(name)], settled=True,
            site=sites.get(site),
        )  # fmt: skip


def _plain(region: str, name: str) -> Said:
    return spoken(region), spoken(name)
