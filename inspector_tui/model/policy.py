"""RatingPolicy: how points become a score and a score becomes stars."""

from fractions import Fraction
from typing import Literal

from inspector_tui.model.value import Label, Value


class Band(Value, frozen=True, kw_only=True):
    """The stars of a score; the first band whose every condition holds is taken."""

    stars: int
    at_least: Fraction
    """The rounded score from which the band begins, 0 to 100."""
    label: Label = ""
    all_key_full: bool = False
    """Whether every key and veto item must earn all its points."""
    highlights: int = 0
    """How many special practices (特色做法) must be recorded."""
    no_zero_section: bool = False
    """Whether no section may be zero."""


class Cap(Value, frozen=True, kw_only=True):
    """What holds the stars down whatever the score is."""

    stars: int
    """The most stars while the cap holds."""
    when: Literal["veto", "key", "na_share", "fact"]
    label: Label
    count: int = 1
    """How many failed veto or key items raise the cap."""
    above: Fraction = Fraction(0)
    """The part of items left out as not applicable above which the cap holds, 0 to 1."""
    fact: str = ""
    """The condition over the facts of the site."""


class RatingPolicy(Value, frozen=True, kw_only=True):
    """The local rules of a checklist; no notice of programmes.md §1 sets any of them."""

    bands: tuple[Band, ...]
    caps: tuple[Cap, ...] = ()
    decimals: int = 2
    bonus_cap: Fraction = Fraction(0)
    warn_na_share: Fraction | None = None
    """The part of items left out as not applicable above which the report warns."""
    local: bool = True
    """Whether the numbers are local policy; then they are printed as such (本地规则)."""
    note: Label = ""
    """Where the numbers come from, printed with the rating."""

    def __post_init__(self) -> None:
        """Raises ValueError unless every score from 0 to 100 finds a band."""
        last = self.bands[-1] if self.bands else None
        if last is None or last.at_least or last.all_key_full or last.highlights:
            raise ValueError("the last band must begin at 0 without further conditions")
        if last.no_zero_section:
            raise ValueError("the last band must begin at 0 without further conditions")
        if not 0 <= self.decimals <= 6:
            raise ValueError("decimals must be 0 to 6")
