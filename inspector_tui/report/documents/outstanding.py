"""Outstanding: what still stands between the inspection and its seal."""

from collections.abc import Iterator, Sequence

from inspector_tui.locale import N_
from inspector_tui.model import Obstacle, review
from inspector_tui.report.documents.layout import Pair, Panel
from inspector_tui.report.documents.place import place
from inspector_tui.report.documents.reading import Reading

LABELS = {
    "field": N_("Fields to fill in"),
    "fact": N_("Facts to establish"),
    "open": N_("Not scored yet"),
    "pending": N_("To be verified"),
    "conflict": N_("Contradictions to settle"),
    "reason": N_("Reason missing"),
    "note": N_("Note missing"),
    "photo": N_("Photos missing"),
    "file": N_("Files missing"),
    "amendment": N_("Amendments without a reason"),
}
"""The kinds of obstacles in the order in which they are listed."""
_MOST_NAMED = 24


def outstanding(reading: Reading) -> Iterator[Panel]:
    """A row for each kind of obstacle; nothing where nothing stands in the way."""
    state = reading.standing.state
    unexplained = (Obstacle(kind="amendment", place=one.key) for one in state.unexplained)
    obstacles = (*review(reading.rating), *unexplained)
    rows = tuple((_row(reading, kind, obstacles),) for kind in _kinds(obstacles))
    band = N_("Still outstanding") if state.seal else N_("Outstanding before the seal")
    if rows:
        yield Panel(band=reading.words.say(band), rows=rows)


def _kinds(obstacles: Sequence[Obstacle]) -> list[str]:
    present = {obstacle.kind for obstacle in obstacles}
    return [kind for kind in LABELS if kind in present]


def _row(reading: Reading, kind: str, obstacles: Sequence[Obstacle]) -> Pair:
    words = reading.words
    called = (place(reading, one.place) for one in obstacles if one.kind == kind)
    places = [*dict.fromkeys(called)]
    named = words.among(places[:_MOST_NAMED])
    if len(places) > _MOST_NAMED:
        named = words.say(N_("{items} and {count} more"), items=named,
                          count=len(places) - _MOST_NAMED)  # fmt: skip
    text = words.say(N_("{count}: {items}"), count=len(places), items=named)
    return Pair(label=words.say(LABELS[kind]), text=text, wide=True)
