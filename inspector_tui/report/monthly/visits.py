"""Visits: the inspections of a month, one by one, with the digest by which each can be found."""

from inspector_tui.locale import N_
from inspector_tui.model import rounded
from inspector_tui.model.account import Account
from inspector_tui.model.monthly import Summary
from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.sheet import Cell, Column, Sheet, day


def visits_sheet(summary: Summary, words: Words) -> Sheet:
    """Every inspection of the month with its special practices."""
    return Sheet(
        name=words.say(N_("Visits")),
        title=words.say(N_("The inspections of the month, one by one")),
        fresh=True,
        columns=(
            Column(head=words.say(N_("Region")), width=14),
            Column(head=words.say(N_("Site")), width=34),
            Column(head=words.say(N_("Date")), kind="date", width=12),
            Column(head=words.say(N_("Inspector")), width=12),
            Column(head=words.say(N_("Score")), kind="score", width=9),
            Column(head=words.say(N_("Recommended stars")), kind="number", width=8),
            Column(head=words.say(N_("Problems")), kind="number", width=8),
            Column(head=words.say(N_("Special practices")), width=40),
            Column(head=words.say(N_("Digest")), kind="code", width=68, paper=False),
        ),
        rows=tuple(_row(one, words) for one in summary.accounts),
    )


def _row(one: Account, words: Words) -> tuple[Cell, ...]:
    visit = one.visit
    rated = visit.complete and visit.score is not None
    return (
        visit.region,
        visit.name,
        day(visit.date),
        visit.inspector,
        rounded(visit.score, 2) if rated and visit.score is not None else "—",
        visit.stars if rated else "—",
        len(one.problems),
        words.sentences(visit.highlights),
        visit.digest,
    )
