"""Names: what the folders of a disk hold, as programs see it and as the device may have it."""

import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from tests.faults.node import Node

FOLDER = None
"""What stands for a folder where a file would have its node or its content."""

Tree = dict[Path, Node | None]
"""Every file and folder by its path."""


FEW = 8
"""How many changes are tried in every combination."""


class Change(NamedTuple):
    """One operation on the names of a folder."""

    folder: Path
    sets: Tree
    gone: frozenset[Path] = frozenset()


class Names:
    """Names that were flushed, and the operations since, each done whole or not at all."""

    def __init__(self, tree: Tree) -> None:
        self._flushed = tree
        self._pending: list[Change] = []

    def now(self) -> Tree:
        """What programs see."""
        return self._with(self._pending)

    def file(self, path: Path) -> Node:
        """The file of a name; raises FileNotFoundError."""
        node = self.now().get(path)
        if node is None:
            raise _missing(path)
        return node

    def has_folder(self, path: Path) -> bool:
        """Whether there is such a folder."""
        return self.now().get(path, "none") is FOLDER

    def change(self, change: Change) -> None:
        """Sets and takes away names in a folder, in one step; raises FileNotFoundError."""
        if not self.has_folder(change.folder):
            raise _missing(change.folder)
        self._pending.append(change)

    def flush(self, folder: Path) -> None:
        """Brings the names in a folder to the device; raises FileNotFoundError."""
        if not self.has_folder(folder):
            raise _missing(folder)
        self._flushed = self._with([one for one in self._pending if one.folder == folder])
        self._pending = [one for one in self._pending if one.folder != folder]

    def after_power_cut(self) -> Iterator[Tree]:
        """Everything that may be left: any subset of what was not flushed."""
        for survivors in _subsets(self._pending):
            yield _reachable(self._with(survivors))

    def _with(self, changes: Iterable[Change]) -> Tree:
        tree = dict(self._flushed)
        for change in changes:
            for path in change.gone:
                tree.pop(path, None)
            tree.update(change.sets)
        return tree


def _subsets(changes: list[Change]) -> Iterator[Sequence[Change]]:
    """All subsets of a few changes; of many, which no good program leaves, the early ones."""
    if len(changes) <= FEW:
        for size in range(len(changes) + 1):
            yield from combinations(changes, size)
    else:
        yield from (changes[:size] for size in range(len(changes) + 1))


def _reachable(tree: Tree) -> Tree:
    """What lies in folders that are there, too."""
    return {
        path: node
        for path, node in tree.items()
        if all(tree.get(above, "none") is FOLDER for above in path.parents)
    }


def _missing(path: Path) -> FileNotFoundError:
    return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
