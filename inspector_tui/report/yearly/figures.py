"""Figures: regions, targets, frequent problems and robustness, as tables."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction

from inspector_tui.locale import N_
from inspector_tui.model import rounded
from inspector_tui.model.targets import Reached
from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.matter import Matter
from inspector_tui.report.yearly.sheet import Cell, Column, Sheet

MOST_FREQUENT = 10


def regions_sheet(matter: Matter, words: Words) -> Sheet:
    """Sites, visits and outcomes by region, with all in the last line."""
    standings = matter.selection.standings
    full = max((one.candidate.full_stars for one in standings), default=0)
    heads = (
        N_("Sites"), N_("Eligible"), N_("Launched"), N_("Inspected"), N_("Chosen"), N_("Waiting"),
        N_("Refused"),
    )  # fmt: skip
    stars = tuple(range(full, -1, -1))
    regions = dict.fromkeys([*matter.register.regions, *(s.candidate.region for s in standings)])
    rows: list[tuple[Cell, ...]] = [
        (region, *_region(matter, region, stars), *_ratios(matter, region)) for region in regions
    ]
    total = words.say(N_("In all"))
    rows.append((total, *_region(matter, None, stars), *_ratios(matter, "")))
    star_heads = [words.say(N_("{stars} stars"), stars=count) for count in stars]
    targets = dict.fromkeys(f"{one.target.id} ({one.wanted}%)" for one in matter.reached)
    return Sheet(
        name=words.say(N_("Regions")),
        title=words.say(N_("Figures by region")),
        fresh=True,
        columns=(
            Column(head=words.say(N_("Region")), width=16),
            *(Column(head=words.say(head), kind="number", width=9) for head in heads),
            *(Column(head=head, kind="number", width=9) for head in star_heads),
            *(Column(head=head, width=10) for head in targets),
        ),
        rows=tuple(rows),
    )


def _region(matter: Matter, region: str | None, stars: tuple[int, ...]) -> tuple[int, ...]:
    sites = [s for s in matter.register.sites if region is None or s.region == region]
    facts = [site.facts() for site in sites]
    here = [one for one in matter.selection.standings if region in (None, one.candidate.region)]
    outcomes = Counter(one.outcome for one in here)
    by_stars = Counter(one.stars for one in here)
    return (
        len(sites),
        sum(fact["eligible"] is True for fact in facts),
        sum(fact["launched"] is True for fact in facts),
        len(here),
        outcomes["chosen"],
        outcomes["waiting"],
        outcomes["refused"],
        *(by_stars[count] for count in stars),
    )


def _ratios(matter: Matter, region: str) -> tuple[str, ...]:
    """How each target stands in a region; a dash where the register has no site of it."""
    every = dict.fromkeys(one.target.id for one in matter.reached)
    here = {one.target.id: ratio_words(one) for one in matter.reached if one.region == region}
    return tuple(here.get(target, "—") for target in every)


def targets_sheet(matter: Matter, words: Words) -> Sheet:
    """How the yearly targets stand on the day of the register."""
    title = words.say(N_("Yearly targets as at {day}"), day=words.date(matter.register.as_at))
    return reached_sheet(matter.reached, title, words)


def reached_sheet(reached: Iterable[Reached], title: str, words: Words) -> Sheet:
    """How targets stand, in all and by region."""
    return Sheet(
        name=words.say(N_("Targets")),
        title=title,
        columns=(
            Column(head=words.say(N_("Target")), width=50),
            Column(head=words.say(N_("Region")), width=16),
            Column(head=words.say(N_("Counted")), kind="number", width=9),
            Column(head=words.say(N_("Among")), kind="number", width=9),
            Column(head=words.say(N_("Ratio")), width=9),
            Column(head=words.say(N_("To reach")), width=9),
            Column(head=words.say(N_("Reached")), width=9),
            Column(head=words.say(N_("Still needed")), kind="number", width=12),
        ),
        rows=tuple(_target(one, words) for one in reached),
    )


def _target(one: Reached, words: Words) -> tuple[Cell, ...]:
    return (
        f"{one.target.id} {words.of(one.target.label)}",
        one.region or words.say(N_("In all")),
        one.counted,
        one.among,
        ratio_words(one),
        f"{one.wanted}%",
        reached_words(one, words),
        one.missing,
    )


def ratio_words(one: Reached) -> str:
    """The ratio in hundredths, cut off so that it never shows what is not reached; or a dash."""
    if not one.among:
        return "—"
    tenths = 1000 * one.counted // one.among
    return f"{tenths // 10}.{tenths % 10}%"


def reached_words(one: Reached, words: Words) -> str:
    """Yes, no, or a dash where there is nothing to count."""
    if one.reached is None:
        return "—"
    return words.say(N_("yes")) if one.reached else words.say(N_("no"))


def problems_sheet(matter: Matter, words: Words) -> Sheet:
    """The items that lost points most often."""
    visits = [visit for one in matter.selection.standings for visit in one.candidate.visits]
    counted = Counter(item for visit in visits for item in visit.short)
    frequent = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_FREQUENT]
    return Sheet(
        name=words.say(N_("Frequent problems")),
        title=words.say(N_("The items that lost points most often")),
        columns=(
            Column(head=words.say(N_("Item")), kind="code", width=10),
            Column(head=words.say(N_("What is asked")), width=40),
            Column(head=words.say(N_("Times lost")), kind="number", width=8),
            Column(head=words.say(N_("Of all")), width=9),
        ),
        rows=tuple(
            (item, words.of(matter.title_of(item)), count,
             words.percent(Fraction(count, len(visits))))
            for item, count in frequent
        ),
    )  # fmt: skip


def robustness_sheet(matter: Matter, words: Words) -> Sheet:
    """The ranks when any one inspector is left out."""
    ranked = [one for one in matter.selection.standings if one.candidate.site in matter.ranges]
    rows: list[tuple[Cell, ...]] = []
    for one in ranked:
        found = matter.ranges[one.candidate.site]
        rows.append(
            (one.rank, one.candidate.region, one.candidate.name, found.best, found.worst,
             words.among(found.needs))
        )  # fmt: skip
    return Sheet(
        name=words.say(N_("Robustness")),
        title=words.say(N_("Ranks when any one inspector is left out; shown, never applied")),
        columns=(
            Column(head=words.say(N_("Rank")), kind="number", width=6),
            Column(head=words.say(N_("Region")), width=14),
            Column(head=words.say(N_("Site")), width=34),
            Column(head=words.say(N_("Best")), kind="number", width=8),
            Column(head=words.say(N_("Worst")), kind="number", width=8),
            Column(head=words.say(N_("Not ranked without")), width=30),
        ),
        rows=tuple(rows),
    )


def leniency_sheet(matter: Matter, words: Words) -> Sheet:
    """How far each inspector lies above the others on the sites that they share."""
    least = matter.selection.policy.leniency_least
    few = words.say(N_("fewer than {least} shared sites: nothing can be said"), least=least)
    return Sheet(
        name=words.say(N_("Inspectors")),
        title=words.say(N_("How far inspectors lie above the others on shared sites")),
        columns=(
            Column(head=words.say(N_("Inspector")), width=20),
            Column(head=words.say(N_("Shared sites")), kind="number", width=12),
            Column(head=words.say(N_("Points above")), kind="score", width=12),
            Column(head=words.say(N_("Remark")), width=44),
        ),
        rows=tuple(
            (name, one.shared, None if one.points is None else rounded(one.points, 2),
             few if one.points is None else "")
            for name, one in matter.leniency.items()
        ),
    )  # fmt: skip
