"""Once: the inspections in files and folders, each once and whole, in the order of their ids."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from inspector_tui.exchange.copies import at_odds, union
from inspector_tui.exchange.reading import read
from inspector_tui.exchange.received import Received, Refused
from inspector_tui.exchange.visiting import content_digest
from inspector_tui.store import Content


class Whole(NamedTuple):
    """An inspection with all that its copies say."""

    content: Content
    digest: str
    """The same for every copy that says the same."""
    origins: tuple[str, ...]
    """The files that it came from, sorted."""


class Once:
    """The inspections of some paths; of each its places alone are kept, so that memory is small.

    Every file is read twice: once to learn what there is, once when its turn comes. So the order
    is that of the ids, whatever the order of the files, and one inspection is held at a time.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self.refused: list[Refused] = []
        """What could not be read, with the reason."""
        self._found: dict[str, dict[str, list[Path]]] = {}
        for path in paths:
            for one in read(path):
                self._take(one)

    def __len__(self) -> int:
        """How many inspections there are."""
        return len(self._found)

    def __iter__(self) -> Iterator[Whole]:
        """Each inspection; what cannot be read any more, or says two things, is refused."""
        for inspection, copies in sorted(self._found.items()):
            contents = [one for paths in copies.values() for one in self._again(paths, inspection)]
            if not contents:
                continue
            whole = union(contents)
            if whole is None:
                every = (path for paths in copies.values() for path in paths)
                self.refused += at_odds(inspection, every)
            else:
                origins = sorted({str(path) for paths in copies.values() for path in paths})
                yield Whole(whole, content_digest(whole), tuple(origins))

    def _take(self, one: Received | Refused) -> None:
        if isinstance(one, Refused):
            self.refused.append(one)
            return
        copies = self._found.setdefault(one.content.header.id, {})
        copies.setdefault(content_digest(one.content), []).append(one.origin)

    def _again(self, paths: list[Path], inspection: str) -> Iterator[Content]:
        """What the first of equal copies holds."""
        for one in read(paths[0]):
            if isinstance(one, Refused):
                self.refused.append(one)
            elif one.content.header.id == inspection:
                yield one.content
