"""The program: a command line in, an exit code out, and a sentence where something is wrong."""

import os
import sys
from collections.abc import Sequence
from itertools import pairwise

from inspector_tui.cli.commands import parser
from inspector_tui.cli.streams import command_line, flush, speak_unicode
from inspector_tui.errors import InspectorError
from inspector_tui.locale import LANGUAGES, N_, _, preferred, say, use

DONE = 0
FAILED = 1
"""A check failed, or the input is bad."""
INTERRUPTED = 130
PIPE_CLOSED = 141
"""What a shell reports of a program whose reader has gone."""

_OS_TROUBLE = N_("{path}: {reason}. Check the name, the permissions and the room on the disk.")


def main(argv: Sequence[str] | None = None) -> int:
    """Does what a command line says and returns the exit code: 0 done, 1 failed, 2 usage."""
    words = command_line() if argv is None else [*argv]
    speak_unicode()
    use(_language(words))
    try:
        code = _run(words)
        flush()
    except BrokenPipeError:
        _hang_up()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _run(words: list[str]) -> int:
    try:
        args = parser(words).parse_args(words)
        return int(args.run(args))
    except SystemExit as ended:
        return int(ended.code or DONE)
    except InspectorError as error:
        return _failed(say(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return _failed(_(_OS_TROUBLE).format(path=error.filename or "inspector", reason=reason))


def _failed(sentence: str) -> int:
    flush()
    print(sentence, file=sys.stderr)
    return FAILED


def _language(words: Sequence[str]) -> str:
    """The language that is asked for; it must be known before the help is written."""
    pairs = (word.removeprefix("--lang=") for word in words if word.startswith("--lang="))
    after = (word for option, word in pairwise(words) if option == "--lang")
    asked = (word for word in (*pairs, *after) if word in LANGUAGES)
    return next(asked, None) or preferred()


def _hang_up() -> None:
    """Lets nothing be written to the closed pipe when Python ends."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, sys.stdout.fileno())
    os.close(silence)
