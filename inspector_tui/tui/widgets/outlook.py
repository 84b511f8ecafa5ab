"""NextStar: what the next star needs, in a line or two."""

from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from inspector_tui.locale import _
from inspector_tui.model import Walk, outlook, rounded
from inspector_tui.tui.text import wrap

NAMED = 4
"""How many items are named."""
WORTH_WAITING = 400
"""The most lines for which the outlook is worked out at every key."""


class NextStar(Static):
    """One sentence; the line is empty where there is none."""

    walk: var[Walk | None] = var(None, init=False, always_update=True)
    """The walk that is shown."""

    def watch_walk(self) -> None:
        """Shows what the new walk needs."""
        words = outlook_words(self.walk) if self.walk else ""
        lines = "\n".join(wrap(words, max(self.size.width, 30))[:2]) if words else ""
        self.display = bool(lines)
        if lines != str(self.content):
            self.update(Content(lines))


def outlook_words(walk: Walk) -> str:
    """The sentence; empty at the top, before anything is rated, or for a very long form."""
    if len(walk.inspection.lines) > WORTH_WAITING:
        return ""
    ahead = outlook(walk.rating)
    if ahead is None:
        return ""
    needs = []
    if ahead.missing:
        decimals = walk.inspection.checklist.rating.decimals
        needs.append(_("{points} points").format(points=rounded(ahead.missing, decimals)))
    if ahead.items:
        named = " ".join(one.line.address for one in ahead.items[:NAMED])
        needs.append(named + ("…" if len(ahead.items) > NAMED else ""))
    if ahead.highlights:
        needs.append(_("special practice ×{count}").format(count=ahead.highlights))
    if not ahead.reachable:
        needs.append(_("a cap that items cannot lift"))
    words = _("For {stars} stars: {needs}")
    return words.format(stars=ahead.stars, needs=" · ".join(needs)) if needs else ""
