"""MonthWords: the monthly summary on the terminal, and as plain data."""

import json
from typing import TYPE_CHECKING, Any

from inspector_tui.cli.cells import table
from inspector_tui.cli.targets import reached_plain
from inspector_tui.locale import _

if TYPE_CHECKING:
    from inspector_tui.model.figures import Figures
    from inspector_tui.model.monthly import RegionMonth, Summary


def summary_words(summary: "Summary", lang: str) -> str:
    """The figures that fit on a terminal, the month's before those of the year to date."""
    from inspector_tui.model import wording
    from inspector_tui.report.documents.words import Words
    from inspector_tui.report.monthly import month_words
    from inspector_tui.report.yearly.figures import ratio_words

    words = Words(lang, None)
    lines = [f"{month_words(summary.month, words)}  {wording(summary.programme.title, lang)}"]
    if summary.due:
        lines.append(_("to be reported by {day}").format(day=summary.due))
    lines += [_("each figure: the month / the year to date"), "", _table(summary), ""]
    lines += [
        f"{one.target.id} {one.region or _('in all')}: {ratio_words(one)} "
        f"({one.counted}/{one.among}, {one.wanted}%)"
        for one in summary.reached
        if one.region == summary.regions[0].region
    ]
    lines += [
        _("{activity}: on {found} of {looked} sites looked at").format(
            activity=wording(one.activity.label, lang), found=one.found, looked=one.looked)
        for one in summary.held if one.region == summary.regions[0].region
    ]  # fmt: skip
    return "\n".join(lines).rstrip()


def _table(summary: "Summary") -> str:
    heads = (_("region"), _("sites"), _("red sites"), _("begun"), _("inspected"),
             _("mean score"), _("found"), _("closed"), _("not closed"), _("overdue"))  # fmt: skip
    rows = [_row(one) for one in summary.regions]
    return table([heads, *rows], right=range(1, len(heads)))


def _row(one: "RegionMonth") -> tuple[str, ...]:
    from inspector_tui.report.monthly import mean_words

    month, year = one.month, one.to_date
    pairs = (
        (month.launched, year.launched), (month.inspections, year.inspections),
        (mean_words(month), mean_words(year)), (month.found, year.found),
        (month.closed, year.closed),
    )  # fmt: skip
    said = [f"{now} / {so_far}" for now, so_far in pairs]
    return (one.region or _("in all"), str(one.sites), str(one.red), *said,
            str(one.open), str(one.overdue))  # fmt: skip


def summary_plain(summary: "Summary") -> dict[str, Any]:
    """The summary as plain data, its inspections by id and digest."""
    from inspector_tui.model import canonical

    return {
        "programme": summary.programme.id,
        "month": summary.month.text,
        "due": summary.due,
        "register_as_at": summary.register_as_at,
        "undated": summary.undated,
        "regions": [_region_plain(one) for one in summary.regions],
        "targets": [reached_plain(one) for one in summary.reached],
        "activities": [
            {**json.loads(canonical(one)), "activity": one.activity.id} for one in summary.held
        ],
        "inspections": [
            {"id": one.visit.inspection, "digest": one.visit.digest, "site": one.visit.site}
            for one in summary.accounts
        ],
    }  # fmt: skip


def _region_plain(one: "RegionMonth") -> dict[str, Any]:
    whole = {name: getattr(one, name) for name in one.__struct_fields__}
    return {**whole, "month": _figures(one.month), "to_date": _figures(one.to_date)}


def _figures(figures: "Figures") -> dict[str, Any]:
    whole = {name: getattr(figures, name) for name in figures.__struct_fields__}
    return {**whole, "mean": figures.mean}
