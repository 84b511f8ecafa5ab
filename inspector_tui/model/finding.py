"""Finding: what was found for one item."""

from collections.abc import Mapping
from typing import Any, Literal

from inspector_tui.model.evidence import Evidence
from inspector_tui.model.item import Item, Section
from inspector_tui.model.value import Value

NA = "na"
"""The value of an item that does not apply (不适用)."""
PENDING = "pending"
"""The value of an item that an authority must be asked about (待核)."""

State = Literal["open", "scored", "na", "pending", "conflict"]


class Line(Value, frozen=True, kw_only=True):
    """One line of the form: an item, in an instance of its section where there are several."""

    section: Section
    item: Item
    instance: str = ""
    """The number of the instance from the second on; the first has none."""
    sure: bool = True
    """Whether it is known to apply; False while a fact that decides it is not known."""

    @property
    def address(self) -> str:
        """What names the line in keys of the log: the item's id, `@` and the instance."""
        return f"{self.item.id}@{self.instance}" if self.instance else self.item.id


class Finding(Value, frozen=True, kw_only=True):
    """What stands for one line of the form."""

    values: tuple[Any, ...] = ()
    """The different values that stand: none or `(None,)` is open, several are a conflict.

    A level id, `na`, `pending`, `{"deductions": {id: number}}` or `{"mark": number}`.
    """
    note: str = ""
    reason: str = ""
    """Why the item does not apply."""
    marked: bool = False
    """Whether the inspector means to look again."""
    parts: Mapping[str, bool] = {}
    """The sub-ticks that were set, by part id."""
    torn: frozenset[str] = frozenset()
    """The sub-ticks that different entries stand for; they count as not ticked."""
    evidence: tuple[Evidence, ...] = ()
    """What supports it, in the order in which it was attached."""
    at: str = ""
    """When the value was last written."""
    by: str = ""
    """Who wrote it."""

    @property
    def state(self) -> State:
        """Where the finding stands."""
        if len(self.values) > 1:
            return "conflict"
        match self.value:
            case None:
                return "open"
            case "na":
                return "na"
            case "pending":
                return "pending"
        return "scored"

    @property
    def photos(self) -> tuple[Evidence, ...]:
        """The photos among its evidence."""
        return tuple(one for one in self.evidence if one.kind == "photo")

    @property
    def value(self) -> Any:
        """The value that stands, None where it is open or in conflict."""
        return self.values[0] if len(self.values) == 1 else None


NOTHING = Finding()
"""The finding of a line that nobody has touched."""
