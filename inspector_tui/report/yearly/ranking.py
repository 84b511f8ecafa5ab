"""Ranking: the summary of the eligible sites by rank, and the sites that are not on it."""

from collections.abc import Mapping
from fractions import Fraction

from inspector_tui.locale import N_
from inspector_tui.model import rounded
from inspector_tui.model.register import Site
from inspector_tui.model.selection import Outcome, Standing
from inspector_tui.model.selection_policy import Quota
from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.because import OFFICES, OUTCOMES, reason_words, standing_words
from inspector_tui.report.yearly.matter import Matter
from inspector_tui.report.yearly.sheet import Cell, Column, Sheet

_AWARDS = {
    "": "",
    "county": N_("county award"),
    "municipal": N_("municipal award"),
    "provincial": N_("provincial award"),
    "national": N_("national award"),
}

_COLUMNS = (
    (N_("Rank"), "number", 6), (N_("Region"), "text", 12), (N_("Site"), "text", 26),
    (N_("Developer"), "text", 24), (N_("Contractor"), "text", 24), (N_("Credit code"), "code", 21),
    (N_("Supervision company"), "text", 20), (N_("Project manager"), "text", 10),
    (N_("Party organisation, secretary"), "text", 22), (N_("Party members"), "number", 8),
    (N_("Scale"), "text", 17), (N_("Start — completion"), "text", 21),
    (N_("Award aimed at"), "text", 11), (N_("Visits"), "number", 6), (N_("Score"), "score", 10),
    (N_("Spread"), "score", 8), (N_("Vetoes"), "text", 8),
    (N_("Key items short"), "number", 8), (N_("Rectified"), "text", 14),
    (N_("Recommended stars"), "number", 7), (N_("Special practices"), "text", 24),
    (N_("Recommendation"), "text", 9), (N_("Reason"), "text", 28), (N_("Remarks"), "text", 14),
)  # fmt: skip

_WORKBOOK_ONLY = frozenset(
    {"Developer", "Credit code", "Supervision company", "Spread", "Special practices"}
)

_RECOMMENDED: Mapping[Outcome, str] = {
    "chosen": N_("recommended"), "waiting": N_("in reserve"), "refused": N_("not recommended"),
}  # fmt: skip
"""What the office says of a site; stars and places are for others to award."""


def ranking_sheet(matter: Matter, words: Words) -> Sheet:
    """The ranked summary, with a place for the stamp."""
    selection = matter.selection
    ranked = [one for one in selection.standings if one.outcome != "refused"]
    return Sheet(
        name=words.say(N_("Summary")),
        title=_title(matter, words),
        columns=_columns(_COLUMNS, words),
        rows=tuple(_row(one, matter, words) for one in ranked),
        above=_head(matter, words),
        below=(words.say(N_("Stars are recommended; they are not an award.")),),
    )


def _title(matter: Matter, words: Words) -> str:
    title = words.say(
        N_("Ranked summary of the sites recommended for {year}: {honour}"),
        year=matter.selection.year,
        honour=words.of(matter.honour),
    )
    return words.titled(title, matter.region)


def _head(matter: Matter, words: Words) -> tuple[str, ...]:
    selection = matter.selection
    policy = selection.policy
    first, last = policy.period(selection.year)
    counts = {outcome: len(selection.of(outcome)) for outcome in ("chosen", "waiting", "refused")}
    basis = words.say(
        N_("Rules {id} {version}; selected by {office}; inspections from {first} to {last}; as at "
           "{as_at}"),
        id=policy.id, version=policy.version, office=words.say(OFFICES[selection.office]),
        first=words.date(first), last=words.date(last), as_at=words.date(matter.as_at),
    )  # fmt: skip
    figures = words.say(
        N_("{chosen} chosen, {waiting} waiting, {refused} refused, {unvisited} not inspected"),
        unvisited=len(selection.unvisited), **counts,
    )  # fmt: skip
    local = words.titled(words.say(N_("Local policy")), words.of(policy.note))
    told = (basis, figures, local) if policy.local else (basis, figures)
    return (_sender(matter, words), *told)


