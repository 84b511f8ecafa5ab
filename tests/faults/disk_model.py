"""DiskModel: a disk in memory that knows everything a power cut may leave of it."""

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Literal, TypeVar

from inspector_tui.model import Author
from inspector_tui.store import Disk
from inspector_tui.store.lock import Lock
from tests.faults.names import FOLDER, Change, Names, Tree
from tests.faults.node import Node

T = TypeVar("T")

Image = Mapping[Path, bytes | None]
"""What is on a device: files with their content, folders with `FOLDER`."""

EMPTY: Image = {Path("/"): FOLDER}

Fault = Literal["EIO", "ENOSPC", "EIO, though done", "short", "kill"]
"""How a call goes wrong; `kill` ends the program before the call."""


class Killed(BaseException):
    """The program was ended; no further call of it reaches the disk."""


class DiskModel(Disk):
    """A disk in memory, and what a power cut at any moment may leave of it.

    Content and names reach the device only by being flushed. Until then any subset of the changes
    to names may survive, and any part of what was written.
    """

    def __init__(self, image: Image = EMPTY) -> None:
        self.names = Names(
            {path: None if text is None else Node(text) for path, text in image.items()}
        )
        self.faults: dict[int, Fault] = {}
        """What goes wrong at which call, counted from 0."""
        self.calls: list[str] = []
        """The calls so far, in their order."""
        self.watch: Callable[[], None] = lambda: None
        """Called before every call: each is a moment at which the power may go."""
        self.files: dict[int, Node] = {}
        """The open files by descriptor."""
        self.locked_by: ModelLock | None = None
        """The one lock that is taken."""
        self._dead = False

    def read(self, path: Path) -> bytes:
        return self.call("read", lambda: self.names.file(path).content)

    def create(self, path: Path) -> int:
        def effect() -> int:
            node = self.names.now().get(path)
            if node is None:
                node = Node()
                self.names.change(Change(path.parent, {path: node}))
            node.cut(0)
            return self.handle(node)

        return self.call("create", effect)

    def write(self, descriptor: int, content: memoryview) -> int:
        node = self.files[descriptor]
        taken = len(content)
        if self.faults.get(len(self.calls)) == "short":
            taken = max(1, taken // 2)
        return self.call("write", lambda: node.write(len(node.content), bytes(content[:taken])))

    def flush(self, descriptor: int) -> None:
        node = self.files[descriptor]
        self.call("flush", node.flush, failed=node.doubt)

    def close(self, descriptor: int) -> None:
        # A descriptor is given back also where the system reports an error.
        del self.files[descriptor]
        self.call("close", lambda: None)

    def replace(self, source: Path, target: Path) -> None:
        def effect() -> None:
            moved: Tree = {target: self.names.file(source)}
            self.names.change(Change(target.parent, moved, frozenset({source})))

        self.call("replace", effect)

    def flush_file(self, path: Path) -> None:
        node = self.names.file(path)
        self.call("flush_file", node.flush, failed=node.doubt)

    def flush_folder(self, folder: Path) -> None:
        self.call("flush_folder", lambda: self.names.flush(folder))

    def has_folder(self, folder: Path) -> bool:
        return self.names.has_folder(folder)

    def add_folder(self, folder: Path) -> None:
        def effect() -> None:
            if folder in self.names.now():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
            self.names.change(Change(folder.parent, {folder: FOLDER}))

        self.call("add_folder", effect)

    def remove(self, path: Path) -> None:
        def effect() -> None:
            if path in self.names.now():
                self.names.change(Change(path.parent, {}, frozenset({path})))

        self.call("remove", effect)

    def lock(self, path: Path) -> Lock:
        return ModelLock(self)

    def restart_program(self) -> None:
        """Lets a new program run after one was killed while the power stayed on."""
        self._dead = False
        self.files.clear()
        self.locked_by = None

    def after_power_cut(self) -> Iterator[Image]:
        """Everything that may be on the device if the power goes now, each once."""
        seen = set()
        for tree in self.names.after_power_cut():
            for image in _contents(tree):
                whole = frozenset(image.items())
                if whole not in seen:
                    seen.add(whole)
                    yield image

    def call(
        self, name: str, effect: Callable[[], T], failed: Callable[[], None] = lambda: None
    ) -> T:
        """One system call, or the fault that is due; `failed` is what the fault leaves behind."""
        if self._dead:
            raise Killed
        self.watch()
        fault = self.faults.get(len(self.calls))
        self.calls.append(name)
        if fault == "kill":
            self._dead = True
            raise Killed
        if fault in ("EIO", "ENOSPC"):
            failed()
            raise _error(fault)
        done = effect()
        if fault == "EIO, though done":
            raise _error("EIO")
        return done

    def handle(self, node: Node) -> int:
        """A descriptor of a file."""
        descriptor = max(self.files, default=2) + 1
        self.files[descriptor] = node
        return descriptor


class ModelLock(Lock):
    """A lock that a `DiskModel` keeps in memory."""

    def __init__(self, disk: DiskModel) -> None:
        self._disk = disk
        self._holder = ""

    def take(self, holder: Author) -> str | None:
        return self._disk.call("lock", lambda: self._take(holder))

    def _take(self, holder: Author) -> str | None:
        if self._disk.locked_by is not None:
            return self._disk.locked_by._holder
        self._disk.locked_by = self
        self._holder = f"{holder.name} @ {holder.device}"
        return None

    def drop(self) -> None:
        if self._disk.locked_by is self:
            self._disk.locked_by = None


def _error(fault: Literal["EIO", "ENOSPC"]) -> OSError:
    number = getattr(errno, fault)
    return OSError(number, os.strerror(number))


def _contents(tree: Tree) -> Iterator[Image]:
    """The images of a tree, where the content of every file may be one of several."""
    nodes = list({id(node): node for node in tree.values() if node is not None}.values())
    for remains in product(*(node.after_power_cut() for node in nodes)):
        left = dict(zip(map(id, nodes), remains, strict=True))
        yield {path: FOLDER if node is None else left[id(node)] for path, node in tree.items()}
