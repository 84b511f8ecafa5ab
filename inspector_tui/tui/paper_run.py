"""PaperRun: the papers of many inspections, written while the person goes on working."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal

from inspector_tui.locale import _
from inspector_tui.store import NAME, Summary, Workspace

if TYPE_CHECKING:
    from inspector_tui.report import Done, Paperwork, Wish


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far a run is."""

    wish: "Wish"
    sites: Mapping[Path, str]
    """The names of the sites by their inspection files."""
    folder: Path
    """Where the files go."""
    whole: int = 0
    """How many inspections get the paper."""
    done: tuple["Done", ...] = ()
    at_hand: str = ""
    """The site that was taken up last."""
    state: Literal["running", "stopping", "stopped", "ended"] = "running"

    @property
    def running(self) -> bool:
        """Whether something is still being written."""
        return self.state in ("running", "stopping")

    @property
    def words(self) -> str:
        """How far it is, for the title of a list; nothing where nothing goes on."""
        if not self.running:
            return ""
        return _("papers {count}/{whole}").format(count=self.count, whole=self.whole)

    @property
    def count(self) -> int:
        """How many inspections are behind it."""
        return sum(one.path in self.sites for one in self.done)

    @property
    def failed(self) -> int:
        """How many could not be read, written or printed."""
        return sum(one.error is not None for one in self.done)

    @property
    def there(self) -> int:
        """How many were there already."""
        return sum(one.there for one in self.done)

    @property
    def files(self) -> int:
        """How many files were written."""
        return sum(len(one.written.paths) for one in self.done if one.written)


class PaperRun:
    """One run over the inspections that a list shows."""

    def __init__(
        self, paperwork: "Paperwork", home: Workspace, rows: tuple[Summary, ...], which: str
    ) -> None:
        """`which` of the workspace's inspections they are, for the name of their tables."""
        self._paperwork = paperwork
        self._which = which
        self._files = {home.path / row.path / NAME: row.site or row.path for row in rows}
        self._lock = Lock()
        self._tell: Callable[[Progress], None] = lambda progress: None
        self.progress = Progress(
            wish=paperwork.wish, sites=self._files, folder=home.exports, whole=len(rows)
        )

    def stop(self) -> None:
        """Begins nothing more; what is under way is finished."""
        if self.progress.running:
            self._paperwork.stop()
            self._move(lambda now: replace(now, state="stopping"))

    def abandon(self) -> None:
        """Gives up what is under way: the program is about to end."""
        self._paperwork.abandon()

    def go(self, tell: Callable[[Progress], None]) -> None:
        """Writes them, and tells how far it is; called in a thread of its own."""
        self._tell = tell
        files = [*self._paperwork.files([*self._files])]
        self._move(lambda now: replace(now, whole=len(files)))
        for one in self._paperwork.many(files, self._begun, self._which):
            self._move(partial(_with, one=one))
        self._move(_over)

    def _begun(self, path: Path) -> None:
        self._move(lambda now: replace(now, at_hand=self._files[path]))

    def _move(self, change: Callable[[Progress], Progress]) -> None:
        """Changes how far it is; several threads do so."""
        with self._lock:
            self.progress = change(self.progress)
            self._tell(self.progress)


def _with(now: Progress, one: "Done") -> Progress:
    return replace(now, done=(*now.done, one))


def _over(now: Progress) -> Progress:
    stopped = now.state == "stopping" and now.count < now.whole
    return replace(now, at_hand="", state="stopped" if stopped else "ended")
