"""Workspace: the folder that holds inspections, checklists and reports."""

import re
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from inspector_tui.errors import UnknownInspection
from inspector_tui.locale import N_
from inspector_tui.model import Author, Checklist, Plain, entry, timestamp
from inspector_tui.store.disk import Disk, write_whole
from inspector_tui.store.file import DISK, NAME, InspectionFile, create
from inspector_tui.store.index import Row, read_index, refreshed, write_index
from inspector_tui.store.summary import Summary
from inspector_tui.store.trouble import not_saved


class Workspace:
    """The folders of an office or an inspector."""

    def __init__(self, path: Path, disk: Disk = DISK) -> None:
        self.path = path
        self._disk = disk
        self._index = path / "index.json"

    @property
    def checklists(self) -> Path:
        """The user's own definitions."""
        return self.path / "checklists"

    @property
    def exports(self) -> Path:
        """Where reports are written."""
        return self.path / "exports"

    def folder(self, site: str, inspection_id: str, at: datetime) -> Path:
        """Where an inspection goes that was begun at a moment."""
        return self.path / "inspections" / f"{at.year}" / folder_name(site, inspection_id, at)

    def phrases(self) -> tuple[str, ...]:
        """The inspector's own stock phrases, a line each of `phrases.txt`, if there is one."""
        try:
            text = self._disk.read(self.path / "phrases.txt").decode("utf-8-sig", errors="replace")
        except OSError:
            return ()
        return tuple(line.strip() for line in text.splitlines() if line.strip())

    def keep(self, name: str, content: bytes) -> None:
        """Writes a file of the workspace, whole or not at all; raises NotSaved."""
        try:
            self._disk.make_folder(self.path)
            write_whole(self._disk, self.path / name, content)
        except OSError as error:
            raise not_saved(self.path / name, error) from error

    def saved_listing(self) -> tuple[Summary, ...]:
        """The listing as it was last saved, at once; it may be out of date."""
        return _listed(row.summary for row in read_index(self._disk, self._index).values())

    def listing(self) -> tuple[Summary, ...]:
        """The inspections that are there now, drafts first, then the newest."""
        known = read_index(self._disk, self._index)
        rows = refreshed(self._disk, self.path, known)
        if rows != known and self.path.is_dir():
            self._save(rows)
        return _listed(row.summary for row in rows.values())

    def last_visit(self, site: str, *, before: str, but: str) -> Path | None:
        """The file of the last inspection of a site up to a date, other than the one of an id."""
        rows = [
            one
            for one in self.saved_listing()
            if one.site == site and one.id != but and one.date <= before and site
        ]
        newest = max(rows, key=lambda one: (one.date, one.path), default=None)
        return self.path / newest.path / NAME if newest else None

    def begin(
        self,
        checklist: Checklist,
        values: Mapping[str, Plain],
        *,
        inspection_id: str,
        at: datetime,
        by: Author,
    ) -> InspectionFile:
        """Creates a new inspection with its first values, `site/name` at least, and holds it.

        Raises NotSaved, and then the same again is safe; `read_only` says where it is created but
        cannot be held.
        """
        site = str(values.get("site/name", ""))
        file = create(
            self.folder(site, inspection_id, at),
            checklist,
            inspection_id=inspection_id,
            at=timestamp(at),
            by=by,
            entries=[entry(key, value, at=at, by=by) for key, value in values.items()],
            disk=self._disk,
        )
        file.hold(by)
        return file

    def resolve(self, given: str) -> Path:
        """The inspection file that a path, or a unique part of an id or a site's name, means.

        Raises UnknownInspection.
        """
        path = Path(given)
        for candidate in (path, path / NAME):
            if _is_file(candidate):
                return candidate
        found = [row for row in self.listing() if given and _answers(row, given)]
        if len(found) == 1:
            return self.path / found[0].path / NAME
        raise _unresolved(given, self.path, found)

    def _save(self, rows: dict[str, Row]) -> None:
        try:
            write_index(self._disk, self._index, rows)
        except OSError:
            return


def find_workspace(given: str | None, environ: Mapping[str, str], here: Path, home: Path) -> Path:
    """Where the workspace is: as given, else here, else as the environment says, else at home."""
    if given:
        return Path(given)
    if (here / "inspections").is_dir():
        return here
    return (
        Path(environ["INSPECTOR_WORKSPACE"])
        if environ.get("INSPECTOR_WORKSPACE")
        else (home / "inspector")
    )


def folder_name(site: str, inspection_id: str, at: datetime) -> str:
    """The name of an inspection's folder: date, site and id, safe on every file system."""
    encoding = sys.getfilesystemencoding()
    sayable = site.encode(encoding, "ignore").decode(encoding)
    words = re.sub(r"[^\w]+", "-", sayable).strip("-_")
    slug = words.encode()[:90].decode(errors="ignore").strip("-_")
    return f"{at:%Y-%m-%d}-{slug or 'site'}-{inspection_id}"


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long for any file
        return False


def _answers(row: Summary, given: str) -> bool:
    """Whether a row is meant; of a damaged file the folder's name tells the id and the site."""
    names = [Path(row.path).name] if row.standing == "damaged" else [row.id, row.site]
    return any(given in name for name in names)


def _listed(summaries: Iterable[Summary]) -> tuple[Summary, ...]:
    rows = sorted(summaries, key=lambda s: (s.date, s.path), reverse=True)
    return tuple(sorted(rows, key=lambda s: s.standing in ("complete", "sealed")))


def _unresolved(given: str, workspace: Path, found: list[Summary]) -> UnknownInspection:
    if not found:
        return UnknownInspection(
            N_(
                "{given}: no inspection in {workspace} has this in its id or its site's name. "
                "`inspector` lists them; a folder may be given too."
            ),
            given=given,
            workspace=workspace,
        )
    return UnknownInspection(
        N_("{given}: several inspections answer to this: {found}. Give more of the id."),
        given=given,
        found=", ".join(f"{s.site} {s.date} ({s.id})" for s in found[:5]),
    )
