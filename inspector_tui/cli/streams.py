"""Streams: what the shell hands in and what is printed, in UTF-8 wherever that is possible."""

import codecs
import os
import sys
from io import TextIOWrapper


def command_line() -> list[str]:
    """The words after the program's name, read as UTF-8.

    Where the locale has another encoding, neither those words nor the names of files could hold
    Chinese: the program then starts once more in Python's UTF-8 mode.
    """
    if sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        again = [sys.executable, "-X", "utf8", "-m", "inspector_tui", *sys.argv[1:]]
        os.execv(sys.executable, again)
    return sys.argv[1:]


def speak_unicode() -> None:
    """Lets no character break the output: ASCII becomes UTF-8, other encodings show `?`."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = "utf-8" if _is_ascii(stream.encoding) else stream.encoding
            stream.reconfigure(encoding=encoding, errors="replace")


def _is_ascii(encoding: str) -> bool:
    return codecs.lookup(encoding).name == "ascii"


def interactive() -> bool:
    """Whether a person sits at both ends; a stream that the shell closed is None."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def flush() -> None:
    """Hands over what was printed; raises BrokenPipeError where nobody reads any more."""
    if sys.stdout is not None:
        sys.stdout.flush()
