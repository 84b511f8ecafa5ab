"""The register: the sites of a region, read from XLSX or CSV row by row, kept in the workspace."""

from inspector_tui.register.complaint import Complaint
from inspector_tui.register.credit_code import is_credit_code
from inspector_tui.register.heads import Ignored
from inspector_tui.register.kept import NAME, Kept, from_bytes, kept, read_kept, to_bytes
from inspector_tui.register.match import Match, Matcher
from inspector_tui.register.names import NAME as NAMES_NAME
from inspector_tui.register.names import (
    Names,
    names_bytes,
    read_names,
    settled,
    spoken,
    unsettled,
)
from inspector_tui.register.reading import Reading, read_register

__all__ = [
    "NAME", "NAMES_NAME", "Complaint", "Ignored", "Kept", "Match", "Matcher", "Names", "Reading",
    "from_bytes", "is_credit_code", "kept", "names_bytes", "read_kept", "read_names",
    "read_register", "settled", "spoken", "to_bytes", "unsettled",
]  # fmt: skip
