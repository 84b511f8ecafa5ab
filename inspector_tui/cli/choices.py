"""Choices: what can be said of an item, and the marks, deductions and ticks that are said."""

import unicodedata
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from inspector_tui.errors import BadFinding
from inspector_tui.locale import N_, _, in_use

if TYPE_CHECKING:
    from inspector_tui.model import Checklist, Item, Level

YES_WORDS = ("yes", "y", "true", "1", "是", "有", "✓")
NO_WORDS = ("no", "n", "false", "0", "否", "无", "✗")

_NO_MARK = N_("{item} is not given a mark. Possible here: {known}.")
_BAD_MARK = N_("{item}: {word} is no mark from 0 to {most} in steps of {step}.")
_NO_DEDUCTIONS = N_("{item} has no deductions. Possible here: {known}.")
_NO_DEDUCTION = N_("{item} has no deduction {word}. There are: {known}.")
_BAD_DEDUCTION = N_("{item}: {word} does not fit the deduction {name}: {rule}.")
_NO_PARTS = N_("{item} has no parts. Possible here: {known}.")
_NO_PART = N_("{item} has no part {word}. There are: {known}.")
_BAD_PART = N_("{item}: write {name}=yes or {name}=no, not {word}.")
_NO_EQUALS = N_("{item}: {word} has no equals sign; write ID=VALUE.")


def levels_in(checklist: "Checklist", item: "Item") -> "Iterator[tuple[Any, tuple[str, ...]]]":
    """The values that a single word stands for, each with the words that mean it."""
    from inspector_tui.tui.said import number

    for level in checklist.scale(item):
        yield level.id, (level.key, level.id, *_words(level))
    if item.mode == "deductions":
        yield {"deductions": {}}, ("1", "none")
    if item.mode == "mark":
        yield {"mark": number(item.points)}, ("1", "full")


def ways_in(checklist: "Checklist", item: "Item") -> Iterator[str]:
    """What can be said of an item, for a person who has said something else."""
    from inspector_tui.model import wording
    from inspector_tui.tui.said import deduction_words, number

    for level in checklist.scale(item):
        yield f"{level.key} {level.id} {wording(level.label, in_use())}"
    if item.mode == "deductions":
        yield _("1 nothing to deduct")
        yield from (f"--deduct {one.id}=N {deduction_words(one)}" for one in item.deductions)
    if item.mode == "mark":
        yield _("1 full mark")
        yield f"--mark 0…{number(item.points)}"
    if item.mode == "parts":
        yield from (f"--part {one.id}=yes|no {wording(one.label, in_use())}" for one in item.parts)
    if item.na != "never":
        yield _("na (0) not applicable, with a reason")
    yield _("pending (9)")
    yield _("clear")


def mark_in(checklist: "Checklist", item: "Item", word: str) -> str:
    """A direct mark as the log keeps it; raises BadFinding."""
    from inspector_tui.model import admissible
    from inspector_tui.tui.said import number

    if item.mode != "mark" or item.step is None:
        raise _refused(_NO_MARK, checklist, item)
    if not admissible(checklist, item, {"mark": folded(word)}):
        most, step = number(item.points), number(item.step)
        raise BadFinding(_BAD_MARK, item=item.id, word=word, most=most, step=step)
    return number(Fraction(folded(word)))


def deductions_in(checklist: "Checklist", item: "Item", pairs: Sequence[str]) -> dict[str, str]:
    """Deductions `id=number` as the log keeps them, without those of zero; raises BadFinding."""
    from inspector_tui.model import admissible
    from inspector_tui.tui.said import deduction_words, number

    if item.mode != "deductions":
        raise _refused(_NO_DEDUCTIONS, checklist, item)
    known = {folded(one.id): one for one in item.deductions}
    taken = {}
    for name, word in _pairs(item, pairs):
        deduction = known.get(name)
        if deduction is None:
            raise _strange(_NO_DEDUCTION, item, name, [one.id for one in item.deductions])
        if not admissible(checklist, item, {"deductions": {deduction.id: word}}):
            rule = deduction_words(deduction)
            raise BadFinding(_BAD_DEDUCTION, item=item.id, word=word, name=deduction.id, rule=rule)
        taken[deduction.id] = Fraction(word)
    return {name: number(count) for name, count in taken.items() if count}


def parts_in(checklist: "Checklist", item: "Item", pairs: Sequence[str]) -> dict[str, bool]:
    """Ticks `id=yes` or `id=no`, by part id; raises BadFinding."""
    if pairs and not item.parts:
        raise _refused(_NO_PARTS, checklist, item)
    known = {folded(part.id): part.id for part in item.parts}
    ticks = {}
    for name, word in _pairs(item, pairs):
        if name not in known:
            raise _strange(_NO_PART, item, name, [part.id for part in item.parts])
        if (tick := yes_or_no(word)) is None:
            raise BadFinding(_BAD_PART, item=item.id, name=known[name], word=word)
        ticks[known[name]] = tick
    return ticks


def yes_or_no(word: str) -> bool | None:
    """What a word of either language answers, None for any other word."""
    return {**dict.fromkeys(YES_WORDS, True), **dict.fromkeys(NO_WORDS, False)}.get(folded(word))


def folded(word: str) -> str:
    """The word without case, spaces around it and the full width of a Chinese keyboard."""
    return unicodedata.normalize("NFKC", word).strip().casefold()


def _words(level: "Level") -> tuple[str, ...]:
    return tuple(level.label.values()) if isinstance(level.label, dict) else (level.label,)


def _pairs(item: "Item", pairs: Sequence[str]) -> Iterator[tuple[str, str]]:
    for pair in pairs:
        name, equals, word = folded(pair).partition("=")
        if not equals:
            raise BadFinding(_NO_EQUALS, item=item.id, word=pair)
        yield name.strip(), word.strip()


def _refused(message: str, checklist: "Checklist", item: "Item") -> BadFinding:
    return BadFinding(message, item=item.id, known="; ".join(ways_in(checklist, item)))


def _strange(message: str, item: "Item", word: str, known: list[str]) -> BadFinding:
    return BadFinding(message, item=item.id, word=word, known=", ".join(known))
