"""Visit: what one inspection says in a selection."""

from fractions import Fraction
from typing import Literal

from inspector_tui.model.value import Value

SealState = Literal["unsealed", "sealed", "signed", "unknown_key", "amended", "modified"]


class Visit(Value, frozen=True, kw_only=True):
    """One inspection of the pool, scored anew from its file."""

    inspection: str
    digest: str
    """The digest of what was read, so that anyone can tell whether they have the same file."""
    site: str
    """The id in the register, or the region and name where the register has no such site."""
    name: str
    region: str
    programme: str
    """The programme of the checklist."""
    checklist: str
    """Id, version and digest of the definition."""
    date: str
    """YYYY-MM-DD."""
    inspector: str
    score: Fraction | None
    """The exact total; at the low end of its interval where something is open or in conflict.

    None where nothing is rated.
    """
    stars: int
    full_stars: int
    complete: bool
    vetoes: tuple[str, ...] = ()
    """The veto items that failed."""
    key_misses: int = 0
    """How many key items fell short."""
    short: tuple[str, ...] = ()
    """The items that lost points, by id, each once."""
    groups: dict[str, Fraction] = {}
    """The share of each block, 0 to 1."""
    conflicts: int = 0
    seal: SealState = "unsealed"
    overdue: int = 0
    rectified: tuple[int, int] = (0, 0)
    """Problems closed, and problems in all."""
    highlights: tuple[str, ...] = ()
