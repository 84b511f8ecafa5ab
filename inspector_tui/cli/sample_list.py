"""SampleList: the year's list of the made-up sites, as a workbook and as PDF."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from inspector_tui.cli.samples.sites import register
from inspector_tui.exchange.gathering import gather
from inspector_tui.exchange.pool import Gathered
from inspector_tui.exchange.year_list import Asked, YearList, list_digest, make_list
from inspector_tui.library import find_policy, policies
from inspector_tui.register import Matcher
from inspector_tui.report.documents.words import Words
from inspector_tui.report.sheet_files import SheetFiles
from inspector_tui.report.stationery import PLAIN
from inspector_tui.report.yearly import Matter, list_sheets

_POLICY = "baotou-demonstration"
_DAY = "2026-11-20"


def write_list(inspections: Path, folder: Path) -> Iterator[Path]:
    """Writes the list of the inspections in a folder; raises NotSaved, NoPdf, PdfFailed."""
    sites = register()
    policy = find_policy(_POLICY, policies())
    asked = Asked(year=2026, office=next(iter(policy.quotas)), as_at=_DAY)
    gathered, _ = gather([inspections], Matcher(sites), today=date.fromisoformat(_DAY), jobs=1)
    made = make_list(gathered, sites, policy, asked)
    files = SheetFiles(
        folder=folder,
        stem=f"list-{asked.year}.zh",
        sheets=list_sheets(_matter(made, gathered, inspections), Words("zh", None)),
        lang="zh",
        code=list_digest(made),
        stationery=PLAIN,
    )
    yield from (files.write(kind) for kind in ("xlsx", "pdf"))


def _matter(made: YearList, gathered: Gathered, inspections: Path) -> Matter:
    """What the list shows; files are called by their place among the inspections."""
    names = (
        (
            one.inspection,
            one.digest,
            "\n".join(_name(origin, inspections) for origin in one.origins),
        )
        for one in made.inputs
    )
    return Matter(
        selection=made.selection,
        register=register(),
        as_at=made.asked.as_at,
        ranges=made.ranges,
        leniency=made.leniency,
        inputs=tuple(names),
        definitions=tuple(gathered.definitions.values()),
    )


def _name(origin: str, inspections: Path) -> str:
    return origin.removeprefix(f"{inspections}/")
