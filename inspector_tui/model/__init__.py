"""Pure values and functions: no files, no clock, no randomness, no screens."""

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
from inspector_tui.model.outcome import Outcome, admissible, outcome
from inspector_tui.model.outlook import Outlook, outlook
from inspector_tui.model.policy import Band, Cap, RatingPolicy
from inspector_tui.model.rating import Rating, Total, rate, total
from inspector_tui.model.review import Obstacle, review
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
from inspector_tui.model.walk import SHOWS, Show, Walk

__all__ = [
    "FIELDS", "GROUPS", "NA", "NOTHING", "PENDING", "SHOWS", "Author", "Band", "Cap", "Change",
    "Checklist", "Choice", "Conflict", "Deduction", "Entry", "EvidenceKind", "EvidenceRule",
    "Fact", "Field", "Finding", "Gate", "History", "Importance", "Inspection", "Item", "Label",
    "LedgerLine", "Level", "Line", "Log", "Obstacle", "Outcome", "Outlook", "Part", "Plain",
    "Rating", "RatingPolicy", "Section", "SectionScore", "Show", "Source", "Stars", "State",
    "Step", "Total", "Value", "Walk", "admissible", "canonical", "change", "clean", "digest",
    "entry", "entry_id", "field", "fields", "from_json", "from_plain", "holds", "known_fact",
    "merge", "names", "outcome", "outlook", "rate", "review", "rounded", "standing", "timestamp",
    "total", "wording",
]  # fmt: skip