_APART = "\u3000" * 6
"""The room to write in; wide spaces, for others run together in HTML."""


def _sender(matter: Matter, words: Words) -> str:
    """Who sends the summary and when, to be filled in by hand, and how many places there are."""
    selection = matter.selection
    places = _places(selection.policy.quotas[selection.office], matter.region, words)
    blanks = (N_("Recommending office (stamp):"), N_("Date:"), N_("Contact:"), N_("Telephone:"))
    return _APART.join([*map(words.say, blanks), words.say(N_("Places: {places}"), places=places)])


def _places(quota: Quota, region: str, words: Words) -> str:
    if region and (own := quota.of(region)) is not None:
        return str(own)
    told = [str(quota.places)] if quota.places is not None else []
    told += [f"{name} {places}" for name, places in quota.by_region.items()]
    if quota.each_region is not None:
        told.append(words.say(N_("{places} a region"), places=quota.each_region))
    return words.among(told) or words.say(N_("no bound"))


def _row(one: Standing, matter: Matter, words: Words) -> tuple[Cell, ...]:
    candidate = one.candidate
    site = candidate.registered or Site(id=candidate.site, name=candidate.name)
    closed, problems = candidate.rectified
    dates = f"{site.start} —\n{site.end}"
    return (
        one.rank,
        candidate.region,
        candidate.name,
        site.developer,
        site.contractor,
        site.credit_code,
        site.supervisor,
        site.manager,
        " ".join(part for part in (site.branch, site.secretary) if part),
        site.members,
        site.scale,
        dates if site.start or site.end else "",
        site.award_name or words.say(_AWARDS[site.award_plan]),
        len(candidate.rounds),
        None if candidate.score is None else rounded(candidate.score, 2),
        rounded(candidate.spread, 2) if candidate.spread else None,
        words.among(candidate.vetoes) or words.say(N_("none")),
        candidate.key_misses,
        f"{words.percent(Fraction(closed, problems))} ({closed}/{problems})" if problems else "–",
        one.stars,
        words.sentences(dict.fromkeys(h for visit in candidate.visits for h in visit.highlights)),
        words.say(_RECOMMENDED[one.outcome]),
        standing_words(one, words, matter.title_of),
        _remarks(site, matter.selection.year, words),
    )


def _remarks(site: Site, year: int, words: Words) -> str:
    """What the register remarks, and whether the site is new among the red ones."""
    is_new = site.launched.startswith(f"{year:04}-")
    return words.sentences(
        [words.say(N_("launched this year")) if is_new else "", site.honours, site.remark]
    )


def left_out_sheet(matter: Matter, words: Words) -> Sheet:
    """Every site that is not chosen, with why."""
    selection = matter.selection
    columns = (
        (N_("Outcome"), "text", 10), (N_("Region"), "text", 12), (N_("Site"), "text", 34),
        (N_("Score"), "score", 9), (N_("Reason"), "text", 70),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for one in selection.standings:
        if one.outcome != "chosen":
            score = one.candidate.score
            rows.append(
                (words.say(OUTCOMES[one.outcome]), one.candidate.region, one.candidate.name,
                 None if score is None else rounded(score, 2),
                 standing_words(one, words, matter.title_of))
            )  # fmt: skip
    unvisited = words.say(N_("not inspected"))
    for site in selection.unvisited:
        why = reason_words(site.because, words)
        rows.append((unvisited, site.region, site.name, None, why))
    return Sheet(
        name=words.say(N_("Not chosen")),
        title=words.say(N_("Sites that are not chosen, and why")),
        fresh=True,
        columns=_columns(columns, words),
        rows=tuple(rows),
    )


def _columns(given: tuple[tuple[str, str, int], ...], words: Words) -> tuple[Column, ...]:
    return tuple(
        Column(head=words.say(head), kind=kind, width=width, paper=head not in _WORKBOOK_ONLY)  # type: ignore[arg-type]
        for head, kind, width in given
    )
