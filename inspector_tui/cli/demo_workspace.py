"""DemoWorkspace: the sample inspections as files."""

from collections.abc import Iterable
from pathlib import Path

from inspector_tui.cli.samples import SAMPLES, Sample
from inspector_tui.library import find, shipped
from inspector_tui.model import Log, timestamp
from inspector_tui.store import NAME, Workspace, create, open_file
from inspector_tui.store.workspace import folder_name


def fill(workspace: Workspace, samples: Iterable[Sample] = SAMPLES) -> tuple[Path, ...]:
    """Puts the samples into a workspace and returns their files.

    What is there already stays, with whatever was added to it. Raises FileTrouble.
    """
    return tuple(_put(workspace, sample) for sample in samples)


def _put(workspace: Workspace, sample: Sample) -> Path:
    checklist = find(sample.checklist, shipped())
    log = sample.log(checklist)
    name = folder_name(str(sample.form["site/name"]), sample.id, sample.begun)
    path = workspace.path / "inspections" / f"{sample.begun.year}" / name / NAME
    if path.is_file():
        _complete(path, sample, log)
        return path
    create(
        path.parent,
        checklist,
        inspection_id=sample.id,
        at=timestamp(sample.begun),
        by=sample.by,
        entries=log,
    ).close()
    return path


def _complete(path: Path, sample: Sample, log: Log) -> None:
    """Adds what an older sample lacks, unless somebody has it open."""
    with open_file(path, sample.by) as file:
        if file.read_only is None:
            file.record(*log)
