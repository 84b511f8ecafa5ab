"""SelectWords: a year's list on the terminal."""

from typing import TYPE_CHECKING

from inspector_tui.cli.cells import table
from inspector_tui.locale import N_, _, in_use

if TYPE_CHECKING:
    from inspector_tui.exchange.year_list import YearList
    from inspector_tui.model.selection import Standing
    from inspector_tui.report.documents.words import Words
    from inspector_tui.report.yearly.because import Title

_FIGURES = N_("{chosen} chosen, {waiting} waiting, {refused} refused, {unvisited} not inspected")


def list_words(made: "YearList", title: "Title") -> str:
    """The whole list: the ranks, then who is refused, and why."""
    from inspector_tui.model import wording
    from inspector_tui.report.documents.words import Words
    from inspector_tui.report.yearly.because import unheeded_words

    selection, words = made.selection, Words(in_use(), None)
    parts = [f"{made.asked.year} {wording(selection.policy.title, in_use())}"]
    if selection.policy.local:
        parts.append(words.titled(_("Local policy"), wording(selection.policy.note, in_use())))
    parts.append(_counts(made))
    parts += [part for part in (_ranked(made, words), _refused(made, words, title),
                                _unvisited(made, words))
              if part]  # fmt: skip
    parts += [unheeded_words(one, words) for one in selection.unheeded]
    if few := _leniency(made):
        parts.append(few)
    return "\n\n".join(parts)


def _counts(made: "YearList") -> str:
    selection = made.selection
    counts = {key: len(selection.of(key)) for key in ("chosen", "waiting", "refused")}
    return _(_FIGURES).format(unvisited=len(selection.unvisited), **counts)


def _ranked(made: "YearList", words: "Words") -> str:
    heads = (_("rank"), "", _("site"), _("region"), _("score"), _("stars"), _("range"),
             _("reason"))  # fmt: skip
    rows = [_row(made, one, words) for one in made.selection.standings if one.outcome != "refused"]
    return table([heads, *rows], right=(0, 4)) if rows else ""


def _row(made: "YearList", one: "Standing", words: "Words") -> tuple[str, ...]:
    from inspector_tui.model import rounded
    from inspector_tui.report.yearly.because import standing_words

    candidate = one.candidate
    moved = made.ranges.get(candidate.site)
    return (
        str(one.rank),
        "●" if one.outcome == "chosen" else "○",
        candidate.name,
        candidate.region,
        "–" if candidate.score is None else str(rounded(candidate.score, 2)),
        str(one.stars),
        f"{moved.best}–{moved.worst}" if moved else "",
        standing_words(one, words),
    )


def _refused(made: "YearList", words: "Words", title: "Title") -> str:
    from inspector_tui.report.yearly.because import standing_words

    rows = [
        (one.candidate.name, one.candidate.region, standing_words(one, words, title))
        for one in made.selection.of("refused")
    ]
    return _("Refused:") + "\n" + table(rows, indent="  ") if rows else ""


def _unvisited(made: "YearList", words: "Words") -> str:
    from inspector_tui.report.yearly.because import reason_words

    rows = [
        (one.name, one.region, reason_words(one.because, words)) for one in made.selection.unvisited
    ]
    return _("Not inspected:") + "\n" + table(rows, indent="  ") if rows else ""


def _leniency(made: "YearList") -> str:
    from inspector_tui.model import rounded

    told = [
        f"{name} {rounded(abs(one.points), 2) if one.points >= 0 else -rounded(abs(one.points), 2)}"
        for name, one in made.leniency.items()
        if one.points is not None
    ]
    least = made.selection.policy.leniency_least
    if not made.leniency:
        return ""
    if not told:
        return _("No inspector shares {least} sites with others, so nothing can be said of how "
                 "lenient anybody is.").format(least=least)  # fmt: skip
    return _("Points above the others on shared sites: {told}").format(told=", ".join(told))
