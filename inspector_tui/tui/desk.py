"""Desk: what every screen needs of the world: who works, where, and what time it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from inspector_tui.model import Author
from inspector_tui.store import Workspace


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The inspector's place of work."""

    workspace: Workspace
    author: Author
    now: Callable[[], datetime]
    """The moment, with its time zone."""
    new_id: Callable[[], str]
    """A fresh id of 16 hexadecimal digits."""
