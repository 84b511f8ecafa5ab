"""Phrases: what inspectors write again and again, offered by number in the note."""

from collections.abc import Iterable

from inspector_tui.model import Item

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


def phrases_for(item: Item, own: Iterable[str], lang: str) -> tuple[str, ...]:
    """The phrases offered for an item, at most nine: the workspace's own ones come first.

    A line of the workspace that begins with an item's id and a colon is for that item alone.
    """
    special, general = [], []
    for line in own:
        name, colon, rest = line.replace("：", ":").partition(":")
        if colon and name.strip() == item.id:
            special.append(rest.strip())
        elif not (colon and _is_id(name)):
            general.append(line.strip())
    return tuple(dict.fromkeys((*special, *general, *USUAL[lang])))[:9]


def _is_id(name: str) -> bool:
    """Whether the part before a colon is an item's id and not the first words of a phrase."""
    return name.isascii() and " " not in name and any(c.isdigit() for c in name)
