"""Rows: what each exported table holds; a class is a table, a field is a column.

Types: text is never null, and empty where nothing was said. Ids are text. A `date` is a date32 and
a `datetime` a timestamp in milliseconds UTC, null where what was written is none. A `Decimal` is a
decimal of 18 digits, 6 of them behind the point; beside it the exact number stands as text, such as
`247/3`. Every table begins with `inspection`, the id by which they join, and is sorted by it.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from inspector_tui.model import Value


class InspectionRow(Value, frozen=True, kw_only=True):
    """One inspection with its rating."""

    inspection: str
    digest: str
    """The digest of header, entries and files, the same for every copy."""
    checklist: str
    version: str
    checklist_digest: str
    programme: str
    created: datetime | None
    by: str
    device: str
    site: str
    region: str
    register_id: str
    visited: date | None
    """The date of the visit."""
    form: Mapping[str, str]
    """Every field of the site form by key."""
    facts: Mapping[str, str]
    """The facts of the site by id; one that is not known is left out."""
    entries: int
    conflicts: int
    complete: bool
    lines: int
    """How many items apply."""
    settled: int
    """How many of them count in the score so far."""
    score: Decimal | None
    """The printed score so far, null while nothing is rated; final where `complete`."""
    score_exact: str
    low: Decimal | None
    high: Decimal | None
    strict: Decimal | None
    """With every item that was left out counted as zero."""
    stars: int | None
    """The recommended stars so far."""
    vetoes: tuple[str, ...]
    """The veto items that failed."""
    highlights: tuple[str, ...]
    """The special practices."""
    seal: str
    """unsealed, digest-only, signed-unknown, modified or bad-signature; no roster is asked."""
    seal_code: str
    amended: int
    """How many entries came after the seal."""
    origins: tuple[str, ...]
    """The files that it came from."""


class FindingRow(Value, frozen=True, kw_only=True):
    """What was found for one item that applies."""

    inspection: str
    line: int
    """Its place in the form, from 1."""
    address: str
    """The item, and the instance of its section from the second on: `B3-1@2`."""
    item: str
    section: str
    importance: str
    """normal, key or veto."""
    bonus: bool
    state: str
    """open, scored, na, pending or conflict."""
    value: str
    """What stands, as JSON; empty where nothing or several things do."""
    note: str
    reason: str
    """Why it does not apply."""
    possible: Decimal
    possible_exact: str
    earned: Decimal | None
    """In the item's own points; null unless it is settled."""
    earned_exact: str
    lost: Decimal | None
    lost_exact: str
    photos: int
    evidence: int
    """Evidence of every kind, photos included."""
    at: datetime | None
    by: str


class LedgerRow(Value, frozen=True, kw_only=True):
    """One line of the ledger; the points of an inspection sum exactly to its score."""

    inspection: str
    line: int
    kind: str
    """item, gate, bonus, bonus_cap or clamp."""
    address: str
    points: Decimal
    """In points of the total."""
    points_exact: str
    lost: Decimal
    lost_exact: str


class EntryRow(Value, frozen=True, kw_only=True):
    """One entry of the record, in the order of time."""

    inspection: str
    id: str
    key: str
    value: str
    """As JSON; null withdraws."""
    at: datetime | None
    by: str
    device: str
    replaces: tuple[str, ...]
    stands: bool
    """Whether no other entry replaces it."""


class ProblemRow(Value, frozen=True, kw_only=True):
    """One problem to rectify."""

    inspection: str
    problem: str
    label: str
    item: str
    part: str
    fact: str
    clause: str
    severity: str
    requirement: str
    responsible: str
    on: date | None
    """The date of the notice."""
    first_deadline: date | None
    deadline: date | None
    """The one that holds now."""
    state: str
    """open, replied, accepted or rejected."""
    replies: int
    replied_on: date | None
    reply: str
    checks: int
    checked_on: date | None
    check: str
    files: tuple[str, ...]
    """The SHA-256 of every file that belongs to it."""


class EvidenceRow(Value, frozen=True, kw_only=True):
    """One piece of evidence at an item."""

    inspection: str
    address: str
    kind: str
    """document, photo, observation, interview or register."""
    id: str
    """The SHA-256 of its file, or 16 digits where it has none."""
    name: str
    size: int
    suffix: str
    taken: str
    """When a photo was taken, as the camera wrote it."""
    original: bool
    place: str
    camera: str
    caption: str
    text: str
    who: str
    at: datetime | None
    by: str


TABLES: Mapping[str, type[Value]] = {
    "inspections": InspectionRow,
    "findings": FindingRow,
    "ledger": LedgerRow,
    "entries": EntryRow,
    "problems": ProblemRow,
    "evidence": EvidenceRow,
}
"""The tables by name."""
