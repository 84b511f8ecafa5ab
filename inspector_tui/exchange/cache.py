"""Cache: what was rated before, by the digest of the file that it was read from."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

FOLDER = "cache"
"""The folder of a workspace that can be deleted at any time."""
FILE = "rated.sqlite"

_TABLES = """
CREATE TABLE IF NOT EXISTS rules (told TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS rated (number INTEGER PRIMARY KEY, file BLOB, told BLOB);
CREATE TABLE IF NOT EXISTS definition (name TEXT PRIMARY KEY, told BLOB);
"""


class Cache:
    """Holds nothing that files do not say; where it cannot be used it is as if it were empty."""

    def __init__(self, path: Path | None, rules: str) -> None:
        """The rules are what a rating depends on beside the file."""
        self._path = path
        self._rules = rules
        self._reading = _opened(path, "ro") if path else None
        if self._first("SELECT told FROM rules WHERE told = ?", rules) is None:
            self.close()

    def rated(self, file: bytes) -> bytes | None:
        """What was kept for a file of this digest."""
        query = "SELECT told FROM rated WHERE number = ? AND file = ?"
        told = self._first(query, _number(file), file)
        return told if isinstance(told, bytes) else None

    def definition(self, name: str) -> bytes | None:
        """The definition of a name, in canonical form."""
        told = self._first("SELECT told FROM definition WHERE name = ?", name)
        return told if isinstance(told, bytes) else None

    def keep(self, rated: Iterable[tuple[bytes, bytes]], definitions: dict[str, bytes]) -> None:
        """Keeps what was rated; what was rated by other rules is dropped."""
        writing = _opened(self._path, "rwc") if self._path else None
        if writing is None:
            return
        with suppress(sqlite3.Error), writing:
            self._make_ready(writing)
            rows = ((_number(file), file, told) for file, told in rated)
            writing.executemany("INSERT OR REPLACE INTO rated VALUES (?, ?, ?)", rows)
            writing.executemany("INSERT OR REPLACE INTO definition VALUES (?, ?)",
                                definitions.items())  # fmt: skip
        writing.close()

    def _make_ready(self, writing: sqlite3.Connection) -> None:
        writing.executescript(_TABLES)
        known = writing.execute("SELECT told FROM rules").fetchall()
        if known != [(self._rules,)]:
            writing.execute("DELETE FROM rated")
            writing.execute("DELETE FROM rules")
            writing.execute("INSERT INTO rules VALUES (?)", (self._rules,))

    def close(self) -> None:
        """Lets go of the file."""
        if self._reading is not None:
            self._reading.close()
            self._reading = None

    def _first(self, query: str, *given: str | bytes | int) -> object:
        if self._reading is None:
            return None
        try:
            row = self._reading.execute(query, given).fetchone()
        except sqlite3.Error:
            return None
        return row[0] if row else None


def _number(file: bytes) -> int:
    """The first 64 bits of a digest: by a number a row is found soonest."""
    return int.from_bytes(file[:8], signed=True)


def _opened(path: Path, mode: str) -> sqlite3.Connection | None:
    with suppress(sqlite3.Error, OSError):
        if mode != "ro":
            path.parent.mkdir(parents=True, exist_ok=True)
            _drop_damaged(path)
        return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)
    return None


def _drop_damaged(path: Path) -> None:
    """Deletes a cache that is no database, for nothing is lost with it."""
    try:
        with sqlite3.connect(path) as found:
            found.execute("SELECT count(*) FROM sqlite_master").fetchone()
        found.close()
    except sqlite3.DatabaseError:
        found.close()
        path.unlink()
