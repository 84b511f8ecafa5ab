"""Checklists: YAML files in, with file, line and column in every complaint."""

from inspector_tui.library.complaint import Complaint, Complaints
from inspector_tui.library.definition import check, load
from inspector_tui.library.difference import diff
from inspector_tui.library.shelf import Title, find, shelf, shipped, titles


def schema() -> bytes:
    """The JSON Schema of a checklist, the same every time, with a newline at its end."""
    # The inspection of types costs start-up, and only editors need the schema.
    from inspector_tui.library.schema_text import schema_text

    return schema_text()


__all__ = [
    "Complaint", "Complaints", "Title", "check", "diff", "find", "load", "schema", "shelf",
    "shipped", "titles",
]  # fmt: skip
