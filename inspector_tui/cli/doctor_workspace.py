"""DoctorWorkspace: whether the workspace can be written, and what in it is not whole."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile

from inspector_tui.cli.doctor_characters import characters
from inspector_tui.cli.symptom import Symptom
from inspector_tui.library import shelf, titles
from inspector_tui.locale import N_, _, in_use, say
from inspector_tui.store import Workspace

LEAST_FREE = 200_000_000
"""Bytes that should be free: a season of inspections with their reports."""


def rooms(workspace: Workspace) -> Iterator[Symptom]:
    """Everything about the folder in which the work is kept."""
    yield _writable(workspace.path)
    yield _free(_standing(workspace.path))
    yield _inspections(workspace)
    yield characters(workspace)
    yield from _checklists(workspace)
    yield from _office(workspace)


def _standing(path: Path) -> Path:
    """The folder, or the next one above it that exists."""
    return next((one for one in (path, *path.absolute().parents) if one.is_dir()), path)


def _writable(path: Path) -> Symptom:
    name, folder = N_("workspace"), _standing(path)
    try:
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        text = _("{path} cannot be written ({reason}); choose another with --workspace").format(
            path=path, reason=error.strerror
        )
        return Symptom(name=name, well=False, text=text)
    if folder == path:
        return Symptom(name=name, well=True, text=str(path.absolute()))
    text = _("{path}, made with the first inspection").format(path=path.absolute())
    return Symptom(name=name, well=True, text=text)


def _free(folder: Path) -> Symptom:
    free = shutil.disk_usage(folder).free
    text = _("{size} MB free").format(size=free // 1_000_000)
    if free >= LEAST_FREE:
        return Symptom(name=N_("disk"), well=True, text=text)
    text = _("{size} MB free; make room before the next inspection").format(size=free // 1_000_000)
    return Symptom(name=N_("disk"), well=False, text=text)


def _inspections(workspace: Workspace) -> Symptom:
    listed = workspace.listing()
    damaged = [one for one in listed if one.standing == "damaged"]
    if not damaged:
        text = _("{count} inspections, all of them whole").format(count=len(listed))
        return Symptom(name=N_("inspections"), well=True, text=text)
    places = ", ".join(one.path for one in damaged)
    text = _("{count} cannot be read: {places}; open them in the program to bring back the newest "
             "whole copy").format(count=len(damaged), places=places)  # fmt: skip
    return Symptom(name=N_("inspections"), well=False, text=text)


def _office(workspace: Workspace) -> Iterator[Symptom]:
    """What heads the documents, where the office has said so, and what is wrong with it."""
    from inspector_tui.report import stationery_of

    found, name = stationery_of(workspace.path), N_("letterhead")
    for trouble in found.troubles:
        yield Symptom(name=name, well=False, needed=False, text=say(trouble))
    if title := found.named(in_use()):
        yield Symptom(name=name, well=True, needed=False, text=title)


def _checklists(workspace: Workspace) -> Iterator[Symptom]:
    found = titles(shelf(workspace.checklists))
    good = [one.id for one in found if not one.complaints]
    text = ", ".join(good) or _("none")
    yield Symptom(name=N_("checklists"), well=bool(good), text=text)
    for one in found:
        if one.complaint is not None:
            yield Symptom(name=N_("checklists"), well=False, text=str(one.complaint))
