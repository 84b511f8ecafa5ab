"""Source: a file as it is where it comes from."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from inspector_tui.evidence.trouble import unreadable
from inspector_tui.model import clean, timestamp

CHUNK = 1 << 20
"""How many bytes of a large file are in memory at a time."""


class Source(NamedTuple):
    """An open file, or bytes that came in another way."""

    place: object
    """What complaints call it."""
    name: str
    modified: str
    """When it was last changed, RFC 3339; empty where that is not known."""
    stream: BinaryIO

    def read(self, most: int) -> bytes:
        """So many bytes at most; raises FileTrouble."""
        try:
            return self.stream.read(most)
        except OSError as error:
            raise unreadable(self.place, error) from error

    def whole(self, most: int) -> bytes:
        """All of it, or one byte more than `most` where it is larger; raises FileTrouble."""
        try:
            size = self.stream.seek(0, io.SEEK_END)
            self.stream.seek(0)
        except OSError as error:
            raise unreadable(self.place, error) from error
        # A reader that is asked for a hundred megabytes first makes room for them.
        return self.read(min(size, most) + 1)

    def ends(self, head: int, tail: int) -> tuple[bytes, bytes]:
        """Its first and its last bytes; the next read begins at the start again."""
        try:
            first = self.stream.read(head)
            self.stream.seek(max(0, self.stream.seek(0, io.SEEK_END) - tail))
            last = self.stream.read(tail)
            self.stream.seek(0)
        except OSError as error:
            raise unreadable(self.place, error) from error
        return first, last

    def chunks(self) -> Iterator[bytes]:
        """The rest of it, a chunk at a time."""
        while chunk := self.read(CHUNK):
            yield chunk


@contextmanager
def opened(source: Path | bytes, name: str = "") -> Iterator[Source]:
    """The source of a file or of bytes; raises FileTrouble where there is no such file."""
    if isinstance(source, bytes):
        called = _plain(name)
        yield Source(called, called, "", io.BytesIO(source))
        return
    try:
        if not source.is_file():
            source.stat()
            raise IsADirectoryError(21, os.strerror(21), str(source))
        modified = datetime.fromtimestamp(source.stat().st_mtime, UTC)
        stream = source.open("rb")
    except OSError as error:
        raise unreadable(source, error) from error
    with stream:
        yield Source(source, _plain(name or source.name), timestamp(modified), stream)


def _plain(name: str) -> str:
    """A name of one line, its folders left out."""
    return clean(name.replace("\\", "/").rpartition("/")[2]).replace("\n", " ").strip()[:200]
