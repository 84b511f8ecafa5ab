"""Tidying: the files beside an inspection that none of its entries stands for."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from inspector_tui.evidence.disk import Disk, is_scratch
from inspector_tui.evidence.keeping import FOLDER
from inspector_tui.evidence.prints import PRINTS
from inspector_tui.evidence.shelf import KEPT_NAME, listed
from inspector_tui.evidence.trouble import not_removed
from inspector_tui.model import Log, hashes

Why = Literal["scratch", "never", "withdrawn", "print", "foreign"]


class Stray(NamedTuple):
    """A file that no standing entry refers to."""

    path: Path
    size: int
    why: Why
    """Left over from a crash, never recorded, withdrawn since (an undo would miss it), a print
    of such a photo, or none of ours."""


def tidy(folder: Path, log: Log) -> tuple[Stray, ...]:
    """The unreferenced files beside an inspection; nothing is removed."""
    heads = (head for heads in log.heads.values() for head in heads)
    standing = hashes(head for head in heads if head.says is not None)
    ever = hashes(log)
    originals, prints = folder / FOLDER, folder / FOLDER / PRINTS
    return (*_strays(originals, standing, ever, "never"), *_strays(prints, standing, ever, "print"))


def remove(strays: Iterable[Stray], *, disk: Disk) -> None:
    """Removes the files that it is given; raises FileTrouble and then some may be left."""
    for one in strays:
        try:
            disk.remove(one.path)
        except OSError as error:
            raise not_removed(one.path, error) from error


def _strays(
    folder: Path, standing: frozenset[str], ever: frozenset[str], unknown: Why
) -> Iterator[Stray]:
    for one in listed(folder):
        if (why := _why(one.name, standing, ever, unknown)) is not None:
            yield Stray(Path(one.path), one.stat().st_size, why)


def _why(name: str, standing: frozenset[str], ever: frozenset[str], unknown: Why) -> Why | None:
    if is_scratch(name):
        return "scratch"
    if (kept := KEPT_NAME.fullmatch(name)) is None:
        return "foreign"
    if kept[1] in standing:
        return None
    return "withdrawn" if kept[1] in ever and unknown == "never" else unknown
