"""Node: the content of one file, as programs see it and as the device may have it."""

from collections.abc import Iterator


class Node:
    """A file's content: what was flushed, and the changes since."""

    def __init__(self, content: bytes = b"") -> None:
        self._flushed = content
        self._changes: list[tuple[int, bytes | None]] = []
        self._doubtful = False
        self.content = content
        """What programs see."""

    def write(self, offset: int, content: bytes) -> int:
        """Puts content at an offset and returns how much."""
        self._changes.append((offset, content))
        self.content = _written(self.content, offset, content)
        return len(content)

    def cut(self, length: int) -> None:
        """Shortens the content."""
        if length < len(self.content):
            self._changes.append((length, None))
            self.content = self.content[:length]

    def flush(self) -> None:
        """Brings the content to the device, unless a flush failed once: its pages are forgotten."""
        if not self._doubtful:
            self._flushed = self.content
            self._changes.clear()

    def doubt(self) -> None:
        """A flush failed: the system takes what was written for clean and flushes it no more."""
        self._doubtful = True

    def after_power_cut(self) -> set[bytes]:
        """Everything that the device may have."""
        now = self._flushed
        left = {now}
        for offset, content in self._changes:
            if content is None:
                left |= {one[:offset] for one in left}
                now = now[:offset]
            else:
                left |= {*_torn(now, offset, content), *_torn(self._flushed, offset, content)}
                now = _written(now, offset, content)
            left.add(now)
        return left


def _written(before: bytes, offset: int, content: bytes) -> bytes:
    return before[:offset].ljust(offset, b"\0") + content + before[offset + len(content) :]


def _torn(before: bytes, offset: int, content: bytes) -> Iterator[bytes]:
    """What a write may leave that stops: blocks come in any order, new ones as zeros."""
    grows_at = max(0, min(len(content), len(before) - offset))
    old = before[offset:].ljust(len(content), b"\0")
    for cut in {len(content) // 2, grows_at, (grows_at + len(content)) // 2}:
        yield _written(before, offset, content[:cut])
        yield _written(before, offset, content[:cut] + old[cut : len(content)])
        yield _written(before, offset, old[:cut] + content[cut:])
