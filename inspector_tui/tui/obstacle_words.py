"""What an obstacle of the review says."""

from inspector_tui.locale import N_, _
from inspector_tui.model import Checklist, Obstacle
from inspector_tui.tui.key_words import item_words, key_words

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
    return key_words(place, checklist) if "/" in place else item_words(place, checklist)
