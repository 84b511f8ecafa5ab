"""Accounting: what inspections tell the monthly summary of a programme."""

from collections.abc import Iterable, Iterator
from datetime import date

from inspector_tui.exchange.once import Whole
from inspector_tui.exchange.rated import visit_of
from inspector_tui.exchange.visiting import rated
from inspector_tui.model import Inspection, outcome, rectifications
from inspector_tui.model.account import Account
from inspector_tui.model.month import Month
from inspector_tui.model.programme import Programme
from inspector_tui.register import Matcher

FOUNDED = "party/founded"
"""The field of the site form that says when the party organisation was founded."""


def accounts(
    inspections: Iterable[Whole], matcher: Matcher, programme: Programme, month: Month
) -> Iterator[Account]:
    """What the inspections of a programme tell; those of other programmes are passed over."""
    items = frozenset(item for one in programme.monthly.activities for item in one.items)
    last = date.fromisoformat(month.days[1])
    for whole in inspections:
        if whole.content.checklist.programme == programme.id:
            yield _account(whole, matcher, items, last)


def _account(whole: Whole, matcher: Matcher, items: frozenset[str], last: date) -> Account:
    content = whole.content
    inspection = Inspection.of(content.checklist, content.log)
    found = rated(content)
    return Account(
        visit=visit_of(found, matcher.find(*found.said), today=last, roster={}),
        problems=rectifications(content.log),
        founded=inspection.fields.get(FOUNDED, "").strip(),
        earned=_earned(inspection, items),
    )


def _earned(inspection: Inspection, items: frozenset[str]) -> dict[str, bool]:
    """The items that were scored, and whether any instance of them earned something."""
    earned: dict[str, bool] = {}
    for line in inspection.lines:
        if line.item.id in items:
            found = outcome(inspection.checklist, line, inspection.finding(line))
            if found.settled:
                earned[line.item.id] = earned.get(line.item.id, False) or found.earned > 0
    return earned
