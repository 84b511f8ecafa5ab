"""RatingPlain: a rating as plain data for scripts; numbers that are exact are fractions."""

from typing import TYPE_CHECKING, Any

from inspector_tui.cli.printing import ends
from inspector_tui.locale import in_use

if TYPE_CHECKING:
    from inspector_tui.model import Cap, LedgerLine, Outcome, Outlook, Rating, SectionScore
    from inspector_tui.store import Header


def rating_plain(header: "Header", rating: "Rating") -> dict[str, Any]:
    """Everything that a rating says."""
    from inspector_tui.model import outlook, review

    now = rating.now
    low, high = ends(rating)
    return {
        "id": header.id,
        "site": rating.inspection.site,
        "checklist": header.checklist,
        "version": header.version,
        "digest": header.digest,
        "score": rating.score,
        "exact_score": now and now.score,
        "low": rating.low,
        "high": rating.high,
        "stars": rating.stars,
        "stars_low": low,
        "stars_high": high,
        "full_stars": rating.inspection.checklist.full_stars,
        "strict_score": rating.strict,
        "complete": rating.complete,
        "answered": rating.answered,
        "applicable": len(rating.outcomes),
        "na_share": rating.na_share,
        "base": now and now.base,
        "bonus": now and now.bonus,
        "band": now and _words(now.stars.band.label),
        "local_policy": rating.inspection.checklist.rating.local,
        "caps": [_cap(cap) for cap in now.stars.caps] if now else [],
        "sections": [_section(rating, one) for one in now.sections] if now else [],
        "ledger": [_ledger_line(line) for line in rating.ledger],
        "left_out": [_left_out(rating, one, gained) for one, gained in rating.left_out],
        "next_star": _outlook(outlook(rating)),
        "review": [{"kind": one.kind, "place": one.place} for one in review(rating)],
    }


def _words(label: Any) -> str:
    from inspector_tui.model import wording

    return wording(label, in_use())


def _cap(cap: "Cap") -> dict[str, Any]:
    return {"stars": cap.stars, "when": cap.when, "label": _words(cap.label)}


def _section(rating: "Rating", one: "SectionScore") -> dict[str, Any]:
    return {
        "id": one.section.id,
        "title": _words(one.section.title),
        "group": _words(one.section.group),
        "score": one.score,
        "weight": one.weight,
        "earned": one.earned,
        "possible": one.possible,
        "gated": one.gated,
        "instances": len(one.instances),
    }


def _ledger_line(line: "LedgerLine") -> dict[str, Any]:
    return {
        "kind": line.kind,
        "address": line.address,
        "state": line.state,
        "earned": line.earned,
        "possible": line.possible,
        "points": line.points,
        "lost": line.lost,
    }


def _left_out(rating: "Rating", one: "Outcome", gained: Any) -> dict[str, Any]:
    return {
        "address": one.line.address,
        "title": _words(one.line.item.title),
        "reason": rating.inspection.finding(one.line).reason,
        "gained": gained,
    }


def _outlook(ahead: "Outlook | None") -> dict[str, Any] | None:
    if ahead is None:
        return None
    return {
        "stars": ahead.stars,
        "missing": ahead.missing,
        "items": [one.line.address for one in ahead.items],
        "highlights": ahead.highlights,
        "reachable": ahead.reachable,
    }
