"""Bonus: sections whose points are added after the base, as far as the policy lets them."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import is_true, rows, sound
from inspector_tui.locale import N_


def bonus_faults(plain: object) -> Iterator[Fault]:
    """A bonus that can never be added."""
    bonus = [at for at, section in rows(plain, "sections") if is_true(section, "bonus")]
    policy = plain.get("rating") if isinstance(plain, dict) else None
    if bonus and isinstance(policy, dict) and not _may_add(policy):
        yield fault(
            N_("a bonus section stands here, and the policy lets no bonus be added"),
            N_("Write `bonus_cap: 5` under `rating`, or take `bonus` away."),
            "sections",
            bonus[0],
            "bonus",
        )


def _may_add(policy: dict[str, Any]) -> bool:
    cap = policy.get("bonus_cap", "0")
    return sound(cap, Fraction) != 0
