"""Phrases: what inspectors write again and again, offered by number in the note."""

from collections.abc import Iterable

from inspector_tui.model import Checklist, Walk

USUAL: dict[str, tuple[str, ...]] = {
    "zh": (
        "现场未见相关资料，要求补齐后复查。",
        "有资料，但内容与本工地实际不符。",
        "已设置，但不完整、不醒目。",
        "记录不连续，最近一次记录日期为：",
        "抽查人员回答不清，未落实到位。",
        "现场已整改，照片留存。",
        "待主管部门核实。依据：",
    ),
    "en": (
        "No record was found on site; to be completed and checked again.",
        "There is a record, but it does not fit this site.",
        "Provided, but incomplete or not in plain view.",
        "The records have gaps; the last one is dated ",
        "The people asked could not say; not put into practice.",
        "Put right during the visit; photo taken.",
        "To be confirmed by the authority. Basis: ",
    ),
}


OFFERED = 9
"""How many phrases have a number."""
REMEMBERED = 3
"""How many of the notes written last are offered again."""


def phrases_for(walk: Walk, own: Iterable[str], lang: str) -> tuple[str, ...]:
    """The phrases offered for the item in view: the workspace's own, the last used, the usual.

    A line of the workspace that begins with `Y1-1:`, `not-met:` or `Y1-1/not-met:` is for that
    item, that level or both alone, and comes first.
    """
    if walk.line is None:
        return ()
    item, level = walk.line.item.id, str(walk.finding.value)
    here = (f"{item}/{level}", item, level)
    lines = [_aimed(line, _names(walk.inspection.checklist)) for line in own]
    special = [text for name in here for aim, text in lines if aim == name]
    general = [text for aim, text in lines if not aim]
    offered = (*special, *last_used(walk), *general, *USUAL[lang])
    return tuple(dict.fromkeys(offered))[:OFFERED]


def last_used(walk: Walk) -> tuple[str, ...]:
    """The notes of this inspection that were written last, in one line each."""
    notes = [one for one in reversed([*walk.inspection.log]) if one.key.endswith("/note")]
    texts = (" ".join(one.says.split()) for one in notes if isinstance(one.says, str))
    return tuple(dict.fromkeys(text for text in texts if text))[:REMEMBERED]


def _names(checklist: Checklist) -> frozenset[str]:
    """What a line can be aimed at."""
    levels = {level.id for scale in checklist.levels.values() for level in scale}
    items = {item.id for item in checklist.items()}
    return frozenset({*levels, *items, *(f"{i}/{level}" for i in items for level in levels)})


def _aimed(line: str, names: frozenset[str]) -> tuple[str, str]:
    """What a line is aimed at, empty for anything, and its words."""
    name, colon, rest = line.replace("：", ":", 1).partition(":")
    aimed = bool(colon) and name.strip() in names
    return (name.strip(), rest.strip()) if aimed else ("", line)
