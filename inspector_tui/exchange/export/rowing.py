"""Rowing: an inspection as the rows of the exported tables."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction

from inspector_tui.exchange.admission import moment
from inspector_tui.exchange.export.rows import (
    EntryRow,
    EvidenceRow,
    FindingRow,
    InspectionRow,
    LedgerRow,
    ProblemRow,
)
from inspector_tui.exchange.once import Whole
from inspector_tui.exchange.verdict import verify_content
from inspector_tui.exchange.visiting import REGISTER_ID
from inspector_tui.model import (
    Evidence,
    Inspection,
    Outcome,
    Rating,
    Rectification,
    Value,
    canonical,
    rate,
    rectifications,
    rounded,
    standing_seal,
)
from inspector_tui.model.condition import Known
from inspector_tui.model.rectification import day
from inspector_tui.model.stars import failures

DECIMALS = 6
"""Behind the point of a decimal column; a policy prints no more."""


def rows(whole: Whole) -> Mapping[str, Iterator[Value]]:
    """The rows of an inspection by table."""
    content = whole.content
    inspection = Inspection.of(content.checklist, content.log)
    rating = rate(inspection)
    return {
        "inspections": iter((_inspection(whole, rating),)),
        "findings": _findings(content.header.id, rating),
        "ledger": _ledger(content.header.id, rating),
        "entries": _entries(whole),
        "problems": (_problem(content.header.id, one) for one in rectifications(content.log)),
        "evidence": _evidence(content.header.id, inspection),
    }


def _inspection(whole: Whole, rating: Rating) -> InspectionRow:
    header, log, inspection = whole.content.header, whole.content.log, rating.inspection
    fields, now = inspection.fields, rating.now
    sealed = standing_seal(log)
    return InspectionRow(
        inspection=header.id,
        digest=whole.digest,
        checklist=header.checklist,
        version=header.version,
        checklist_digest=header.digest,
        programme=whole.content.checklist.programme,
        created=_instant(header.created),
        by=header.by.name,
        device=header.by.device,
        site=inspection.site,
        region=fields.get("site/region", ""),
        register_id=fields.get(REGISTER_ID, ""),
        visited=day(fields.get("visit/date", "")),
        form=dict(sorted(fields.items())),
        facts={name: _fact(value) for name, value in inspection.facts.items() if value is not None},
        entries=len(log),
        conflicts=len(inspection.conflicts),
        complete=rating.complete and None not in inspection.facts.values(),
        lines=len(rating.outcomes),
        settled=sum(one.settled for one in rating.outcomes),
        score=rating.score,
        score_exact=str(now.score) if now else "",
        low=rating.low,
        high=rating.high,
        strict=rating.strict,
        stars=rating.stars,
        vetoes=tuple(one.line.address for one in failures("veto", now.grounds)) if now else (),
        highlights=inspection.highlights,
        seal=verify_content(whole.content, {}).kind,
        seal_code=sealed.seal.code if sealed.seal else "",
        amended=len(sealed.amended),
        origins=whole.origins,
    )


def _findings(inspection: str, rating: Rating) -> Iterator[FindingRow]:
    for number, one in enumerate(rating.outcomes, 1):
        yield _finding(inspection, number, one, rating.inspection)


def _finding(number_of: str, number: int, one: Outcome, inspection: Inspection) -> FindingRow:
    line, finding = one.line, inspection.finding(one.line)
    item = line.item
    return FindingRow(
        inspection=number_of,
        line=number,
        address=line.address,
        item=item.id,
        section=line.section.id,
        importance=item.importance,
        bonus=line.section.bonus,
        state=one.state,
        value="" if finding.value is None else canonical(finding.value).decode(),
        note=finding.note,
        reason=finding.reason,
        possible=_decimal(item.points),
        possible_exact=str(item.points),
        earned=_decimal(one.earned) if one.settled else None,
        earned_exact=str(one.earned) if one.settled else "",
        lost=_decimal(one.lost) if one.settled else None,
        lost_exact=str(one.lost) if one.settled else "",
        photos=len(finding.photos),
        evidence=len(finding.evidence),
        at=_instant(finding.at),
        by=finding.by,
    )


def _ledger(inspection: str, rating: Rating) -> Iterator[LedgerRow]:
    for number, one in enumerate(rating.ledger, 1):
        yield LedgerRow(
            inspection=inspection,
            line=number,
            kind=one.kind,
            address=one.address,
            points=_decimal(one.points),
            points_exact=str(one.points),
            lost=_decimal(one.lost),
            lost_exact=str(one.lost),
        )


def _entries(whole: Whole) -> Iterator[EntryRow]:
    log = whole.content.log
    standing = {head.id for heads in log.heads.values() for head in heads}
    for one in sorted(log, key=lambda entry: (entry.at, entry.id)):
        yield EntryRow(
            inspection=whole.content.header.id,
            id=one.id,
            key=one.key,
            value=bytes(one.value).decode(),
            at=_instant(one.at),
            by=one.by.name,
            device=one.by.device,
            replaces=one.replaces,
            stands=one.id in standing,
        )


def _problem(inspection: str, one: Rectification) -> ProblemRow:
    reply = one.replies[-1] if one.replies else None
    check = one.checks[-1] if one.checks else None
    return ProblemRow(
        inspection=inspection,
        problem=one.id,
        label=one.label,
        item=one.item,
        part=one.part,
        fact=one.fact,
        clause=one.clause,
        severity=one.severity,
        requirement=one.requirement,
        responsible=one.responsible,
        on=day(one.on),
        first_deadline=day(one.first_deadline),
        deadline=day(one.deadline),
        state=one.state,
        replies=len(one.replies),
        replied_on=day(reply.on) if reply else None,
        reply=reply.text if reply else "",
        checks=len(one.checks),
        checked_on=day(check.on) if check else None,
        check=check.text if check else "",
        files=tuple(sorted(one.files)),
    )


def _evidence(inspection: str, found: Inspection) -> Iterator[EvidenceRow]:
    every = [one for address in sorted(found.findings) for one in found.findings[address].evidence]
    return (_piece(inspection, one) for one in every)


def _piece(inspection: str, one: Evidence) -> EvidenceRow:
    return EvidenceRow(
        inspection=inspection,
        address=one.address,
        kind=one.kind,
        id=one.id,
        name=one.name,
        size=min(one.size, LARGEST),
        suffix=one.suffix,
        taken=one.taken,
        original=one.original,
        place=one.place,
        camera=one.camera,
        caption=one.caption,
        text=one.text,
        who=one.who,
        at=_instant(one.at),
        by=one.by,
    )


LARGEST = 2**63 - 1
"""The largest number that a column holds; a foreign file may state a larger size."""


def _instant(stamp: str) -> datetime | None:
    """The moment of a stamp in UTC, None for what is none."""
    found = moment(stamp)
    try:
        return found.astimezone(UTC) if found else None
    except OverflowError:  # in the first or last hours of the calendar
        return None


def _decimal(number: Fraction) -> Decimal:
    return rounded(number, DECIMALS)


def _fact(value: Known) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
