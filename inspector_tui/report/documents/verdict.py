"""Verdict: the result box, with the recommended stars and everything that led to them."""

from collections.abc import Iterator

from inspector_tui.locale import N_
from inspector_tui.model import Stars
from inspector_tui.report.documents.grounds import grounds
from inspector_tui.report.documents.layout import Form, Pair, Panel, paired
from inspector_tui.report.documents.outstanding import outstanding
from inspector_tui.report.documents.policy import policy, stars_name
from inspector_tui.report.documents.reading import Reading


def verdict(reading: Reading) -> Form:
    """Score, stars, recommendation, their reasons, what is outstanding, and the rules."""
    panels = (
        Panel(rows=paired((*outcome_pairs(reading)[:2], *_reasons(reading)))),
        *outstanding(reading),
        policy(reading),
    )
    return Form(title=reading.words.say(N_("Result")), panels=panels)


def outcome_pairs(reading: Reading) -> tuple[Pair, ...]:
    """Score and recommended stars, and what a person decided."""
    return _score(reading), _stars(reading), *_decided(reading)


def _score(reading: Reading) -> Pair:
    words, rating = reading.words, reading.rating
    if rating.score is None:
        text = words.say(N_("not rated"))
    elif reading.final:
        text = words.say(N_("{score} points"), score=rating.score)
    else:
        text = words.say(N_("{score} so far"), score=rating.score)
    return Pair(label=words.say(N_("Total")), text=text, strong=True, wide=True)


def _stars(reading: Reading) -> Pair:
    words, rating = reading.words, reading.rating
    label = words.say(N_("Recommended stars"))
    if rating.worst is None or rating.best is None:
        return Pair(label=label, text=words.say(N_("not rated")), strong=True, wide=True)
    low, high = sorted((rating.worst.stars.count, rating.best.stars.count))
    if low == high:
        return Pair(label=label, text=_in_full(reading, low), strong=True, wide=True)
    open_range = words.say(
        N_("open: {low} to {high} ({few}–{many})"),
        low=stars_name(reading, low), high=stars_name(reading, high), few=low, many=high,
    )  # fmt: skip
    return Pair(label=label, text=open_range, strong=True, wide=True)


def _in_full(reading: Reading, count: int) -> str:
    """The stars in words, as signs, and in figures."""
    full = max(reading.checklist.full_stars, count)
    signs = "★" * count + "☆" * (full - count)
    return f"{stars_name(reading, count)} {signs} ({count})"


def _reasons(reading: Reading) -> Iterator[Pair]:
    words, rating = reading.words, reading.rating
    yield Pair(label=words.say(N_("Recommendation")), text=recommendation(reading), wide=True)
    yield from _decided(reading)
    if not reading.final and rating.low is not None:
        interval = f"{rating.low} – {rating.high}"
        yield Pair(label=words.say(N_("Score interval")), text=interval, wide=True)
    if rating.strict is not None and rating.strict != rating.score:
        text = words.say(
            N_("{score} (every item left out as not applicable counted as 0)"), score=rating.strict
        )
        yield Pair(label=words.say(N_("Strict score")), text=text, wide=True)
    yield from grounds(reading)


def _decided(reading: Reading) -> Iterator[Pair]:
    """The stars that a person decided on, and why they are not those recommended."""
    words, given = reading.words, reading.field("visit/awarded")
    if not given:
        return
    stars = _in_full(reading, int(given)) if given in _COUNTS else given
    yield Pair(label=words.say(N_("Final stars")), text=stars, strong=True, wide=True)
    reason = reading.field("visit/awarded_reason")
    if reason or given != str(reading.rating.stars):
        label = words.say(N_("Why not as recommended"))
        yield Pair(label=label, text=reason, wide=True)


_COUNTS = frozenset("0123456789")


def recommendation(reading: Reading) -> str:
    """What is recommended, and where it is not the score alone that decides, why."""
    words, rating = reading.words, reading.rating
    if rating.now is None:
        return words.say(N_("Nothing has been scored yet; no recommendation."))
    if not reading.final:
        return words.say(N_("The inspection is not complete; no recommendation yet."))
    return words.say(N_("{statement}."), statement=_advice(reading, rating.now.stars))


def _advice(reading: Reading, reached: Stars) -> str:
    """The stars that are recommended and the caps that decided on them."""
    words = reading.words
    caps = [cap for cap in reached.caps if cap.stars == reached.count < reached.band.stars]
    reasons = words.sentences(words.of(cap.label) for cap in caps)
    if reached.count:
        advice = words.say(N_("Recommended: {stars}"), stars=stars_name(reading, reached.count))
        return words.sentences((advice, reasons))
    if not reasons:
        return words.say(N_("No stars: the score is below the lowest band"))
    advice = words.say(N_("Not recommended"))
    said = advice.casefold() in reasons.casefold()
    return reasons if said else words.titled(advice, reasons)
