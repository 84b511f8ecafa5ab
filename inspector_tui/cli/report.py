"""The command `report`: the form of an inspection to be signed, as HTML and PDF."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.opening import ask_inspection, reading
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.locale import _, say

if TYPE_CHECKING:
    from inspector_tui.report.written import Kind, Written

EXAMPLE = "inspector report 示例家园 --pdf -o exports --lang zh"


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    ask = parser.asked.add_argument
    ask("--html", action="store_true", help=_("write the HTML"))
    ask("--pdf", action="store_true", help=_("write the PDF"))
    ask("-o", "--output", metavar=_("FOLDER"), type=Path,
        help=_("where the files go, else the folder exports of the workspace"))  # fmt: skip
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Writes it and prints where it is; 1 where the PDF could not be made."""
    from inspector_tui.report import write_report

    file = reading(args)
    written = write_report(
        file.content,
        args.output or place.workspace(args).exports,
        kinds=_kinds(args),
        lang=place.language(args),
        at=place.now(),
        beside=file.path.parent,
    )
    if args.json:
        print_json({"files": [str(path) for path in written.paths], "warnings": warnings(written)})
    else:
        print("\n".join(map(str, written.paths)), end="\n" if written.paths else "")
    for sentence in warnings(written):
        print(sentence, file=sys.stderr)
    return 1 if written.trouble else 0


def warnings(written: "Written") -> list[str]:
    """What a person should know of the files, in the language in use."""
    if written.trouble is not None:
        return [say(written.trouble)]
    return list(written.warnings)


def _kinds(args: Namespace) -> "tuple[Kind, ...]":
    if args.html == args.pdf:
        return ("html", "pdf")
    return ("html",) if args.html else ("pdf",)
