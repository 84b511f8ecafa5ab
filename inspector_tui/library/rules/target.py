"""Programme: targets that can be counted and reached, and months that can be summed up."""

import re
from collections.abc import Iterator

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known
from inspector_tui.library.rules.condition import condition_faults
from inspector_tui.library.rules.fact import SOURCE
from inspector_tui.library.rules.rule import Rule, rule
from inspector_tui.locale import N_
from inspector_tui.model import Source, Value
from inspector_tui.model.programme import Activity, Monthly
from inspector_tui.model.targets import Target

_YEAR = re.compile(r"(19|20|21)[0-9]{2}")


def _counted(target: Target, known: Known) -> Iterator[Fault]:
    return condition_faults(target.counted, "counted", known)


def _among(target: Target, known: Known) -> Iterator[Fault]:
    return condition_faults(target.among, "among", known)


def _said(target: Target, known: Known) -> Iterator[Fault]:
    if not target.counted.strip():
        yield fault(
            N_("the target does not say which sites it counts"),
            N_("Write a condition over the register, such as `counted: launched`."),
            "counted",
        )


def _years(target: Target, known: Known) -> Iterator[Fault]:
    if not target.by_year:
        yield fault(N_("the target has no year"), N_('Write `by_year: {{"2024": 70}}`.'), "by_year")
    for year, wanted in target.by_year.items():
        if not _YEAR.fullmatch(year):
            yield fault(
                N_("“{year}” is no year"),
                N_('Write four digits in quotes, such as "2024".'),
                "by_year",
                year,
                year=year,
            )
        elif not 1 <= wanted <= 100:
            yield fault(
                N_("a target is 1 to 100 hundredths"),
                N_("Write the hundredths that must be reached, such as 70."),
                "by_year",
                year,
            )


def _due(monthly: Monthly, known: Known) -> Iterator[Fault]:
    if monthly.due is not None and not 1 <= monthly.due <= 31:
        yield fault(
            N_("the deadline is a day of a month, 1 to 31"),
            N_("Write the day of the following month, such as 5, or take the line away."),
            "due",
        )


def _seen(activity: Activity, known: Known) -> Iterator[Fault]:
    if not activity.items:
        yield fault(
            N_("the activity does not say by which items it is seen"),
            N_("Write the ids of items in the checklists, such as `items: [W-3-6]`."),
            "items",
        )


PROGRAMME_RULES: dict[type[Value], tuple[Rule, ...]] = {
    Target: (
        rule(_counted, "counted"),
        rule(_among, "among"),
        rule(_said, "counted"),
        rule(_years, "by_year"),
    ),
    Monthly: (rule(_due, "due"),),
    Activity: (rule(_seen, "items"),),
    Source: SOURCE,
}
"""The rules of the values in a programme file, by type."""
