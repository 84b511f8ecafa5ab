"""Terminal: the real program on a pseudo-terminal, seen as a person sees it."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

import pyte

KEYS = {
    "enter": "\r", "escape": "\x1b", "tab": "\t", "backspace": "\x7f", "space": " ",
    "up": "\x1b[A", "down": "\x1b[B", "home": "\x1b[H", "end": "\x1b[F",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "delete": "\x1b[3~",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~",
    "f6": "\x1b[17~", "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~",
    "ctrl+c": "\x03", "ctrl+s": "\x13", "ctrl+y": "\x19", "ctrl+z": "\x1a",
}  # fmt: skip
"""What a terminal sends for the keys that have a name."""

PROGRAM = (sys.executable, "-m", "inspector_tui")

_QUIET = 0.002
"""How long nothing must come before what came is drawn: drawing must not delay the clock."""
_UNSET = ("NO_COLOR", "COLUMNS", "LINES", "COLORTERM", "LANGUAGE", "INSPECTOR_WORKSPACE")
_FIXED = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


class Terminal:
    """A program, its keyboard and its screen."""

    def __init__(self, argv: Sequence[str], *, columns: int = 80, lines: int = 24) -> None:
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = pty.openpty()
        self.resize(columns, lines, tell=False)
        self.output = b""
        """Everything that the program has written."""
        self.pressed = 0
        """How many keys were sent."""
        self._pieces: deque[tuple[float, bytes]] = deque()
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            ["setsid", "--ctty", *argv], stdin=slave, stdout=slave, stderr=slave, env=_environment()
        )
        os.close(slave)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._master)

    @property
    def text(self) -> str:
        """The characters on the screen, line by line."""
        return _characters(self._screen)

    @property
    def cooked(self) -> bool:
        """Whether the terminal echoes and edits lines, as a shell wants it."""
        flags = termios.tcgetattr(self._master)[3]
        return bool(flags & termios.ECHO and flags & termios.ICANON and flags & termios.ISIG)

    def press(self, *keys: str) -> float:
        """Sends keys by name, or characters as they are; the moment at which they were sent."""
        sent = "".join(KEYS.get(key, key) for key in keys)
        self.pressed += sum(1 if key in KEYS else len(key) for key in keys)
        now = time.monotonic()
        os.write(self._master, sent.encode())
        return now

    def until(self, wanted: str | Callable[[str], bool], *, within: float = 30.0) -> float:
        """Waits until the screen shows what is wanted; the moment at which that arrived."""
        holds = (lambda text: wanted in text) if isinstance(wanted, str) else wanted
        deadline = time.monotonic() + within
        if holds(self.text):
            return time.monotonic()
        while (left := deadline - time.monotonic()) > 0:
            self._read(left)
            while self._pieces:
                moment = self._draw()
                if holds(self.text):
                    return moment
            if self.process.poll() is not None and not self._ready(0.05):
                break
        raise AssertionError(f"never shown: {wanted!r}\n{self.text}")

    def settle(self, quiet: float = 0.05) -> None:
        """Draws until the program has been silent for a while."""
        self._read(quiet)
        while self._pieces:
            self._draw()
            self._read(quiet)

    def ends(self, *, within: float = 30.0) -> int:
        """Waits for the end of the program; its exit code."""
        deadline = time.monotonic() + within
        while self.process.poll() is None and time.monotonic() < deadline:
            self.settle()
        self.settle()
        return self.process.wait(timeout=1)

    def kill(self) -> None:
        """Ends the program as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def resize(self, columns: int, lines: int, *, tell: bool = True) -> None:
        """Gives the window another size."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        if tell:
            self._screen.resize(lines, columns)

    def left_behind(self) -> str:
        """What stands on the shell's screen after the program has given it back."""
        screen = pyte.Screen(200, 24)
        pyte.ByteStream(screen).feed(self.output.rpartition(b"\x1b[?1049l")[2])
        return "\n".join(line.rstrip() for line in _characters(screen).split("\n")).strip()

    def _read(self, wait: float) -> None:
        """Takes in what comes within a time, and more until it pauses."""
        while self._ready(wait):
            try:
                piece = os.read(self._master, 65536)
            except OSError:  # the program has ended and closed its side
                break
            self._pieces.append((time.monotonic(), piece))
            wait = _QUIET

    def _ready(self, wait: float) -> bool:
        return bool(select.select([self._master], [], [], wait)[0])

    def _draw(self) -> float:
        """Draws the next piece; the moment at which it came."""
        moment, piece = self._pieces.popleft()
        self.output += piece
        self._stream.feed(piece)
        return moment


def opened(
    workspace: Path, *words: str, lang: str = "en", size: tuple[int, int] = (80, 24)
) -> Terminal:
    """The program in a workspace."""
    argv = [*PROGRAM, "--workspace", str(workspace), "--lang", lang, "--by", "Wang", *words]
    return Terminal(argv, columns=size[0], lines=size[1])


def _characters(screen: pyte.Screen) -> str:
    """The lines of a screen; the second cell of a wide character holds nothing."""
    columns = range(screen.columns)
    return "\n".join(
        "".join(screen.buffer[line][column].data for column in columns)
        for line in range(screen.lines)
    )


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _UNSET}
    return kept | _FIXED
