"""Places: where the inspections of a workspace lie, by id and header."""

from collections import defaultdict
from datetime import datetime
from pathlib import Path

from inspector_tui.errors import FileTrouble
from inspector_tui.model import Log, digest
from inspector_tui.store import NAME, Content, Disk, Header, InspectionFile, Workspace, fingerprint


class Places:
    """The inspections that are there, those included that a merge has just added."""

    def __init__(self, workspace: Workspace, disk: Disk) -> None:
        self._workspace = workspace
        self._disk = disk
        self._folders: defaultdict[str, list[Path]] = defaultdict(list)
        self._headers: dict[Path, Header] = {}
        """The headers of the files that were opened so far."""
        self._alike: defaultdict[str, set[str]] = defaultdict(set)
        for row in workspace.listing():
            if row.standing != "damaged":
                self._folders[row.id].append(workspace.path / row.path)
                self._alike[row.fingerprint].add(row.id)

    def find(self, header: Header) -> InspectionFile | None:
        """The inspection with a header, open for reading; None where there is none."""
        for folder in self._folders.get(header.id, ()):
            if self._headers.get(folder, header) == header:
                file = self._opened(folder)
                if file is not None and file.header == header:
                    return file
        return None

    def namesake(self, header: Header) -> Path | None:
        """The folder of another inspection that has the same id."""
        folders = self._folders.get(header.id, ())
        return next((one for one in folders if self._header(one) not in (None, header)), None)

    def twin(self, header: Header, log: Log) -> str | None:
        """Another id under which the same is said."""
        alike = self._alike.get(fingerprint(header, log), set())
        return min(alike - {header.id}, default=None)

    def add(self, folder: Path, header: Header, log: Log) -> None:
        """Remembers an inspection that was added or has grown."""
        self._headers[folder] = header
        if folder not in self._folders[header.id]:
            self._folders[header.id].append(folder)
        self._alike[fingerprint(header, log)].add(header.id)

    def free(self, content: Content) -> Path:
        """A folder for a new inspection, the same in every try."""
        header = content.header
        begun = datetime.fromisoformat(header.created)
        first = self._workspace.folder(site_of(content.log), header.id, begun)
        if first not in self._headers and self._is_free(first):
            return first
        return first.with_name(f"{first.name}-{digest(header)[:8]}")

    def _header(self, folder: Path) -> Header | None:
        if folder not in self._headers:
            self._opened(folder)
        return self._headers.get(folder)

    def _opened(self, folder: Path) -> InspectionFile | None:
        """The file of a folder, None where it has been damaged since the listing was made."""
        try:
            file = InspectionFile(folder / NAME, self._disk)
        except FileTrouble:
            return None
        self._headers[folder] = file.header
        return file

    def _is_free(self, folder: Path) -> bool:
        try:
            self._disk.read(folder / NAME)
        except OSError:
            return True
        return False


def site_of(log: Log) -> str:
    """The name that the site was given first, which later corrections do not change."""
    return next((str(one.says) for one in log if one.key == "site/name" and one.says), "")
