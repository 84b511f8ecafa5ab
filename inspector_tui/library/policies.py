"""Policies: the rules of yearly selections, in files beside the checklists."""

from collections.abc import Iterable
from pathlib import Path

from inspector_tui.errors import BadChecklist, BadInput
from inspector_tui.library.complaint import Complaint
from inspector_tui.library.definition import judged
from inspector_tui.library.near import near
from inspector_tui.library.shelf import definitions, ids, pick, shipped
from inspector_tui.locale import N_
from inspector_tui.model.selection_policy import SelectionPolicy

FOLDER = "policies"
"""The folder among the checklists that holds them."""


def load_policy(path: Path) -> SelectionPolicy:
    """The selection policy of a file; raises BadChecklist with every complaint, or FileTrouble."""
    from inspector_tui.library.kind import POLICY

    found = judged(path, POLICY)
    if isinstance(found, SelectionPolicy):
        return found
    raise BadChecklist(
        N_("{path} cannot be used as a selection policy:\n{complaints}"),
        path=path,
        complaints=found,
    )


def check_policy(path: Path) -> tuple[Complaint, ...]:
    """Every complaint about a policy file, none where it is sound; raises FileTrouble."""
    from inspector_tui.library.kind import POLICY

    found = judged(path, POLICY)
    return () if isinstance(found, SelectionPolicy) else found


def policies(own: Path | None = None) -> tuple[Path, ...]:
    """The policies in the user's own folder of checklists, then the shipped ones."""
    return (*(definitions(own / FOLDER) if own else ()), *shipped(FOLDER))


def find_policy(wanted: str | Path, paths: Iterable[Path] | None = None) -> SelectionPolicy:
    """The policy of an id, of `id@version`, or of a path; raises BadInput, BadChecklist."""
    listed = policies() if paths is None else tuple(paths)
    found = pick(wanted, listed, load_policy)
    if found is None:
        names = ids(listed)
        raise BadInput(
            N_("No selection policy is called {wanted}. Did you mean {near}? There are: {ids}."),
            wanted=wanted,
            near=near(str(wanted), names) or (names[0] if names else "–"),
            ids=", ".join(names),
        )
    return found
