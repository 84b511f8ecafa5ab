"""The commands `policy list`, `check` and `schema`."""

from argparse import Namespace

from inspector_tui.cli.definitions import Definitions, declare_commands
from inspector_tui.cli.parser import USAGE, Parser
from inspector_tui.locale import _

EXAMPLE = "inspector policy check checklists/policies/ours.yaml"


def declare(parser: Parser) -> None:
    """Says what the commands ask for."""
    declare_commands(parser, _kind)


def run(args: Namespace) -> int:
    """Never called: one of the commands below it is always required."""
    args.parser.error(_("Missing: {names}.").format(names=_("COMMAND")))
    return USAGE


def _kind() -> Definitions:
    from inspector_tui.library import check_policy, load_policy, policies
    from inspector_tui.model.selection_policy import SelectionPolicy

    return Definitions(
        name="policy",
        paths=policies,
        check=check_policy,
        load=load_policy,
        schema=SelectionPolicy,
    )
