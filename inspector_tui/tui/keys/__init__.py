"""Keys: the one place that maps keys to actions.

A Chinese input method swallows letters, so that each action has a twin among digits, function
keys, arrows or Ctrl, and the full-width marks that an input method sends are bound too.
"""

from inspector_tui.tui.keys.dialogs import ASK, CLOSE, FIELDS, FORM, NOTE, PARTS, REASON, REPORT
from inspector_tui.tui.keys.key import Key, bindings, edits
from inspector_tui.tui.keys.lists import (
    CONFLICT,
    EVIDENCE,
    MATCH,
    PICK,
    PROBLEMS,
    REVIEW,
)
from inspector_tui.tui.keys.papers import PAPERS, RUN
from inspector_tui.tui.keys.records import RECORDS
from inspector_tui.tui.keys.season import (
    CHOICE,
    FILES,
    MERGE,
    NAMES,
    SITE,
    TARGETS,
    TRIAL,
    YEAR,
)
from inspector_tui.tui.keys.walk import WALK

__all__ = [
    "ASK", "CHOICE", "CLOSE", "CONFLICT", "EVIDENCE", "FIELDS", "FILES", "FORM", "MATCH", "MERGE",
    "NAMES", "NOTE", "PAPERS", "PARTS", "PICK", "PROBLEMS", "REASON", "RECORDS", "REPORT",
    "REVIEW", "RUN", "SITE", "TARGETS", "TRIAL", "WALK", "YEAR", "Key", "bindings", "edits",
]  # fmt: skip
