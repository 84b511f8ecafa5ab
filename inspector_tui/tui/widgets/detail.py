"""Detail: everything about the item in view."""

from collections.abc import Iterator
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from inspector_tui.locale import _, in_use
from inspector_tui.model import Finding, Item, Line, Previous, Walk, photos_asked, wording
from inspector_tui.tui.said import kind_words, method_words, standing_words, value_words
from inspector_tui.tui.text import wrap

Piece = tuple[str, str]


class Detail(VerticalScroll, can_focus=False):
    """What must hold, how it is scored, what was found."""

    walk: var[Walk | None] = var(None, init=False, always_update=True)
    """The walk that is shown."""
    previous: var[Previous | None] = var(None, init=False)
    """The last inspection of the site."""

    _width = 0
    _fits = False
    """Whether the text is no longer than the pane, whose layout it then leaves alone."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="detail-text", markup=False)

    def watch_walk(self) -> None:
        """Shows the new item from its top."""
        self.scroll_home(animate=False, immediate=True)
        self.show()

    def watch_previous(self) -> None:
        """Shows what was found the last time."""
        self.show()

    def on_resize(self) -> None:
        """Breaks the lines anew where the width is another."""
        if self._width != self.scrollable_content_region.width:
            self.show()

    def show(self) -> None:
        """Puts the text together for the width at hand."""
        if self.walk is not None and self.is_mounted:
            self._width = self.scrollable_content_region.width
            content = Content.assemble(*_pieces(self.walk, self.previous, self._width))
            fits = content.plain.count("\n") < self.scrollable_content_region.height
            text = self.query_one("#detail-text", Static)
            text.update(content, layout=not (fits and self._fits))
            self._fits = fits


def _pieces(walk: Walk, previous: Previous | None, width: int) -> list[Piece]:
    line = walk.line
    if line is None:
        return [(nothing_words(walk), "$foreground 60%")]
    return [
        *_title(line, walk, width),
        *_scale(line.item, walk, width),
        *_found(walk, line, width),
        *_before(walk, line, previous, width),
        *_guide(line.item, width),
    ]


def nothing_words(walk: Walk) -> str:
    """Why no item is shown, and the key that brings them back."""
    if walk.search:
        return _("No item has “{search}”. Esc clears the search.").format(search=walk.search)
    return _("No item passes the filter. Press f to show all.")


def _title(line: Line, walk: Walk, width: int) -> Iterator[Piece]:
    item = line.item
    yield f"{line.address}  ", "bold $text-accent"
    yield f"{kind_words(item)}\n", "$foreground 60%"
    yield from _block(wording(item.title, in_use()), width, "bold")
    yield from _block(wording(item.criterion, in_use()), width, "")
    yield "\n", ""


def _guide(item: Item, width: int) -> Iterator[Piece]:
    if item.look_for:
        yield from _block(method_words(item), width, "$text-accent")
    if hint := wording(item.hint, in_use()):
        yield from _block(hint, width, "$foreground 60%")
    if item.na != "never" and (when := wording(item.na_when, in_use())):
        yield from _block(f"0 {_('not applicable')}: {when}", width, "$foreground 60%")


def _scale(item: Item, walk: Walk, width: int) -> Iterator[Piece]:
    finding = walk.finding
    for key, words, chosen in standing_words(walk.inspection.checklist, item, finding):
        sign = f" {'●' if chosen else ' '} {key} "
        yield sign, "bold $success" if chosen else "bold $accent"
        under = "\n" + " " * (len(sign) + 1)
        yield f" {under.join(wrap(words, width - len(under)))}\n", "bold" if chosen else ""


def _found(walk: Walk, line: Line, width: int) -> Iterator[Piece]:
    finding = walk.finding
    yield "\n", ""
    if finding.state == "conflict":
        said = " ≠ ".join(
            value_words(walk.inspection.checklist, line.item, value) for value in finding.values
        )
        yield from _block(_("Conflict: {said}").format(said=said), width, "bold $error")
    for head, text in ((_("Note"), finding.note), (_("Reason"), finding.reason)):
        if text:
            yield from _headed(head, text, width)
    yield from _evidence(walk, line, width)
    if finding.marked:
        yield _("◆ marked to look again") + "\n", "$warning"
    if finding.at:
        yield f"{_moment(finding)}\n\n", "$foreground 60%"


def _headed(head: str, text: str, width: int) -> Iterator[Piece]:
    first, *others = wrap(f"{head} {text}", max(width - 1, 8))
    yield first[: len(head)], "$foreground 60%"
    yield "\n".join((first[len(head) :], *others, "")), ""


def _evidence(walk: Walk, line: Line, width: int) -> Iterator[Piece]:
    """How much evidence there is, and how many photos the rules still ask for."""
    finding = walk.finding
    one = next(one for one in walk.rating.outcomes if one.line.address == line.address)
    missing = photos_asked(walk.inspection, one) - len(finding.photos)
    if finding.evidence:
        yield _("▣ Evidence {count}").format(count=len(finding.evidence)) + "\n", "$text-accent"
    if missing > 0:
        words = _("photos still needed: {count}").format(count=missing)
        yield f"{words}\n", "$foreground 60%"


def _before(walk: Walk, line: Line, previous: Previous | None, width: int) -> Iterator[Piece]:
    """What the last inspection of the site found, and whether it stands otherwise now."""
    then = previous.finding(line) if previous else None
    if previous is None or then is None:
        return
    said = " ≠ ".join(
        value_words(previous.inspection.checklist, line.item, value) for value in then.values
    )
    changed = previous.changed(line, walk.finding)
    words = _("Last time {date}: {said} → changed") if changed else _("Last time {date}: {said}")
    yield from _block(words.format(date=previous.date, said=said), width, "$text-secondary")
    if then.note:
        yield from _block(then.note, width, "$foreground 60%")
    yield "\n", ""


def _moment(finding: Finding) -> str:
    moment = datetime.fromisoformat(finding.at).astimezone()
    return f"{finding.by} · {moment:%Y-%m-%d %H:%M}"


def _block(text: str, width: int, style: str) -> Iterator[Piece]:
    for line in wrap(text, max(width - 1, 8)):
        yield f"{line}\n", style
