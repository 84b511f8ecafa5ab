"""Office: how the inspecting office calls itself on what it prints."""

from typing import Literal

from inspector_tui.model.value import Label, Value


class Office(Value, frozen=True, kw_only=True):
    """The settings of an office, read from a file of its workspace."""

    format: Literal["office/1"]
    title: Label
    """The name of the office, as it heads every document."""
    logo: str = ""
    """The name of a picture beside the file; empty for none."""
