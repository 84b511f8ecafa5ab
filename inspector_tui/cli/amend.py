"""The command `amend`: gives the reason for what was changed after a seal."""

from argparse import Namespace

from inspector_tui.cli.amending import explain
from inspector_tui.cli.opening import ask_inspection, writing
from inspector_tui.cli.parser import Parser
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _

EXAMPLE = "inspector amend 示例家园 --reason 建设单位补交了授权书"

_NOTHING = N_("{path}: nothing was changed after a seal that still lacks its reason.")


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    parser.asked.add_argument(
        "--reason", metavar=_("TEXT"), required=True, help=_("why it was changed")
    )


def run(args: Namespace) -> int:
    """Records the reason for every entry that lacks one."""
    from inspector_tui.model import standing_seal

    if not args.reason.strip():
        args.parser.error(_("Missing: {names}.").format(names="--reason"))
    with writing(args) as file:
        entries = standing_seal(file.log).unexplained
        if not entries:
            raise BadInput(_NOTHING, path=file.path)
        explain(args, file, args.reason, entries)
    for one in entries:
        print(f"{one.at}  {one.by.name}  {one.key}")
    return 0
