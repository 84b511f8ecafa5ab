"""Answer: what a person says to one question of the plain walk."""

from typing import TYPE_CHECKING

from inspector_tui.cli.choices import folded, levels_in
from inspector_tui.cli.finding import NA_WORDS, Said

if TYPE_CHECKING:
    from inspector_tui.model import Checklist, Item

QUIT, BACK, HELP, SKIP, RECORD = "quit", "back", "help", "skip", "record"

_COMMANDS = {
    "q": QUIT, "quit": QUIT, "退出": QUIT,
    "b": BACK, "back": BACK, "返回": BACK,
    "?": HELP, "help": HELP, "帮助": HELP,
    "": SKIP, "s": SKIP, "skip": SKIP, "跳过": SKIP,
}  # fmt: skip
_NOTE = ("n", "note", "备注")
_MARK = ("m", "mark", "评分")
_DEDUCT = ("d", "deduct", "扣分")
_TICK = ("t", "tick", "part", "分项")


def said_in(checklist: "Checklist", item: "Item", answer: str) -> tuple[str, Said]:
    """What an answer asks for, and what it says of the item."""
    if command := _COMMANDS.get(folded(answer)):
        return command, Said()
    first, _space, rest = answer.strip().partition(" ")
    word, rest = folded(first), rest.strip()
    if word in NA_WORDS:
        return RECORD, Said(level="na", reason=rest or None)
    if word in _NOTE:
        return RECORD, Said(note=rest)
    if word in _MARK:
        return RECORD, Said(mark=rest)
    if word in _DEDUCT:
        return RECORD, Said(deductions=tuple(rest.split()))
    if word in _TICK:
        return RECORD, Said(parts=tuple(rest.split()))
    if folded(answer) in _level_words(checklist, item):
        return RECORD, Said(level=answer)
    return RECORD, Said(level=first, note=rest or None)


def _level_words(checklist: "Checklist", item: "Item") -> set[str]:
    return {folded(word) for _value, words in levels_in(checklist, item) for word in words}
