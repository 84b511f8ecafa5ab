"""Grounds: what stands behind the stars: vetoes, caps, bonus, absences, and the next star."""

from collections.abc import Iterator, Sequence

from inspector_tui.locale import N_
from inspector_tui.model import Cap, Outlook, Rating, outlook
from inspector_tui.report.documents.found import Found
from inspector_tui.report.documents.layout import Pair
from inspector_tui.report.documents.policy import stars_name
from inspector_tui.report.documents.reading import Reading

_MOST_NAMED = 12
"""How many items a sentence names before it stops."""


def grounds(reading: Reading) -> Iterator[Pair]:
    """The rows of the result box that explain the stars."""
    words, now = reading.words, reading.rating.now
    yield from _important(reading)
    if now and now.stars.caps:
        yield _wide(words.say(N_("Held down by")), _caps(reading, now.stars.caps))
    yield from _bonus(reading)
    yield _wide(words.say(N_("Left out")), _left_out(reading))
    if (ahead := outlook(reading.rating)) is not None:
        yield _wide(words.say(N_("For the next star")), _ahead(reading, ahead))


def _important(reading: Reading) -> Iterator[Pair]:
    labels = {"veto": N_("Veto items"), "key": N_("Key items")}
    for importance, label in labels.items():
        concerned = reading.of_importance(importance)
        if concerned:
            yield Pair(label=reading.words.say(label), text=_standing(reading, concerned))


def _standing(reading: Reading, concerned: Sequence[Found]) -> str:
    """How many of these items there are, and which of them failed or fell short."""
    words = reading.words
    failed = [found for found in concerned if found.one.failed]
    short = [found for found in concerned if found.one.lost and not found.one.failed]
    still = [found for found in concerned if not found.one.settled]
    parts = [words.say(N_("{count} in all"), count=len(concerned))]
    if failed:
        parts.append(words.say(N_("failed: {items}"), items=_ids(reading, failed)))
    if short:
        parts.append(words.say(N_("below full marks: {items}"), items=_ids(reading, short)))
    if still:
        parts.append(words.say(N_("not settled: {items}"), items=_ids(reading, still)))
    if not (failed or short or still):
        parts.append(words.say(N_("all at full marks")))
    return words.sentences(parts)


def _caps(reading: Reading, caps: Sequence[Cap]) -> str:
    return "\n".join(_cap(reading, cap) for cap in caps)


def _cap(reading: Reading, cap: Cap) -> str:
    """What the cap says, and the items that raised it."""
    label = reading.words.of(cap.label)
    if cap.when not in ("veto", "key"):
        return label
    failed = [found for found in reading.of_importance(cap.when) if found.one.failed]
    names = (f"{found.item.id} {reading.words.of(found.item.title)}" for found in failed)
    return reading.words.titled(label, reading.words.among(names))


def _bonus(reading: Reading) -> Iterator[Pair]:
    words, rating = reading.words, reading.rating
    if not any(section.bonus for section in reading.checklist.sections) or rating.now is None:
        return
    cap, whole = reading.checklist.rating.bonus_cap, rating.now.bonus
    text = words.say(
        N_("{sum} earned, at most {cap} count: +{counted}"),
        sum=words.figure(whole), cap=words.figure(cap), counted=words.figure(min(whole, cap)),
    )  # fmt: skip
    yield _wide(words.say(N_("Bonus")), text)


def _left_out(reading: Reading) -> str:
    """How many lines of the base score were left out, and which part of them that is."""
    words, rating = reading.words, reading.rating
    weighed = rating.sheets.weighed
    left = sum(one.state == "na" for one in weighed)
    if not left:
        return words.say(N_("none"))
    share = words.percent(rating.na_share)
    text = words.say(N_("{count} of {whole} items, {share}"), count=left,
                     whole=len(weighed), share=share)  # fmt: skip
    if _too_many(rating):
        warning = words.say(N_("more than usual: check the reasons before signing"))
        return words.sentences((text, warning))
    return text


def _too_many(rating: Rating) -> bool:
    limit = rating.inspection.checklist.rating.warn_na_share
    return limit is not None and rating.na_share > limit


def _ahead(reading: Reading, ahead: Outlook) -> str:
    """What the next star needs, cheapest first."""
    words = reading.words
    goal = words.say(N_("for {stars}"), stars=stars_name(reading, ahead.stars))
    needs = []
    if ahead.missing:
        needs.append(words.say(N_("{points} points more"), points=words.figure(ahead.missing)))
    if ahead.items:
        named = [reading.found[one.line.address] for one in ahead.items]
        needs.append(words.say(N_("full marks for {items}"), items=_ids(reading, named)))
    if ahead.highlights:
        needs.append(words.say(N_("special practices to record: {n}"), n=ahead.highlights))
    if not ahead.reachable:
        needs.append(words.say(N_("a fact of the site or what is still open stands against it")))
    return words.titled(goal, words.sentences(needs))


def _ids(reading: Reading, items: Sequence[Found]) -> str:
    named = reading.words.among(found.line.address for found in items[:_MOST_NAMED])
    if len(items) <= _MOST_NAMED:
        return named
    return reading.words.say(N_("{items} and {count} more"), items=named,
                             count=len(items) - _MOST_NAMED)  # fmt: skip


def _wide(label: str, text: str) -> Pair:
    return Pair(label=label, text=text, wide=True)
