"""Lines: the rows of a year's list in two orders, with the lines that places draw."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from inspector_tui.exchange.received import Refused
from inspector_tui.locale import N_, _
from inspector_tui.model.selection import Outcome, Selection, Standing, Unvisited
from inspector_tui.report.yearly.because import OFFICES

View = Literal["rank", "region"]
VIEWS: dict[View, str] = {"rank": N_("by rank"), "region": N_("by region")}

_ENDS = N_("place line: {chosen} of {places} places of {office} given")
_BOUNDLESS = N_("place line: {chosen} chosen")
_REGION = N_("{region}: {chosen} chosen, {waiting} waiting, {refused} refused")
_OF_OFFICE = N_("{office} {count} places")


@dataclass(frozen=True)
class Line:
    """A line drawn across the list."""

    words: str
    place: bool = False
    """Whether places end here; else it heads what follows."""


Entry = Standing | Unvisited | Refused
"""A site, or a file that could not be read."""
Row = Line | Entry


def rows(selection: Selection, unread: tuple[Refused, ...], view: View) -> tuple[Row, ...]:
    """The rows of a list, the files that could not be read at its end."""
    listed = _by_region(selection) if view == "region" else _by_rank(selection)
    return (*listed, *_headed(_("Unread {count}"), unread))


def _by_rank(selection: Selection) -> Iterator[Row]:
    ranked = [one for one in selection.standings if one.outcome != "refused"]
    yield from _divided(ranked, Line(_place_words(selection), place=True))
    yield from _headed(_("Refused {count}"), selection.of("refused"))
    yield from _headed(_("Not inspected {count}"), selection.unvisited)


def _by_region(selection: Selection) -> Iterator[Row]:
    """Region by region, that with the best site first."""
    names = dict.fromkeys(
        (*(one.candidate.region for one in selection.standings),
         *(one.region for one in selection.unvisited))
    )  # fmt: skip
    for region in names:
        here = [one for one in selection.standings if one.candidate.region == region]
        yield Line(_region_words(selection, region, here))
        yield from _divided(
            [one for one in here if one.outcome != "refused"], Line(_("place line"), place=True)
        )
        yield from (one for one in here if one.outcome == "refused")
        yield from (one for one in selection.unvisited if one.region == region)


def _divided(ranked: list[Standing], line: Line) -> Iterator[Row]:
    """The eligible in their order, with the line after the last one that is chosen."""
    last = max((at for at, one in enumerate(ranked) if one.outcome == "chosen"), default=-1)
    yield from ranked[: last + 1]
    if ranked:
        yield line
    yield from ranked[last + 1 :]


def _headed(words: str, found: Iterable[Entry]) -> Iterator[Row]:
    listed = tuple(found)
    if listed:
        yield Line(words.format(count=len(listed)))
        yield from listed


def _place_words(selection: Selection) -> str:
    chosen = len(selection.of("chosen"))
    places = selection.policy.quotas[selection.office].places
    if places is None:
        return _(_BOUNDLESS).format(chosen=chosen)
    office = _(OFFICES[selection.office])
    return _(_ENDS).format(chosen=chosen, places=places, office=office)


def _region_words(selection: Selection, region: str, here: list[Standing]) -> str:
    counts: dict[Outcome, int] = {"chosen": 0, "waiting": 0, "refused": 0}
    for one in here:
        counts[one.outcome] += 1
    words = [_(_REGION).format(region=region or "–", **counts)]
    policy = selection.policy
    for office in policy.offices(selection.office):
        bound = policy.quotas[office].of(region)
        if bound is not None:
            words.append(_(_OF_OFFICE).format(office=_(OFFICES[office]), count=bound))
    return " · ".join(words)
