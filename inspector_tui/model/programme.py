"""Programme: what a city or an alliance sets out to reach, its targets and its months."""

from typing import Literal

from inspector_tui.model.checklist import Source
from inspector_tui.model.targets import Target
from inspector_tui.model.value import Label, Value


class Activity(Value, frozen=True, kw_only=True):
    """One type of activity, which inspections meet as items of their checklists."""

    id: str
    label: Label
    items: tuple[str, ...]
    """The items by which an inspection sees it, of whatever checklist of the programme."""


class Monthly(Value, frozen=True, kw_only=True):
    """What the monthly summary of a programme tells, and when it is due."""

    due: int | None = None
    """The day of the following month by which it is due; without it there is no deadline."""
    activities: tuple[Activity, ...] = ()
    note: Label = ""
    """What the notice leaves open and this file decides (本地规则)."""


class Programme(Value, frozen=True, kw_only=True):
    """The targets of a programme, read from a file."""

    format: Literal["programme/1"]
    id: str
    title: Label
    targets: tuple[Target, ...]
    source: Source | None = None
    """The notice that sets the targets."""
    note: Label = ""
    """What the notice leaves open and this file decides (本地规则)."""
    monthly: Monthly = Monthly()
    """The monthly summary (每月活动数据汇总)."""

    def __post_init__(self) -> None:
        """Raises ValueError for a programme without a target."""
        if not self.targets:
            raise ValueError("a programme needs at least one target")
