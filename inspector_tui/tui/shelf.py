"""The checklists that a new inspection can be begun with."""

from collections import Counter

from inspector_tui.errors import BadChecklist
from inspector_tui.library import load, shelf
from inspector_tui.model import Checklist
from inspector_tui.store import Workspace


def offered(workspace: Workspace) -> tuple[Checklist, ...]:
    """Every checklist that can be used, those first that the workspace uses most.

    Raises BadChecklist where none can be.
    """
    good, bad = [], []
    for path in shelf(workspace.checklists):
        try:
            good.append(load(path))
        except BadChecklist as error:
            bad.append(error)
    if not good and bad:
        raise bad[0]
    used = Counter(one.checklist for one in workspace.saved_listing())
    return tuple(sorted(good, key=lambda one: -used[one.id]))
