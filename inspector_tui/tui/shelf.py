"""The checklists that a new inspection can be begun with."""

from inspector_tui.errors import BadChecklist
from inspector_tui.library import load, shelf
from inspector_tui.model import Checklist
from inspector_tui.store import Workspace


def offered(workspace: Workspace) -> tuple[Checklist, ...]:
    """Every checklist that can be used, that of the newest inspection first.

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
    newest = max(workspace.saved_listing(), key=lambda one: (one.date, one.id), default=None)
    return tuple(sorted(good, key=lambda one: newest is None or one.id != newest.checklist))
