"""Shelf: the checklists that can be chosen, shipped ones and the user's own."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol, TypeVar

from inspector_tui.errors import FileTrouble, UnknownChecklist
from inspector_tui.library.complaint import Complaint, Complaints, fault
from inspector_tui.library.definition import judge, load
from inspector_tui.library.near import near
from inspector_tui.locale import N_
from inspector_tui.model import Checklist, Label, Value

_PACKAGE = Path(__file__).parent.parent
_PLACES = (_PACKAGE / "checklists", _PACKAGE.parent / "checklists")
"""Where the shipped definitions are: in the package once installed, beside it in the repository."""

_ENDINGS = (".yaml", ".yml")
_ID = re.compile(r"^id:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)


class Title(Value, frozen=True, kw_only=True):
    """What the chooser shows of a definition; a broken one has a complaint and is never hidden."""

    path: str
    id: str
    """The id, of a broken one the name of its file."""
    version: str = ""
    title: Label = ""
    items: int = 0
    """How many items it has, those of bonus sections included."""
    complaint: Complaint | None = None
    """The first of what is wrong with it."""
    complaints: int = 0
    """How many complaints there are."""


def shipped(folder: str = "") -> tuple[Path, ...]:
    """The checklists that come with the program, or the definitions in a folder beside them."""
    place = next((place for place in _PLACES if place.is_dir()), None)
    return definitions(place / folder) if place else ()


def shelf(own: Path | None = None) -> tuple[Path, ...]:
    """The user's own definitions, which come first where ids are equal, and the shipped ones."""
    return (*(definitions(own) if own else ()), *shipped())


def titles(paths: Iterable[Path]) -> tuple[Title, ...]:
    """A title for every definition, in the order of the paths."""
    return tuple(_title(path) for path in paths)


def find(wanted: str | Path, paths: Iterable[Path] | None = None) -> Checklist:
    """The checklist of an id, of an id and version `id@version`, or of a path.

    Among several of one id the first is taken. Raises UnknownChecklist, or BadChecklist where the
    definition of this id cannot be used.
    """
    listed = shelf() if paths is None else tuple(paths)
    found = pick(wanted, listed, load)
    if found is None:
        raise _unknown(str(wanted), ids(listed))
    return found


class Versioned(Protocol):
    """A definition with an id and a version."""

    @property
    def id(self) -> str:
        """What names it."""

    @property
    def version(self) -> str:
        """Which one of this name it is."""


D = TypeVar("D", bound=Versioned)


def pick(wanted: str | Path, listed: Iterable[Path], load: Callable[[Path], D]) -> D | None:
    """The definition of an id, of `id@version`, or of a path; None where no file has the id."""
    text = str(wanted)
    # No id has a slash in it.
    if isinstance(wanted, Path) or text.endswith(_ENDINGS) or "/" in text or "\\" in text:
        return load(Path(wanted))
    of_id = [path for path in listed if text.partition("@")[0] in (_id(path), path.stem)]
    for path in of_id:
        found = load(path)
        if text in (found.id, f"{found.id}@{found.version}"):
            return found
    return None


def ids(listed: Iterable[Path]) -> list[str]:
    """The ids that files seem to have, sorted."""
    return sorted({_id(path) for path in listed})


def definitions(folder: Path) -> tuple[Path, ...]:
    """The definition files of a folder, by name; those of folders in it are of another kind."""
    found = folder.iterdir() if folder.is_dir() else ()
    hidden = (".", "~")
    return tuple(sorted(p for p in found if p.suffix in _ENDINGS and not p.name.startswith(hidden)))


def _title(path: Path) -> Title:
    try:
        judged = judge(path)
    except FileTrouble as error:
        wrong = fault(error.message, N_("Until then it cannot be chosen."), **error.places)
        judged = Complaints([Complaint.of(path, 1, 1, "", wrong)])
    if not isinstance(judged, Checklist):
        return Title(path=str(path), id=_id(path), complaint=judged[0], complaints=len(judged))
    return Title(
        path=str(path),
        id=judged.id,
        version=judged.version,
        title=judged.title,
        items=sum(1 for _ in judged.items()),
    )


def _id(path: Path) -> str:
    """The id that a file seems to have, found without reading it as YAML, else its name."""
    try:
        head = path.read_bytes()
    except OSError:
        return path.stem
    found = _ID.search(head.decode("utf-8-sig", errors="replace"))
    return found.group(1) if found else path.stem


def _unknown(wanted: str, ids: list[str]) -> UnknownChecklist:
    meant = near(wanted, ids)
    if meant is not None:
        message = N_("No checklist is called {wanted}. Did you mean {near}?")
        return UnknownChecklist(message, wanted=wanted, near=meant)
    if ids:
        message = N_("No checklist is called {wanted}. There are: {ids}.")
        return UnknownChecklist(message, wanted=wanted, ids=", ".join(ids))
    return UnknownChecklist(N_("There is no checklist to choose from."), wanted=wanted)
