"""Checklists, policies, programmes: YAML in, with file, line and column in every complaint."""

from inspector_tui.library.complaint import Complaint, Complaints
from inspector_tui.library.definition import check, load
from inspector_tui.library.difference import diff
from inspector_tui.library.offices import OFFICE_NAME, check_office, load_office
from inspector_tui.library.policies import check_policy, find_policy, load_policy, policies
from inspector_tui.library.programmes import (
    check_programme,
    find_programme,
    load_programme,
    programmes,
)
from inspector_tui.library.shelf import Title, find, shelf, shipped, titles
from inspector_tui.model import Checklist, Value


def schema(kind: type[Value] = Checklist) -> bytes:
    """The JSON Schema of a kind of definition, the same every time, with a newline at its end."""
    # The inspection of types costs start-up, and only editors need the schema.
    from inspector_tui.library.schema_text import schema_text

    return schema_text(kind)


__all__ = [
    "OFFICE_NAME", "Complaint", "Complaints", "Title", "check", "check_office", "check_policy",
    "check_programme", "diff", "find", "find_policy", "find_programme", "load", "load_office",
    "load_policy", "load_programme", "policies", "programmes", "schema", "shelf", "shipped",
    "titles",
]  # fmt: skip
