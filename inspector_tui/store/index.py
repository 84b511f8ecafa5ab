"""Index: the listing of a workspace, derived from its files and rebuilt wherever it is wrong."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from inspector_tui.errors import FileTrouble
from inspector_tui.locale import say
from inspector_tui.model import Inspection
from inspector_tui.store.content import read_content
from inspector_tui.store.disk import Disk, write_whole
from inspector_tui.store.file import NAME
from inspector_tui.store.summary import Summary, summarise
from inspector_tui.store.trouble import unreadable

VERSION = 5
"""Changed whenever a summary is derived in another way, so that old ones are dropped."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A summary and the state of the file that it was derived from."""

    size: int
    """In bytes, -1 where the file could not be read, so that it is tried again."""
    modified: int
    """Nanoseconds since 1970."""
    summary: Summary


class _Saved(msgspec.Struct):
    version: int
    rows: list[Row]


def read_index(disk: Disk, path: Path) -> dict[str, Row]:
    """The saved rows by folder; none where there is no index or it cannot be used."""
    try:
        saved = msgspec.json.decode(disk.read(path), type=_Saved)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return {row.summary.path: row for row in saved.rows} if saved.version == VERSION else {}


def write_index(disk: Disk, path: Path, rows: dict[str, Row]) -> None:
    """Saves the rows that JSON can hold; raises OSError."""
    saved = _Saved(version=VERSION, rows=[row for row in rows.values() if _is_utf_8(row.summary)])
    write_whole(disk, path, msgspec.json.encode(saved))


def _is_utf_8(summary: Summary) -> bool:
    """Whether the names in it can be written, unlike those that come from a GBK archive."""
    try:
        (summary.path + summary.trouble).encode()
    except UnicodeEncodeError:
        return False
    return True


def refreshed(disk: Disk, workspace: Path, rows: dict[str, Row]) -> dict[str, Row]:
    """The rows of the files that are there now; only changed files are read."""
    return {
        folder: _row(disk, workspace, folder, state, rows.get(folder))
        for folder, state in _inspections(workspace)
    }


def _inspections(workspace: Path) -> Iterator[tuple[str, os.stat_result]]:
    """The folders that hold an inspection file, relative to the workspace, and its state."""
    for year in _within(workspace / "inspections"):
        for folder in _within(Path(year.path)):
            try:
                state = os.stat(f"{folder.path}/{NAME}")  # noqa: PTH116 - ten thousand of them
            except OSError:
                continue
            yield f"inspections/{year.name}/{folder.name}", state


def _within(parent: Path) -> list[os.DirEntry[str]]:
    """What is in a folder, in the order of the names; nothing where it is none."""
    try:
        with os.scandir(parent) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def _row(disk: Disk, workspace: Path, folder: str, state: os.stat_result, known: Row | None) -> Row:
    if known and (known.size, known.modified) == (state.st_size, state.st_mtime_ns):
        return known
    path = workspace / folder / NAME
    try:
        summary = _summary(path, folder, disk.read(path))
    except OSError as error:
        trouble = say(unreadable(path, error), "en")
        return Row(size=-1, modified=0, summary=_damaged(folder, trouble))
    return Row(size=state.st_size, modified=state.st_mtime_ns, summary=summary)


def _damaged(folder: str, trouble: str) -> Summary:
    return Summary(path=folder, standing="damaged", trouble=trouble)


def _summary(path: Path, folder: str, text: bytes) -> Summary:
    try:
        content = read_content(path, text)
    except FileTrouble as error:
        return _damaged(folder, say(error, "en"))
    return summarise(Path(folder), content.header, Inspection.of(content.checklist, content.log))
