"""Activities: what inspections saw of each type, beside what the office writes in by hand."""

from inspector_tui.locale import N_
from inspector_tui.model.monthly import Held, Summary
from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.sheet import Cell, Column, Sheet


def activities_sheet(summary: Summary, words: Words) -> Sheet:
    """Activities by region and type; how often and with how many people no inspection tells."""
    heads = (
        N_("Sites looked at"), N_("Sites with it"), N_("Looked at this year"),
        N_("With it this year"),
    )  # fmt: skip
    by_hand = (N_("Times (by hand)"), N_("Participants (by hand)"))
    ordered = [one for one in summary.held if one.region] + [
        one for one in summary.held if not one.region
    ]
    return Sheet(
        name=words.say(N_("Activities")),
        title=words.say(N_("Activities by type")),
        fresh=True,
        columns=(
            Column(head=words.say(N_("Region")), width=16),
            Column(head=words.say(N_("Activity")), width=34),
            *(Column(head=words.say(head), kind="number", width=12) for head in heads),
            *(Column(head=words.say(head), kind="number", width=14) for head in by_hand),
            Column(head=words.say(N_("By items")), kind="code", width=16),
        ),
        rows=tuple(_row(one, words) for one in ordered),
        below=(
            words.say(N_("Looked at: an inspection scored one of the items on the site; with it: "
                         "one of them was met at least in part. How often it took place and how "
                         "many took part, no inspection tells: the empty cells are to be filled "
                         "in by hand.")),
        ),
    )  # fmt: skip


def _row(one: Held, words: Words) -> tuple[Cell, ...]:
    return (
        one.region or words.say(N_("In all")),
        words.of(one.activity.label),
        one.looked,
        one.found,
        one.looked_to_date,
        one.found_to_date,
        None,
        None,
        words.among(one.activity.items),
    )
