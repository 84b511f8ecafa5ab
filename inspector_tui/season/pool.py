"""SeasonPool: the inspections of a workspace, read once for every list that is made of them."""

from dataclasses import dataclass
from datetime import date

from inspector_tui.exchange.cache import FILE, FOLDER
from inspector_tui.exchange.gathering import Progress, gather
from inspector_tui.exchange.pool import Gathered
from inspector_tui.exchange.received import Refused
from inspector_tui.library import find, shelf
from inspector_tui.register import NAME, NAMES_NAME, Kept, Matcher, Names, read_kept, read_names
from inspector_tui.store import Workspace


@dataclass(frozen=True, kw_only=True)
class SeasonPool:
    """What was read."""

    as_at: str
    """The day on which deadlines were looked at, YYYY-MM-DD."""
    kept: Kept
    """The register, empty where the workspace has none."""
    names: Names
    """What people have settled about names."""
    gathered: Gathered
    refused: tuple[Refused, ...]
    """What could not be read, and why."""

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions of register and inspections, those of the register first."""
        visited = sorted({visit.region for visit in self.gathered.visits if visit.region})
        return tuple(dict.fromkeys((*self.kept.register.regions, *visited)))

    def origins(self, inspection: str) -> tuple[str, ...]:
        """The files that an inspection was read from."""
        return next(
            (one.origins for one in self.gathered.inputs if one.inspection == inspection), ()
        )


def read_pool(
    workspace: Workspace, as_at: str, progress: Progress, rescore: str = ""
) -> SeasonPool:
    """Reads register, settled names and every inspection; raises InspectorError.

    All are scored against one checklist where one is named, else each against its own.
    Of the progress it is told how many files have been read, and how many there are.
    """
    held = read_kept(workspace.path / NAME)
    names = read_names(workspace.path / NAMES_NAME)
    folder = workspace.path / "inspections"
    gathered, refused = gather(
        [folder] if folder.exists() else [],
        Matcher(held.register, names),
        today=date.fromisoformat(as_at),
        cache=workspace.path / FOLDER / FILE,
        progress=progress,
        rescore=find(rescore, shelf(workspace.checklists)) if rescore else None,
    )
    return SeasonPool(
        as_at=as_at, kept=held, names=names, gathered=gathered, refused=tuple(refused)
    )
