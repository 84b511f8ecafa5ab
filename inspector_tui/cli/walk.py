"""The command `walk`: the walk alone, on the screen or line by line."""

from argparse import Namespace

from inspector_tui.cli import place
from inspector_tui.cli.amending import amend, ask_amendment
from inspector_tui.cli.opening import ask_inspection, open_program, writing
from inspector_tui.cli.parser import Parser
from inspector_tui.locale import _

EXAMPLE = (
    "inspector walk 示例家园 --plain\n"
    "printf '1\\n2 书记职责未上墙\\nq\\n' | inspector walk 示例家园 --plain"
)


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    parser.asked.add_argument(
        "--plain", action="store_true",
        help=_("ask line by line, for screen readers and pipes"),
    )  # fmt: skip
    ask_amendment(parser)


def run(args: Namespace) -> int:
    """Walks it."""
    if not args.plain:
        return open_program(args, place.workspace(args).resolve(args.inspection))
    from inspector_tui.cli.plain_walk import PlainWalk

    with writing(args) as file:
        PlainWalk(file, by=place.author(args)).go()
        amend(args, file)
    return 0
