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
        help=_("an inspection or its folder, a package, a PDF or HTML report"))  # fmt: skip
    ask("--roster", metavar=_("FILE"), type=Path,
        help=_("whose key is whose; without it every signer is unknown"))  # fmt: skip
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Prints a verdict for each; 1 where one is MODIFIED, has a BAD SIGNATURE or is unreadable."""
    from inspector_tui.exchange import load_roster

    found = [*_verdicts(args, load_roster(args.roster) if args.roster else {})]
    if args.json:
        print_json([verdict_plain(one) for one in found])
    else:
        print("\n".join(map(verdict_words, found)), end="\n" if found else "")
    whole = len(found) == len(args.files) and all(one.sound for one in found)
    return 0 if whole else 1


def _verdicts(args: Namespace, roster: "Roster") -> "Iterator[Verdict]":
    """The verdicts; what is no inspection is named on standard error and passed over."""
    from inspector_tui.exchange import verify_file

    for given in args.files:
        try:
            yield verify_file(_path(args, given), roster)
        except InspectorError as error:
            print(say(error), file=sys.stderr)


def _path(args: Namespace, given: str) -> Path:
    """A path as it is given, else the inspection of the workspace that is meant."""
    path = Path(given)
    named = path.name == given and not path.suffix
    return place.workspace(args).resolve(given) if named and not path.exists() else path
