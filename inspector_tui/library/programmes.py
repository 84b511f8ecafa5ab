"""Programmes: what cities and alliances set out to reach, in files beside the checklists."""

from pathlib import Path

from inspector_tui.errors import BadChecklist, BadInput
from inspector_tui.library.complaint import Complaint
from inspector_tui.library.definition import judged
from inspector_tui.library.shelf import definitions, shipped
from inspector_tui.locale import N_
from inspector_tui.model.programme import Programme

FOLDER = "programmes"
"""The folder among the checklists that holds them."""


def load_programme(path: Path) -> Programme:
    """The programme of a file; raises BadChecklist with every complaint, or FileTrouble."""
    from inspector_tui.library.kind import PROGRAMME

    found = judged(path, PROGRAMME)
    if isinstance(found, Programme):
        return found
    raise BadChecklist(
        N_("{path} cannot be used as a programme:\n{complaints}"), path=path, complaints=found
    )


def check_programme(path: Path) -> tuple[Complaint, ...]:
    """Every complaint about a programme file, none where it is sound; raises FileTrouble."""
    from inspector_tui.library.kind import PROGRAMME

    found = judged(path, PROGRAMME)
    return () if isinstance(found, Programme) else found


def programmes(own: Path | None = None) -> tuple[Path, ...]:
    """The programmes in the user's own folder of checklists, then the shipped ones."""
    return (*(definitions(own / FOLDER) if own else ()), *shipped(FOLDER))


def find_programme(wanted: str, own: Path | None = None) -> Programme:
    """The programme of an id or a path; without either, the first that there is.

    Raises BadInput, BadChecklist, FileTrouble.
    """
    if wanted.endswith((".yaml", ".yml")) or "/" in wanted or "\\" in wanted:
        return load_programme(Path(wanted))
    listed = programmes(own)
    for path in listed:
        if wanted in ("", path.stem):
            return load_programme(path)
    raise BadInput(
        N_("No programme is called {wanted}. There are: {ids}."),
        wanted=wanted or "–",
        ids=", ".join(path.stem for path in listed) or "–",
    )
