"""Visiting: an inspection as a selection sees it, scored anew from its record."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

import msgspec

from inspector_tui.exchange.rated import Rated
from inspector_tui.exchange.verdict import Verdict, VerdictKind, verify_content
from inspector_tui.model import (
    Checklist,
    Inspection,
    Log,
    Rating,
    admissible,
    rate,
    rectifications,
    wording,
)
from inspector_tui.model.rating import Total
from inspector_tui.model.rectification import Rectification
from inspector_tui.model.seal import seal_digest
from inspector_tui.model.stars import failures, short_of_full
from inspector_tui.model.value import exact_sum
from inspector_tui.model.visit import SealState, Visit
from inspector_tui.store import Content

REGISTER_ID = "site/register_id"
"""The key under which an inspection may name its site's number in the register."""

_SEALS: Mapping[VerdictKind, SealState] = {
    "signed": "signed",
    "signed-unknown": "unknown_key",
    "digest-only": "sealed",
    "unsealed": "unsealed",
    "modified": "modified",
    "bad-signature": "modified",
}


def content_digest(content: Content) -> str:
    """The digest of header, entries and files, the same for every copy of an inspection."""
    return seal_digest(msgspec.to_builtins(content.header), content.log.unordered)


def rated(content: Content, target: Checklist | None = None, target_digest: str = "") -> Rated:
    """What an inspection says in a selection, scored anew.

    Where a target is given, an inspection of its programme is scored against that definition.
    """
    said = _said_of_site(content.log)
    if target is None or not _is_older(content, target, target_digest):
        return _rated(content, content_digest(content), said)
    whole = content_digest(content)
    carried, lost = rescored(content, target, target_digest)
    found = _rated(carried, whole, said)
    return msgspec.structs.replace(found, before=definition_of(content), lost=lost)


def _is_older(content: Content, target: Checklist, target_digest: str) -> bool:
    """Whether it is an inspection of the same programme under another definition."""
    same_programme = content.checklist.programme == target.programme
    return same_programme and content.header.digest != target_digest


def _rated(content: Content, digest: str, said: tuple[str, str, str]) -> Rated:
    problems = rectifications(content.log)
    verdict = verify_content(content)
    return Rated(
        visit=_visit(content, digest, problems, verdict),
        said=said,
        deadlines=tuple(one.deadline for one in problems if one.awaits_reply),
        signer=verdict.signer,
    )


def _visit(
    content: Content, digest: str, problems: Sequence[Rectification], verdict: Verdict
) -> Visit:
    inspection = Inspection.of(content.checklist, content.log)
    rating = rate(inspection)
    fields = inspection.fields
    settled = rating.now.grounds if rating.now else None
    return Visit(
        inspection=content.header.id,
        digest=digest,
        site=_unregistered(content, fields),
        name=fields.get("site/name", ""),
        region=fields.get("site/region", ""),
        programme=content.checklist.programme,
        checklist=definition_of(content),
        date=_day(fields.get("visit/date", ""), content.header.created),
        inspector=fields.get("team/leader", "").strip() or content.header.by.name,
        score=rating.worst.score if rating.worst and rating.now else None,
        stars=rating.worst.stars.count if rating.worst else 0,
        full_stars=content.checklist.full_stars,
        complete=_is_complete(rating),
        vetoes=tuple(one.line.address for one in failures("veto", settled)) if settled else (),
        key_misses=_key_misses(rating),
        short=tuple(dict.fromkeys(_short(rating))),
        groups=_groups(rating.worst) if rating.worst else {},
        conflicts=len(inspection.conflicts),
        seal=_seal(verdict),
        rectified=(sum(one.closed for one in problems), len(problems)),
        highlights=inspection.highlights,
    )


def _said_of_site(log: Log) -> tuple[str, str, str]:
    return _said(log, REGISTER_ID), _said(log, "site/region"), _said(log, "site/name")


def definition_of(content: Content) -> str:
    """Id, version and digest of the definition that an inspection is scored against."""
    header = content.header
    return f"{header.checklist}@{header.version}#{header.digest[:12]}"


def rescored(content: Content, target: Checklist, digest: str) -> tuple[Content, tuple[str, ...]]:
    """The same record under another definition, and the items whose finding does not carry over."""
    lost = tuple(_lost(content.log, target))
    header = msgspec.structs.replace(
        content.header, checklist=target.id, version=target.version, digest=digest
    )
    return msgspec.structs.replace(content, checklist=target, header=header), lost


def _lost(log: Log, target: Checklist) -> Iterator[str]:
    items = {item.id: item for item in target.items()}
    for key, heads in sorted(log.heads.items()):
        address = key.removeprefix("item/").removesuffix("/level")
        values = [head.says for head in heads]
        if f"item/{address}/level" != key or all(value is None for value in values):
            continue
        item = items.get(address.partition("@")[0])
        if item is None or not all(admissible(target, item, value) for value in values):
            yield address


def _said(log: Log, key: str) -> str:
    heads = log.heads.get(key, ())
    said = heads[0].says if heads else ""
    return said if isinstance(said, str) else ""


def _unregistered(content: Content, fields: Mapping[str, str]) -> str:
    """Region and name for a site without a number; the inspection itself where it has no name."""
    words = f"{fields.get('site/region', '')} {fields.get('site/name', '')}".strip()
    return words or content.header.id


def _day(said: str, created: str) -> str:
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        return created[:10]


def _is_complete(rating: Rating) -> bool:
    return rating.complete and None not in rating.inspection.facts.values()


def _key_misses(rating: Rating) -> int:
    if rating.now is None:
        return 0
    short = short_of_full(rating.now.grounds)
    return sum(one.line.item.importance == "key" for one in short)


def _short(rating: Rating) -> Iterator[str]:
    for one in rating.outcomes:
        item = one.line.item
        if one.settled and one.earned is not item.points and one.lost:
            yield item.id


def _groups(total: Total) -> dict[str, Fraction]:
    """The share of each block, weighed as in the total."""
    by_group: dict[str, list[tuple[Fraction, Fraction]]] = {}
    for one in total.sections:
        name = wording(one.section.group, "zh")
        if name and one.weight:
            by_group.setdefault(name, []).append((one.share * one.weight, one.weight))
    return {
        name: exact_sum(part for part, _ in parts) / exact_sum(weight for _, weight in parts)
        for name, parts in by_group.items()
    }


def _seal(verdict: Verdict) -> SealState:
    state = _SEALS[verdict.kind]
    return "amended" if verdict.amended and state in ("sealed", "signed", "unknown_key") else state
