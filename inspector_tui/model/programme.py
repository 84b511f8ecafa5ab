"""Programme: what a city or an alliance sets out to reach, with its yearly targets."""

from typing import Literal

from inspector_tui.model.checklist import Source
from inspector_tui.model.targets import Target
from inspector_tui.model.value import Label, Value


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

    def __post_init__(self) -> None:
        """Raises ValueError for a programme without a target."""
        if not self.targets:
            raise ValueError("a programme needs at least one target")
