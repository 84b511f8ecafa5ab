"""Pool: the visits of a selection as they came together, and what a person should know of it."""

from collections import Counter
from collections.abc import Mapping

from inspector_tui.errors import BadInput
from inspector_tui.locale import N_
from inspector_tui.model import Checklist, Value, wording
from inspector_tui.model import pool as ranked
from inspector_tui.model.register import Site
from inspector_tui.model.selection_policy import SelectionPolicy
from inspector_tui.model.visit import Visit

MIXED = N_(
    "The pool is scored against {count} different definitions: {definitions}. Give --rescore with "
    "the one that all shall be scored against, or take the others away."
)
NO_BLOCK = N_(
    "In the policy {policy}, ties are decided by the block {group}, which no checklist of the pool "
    "has. Mend `group:` in the policy. There are: {listed}."
)


class Input(Value, frozen=True, kw_only=True):
    """An inspection that went into a pool."""

    inspection: str
    digest: str
    """The digest of its header, entries and files, the same for every copy."""
    origins: tuple[str, ...]
    """The files that it came from."""


class Doubt(Value, frozen=True, kw_only=True):
    """A site that the register spells differently, which a person must settle."""

    region: str
    name: str
    inspections: int
    similar: tuple[Site, ...]


class Lost(Value, frozen=True, kw_only=True):
    """What of an inspection does not carry over to another definition."""

    inspection: str
    site: str
    before: str
    """The definition that it was scored against."""
    items: tuple[str, ...]


class Gathered(Value, frozen=True, kw_only=True):
    """The visits of a pool and everything that a person should know of how they came together."""

    visits: tuple[Visit, ...] = ()
    inputs: tuple[Input, ...] = ()
    """By the id of the inspection, whatever order the files came in."""
    doubts: tuple[Doubt, ...] = ()
    lost: tuple[Lost, ...] = ()
    definitions: dict[str, Checklist] = {}
    """The definitions that the visits were scored against, as visits name them."""


def check_one_definition(pool: "ranked.Pool") -> None:
    """Raises BadInput where the ranked visits were scored against different definitions."""
    counted = Counter(visit.checklist for visit in pool.visits)
    if len(counted) > 1:
        listed = ", ".join(f"{name} ({count})" for name, count in sorted(counted.items()))
        raise BadInput(MIXED, count=len(counted), definitions=listed)


def check_ties(
    pool: "ranked.Pool", policy: SelectionPolicy, definitions: Mapping[str, Checklist]
) -> None:
    """Raises BadInput where ties are to be decided by a block that no ranked visit was asked for.

    Such a tie-breaker would find all sites equal, and nobody would see why.
    """
    asked = [definitions[name] for name in dict.fromkeys(one.checklist for one in pool.visits)
             if name in definitions]  # fmt: skip
    blocks = dict.fromkeys(wording(one.group, "zh") for each in asked for one in each.sections)
    for tie in policy.ties:
        if asked and tie.by == "group" and tie.group not in blocks:
            listed = ", ".join(filter(None, blocks)) or "–"
            raise BadInput(NO_BLOCK, policy=policy.id, group=tie.group, listed=listed)
