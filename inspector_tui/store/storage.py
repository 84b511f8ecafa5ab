"""SafeStorage: TinyDB's storage for one inspection file, safe against a pulled plug."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec
from tinydb.storages import Storage

from inspector_tui.store.disk import Disk, write_whole

Tables = dict[str, dict[str, Any]]
"""Table name → document id → document; documents that were read stay undecoded JSON."""

_RAW_TABLES = msgspec.json.Decoder(dict[str, dict[str, msgspec.Raw]])


class SafeStorage(Storage):
    """Reads and writes the whole file at once; nothing decoded is kept between calls."""

    def __init__(self, path: Path, disk: Disk, found: Callable[[bytes], None]) -> None:
        self._path = path
        self._disk = disk
        self._found = found
        self._known: bytes | None = None

    def read(self) -> Tables:
        """The tables; content that this storage did not write itself is shown to `found` first.

        Raises OSError, and what `found` raises.
        """
        content = self._disk.read(self._path)
        if content != self._known:
            self._found(content)
            self._known = content
        return dict(_RAW_TABLES.decode(content))

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replaces the file; raises OSError, and then the old file is whole."""
        content = msgspec.json.encode(data)
        write_whole(self._disk, self._path, content)
        self._known = content
