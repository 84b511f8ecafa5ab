"""The command `rate`: what an inspection comes to, and why."""

from argparse import Namespace

from inspector_tui.cli.opening import ask_inspection, reading
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.cli.rating_plain import rating_plain
from inspector_tui.cli.rating_words import rating_words
from inspector_tui.locale import _

EXAMPLE = "inspector rate 示例家园 --json"


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    parser.asked.add_argument("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Prints the rating."""
    from inspector_tui.model import rate

    file = reading(args)
    rating = rate(file.inspection)
    if args.json:
        print_json(rating_plain(file.header, rating))
    else:
        print(rating_words(rating))
    return 0
