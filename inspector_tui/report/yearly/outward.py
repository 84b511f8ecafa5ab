"""Outward: what leaves the office, the draft of the public notice and the good-information list."""

from collections.abc import Mapping

from inspector_tui.locale import N_
from inspector_tui.model.selection_policy import Rank
from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.masking import masked
from inspector_tui.report.yearly.matter import Matter
from inspector_tui.report.yearly.sheet import Column, Sheet, day

PUBLIC_DAYS = 5
"""How many days a list is commonly shown to the public; local custom, not in the notices."""


def public_sheet(matter: Matter, words: Words) -> Sheet:
    """The draft of the public notice (公示稿): no scores, and of telephones a part alone."""
    chosen = matter.selection.of("chosen")
    phones = {site.id: masked(site.phone) for site in matter.register.sites}
    title = words.say(
        N_("Sites proposed for {year}: {honour} (draft of the public notice)"),
        year=matter.selection.year,
        honour=words.of(matter.honour),
    )
    return Sheet(
        name=words.say(N_("Public notice")),
        title=title,
        fresh=True,
        columns=(
            Column(head=words.say(N_("No.")), kind="number", width=6),
            Column(head=words.say(N_("Region")), width=16),
            Column(head=words.say(N_("Site")), width=36),
            Column(head=words.say(N_("Contractor")), width=36),
            Column(head=words.say(N_("Party organisation")), width=28),
            Column(head=words.say(N_("Project manager")), width=12),
            Column(head=words.say(N_("Telephone (masked)")), kind="code", width=16),
        ),
        rows=tuple(
            (number, one.candidate.region, one.candidate.name,
             *((site.contractor, site.branch, site.manager, phones.get(site.id, "")) if site
               else ("", "", "", "")))
            for number, one in enumerate(chosen, 1)
            for site in [one.candidate.registered]
        ),
        below=(
            words.say(N_("The list is open to the public for {days} working days (local custom); "
                         "objections, with name and reason, go to the office."), days=PUBLIC_DAYS),
        ),
    )  # fmt: skip


_LEVELS: Mapping[Rank, str] = {
    "county": N_("county level"), "city": N_("municipal level"), "province": N_("provincial level"),
}  # fmt: skip


def good_information_sheet(matter: Matter, words: Words) -> Sheet:
    """The list for the credit files of enterprises (良好信息), to be completed once it is final."""
    chosen = [one for one in matter.selection.of("chosen") if one.candidate.registered]
    level = words.say(_LEVELS[matter.selection.office])
    return Sheet(
        name=words.say(N_("Good information")),
        title=words.say(N_("Good information for the credit files, {year}"),
                        year=matter.selection.year),
        fresh=True,
        columns=(
            Column(head=words.say(N_("Contractor")), width=36),
            Column(head=words.say(N_("Credit code")), kind="code", width=28),
            Column(head=words.say(N_("Site")), width=36),
            Column(head=words.say(N_("Region")), width=16),
            Column(head=words.say(N_("Honour")), width=36),
            Column(head=words.say(N_("Award level")), width=12),
            Column(head=words.say(N_("Document")), width=20),
            Column(head=words.say(N_("Date")), kind="date", width=12),
        ),
        rows=tuple(
            (site.contractor, site.credit_code, site.name, site.region,
             words.of(matter.honour), level, "", None)
            for one in chosen
            for site in [one.candidate.registered]
            if site is not None
        ),
        below=(words.say(N_("To be filled in once the honour is announced: document and date.")),),
    )  # fmt: skip


def inputs_sheet(matter: Matter, words: Words) -> Sheet:
    """Every inspection that was read with its digest, and every file that was not."""
    read = words.say(N_("read"))
    return Sheet(
        name=words.say(N_("Sources")),
        title=words.say(N_("What the list was computed from")),
        paper=False,
        columns=(
            Column(head=words.say(N_("Inspection")), kind="code", width=20),
            Column(head=words.say(N_("State")), width=60),
            Column(head=words.say(N_("Digest")), kind="code", width=68),
            Column(head=words.say(N_("Files")), width=60),
        ),
        rows=(
            *((one, read, digest, files) for one, digest, files in matter.inputs),
            *(("", words.of(why), "", file) for file, why in matter.refused),
        ),
    )


def visits_sheet(matter: Matter, words: Words) -> Sheet:
    """Every visit behind the list, those included that were set aside."""
    visits = [visit for one in matter.selection.standings for visit in one.candidate.visits]
    aside = [one.visit for one in matter.selection.set_aside]
    return Sheet(
        name=words.say(N_("All visits")),
        title=words.say(N_("Every visit behind the list")),
        paper=False,
        columns=(
            Column(head=words.say(N_("Region")), width=14),
            Column(head=words.say(N_("Site")), width=34),
            Column(head=words.say(N_("Date")), kind="date", width=12),
            Column(head=words.say(N_("Inspector")), width=14),
            Column(head=words.say(N_("Exact score")), width=16),
            Column(head=words.say(N_("Stars")), kind="number", width=7),
            Column(head=words.say(N_("Seal")), width=14),
            Column(head=words.say(N_("Checklist")), width=40),
            Column(head=words.say(N_("Set aside")), width=12),
        ),
        rows=tuple(
            (v.region, v.name, day(v.date), v.inspector, "" if v.score is None else str(v.score),
             v.stars, words.say(_SEALS[v.seal]), v.checklist,
             words.say(N_("yes")) if number >= len(visits) else "")
            for number, v in enumerate([*visits, *aside])
        ),
    )  # fmt: skip


_SEALS = {
    "unsealed": N_("not sealed"),
    "sealed": N_("sealed without a key"),
    "signed": N_("signed"),
    "unknown_key": N_("signed by an UNKNOWN KEY"),
    "amended": N_("amended after the seal"),
    "modified": N_("MODIFIED"),
}
