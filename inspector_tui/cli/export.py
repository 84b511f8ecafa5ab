"""The command `export`: inspections as Parquet tables."""

import sys
from argparse import Namespace
from pathlib import Path

from inspector_tui.cli import office
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.errors import NotSaved
from inspector_tui.locale import N_, _, say

EXAMPLE = "inspector export 收件箱 --parquet exports/2024"

_FAILED = N_(
    "{path}: the tables could not be written ({reason}). Choose another folder, or make room; no "
    "file there was changed."
)


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask = parser.asked.add_argument
    ask("paths", metavar=_("PATH"), nargs="*", type=Path,
        help=_("files and folders of inspections; else those of the workspace"))  # fmt: skip
    ask("--parquet", metavar=_("FOLDER"), type=Path, required=True,
        help=_("the folder of the tables: inspections, findings, ledger, entries, problems, "
               "evidence"))  # fmt: skip
    ask("--json", action="store_true", help=_("print JSON"))
    parser.late = "paths"


def run(args: Namespace) -> int:
    """Writes the tables and prints where they are; 1 where a file could not be read."""
    from inspector_tui.exchange.export import export

    paths = office.paths(args)
    try:
        done = export(paths, args.parquet)
    except OSError as error:
        reason = error.strerror or str(error) or type(error).__name__
        raise NotSaved(_FAILED, path=args.parquet, reason=reason) from error
    refused = [say(one.reason) for one in done.refused]
    if args.json:
        files = {str(path): count for path, count in done.counts.items()}
        print_json({"rows": files, "refused": refused})
    else:
        for path, count in done.counts.items():
            print(_("{path}: {count} rows").format(path=path, count=count))
    for reason in refused:
        print(reason, file=sys.stderr)
    return 1 if refused else 0
