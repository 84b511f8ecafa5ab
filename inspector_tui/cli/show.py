"""The command `show`: the state of an inspection, its conflicts, its history."""

from argparse import Namespace

from inspector_tui.cli.opening import ask_inspection, reading
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.cli.state_plain import log_plain, state_plain
from inspector_tui.cli.state_words import log_words, state_words
from inspector_tui.locale import _

EXAMPLE = "inspector show 示例家园 --log"


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    ask = parser.asked.add_argument
    ask("--log", action="store_true", help=_("the history instead: who said what, and when"))
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Prints the state, or the history."""
    file = reading(args)
    if args.json:
        log = {"log": log_plain(file.log)} if args.log else {}
        print_json(state_plain(file) | log)
    else:
        print(log_words(file.log) if args.log else state_words(file))
    return 0
