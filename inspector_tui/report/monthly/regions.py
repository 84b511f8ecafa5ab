"""Regions: sites, inspections and problems of a month by region, with all in the last line."""

from collections.abc import Iterable

from inspector_tui.locale import N_
from inspector_tui.model import rounded
from inspector_tui.model.figures import Figures
from inspector_tui.model.monthly import RegionMonth, Summary
from inspector_tui.report.documents.words import Words
from inspector_tui.report.monthly.written import counted, month_words
from inspector_tui.report.yearly.sheet import Cell, Column, Sheet

_SITES = (
    N_("Sites on the register"), N_("Eligible"), N_("Red sites"), N_("Launched in the month"),
    N_("Launched this year"), N_("Named"), N_("Named in the month"), N_("Named this year"),
    N_("Party organisations"), N_("Founded in the month"), N_("Founded this year"),
    N_("Party members"),
)  # fmt: skip

_PROBLEMS = (
    N_("Found in the month"), N_("Found this year"), N_("Closed in the month"),
    N_("Closed this year"), N_("Not closed"), N_("Of these overdue"),
    N_("Special practices in the month"), N_("Special practices this year"),
)  # fmt: skip


def sites_sheet(summary: Summary, words: Words) -> Sheet:
    """The sites of the register, those begun in the month, and who reports it by when."""
    return Sheet(
        name=words.say(N_("Sites")),
        title=_title(summary, words),
        above=_basis(summary, words),
        columns=_columns(_SITES, words),
        rows=tuple((_name(one, words), *_sites(one)) for one in _in_order(summary)),
        below=(
            words.say(N_("Founded: as the site forms of the inspections say; all else from the "
                         "register.")),
            words.say(N_("Reporting office (stamp):                    Filled in by:               "
                         "     Reviewed by:                    Date:                    ")),
        ),
    )  # fmt: skip


def _title(summary: Summary, words: Words) -> str:
    return words.say(
        N_("Monthly summary of activities, {month}: {programme}"),
        month=month_words(summary.month, words),
        programme=words.of(summary.programme.title),
    )


def _basis(summary: Summary, words: Words) -> tuple[str, ...]:
    first, last = summary.month.days
    basis = words.say(
        N_("From {first} to {last}; this year: from 1 January; register as at {as_at}"),
        first=words.date(first), last=words.date(last),
        as_at=words.date(summary.register_as_at) or "—",
    )  # fmt: skip
    older = words.say(N_("The register is older than the end of the month."))
    undated = words.say(
        N_("{count} sites were launched or named on a day that the register does not give; they "
           "count among the red sites, and in no month."), count=summary.undated,
    )  # fmt: skip
    due = words.say(N_("To be reported by {day}"), day=words.date(summary.due))
    note = words.of(summary.programme.monthly.note)
    lines = (
        (due, bool(summary.due)),
        (basis, True),
        (older, summary.register_as_at < last),
        (undated, bool(summary.undated)),
        (words.titled(words.say(N_("Local policy")), note), bool(note)),
    )
    return tuple(line for line, said in lines if said)


def _sites(one: RegionMonth) -> tuple[Cell, ...]:
    month, year = one.month, one.to_date
    return (
        one.sites, one.eligible, one.red, month.launched, year.launched, one.named, month.named,
        year.named, one.branches, month.founded, year.founded, counted(one.members),
    )  # fmt: skip


def inspections_sheet(summary: Summary, words: Words) -> Sheet:
    """How much was inspected, and what it came to."""
    most = max((len(one.to_date.stars) for one in summary.regions), default=1) - 1
    stars = [words.say(N_("{stars} stars"), stars=count) for count in range(most, -1, -1)]
    heads = (
        N_("Inspections made"), N_("Sites inspected"), N_("Complete"), N_("Mean score"),
        N_("Inspections this year"), N_("Sites this year"), N_("Complete this year"),
        N_("Mean score this year"),
    )  # fmt: skip
    return Sheet(
        name=words.say(N_("Inspections")),
        title=words.say(N_("Inspections of the month")),
        fresh=True,
        columns=(
            *_columns(heads, words, scores=("Mean score", "Mean score this year")),
            *(Column(head=head, kind="number", width=8) for head in stars),
        ),
        rows=tuple(
            (_name(one, words), *_inspections(one.month), *_inspections(one.to_date),
             *(one.month.stars[::-1] or (0,) * len(stars)))
            for one in _in_order(summary)
        ),
        below=(
            words.say(N_("Mean score and stars: over the complete inspections; stars are those "
                         "recommended in the month.")),
        ),
    )  # fmt: skip


def _inspections(figures: Figures) -> tuple[Cell, ...]:
    mean: Cell = "—" if figures.mean is None else rounded(figures.mean, 2)
    return figures.inspections, figures.sites, figures.rated, mean


def problems_sheet(summary: Summary, words: Words) -> Sheet:
    """Problems found, closed and overdue at the end of the month, and special practices."""
    return Sheet(
        name=words.say(N_("Problems")),
        title=words.say(N_("Problems and special practices")),
        columns=_columns(_PROBLEMS, words),
        rows=tuple((_name(one, words), *_problems(one)) for one in _in_order(summary)),
    )


def _problems(one: RegionMonth) -> tuple[Cell, ...]:
    month, year = one.month, one.to_date
    return (
        month.found, year.found, month.closed, year.closed, one.open, one.overdue,
        month.highlights, year.highlights,
    )  # fmt: skip


def _in_order(summary: Summary) -> tuple[RegionMonth, ...]:
    """The regions, and all together in the last line."""
    return (*summary.regions[1:], summary.regions[0])


def _name(one: RegionMonth, words: Words) -> str:
    return one.region or words.say(N_("In all"))


def _columns(
    heads: Iterable[str], words: Words, scores: tuple[str, ...] = ()
) -> tuple[Column, ...]:
    return (
        Column(head=words.say(N_("Region")), width=16),
        *(
            Column(head=words.say(head), kind="score" if head in scores else "number", width=12)
            for head in heads
        ),
    )
