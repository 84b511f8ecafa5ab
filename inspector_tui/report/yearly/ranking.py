"""Ranking: the summary of the eligible sites by rank, and the sites that are not on it."""

from inspector_tui.locale import N_
from inspector_tui.model import rounded
from inspector_tui.model.register import Site
from inspector_tui.model.selection import Standing
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
    (N_("Rank"), "number", 6), (N_("Outcome"), "text", 11), (N_("Region"), "text", 12),
    (N_("Site"), "text", 30), (N_("Developer"), "text", 24), (N_("Contractor"), "text", 24),
    (N_("Credit code"), "code", 21), (N_("Supervision company"), "text", 20),
    (N_("Project manager"), "text", 10), (N_("Party organisation, secretary"), "text", 24),
    (N_("Party members"), "number", 8), (N_("Scale"), "text", 18),
    (N_("Start — completion"), "text", 24), (N_("Award aimed at"), "text", 14),
    (N_("Visits"), "number", 6), (N_("Score"), "score", 11), (N_("Spread"), "score", 8),
    (N_("Key items short"), "number", 8), (N_("Rectified"), "text", 9),
    (N_("Recommended stars"), "number", 8), (N_("Special practices"), "text", 24),
    (N_("Reason"), "text", 40),
)  # fmt: skip

_WORKBOOK_ONLY = frozenset(
    {"Developer", "Credit code", "Supervision company", "Spread", "Special practices"}
)


def ranking_sheet(matter: Matter, words: Words) -> Sheet:
    """The ranked summary, with a place for the stamp."""
    selection = matter.selection
    ranked = [one for one in selection.standings if one.outcome != "refused"]
    return Sheet(
        name=words.say(N_("Summary")),
        title=_title(matter, words),
        columns=_columns(_COLUMNS, words),
        rows=tuple(_row(one, words) for one in ranked),
        above=_head(matter, words),
        below=(
            words.say(N_("Recommending office (stamp):                    Date:                    "
                         "Contact:                    Telephone:")),
            words.say(N_("Stars are recommended; they are not an award.")),
        ),
    )  # fmt: skip


def _title(matter: Matter, words: Words) -> str:
    title = words.say(
        N_("Ranked summary of {year}: {policy}"),
        year=matter.selection.year,
        policy=words.of(matter.selection.policy.title),
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
    return (basis, figures, local) if policy.local else (basis, figures)


def _row(one: Standing, words: Words) -> tuple[Cell, ...]:
    candidate = one.candidate
    site = candidate.registered or Site(id=candidate.site, name=candidate.name)
    closed, problems = candidate.rectified
    dates = words.say(N_("{start} — {end}"), start=site.start, end=site.end)
    return (
        one.rank,
        words.say(OUTCOMES[one.outcome]),
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
        candidate.key_misses,
        f"{closed}/{problems}" if problems else "–",
        one.stars,
        words.sentences(dict.fromkeys(h for visit in candidate.visits for h in visit.highlights)),
        standing_words(one, words),
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
                 None if score is None else rounded(score, 2), standing_words(one, words))
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
