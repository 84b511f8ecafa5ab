"""Offices: the settings of the inspecting office, in a file of its workspace."""

from pathlib import Path

from inspector_tui.errors import BadChecklist
from inspector_tui.library.complaint import Complaint
from inspector_tui.library.definition import judged
from inspector_tui.locale import N_
from inspector_tui.model.office import Office

OFFICE_NAME = "office.yaml"
"""What the file is called, beside the inspections of a workspace."""


def load_office(path: Path) -> Office:
    """The office of a file; raises BadChecklist with every complaint, or FileTrouble."""
    from inspector_tui.library.kind import OFFICE

    found = judged(path, OFFICE)
    if isinstance(found, Office):
        return found
    raise BadChecklist(
        N_("{path} cannot be used as the settings of an office:\n{complaints}"),
        path=path,
        complaints=found,
    )


def check_office(path: Path) -> tuple[Complaint, ...]:
    """Every complaint about an office's file, none where it is sound; raises FileTrouble."""
    from inspector_tui.library.kind import OFFICE

    found = judged(path, OFFICE)
    return () if isinstance(found, Office) else found
