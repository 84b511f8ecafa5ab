"""The command `verify`: whether inspections are what was sealed."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.cli.verdict_words import verdict_plain, verdict_words
from inspector_tui.errors import InspectorError
from inspector_tui.locale import _, say

if TYPE_CHECKING:
    from inspector_tui.exchange import Roster, Verdict

EXAMPLE = "inspector verify 示例家园.insp report.pdf inspections/2026/* --roster roster.yaml"


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask = parser.asked.add_argument
    ask("files", metavar=_("FILE"), nargs="+",
        help=_("an inspection or its folder, a package, a PDF or HTML report, or a folder of "
               "them"))  # fmt: skip
    ask("--roster", metavar=_("FILE"), type=Path,
        help=_("whose key is whose; without it every signer is unknown"))  # fmt: skip
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Prints a verdict for each; 1 where one is MODIFIED, has a BAD SIGNATURE or is unreadable."""
    from inspector_tui.exchange import load_roster

    found, unread = _judged(args, load_roster(args.roster) if args.roster else {})
    if args.json:
        print_json([verdict_plain(one) for one in found])
    else:
        print("\n".join(map(verdict_words, found)), end="\n" if found else "")
    for trouble in unread:
        print(say(trouble), file=sys.stderr)
    return 0 if not unread and all(one.sound for one in found) else 1


def _judged(args: Namespace, roster: "Roster") -> "tuple[list[Verdict], list[InspectorError]]":
    """The verdicts, and why there is none of what is no inspection."""
    from inspector_tui.exchange import verify_file

    found: list[Verdict] = []
    unread: list[InspectorError] = []
    for one in _named(args):
        try:
            found.append(verify_file(_there(one), roster))
        except InspectorError as error:
            unread.append(error)
    return found, unread


def _there(one: Path | InspectorError) -> Path:
    if isinstance(one, InspectorError):
        raise one
    return one


def _named(args: Namespace) -> Iterator[Path | InspectorError]:
    """Every file that is meant, or why there is none."""
    for given in args.files:
        try:
            yield from _files(_path(args, given))
        except InspectorError as error:
            yield error


def _files(path: Path) -> list[Path | InspectorError]:
    """What is to be judged: an inspection as it is given, of any other folder every file."""
    from inspector_tui.exchange import files
    from inspector_tui.store import NAME

    if not path.is_dir() or (path / NAME).exists():
        return [path]
    listed = (Path(one) if isinstance(one, str) else one.reason for one in files(path))
    return [*listed] or [path]


def _path(args: Namespace, given: str) -> Path:
    """A path as it is given, else the inspection of the workspace that is meant."""
    path = Path(given)
    named = path.name == given and not path.suffix
    return place.workspace(args).resolve(given) if named and not path.exists() else path
