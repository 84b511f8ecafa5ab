"""Page: all that is known of a site in a year's list, as paragraphs under heads."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from inspector_tui.locale import N_, _, in_use
from inspector_tui.model import rounded, wording
from inspector_tui.model.candidate import Candidate
from inspector_tui.model.eligibility import gate_by_gate
from inspector_tui.model.register import Site
from inspector_tui.model.selection import Standing
from inspector_tui.model.selection_policy import Tie
from inspector_tui.model.visit import SealState, Visit
from inspector_tui.report.documents.words import Words
from inspector_tui.report.yearly.because import about_words, standing_words
from inspector_tui.season.answer import Answer
from inspector_tui.season.kinds import VISIT_RULES

Tone = Literal["plain", "head", "dim", "good", "fair", "bad", "accent", "star"]

SEALS: dict[SealState, str] = {
    "unsealed": N_("not sealed"),
    "sealed": N_("sealed"),
    "signed": N_("sealed and signed"),
    "unknown_key": N_("signed by an unknown key"),
    "amended": N_("sealed, amended since"),
    "modified": N_("changed after the seal"),
}
_FIELDS = (
    ("id", N_("number")), ("address", N_("address")), ("developer", N_("developer")),
    ("contractor", N_("contractor")), ("credit_code", N_("credit code")),
    ("supervisor", N_("supervision company")), ("manager", N_("project manager")),
    ("permit", N_("construction permit")), ("scale", N_("scale")), ("start", N_("start")),
    ("end", N_("completion")), ("branch", N_("party organisation")), ("secretary", N_("secretary")),
    ("award_name", N_("award aimed at")), ("why_not", N_("why it does not meet the conditions")),
    ("launched", N_("launched")), ("named", N_("named")), ("honours", N_("honours")),
    ("reprimand", N_("reprimand")), ("remark", N_("remark")),
)  # fmt: skip


@dataclass(frozen=True)
class Paragraph:
    """A piece of the page; that of a visit leads to its inspection."""

    words: str
    tone: Tone = "plain"
    visit: Visit | None = None


def page(answer: Answer, one: Standing) -> tuple[Paragraph, ...]:
    """The page of a site, from why it stands where it stands to its row of the register."""
    words = Words(in_use(), None)
    return (
        *_headed(_("Why it stands where it stands"), _why(answer, one, words)),
        *_headed(_("Visits, one by one"), _visits(answer, one.candidate)),
        *_headed(_("Gates"), _gates(answer, one.candidate)),
        *_headed(_("What decides between equals"), _ties(answer, one.candidate)),
        *_headed(_("How far it hangs on single inspectors; shown, never applied"),
                 _robustness(answer, one.candidate)),
        *_headed(_("Register"), _registered(one.candidate.registered)),
    )  # fmt: skip


def _headed(head: str, found: Iterator[Paragraph]) -> Iterator[Paragraph]:
    yield Paragraph(head, "head")
    yield from found
    yield Paragraph("")


def _why(answer: Answer, one: Standing, words: Words) -> Iterator[Paragraph]:
    yield Paragraph(standing_words(one, words))
    site, policy = one.candidate, answer.question.policy
    if site.score is not None:
        told = _("Score {printed} (exactly {exact}): {rule}, over {days} days")
        yield Paragraph(
            told.format(
                printed=rounded(site.score, 2), exact=site.score,
                rule=_(VISIT_RULES[policy.visits]), days=len(site.rounds),
            )
        )  # fmt: skip
    if one.stars != site.stars:
        told = _("Listed with {stars} stars of {all}")
        yield Paragraph(told.format(stars=one.stars, all=site.stars), "star")


def _visits(answer: Answer, site: Candidate) -> Iterator[Paragraph]:
    lost = {one.inspection: one for one in answer.made.lost if one.items}
    for each in site.rounds:
        if len(each.scores) > 1:
            told = _("{date}: {count} inspectors, mean {mean}, {spread} points apart")
            mean = "–" if each.score is None else rounded(each.score, 2)
            yield Paragraph(
                told.format(date=each.date, count=len(each.visits), mean=mean,
                            spread=rounded(each.spread, 2)), "dim")  # fmt: skip
        for visit in each.visits:
            yield Paragraph(visit_words(visit), "accent", visit)
            if one := lost.get(visit.inspection):
                told = _("not carried over from {before}: {items}")
                words = told.format(before=one.before, items=", ".join(one.items))
                yield Paragraph(words, "fair")


def visit_words(visit: Visit) -> str:
    """One visit in a line: when, who, score, stars, seal, problems, what failed, digest."""
    parts = [visit.date, visit.inspector]
    if visit.score is None:
        parts.append(_("not rated"))
    else:
        exact = "" if visit.score == rounded(visit.score, 2) else f" ({visit.score})"
        parts.append(f"{rounded(visit.score, 2)}{exact}")
    parts += [_("{stars} of {all} stars").format(stars=visit.stars, all=visit.full_stars)]
    parts.append(_(SEALS[visit.seal]))
    closed, problems = visit.rectified
    if problems:
        told = _("problems closed {closed} of {problems}")
        parts.append(told.format(closed=closed, problems=problems))
    if visit.overdue:
        parts.append(_("overdue {count}").format(count=visit.overdue))
    if not visit.complete:
        parts.append(_("not complete"))
    if visit.vetoes:
        parts.append(_("vetoes: {items}").format(items=", ".join(visit.vetoes)))
    if visit.conflicts:
        parts.append(_("conflicts {count}").format(count=visit.conflicts))
    return " · ".join([*parts, visit.digest[:12]])


def _gates(answer: Answer, site: Candidate) -> Iterator[Paragraph]:
    words = Words(in_use(), None)
    for gate, about in gate_by_gate(site, answer.question.policy):
        sentence = wording(gate.because, in_use())
        if about:
            told = words.titled(sentence, about_words(gate.when, about, words))
            yield Paragraph(f"✗ {told}", "bad")
        else:
            yield Paragraph("✓ " + _("does not apply: {gate}").format(gate=sentence), "good")


def _ties(answer: Answer, site: Candidate) -> Iterator[Paragraph]:
    words = Words(in_use(), None)
    for tie in answer.question.policy.ties:
        yield Paragraph(words.titled(wording(tie.label, in_use()), _tie(tie, site)))


def _tie(tie: Tie, site: Candidate) -> str:
    match tie.by:
        case "key_misses":
            return str(site.key_misses)
        case "group":
            return f"{rounded(100 * site.group(tie.group), 2)}%"
        case "visits":
            return str(len(site.rounds))
        case "named":
            return (site.registered.named if site.registered else "") or "–"


def _robustness(answer: Answer, site: Candidate) -> Iterator[Paragraph]:
    moved = answer.made.ranges.get(site.site)
    if moved is not None:
        told = _("rank {best}–{worst} when any one inspector is left out")
        yield Paragraph(told.format(best=moved.best, worst=moved.worst))
        if moved.needs:
            yield Paragraph(_("not ranked without {names}").format(names=", ".join(moved.needs)))
    if site.spread:
        told = _("inspectors of one visit lie up to {points} points apart")
        yield Paragraph(told.format(points=rounded(site.spread, 2)))
    for name in sorted({visit.inspector for visit in site.visits}):
        yield Paragraph(_lenient(answer, name))


def _lenient(answer: Answer, name: str) -> str:
    found = answer.made.leniency.get(name)
    if found is None or found.points is None:
        least = answer.question.policy.leniency_least
        told = _("{name}: shares fewer than {least} sites with others, so nothing can be said")
        return told.format(name=name, least=least)
    points = Words(in_use(), None).figure(found.points)
    told = _("{name}: {points} points above the others on {shared} shared sites")
    return told.format(name=name, points=points, shared=found.shared)


def _registered(site: Site | None) -> Iterator[Paragraph]:
    if site is None:
        yield Paragraph(_("The register has no such site."), "fair")
        return
    words = Words(in_use(), None)
    for field, label in _FIELDS:
        if value := getattr(site, field):
            yield Paragraph(words.titled(_(label), value))
    if site.eligible is not None:
        told = _("meets the conditions") if site.eligible else _("does not meet the conditions")
        yield Paragraph(told)
