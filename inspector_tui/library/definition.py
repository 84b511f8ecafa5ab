"""Definition: a file that defines something, sound or with everything that is wrong with it."""

from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.errors import BadChecklist
from inspector_tui.library.complaint import Complaint, Complaints
from inspector_tui.locale import N_
from inspector_tui.model import Checklist

if TYPE_CHECKING:
    from inspector_tui.library.kind import Kind, V


def load(path: Path) -> Checklist:
    """The checklist of a file; raises BadChecklist with every complaint, or FileTrouble."""
    judged = judge(path)
    if isinstance(judged, Checklist):
        return judged
    raise BadChecklist(
        N_("{path} cannot be used as a checklist:\n{complaints}"), path=path, complaints=judged
    )


def check(path: Path) -> tuple[Complaint, ...]:
    """Every complaint about a file, none where it is sound; raises FileTrouble."""
    judged = judge(path)
    return () if isinstance(judged, Checklist) else judged


def judge(path: Path) -> Checklist | Complaints:
    """The checklist of a file, or every complaint about it; raises FileTrouble."""
    # PyYAML costs 20 ms of start-up, which the screens need only once a checklist is chosen.
    from inspector_tui.library.kind import CHECKLIST

    return judged(path, CHECKLIST)


def judged(path: Path, kind: "Kind[V]") -> "V | Complaints":
    """The definition of a kind in a file, or every complaint about it; raises FileTrouble."""
    from inspector_tui.library.document import Document
    from inspector_tui.library.judgement import judgement

    document = Document.read(path)
    return Complaints([document]) if isinstance(document, Complaint) else judgement(document, kind)
