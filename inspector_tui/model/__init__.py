"""Pure values and functions: no files, no clock, no randomness, no screens."""

from inspector_tui.model.amendment import Amendment, SealKind, SealState, amendment, standing_seal
from inspector_tui.model.checklist import Checklist, Choice, Fact, Source
from inspector_tui.model.condition import holds, names
from inspector_tui.model.entry import (
    Author,
    Entry,
    Plain,
    clean,
    entry,
    entry_id,
    timestamp,
)
from inspector_tui.model.evidence import (
    KINDS,
    Evidence,
    captioned,
    hashes,
    moved,
    removed,
)
from inspector_tui.model.finding import NA, NOTHING, PENDING, Finding, Line, State
from inspector_tui.model.form import FIELDS, GROUPS, Field, field, fields
from inspector_tui.model.history import Change, History, Step, change, standing
from inspector_tui.model.inspection import Conflict, Inspection, known_fact
from inspector_tui.model.item import (
    Deduction,
    EvidenceKind,
    EvidenceRule,
    Gate,
    Importance,
    Item,
    Level,
    Part,
    Section,
)
from inspector_tui.model.ledger import LedgerLine
from inspector_tui.model.log import Log, merge
from inspector_tui.model.matching import (
    REASONS,
    Moment,
    Proposal,
    Shot,
    clock_ahead,
    match,
    moments,
)
from inspector_tui.model.notice import NOTICE_NUMBER, issued_numbers
from inspector_tui.model.outcome import Outcome, admissible, outcome
from inspector_tui.model.outlook import Outlook, outlook
from inspector_tui.model.policy import Band, Cap, RatingPolicy
from inspector_tui.model.previous import Previous
from inspector_tui.model.rating import Rating, Total, rate, total
from inspector_tui.model.rectification import (
    Recheck,
    Rectification,
    RectificationState,
    Reply,
    Severity,
    rectifications,
)
from inspector_tui.model.rectifying import (
    accept,
    by_urgency,
    find_problem,
    next_id,
    problem,
    reject,
    reply,
    withdraw_problem,
)
from inspector_tui.model.reinspection import Reinspection, reinspection
from inspector_tui.model.reuse import Use, known_elsewhere
from inspector_tui.model.review import Obstacle, lacks_note, photos_asked, review
from inspector_tui.model.seal import (
    Seal,
    is_intact,
    same_code,
    seal_code,
    seal_digest,
    sealing,
    seals,
)
from inspector_tui.model.section_score import SectionScore
from inspector_tui.model.stars import Stars, rounded
from inspector_tui.model.value import (
    Label,
    Value,
    canonical,
    digest,
    from_json,
    from_plain,
    wording,
)
from inspector_tui.model.walk import ORDERS, SHOWS, Order, Show, Walk

__all__ = [
    "FIELDS", "GROUPS", "KINDS", "NA", "NOTHING", "NOTICE_NUMBER", "ORDERS", "PENDING",
    "REASONS", "SHOWS", "Amendment", "Author", "Band", "Cap", "Change", "Checklist", "Choice",
    "Conflict", "Deduction", "Entry", "Evidence", "EvidenceKind", "EvidenceRule", "Fact",
    "Field", "Finding", "Gate", "History", "Importance", "Inspection", "Item", "Label",
    "LedgerLine", "Level", "Line", "Log", "Moment", "Obstacle", "Order", "Outcome", "Outlook",
    "Part", "Plain", "Previous", "Proposal", "Rating", "RatingPolicy", "Recheck",
    "Rectification", "RectificationState", "Reinspection", "Reply", "Seal", "SealKind",
    "SealState", "Section", "SectionScore", "Severity", "Shot", "Show", "Source", "Stars",
    "State", "Step", "Total", "Use", "Value", "Walk", "accept", "admissible", "amendment",
    "by_urgency", "canonical", "captioned", "change", "clean", "clock_ahead", "digest", "entry",
    "entry_id", "field", "fields", "find_problem", "from_json", "from_plain", "hashes", "holds",
    "is_intact", "issued_numbers", "known_elsewhere", "known_fact", "lacks_note", "match",
    "merge", "moments", "moved", "names", "next_id", "outcome", "outlook", "photos_asked",
    "problem", "rate", "rectifications", "reinspection", "reject", "removed", "reply", "review",
    "rounded", "same_code", "seal_code", "seal_digest", "sealing", "seals", "standing",
    "standing_seal", "timestamp", "total", "withdraw_problem", "wording",
]  # fmt: skip
