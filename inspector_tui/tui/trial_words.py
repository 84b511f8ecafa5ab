"""TrialWords: what is tried otherwise than the policy has it, and what it would change."""

from collections.abc import Iterable

from inspector_tui.locale import N_, _
from inspector_tui.model.selection import Standing
from inspector_tui.season.answer import Answer
from inspector_tui.season.settings import settings
from inspector_tui.tui.text import one_line

_TRIED = N_("What-if, not the policy (Del goes back): {sites}")
_DIFFERS = N_("comes in: {came} · goes out: {went}")
_SAME = N_("the same sites are chosen")
_MOST = 6


def difference_words(answer: Answer) -> str:
    """Who comes in and goes out, then the rules that are tried."""
    sites = _(_TRIED).format(sites=sites_words(answer))
    return f"{sites}\n{rules_words(answer)}"


def rules_words(answer: Answer) -> str:
    """Every rule that is tried, with how the policy has it."""
    question = answer.question
    tried = [one for one in settings(question, answer.pool.regions) if one.is_tried(question)]
    return ", ".join(f"{one.label} {one.own(question)} → {one.words(question)}" for one in tried)


def sites_words(answer: Answer) -> str:
    """Who comes in and who goes out."""
    if not answer.came_in and not answer.went_out:
        return _(_SAME)
    return _(_DIFFERS).format(came=_names(answer.came_in), went=_names(answer.went_out))


def _names(found: Iterable[Standing]) -> str:
    names = [one_line(one.candidate.name) for one in found]
    more = [f"… (+{len(names) - _MOST})"] if len(names) > _MOST else []
    return ", ".join([*names[:_MOST], *more]) or "–"
