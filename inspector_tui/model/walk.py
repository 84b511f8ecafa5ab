"""Walk: an inspection under way and the line in view."""

from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from inspector_tui.model.finding import NOTHING, Finding, Line
from inspector_tui.model.inspection import Inspection
from inspector_tui.model.outcome import Outcome
from inspector_tui.model.rating import Rating, rate
from inspector_tui.model.value import Value, wording

Show = Literal["all", "open", "problems", "marked"]
SHOWS: tuple[Show, ...] = ("all", "open", "problems", "marked")
"""The filters in the order in which one key turns through them."""

Order = Literal["form", "place", "evidence"]
ORDERS: tuple[Order, ...] = ("form", "place", "evidence")
"""By section, by where on the site, by what to look for; one key turns through them."""

Block = tuple[str, ...]
"""What names the lines that stand under one head."""


class Walk(Value, frozen=True, kw_only=True):
    """All that the walk screen shows."""

    inspection: Inspection
    rating: Rating
    address: str
    """The line in view, empty where none is."""
    show: Show = "all"
    order: Order = "form"
    search: str = ""
    matches: frozenset[str] | None = None
    """The addresses that the search found; None while nothing is searched."""
    visible: tuple[Line, ...] = ()
    """The lines that filter and search let through, in the order of the walk."""

    @classmethod
    def of(cls, inspection: Inspection) -> "Walk":
        """The walk from its first open line on."""
        rating = rate(inspection)
        walk = cls(inspection=inspection, rating=rating, address="", visible=inspection.lines)
        first = inspection.lines[0].address if inspection.lines else ""
        return walk.to(first) if first in walk.open else walk.to(first).onward()

    @property
    def line(self) -> Line | None:
        """The line in view."""
        at = self.position
        return self.visible[at] if at is not None else None

    @property
    def finding(self) -> Finding:
        """What was found for the line in view."""
        return self.inspection.finding(self.line) if self.line else NOTHING

    @property
    def open(self) -> frozenset[str]:
        """The addresses of the lines that nothing scores yet."""
        return frozenset(o.line.address for o in self.rating.outcomes if o.state == "open")

    @property
    def position(self) -> int | None:
        """Where the line in view stands among the visible ones."""
        for at, line in enumerate(self.visible):
            if line.address == self.address:
                return at
        return None

    def to(self, address: str) -> "Walk":
        """The walk with a line in view."""
        return self._with(address=address)

    def step(self, by: int) -> "Walk":
        """The walk so many visible lines on, held at both ends."""
        if not self.visible:
            return self
        at = (self.position or 0) + by
        return self.to(self.visible[min(max(at, 0), len(self.visible) - 1)].address)

    def section(self, by: Literal[-1, 1]) -> "Walk":
        """The walk at the first visible line of the next or the previous section."""
        starts = [
            at
            for at, line in enumerate(self.visible)
            if at == 0 or self.block(self.visible[at - 1]) != self.block(line)
        ]
        here = self.position or 0
        ahead = [at for at in starts if at > here]
        behind = [at for at in starts if at < here]
        there = ahead[:1] if by > 0 else behind[-1:]
        return self.to(self.visible[there[0]].address) if there else self

    def onward(self) -> "Walk":
        """The walk at the next open line, from the top after the last; itself where none is."""
        at = self.position if self.position is not None else -1
        still_open = self.open
        for line in (*self.visible[at + 1 :], *self.visible[: at + 1]):
            if line.address in still_open:
                return self.to(line.address)
        return self

    def showing(self, show: Show) -> "Walk":
        """The walk through another filter, at the same line or the nearest one after it."""
        return self._with(show=show)._filtered()

    def ordered(self, order: Order) -> "Walk":
        """The walk in another order, at the same line."""
        return self._with(order=order)._filtered()

    def block(self, line: Line) -> Block:
        """What a line stands under: its section and instance, its place, or its first evidence."""
        match self.order:
            case "place":
                return (wording(line.item.place, "zh"),)
            case "evidence":
                return line.item.look_for[:1] or ("",)
        return line.section.id, line.instance

    def find(self, text: str, matches: Callable[[str], frozenset[str]]) -> "Walk":
        """The walk through a search; `matches` gives the addresses that a text finds."""
        found = matches(text) if text else None
        return self._with(search=text, matches=found)._filtered()

    def after(self, inspection: Inspection) -> "Walk":
        """The walk once the inspection has changed."""
        return self._with(inspection=inspection, rating=rate(inspection))._filtered()

    def _filtered(self) -> "Walk":
        outcomes = {one.line.address: one for one in self.rating.outcomes}
        arranged = self._arranged()
        visible = tuple(line for line in arranged if self._passes(line, outcomes))
        return self._with(visible=visible, address=self._nearest(arranged, visible))

    def _arranged(self) -> tuple[Line, ...]:
        """All lines in the order of the walk; blocks stand as their first lines do in the form."""
        if self.order == "form":
            return self.inspection.lines
        blocks: dict[Block, list[Line]] = {}
        for line in self.inspection.lines:
            blocks.setdefault(self.block(line), []).append(line)
        return tuple(line for lines in blocks.values() for line in lines)

    def _passes(self, line: Line, outcomes: Mapping[str, Outcome]) -> bool:
        if self.matches is not None and line.address not in self.matches:
            return False
        one, finding = outcomes[line.address], self.inspection.finding(line)
        match self.show:
            case "open":
                return one.state in ("open", "pending", "conflict")
            case "problems":
                return one.lost > 0 or one.state == "conflict"
            case "marked":
                return finding.marked
        return True

    def _nearest(self, arranged: tuple[Line, ...], visible: tuple[Line, ...]) -> str:
        addresses = {line.address for line in visible}
        if self.address in addresses or not visible:
            return self.address
        order = [line.address for line in arranged]
        here = order.index(self.address) if self.address in order else 0
        return next((a for a in order[here:] if a in addresses), visible[-1].address)

    def _with(self, **changes: object) -> "Walk":
        return msgspec.structs.replace(self, **changes)
