"""What an obstacle of the review says."""

from inspector_tui.locale import N_, _, in_use
from inspector_tui.model import GROUPS, Checklist, Obstacle, field, wording

KINDS: dict[str, str] = {
    "open": N_("not answered"),
    "pending": N_("pending: the authority has not answered"),
    "conflict": N_("several values stand; choose one"),
    "reason": N_("not applicable without a reason"),
    "note": N_("no note says why"),
    "photo": N_("photos are missing"),
    "file": N_("a file of its evidence is missing"),
    "fact": N_("a fact of the site is unknown"),
    "field": N_("not filled in"),
    "amendment": N_("changed after the seal without a reason"),
}


def obstacle_words(checklist: Checklist, one: Obstacle) -> tuple[str, str]:
    """The place and what is to be settled there."""
    return _place(checklist, one.place), _(KINDS[one.kind])


def _place(checklist: Checklist, place: str) -> str:
    """The name of a line, a fact, a field or a key."""
    item_id = place.partition("@")[0]
    for item in checklist.items():
        if item.id == item_id:
            return f"{place} {wording(item.title, in_use())}"
    for fact in checklist.facts:
        if place == f"fact/{fact.id}":
            return wording(fact.label, in_use())
    if place.partition("/")[0] in GROUPS:
        return _field(place)
    return place


def _field(key: str) -> str:
    try:
        return wording(field(key).label, in_use())
    except KeyError:
        return key
