"""Place: where the work is done, by whom, and when."""

import os
import sys
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from inspector_tui.errors import BadInput
from inspector_tui.locale import BOTH, LANGUAGES, N_, in_use

if TYPE_CHECKING:
    from inspector_tui.model import Author
    from inspector_tui.store import Workspace


def workspace(args: Namespace) -> "Workspace":
    """The workspace that is given, or found."""
    from inspector_tui.store import Workspace, find_workspace

    return Workspace(folder(find_workspace(args.workspace, os.environ, Path.cwd(), _home())))


def folder(path: Path) -> Path:
    """A path that can be a workspace, there or not; raises BadInput for a file."""
    if path.is_file():
        raise BadInput(
            N_("{path} is a file, and a workspace is a folder. Give the folder."), path=path
        )
    return path


def author(args: Namespace) -> "Author":
    """Who writes, and on which device."""
    from inspector_tui.model import Author, clean

    given = args.by or os.environ.get("INSPECTOR_NAME") or _user()
    return Author(name=clean(given).strip() or "inspector", device=clean(_device()))


def now() -> datetime:
    """The moment in the machine's time zone."""
    return datetime.now(UTC).astimezone()


def new_id() -> str:
    """16 hexadecimal digits drawn at random."""
    return token_hex(8)


def language(args: Namespace) -> str:
    """The language that was asked for, else the one in use."""
    return str(args.lang) if args.lang in LANGUAGES else in_use()


def papers(args: Namespace) -> str:
    """The language of what is printed: as above, or both side by side."""
    return BOTH if args.lang == "both" else language(args)


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a user without a home folder
        return Path.cwd()


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user number without a name; Windows has no pwd
        return ""


def _device() -> str:
    import socket

    return socket.gethostname() or sys.platform
