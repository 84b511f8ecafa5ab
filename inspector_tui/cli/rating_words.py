"""RatingWords: a rating as a person reads it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from inspector_tui.cli.cells import table
from inspector_tui.cli.found_words import found_words
from inspector_tui.cli.printing import score_words, stars_words
from inspector_tui.locale import N_, _, in_use

if TYPE_CHECKING:
    from inspector_tui.model import Obstacle, Outcome, Outlook, Rating

OBSTACLES = {
    "field": N_("fields to fill in"),
    "fact": N_("facts to establish"),
    "open": N_("not scored yet"),
    "pending": N_("pending"),
    "conflict": N_("in conflict"),
    "reason": N_("reason missing"),
    "note": N_("note missing"),
    "photo": N_("photo missing"),
    "file": N_("file missing"),
}
"""The kinds of obstacles in the order in which they are listed."""
_GATE = N_("gate: the core items of the section fall short")
_EXTRAS = {
    "bonus_cap": N_("bonus beyond what counts"),
    "clamp": N_("beyond 100"),
}


def rating_words(rating: "Rating") -> str:
    """Score and stars, the sections, each lost point, and what the next star needs."""
    blocks = (_head(rating), _sections(rating), _lost(rating), _extras(rating),
              _left_out(rating), _ahead(rating), _review(rating))  # fmt: skip
    return "\n\n".join("\n".join(lines) for block in blocks if (lines := [*block]))


def _head(rating: "Rating") -> Iterator[str]:
    checklist = rating.inspection.checklist
    title = f"{_words(checklist.title)} ({checklist.id} {checklist.version})"
    yield f"{rating.inspection.site} · {title}"
    if rating.score is None:
        yield _("not rated yet: nothing is scored")
    else:
        yield score_words(rating)
        yield _("with everything left out counted as zero: {score}").format(score=rating.strict)
        yield stars_words(rating)
    for cap in rating.now.stars.caps if rating.now else ():
        yield _("held at {stars}: {label}").format(stars=cap.stars, label=_words(cap.label))
    yield _("{answered} of {applicable} items dealt with").format(
        answered=rating.answered, applicable=len(rating.outcomes)
    )
    if checklist.rating.local and checklist.rating.note:
        yield _words(checklist.rating.note)


def _sections(rating: "Rating") -> Iterator[str]:
    rows = [
        (
            one.section.id,
            _words(one.section.title),
            _figure(one.score),
            f"{_figure(one.earned)}/{_figure(one.possible)}",
            _("gated") if one.gated else "",
        )
        for one in (rating.now.sections if rating.now else ())
    ]
    if rows:
        yield _("Sections: score of 100, points")
        yield table(rows, right=(2, 3), indent="  ")


def _lost(rating: "Rating") -> Iterator[str]:
    lines = {one.line.address: one for one in rating.outcomes}
    rows = [
        (f"−{_figure(entry.lost)}", entry.address, *_cause(rating, lines.get(entry.address)))
        for entry in rating.ledger
        if entry.lost
    ]
    if rows:
        yield _("Points of the total that were lost")
        yield table(rows, right=(0,), indent="  ")


def _cause(rating: "Rating", one: "Outcome | None") -> tuple[str, str, str]:
    if one is None:
        return _(_GATE), "", ""
    found = found_words(rating.inspection, one.line)
    return _words(one.line.item.title), found, rating.inspection.finding(one.line).note


def _extras(rating: "Rating") -> Iterator[str]:
    rows = [
        (_signed(one.points), one.address, _(_EXTRAS.get(one.kind, "")))
        for one in rating.ledger
        if one.kind in ("bonus", *_EXTRAS) and one.points
    ]
    if rows:
        yield _("Bonus")
        yield table(rows, right=(0,), indent="  ")


def _left_out(rating: "Rating") -> Iterator[str]:
    rows = [
        (
            one.line.address,
            _words(one.line.item.title),
            _signed(gained),
            rating.inspection.finding(one.line).reason,
        )
        for one, gained in rating.left_out
    ]
    if rows:
        yield _("Left out as not applicable, and what that gained")
        yield table(rows, right=(2,), indent="  ")


def _ahead(rating: "Rating") -> Iterator[str]:
    from inspector_tui.model import outlook

    if (ahead := outlook(rating)) is not None:
        yield _("For {stars} stars").format(stars=ahead.stars)
        yield from (f"  {need}" for need in _needs(ahead))


def _needs(ahead: "Outlook") -> Iterator[str]:
    if ahead.missing:
        yield _("{points} points more").format(points=_figure(ahead.missing))
    if ahead.items:
        named = ", ".join(one.line.address for one in ahead.items)
        yield _("full points for {items}").format(items=named)
    if ahead.highlights:
        yield _("special practices to record: {count}").format(count=ahead.highlights)
    if not ahead.reachable:
        yield _("a fact of the site, or what is still open, stands against it")


def _review(rating: "Rating") -> Iterator[str]:
    from inspector_tui.model import review

    found = review(rating)
    if found:
        yield _("Still to settle before it can be signed")
        yield table([*_kinds(found)], indent="  ")


def _kinds(found: "Sequence[Obstacle]") -> Iterator[tuple[str, str]]:
    for kind in OBSTACLES:
        places = [one.place for one in found if one.kind == kind]
        if places:
            yield f"{_(OBSTACLES[kind])} ({len(places)})", ", ".join(places)


def _words(label: Any) -> str:
    from inspector_tui.model import wording

    return wording(label, in_use())


def _figure(exact: Fraction) -> str:
    """A number to two decimals, half up, without zeros at its end."""
    from inspector_tui.model import rounded

    text = f"{rounded(exact, 2)}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _signed(exact: Fraction) -> str:
    return f"+{_figure(exact)}" if exact >= 0 else f"−{_figure(-exact)}"
