"""SiteFacts: what conditions of policies and programmes may ask of a site in the register."""

from inspector_tui.library.known import Known
from inspector_tui.model import Choice, Fact
from inspector_tui.model.register import AWARDS

_TYPES = {
    "eligible": "bool",
    "launched": "bool",
    "named": "bool",
    "reprimand": "bool",
    "honours": "bool",
    "award": "number",
    "members": "number",
    "award_plan": "choice",
    "region": "choice",
    "start": "choice",
    "end": "choice",
}
_LEVELS = tuple(Choice(id=level, label=level) for level in AWARDS)

SITE_FACTS: dict[str, Fact | None] = {
    name: Fact(
        id=name,
        label=name,
        type=kind,  # type: ignore[arg-type]
        choices=_LEVELS if name == "award_plan" else (),
    )
    for name, kind in _TYPES.items()
}
"""The facts by name; regions and dates are words, of which any may be written."""


def site_known(_plain: object) -> Known:
    """What the rules of a policy or programme must know: the facts of sites and nothing else."""
    return Known(scales={}, facts=SITE_FACTS, bonus_items=frozenset(), importances=frozenset())
