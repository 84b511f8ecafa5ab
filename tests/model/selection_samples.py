"""Visits, sites and policies of a selection, said in few words."""

from fractions import Fraction
from typing import Any

from inspector_tui.model.register import Site
from inspector_tui.model.selection_policy import (
    EligibilityGate,
    GateKind,
    Quota,
    SelectionPolicy,
    Tie,
)
from inspector_tui.model.visit import Visit

GATES: tuple[GateKind, ...] = ("incomplete", "veto", "conflict", "unregistered", "reprimand")

TIES = (
    Tie(by="key_misses", label="fewer key items short"),
    Tie(by="group", group="一优", label="higher in 一优"),
    Tie(by="named", label="named earlier"),
)


def gate(when: GateKind, **fields: Any) -> EligibilityGate:
    """A gate whose sentence is its name."""
    return EligibilityGate(when=when, because=f"stopped by {when}", **fields)


def policy(**fields: Any) -> SelectionPolicy:
    """A policy of the sample programme; every site has a place unless quotas are given."""
    given = {
        "quotas": {"city": Quota()},
        "gates": tuple(gate(when) for when in GATES),
        "ties": TIES,
        **fields,
    }
    return SelectionPolicy(
        format="selection/1", id="sample", version="1", title="Sample", programme="red", **given
    )


def visit(site: str, score: object, day: str = "05-01", by: str = "Anna", **fields: Any) -> Visit:
    """An inspection of 2024; its id follows from site, day and inspector."""
    points = None if score is None else Fraction(str(score))
    given = {
        "inspection": f"{site}-{day}-{by}",
        "digest": f"digest of {site}-{day}-{by}",
        "name": f"Site {site}",
        "region": site[:1],
        "programme": "red",
        "checklist": "sample@1",
        "date": f"2024-{day}",
        "stars": 5 if points is not None and points >= 88 else 4,
        "full_stars": 5,
        "complete": True,
        "groups": {"一优": Fraction(9, 10)},
        **fields,
    }
    return Visit(site=site, inspector=by, score=points, **given)


def site(site_id: str, **fields: Any) -> Site:
    """A site of the region that its id begins with."""
    return Site(id=site_id, name=f"Site {site_id}", region=site_id[:1], **fields)
