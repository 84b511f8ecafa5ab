"""The command `demo`: a workspace with sample inspections, and their reports."""

from argparse import Namespace
from pathlib import Path

from inspector_tui.cli.parser import Parser
from inspector_tui.locale import _

EXAMPLE = "inspector demo my-demo"

FOLDER = "inspector-demo"
"""Where the samples go unless a folder is given."""


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask = parser.asked.add_argument
    ask("folder", metavar=_("FOLDER"), nargs="?", type=Path, default=Path(FOLDER),
        help=_("the workspace to make, else {folder}").format(folder=FOLDER))  # fmt: skip
    ask("-o", "--output", metavar=_("FOLDER"), type=Path,
        help=_("where the reports go, else FOLDER/exports"))  # fmt: skip
    ask("--no-reports", action="store_true", help=_("make the inspections alone"))
    ask("--samples", metavar=_("FOLDER"), type=Path,
        help=_("write one of each document there, and nothing else"))  # fmt: skip


def run(args: Namespace) -> int:
    """Makes them and says where they are."""
    from inspector_tui.cli.demo_reports import print_reports, print_samples
    from inspector_tui.cli.demo_workspace import fill
    from inspector_tui.store import Workspace

    if args.samples is not None:
        print_samples(args.samples)
        return 0
    workspace = Workspace(args.folder)
    files = fill(workspace)
    for path in files:
        print(path.parent)
    if not args.no_reports:
        print_reports(files, args.output or workspace.exports)
    print(_("To look at them: {command}").format(command=f"inspector --workspace {args.folder}"))
    return 0
