"""Alignment: where two languages say the same word, such as a name, a number or a date."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from inspector_tui.report.documents.phrase import Token, closes, core, edges, speaks, words

_LONG_RUN = 4
"""The tokens that must follow alike before they count as the same words of a person."""
LABEL, _LATER = 12, 3
"""The English words of a label, and of what may follow in it after a shared word."""

_CLAUSES = frozenset(";:")
"""What stands between the parts of a sentence, and in no label."""
_MEASURES = frozenset("项个处次条份张名")
_ORDINAL = "第"
"""What makes a Chinese number an ordinal and cannot be parted from it."""

Tokens = Sequence[Token]


class Stretch(NamedTuple):
    """A stretch of both texts: the same in both, or what each says in its own way."""

    zh: Tokens
    en: Tokens
    shared: bool


def aligned(zh: Tokens, en: Tokens) -> tuple[Stretch, ...]:
    """The stretches of two texts; empty where their words stand in different orders.

    Where the figures keep the two apart, names alone must do.
    """
    for figures in (True, False):
        anchors = _anchors(zh, en, figures=figures)
        found = tuple(_stretches(zh, en, anchors)) if anchors is not None else ()
        if found and _reads(found):
            return found
    return ()


def _anchors(zh: Tokens, en: Tokens, *, figures: bool) -> list[tuple[int, int]] | None:
    """The places of the words that both have, in their order; None where the orders differ."""
    common = {word for word in {*words(zh)} & {*words(en)} if figures or not _is_figure(word)}
    ours = [at for at, token in enumerate(zh) if token.word in common]
    theirs = [at for at, token in enumerate(en) if token.word in common]
    if [zh[at].word for at in ours] == [en[at].word for at in theirs]:
        return [*zip(ours, theirs, strict=True)]
    return _around_longest(zh, en, figures=figures)


def _is_figure(word: str) -> bool:
    """Whether it is a number; dates and numbers of papers are names."""
    return word.rstrip("%").replace(".", "").isdigit()


def _around_longest(zh: Tokens, en: Tokens, *, figures: bool) -> list[tuple[int, int]] | None:
    """The same, on both sides of the longest run that both have."""
    said = [token.word for token in zh], [token.word for token in en]
    run = SequenceMatcher(None, *said, autojunk=False).find_longest_match()
    if run.size < _LONG_RUN:
        return None
    first = next((n for n in range(run.size) if zh[run.a + n].spoken), 0)
    before = _anchors(zh[: run.a + first], en[: run.b + first], figures=figures)
    after = _anchors(zh[run.a + run.size :], en[run.b + run.size :], figures=figures)
    if before is None or after is None:
        return None
    within = [(run.a + n, run.b + n) for n in range(first, run.size)]
    behind = ((a + run.a + run.size, b + run.b + run.size) for a, b in after)
    return [*before, *within, *behind]


def _stretches(zh: Tokens, en: Tokens, anchors: list[tuple[int, int]]) -> Iterator[Stretch]:
    at, other = 0, 0
    for ours, theirs in anchors:
        yield _between(zh[at:ours], en[other:theirs])
        yield Stretch(zh[ours : ours + 1], en[theirs : theirs + 1], shared=True)
        at, other = ours + 1, theirs + 1
    yield _between(zh[at:], en[other:])


def _between(zh: Tokens, en: Tokens) -> Stretch:
    return Stretch(zh, en, shared=[*words(zh)] == [*words(en)])


def _reads(found: Sequence[Stretch]) -> bool:
    """Whether every stretch is a label of its own in both languages."""
    own = [one for one in found if not one.shared and _differs(one)]
    if not all(_is_label(one, alone=len(own) == 1) for one in own):
        return False
    lengths = [len([*words(one.en)]) for one in own]
    return max(lengths, default=0) <= LABEL and max(lengths[1:], default=0) <= _LATER


def _differs(one: Stretch) -> bool:
    """Whether it is more than the measure word after a Chinese number."""
    return speaks(one.en) or not {token.word for token in core(one.zh)} <= _MEASURES


def _is_label(one: Stretch, *, alone: bool) -> bool:
    if not (speaks(one.zh) and speaks(one.en) and closes(core(one.zh)) and closes(core(one.en))):
        return False
    if core(one.zh)[-1].word == _ORDINAL:
        return False
    inside = {token.word for token in core(one.en)}
    return not inside & (_CLAUSES if alone else _CLAUSES | {","}) and _edges(one)


def _edges(one: Stretch) -> bool:
    """Whether the same punctuation stands before and after, where Chinese may add a colon."""
    ours, theirs = edges(one.zh), edges(one.en)
    if "(" in ours[0] and ")" not in ours[1]:
        return False
    return ours[0] == theirs[0] and ours[1].replace(":", "") == theirs[1].replace(":", "")
