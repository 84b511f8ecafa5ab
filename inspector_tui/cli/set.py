"""The command `set`: fills in fields of the site form, facts and instances."""

from argparse import Namespace

from inspector_tui.cli import place
from inspector_tui.cli.amending import amend, ask_amendment
from inspector_tui.cli.form import form_values
from inspector_tui.cli.opening import ask_inspection, writing
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.recording import record
from inspector_tui.locale import _

EXAMPLE = "inspector set 示例家园 party/secretary=李示例 visit/kind=抽查 fact/has_canteen=no"


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    parser.asked.add_argument(
        "values", metavar=_("KEY=VALUE"), nargs="+",
        help=_("a field, a fact (fact/…), or one more of a section that is repeated, such as "
               "instance/scaffold/2=East"),
    )  # fmt: skip
    ask_amendment(parser)


def run(args: Namespace) -> int:
    """Records the values and says how many were new."""
    with writing(args) as file:
        values = form_values(file.checklist, args.values)
        count = record(file, values, at=place.now(), by=place.author(args))
        amend(args, file)
    print(_("{count} of {whole} recorded").format(count=count, whole=len(values)))
    return 0
