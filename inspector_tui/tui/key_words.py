"""What a key of the log is called on the screens."""

from inspector_tui.locale import N_, _, in_use
from inspector_tui.model import GROUPS, KINDS, Checklist, field, wording

ASPECTS: dict[str, str] = {
    "level": N_("score"),
    "note": N_("note"),
    "reason": N_("reason"),
    "mark": N_("mark"),
    "part": N_("parts"),
}


def key_words(key: str, checklist: Checklist | None = None) -> str:
    """The item or the field that a key speaks of; with its title where the checklist is known."""
    group, _slash, rest = key.partition("/")
    if group == "item":
        address, _slash, aspect = rest.partition("/")
        return f"{item_words(address, checklist)} · {_aspect(aspect.partition('/')[0])}"
    if group == "fact" and checklist is not None:
        labels = {one.id: one.label for one in checklist.facts}
        return wording(labels.get(rest, key), in_use())
    return field_words(key) if group in GROUPS else key


def item_words(address: str, checklist: Checklist | None) -> str:
    """The address of a line, with the title of its item where that is known."""
    item_id = address.partition("@")[0]
    items = checklist.items() if checklist is not None else ()
    titles = (wording(item.title, in_use()) for item in items if item.id == item_id)
    return " ".join((address, *titles))


def field_words(key: str) -> str:
    """The label of a field of the form."""
    try:
        return wording(field(key).label, in_use())
    except KeyError:
        return key


def _aspect(name: str) -> str:
    if name in KINDS:
        return _("evidence")
    return _(ASPECTS.get(name, name))
