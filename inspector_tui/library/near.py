"""Near: the known word that a misspelt one was probably meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.locale import N_


def near(word: str, known: Iterable[str]) -> str | None:
    """The known word most like a word, None where none is like it."""
    by_folded = {one.casefold(): one for one in known}
    close = get_close_matches(word.strip().casefold(), by_folded, n=1)
    return by_folded[close[0]] if close else None


def unknown(rule: str, word: str, known: Iterable[str], *at: str | int) -> Fault:
    """The fault of a word that is none of the known ones; the rule may name it as `{word}`."""
    choices = sorted(known)
    meant = near(word, choices)
    if meant is not None:
        return fault(rule, N_("Did you mean {near}?"), *at, word=word, near=meant)
    if choices:
        listed = ", ".join(choices)
        return fault(rule, N_("Possible here: {choices}."), *at, word=word, choices=listed)
    return fault(rule, N_("None is defined; define it first, or take this away."), *at, word=word)
