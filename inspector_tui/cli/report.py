"""The command `report`: the papers of inspections, as HTML and PDF, and their tables."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import office, place
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _, say

if TYPE_CHECKING:
    from inspector_tui.report.issuing import Numbered
    from inspector_tui.report.printing import Kind, Written

EXAMPLE = (
    "inspector report 示例家园 --pdf -o exports --lang zh\n"
    "inspector report 示例家园 --kind notice --lang both\n"
    "inspector report --all --year 2026 --jobs 2\n"
    "inspector report --all --xlsx"
)
PAPERS = (
    "report", "short", "ledger", "notice", "reply", "recheck", "certificate", "receipt",
)  # fmt: skip
"""The papers: all but the last are of one inspection."""
_ONE_OR_ALL = N_("Give an inspection, or --all for those of the workspace; not both.")


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    parser.papers = True
    ask = parser.asked.add_argument
    ask(
        "inspection",
        metavar=_("INSPECTION"),
        nargs="?",
        help=_("its folder, its inspection.json, or a unique part of its id or its site's name"),
    )
    parser.late = "inspection"
    ask("--kind", choices=PAPERS, default="report",
        help=_("which paper: the report, the score sheet (short), the ledger of points, the "
               "rectification notice, reply or recheck, the certificate of the site, or the "
               "receipt of the application"))  # fmt: skip
    ask("--number", metavar=_("NUMBER"),
        help=_("of the notice, which keeps it; else the next of the year"))  # fmt: skip
    ask("--html", action="store_true", help=_("write the HTML"))
    ask("--pdf", action="store_true", help=_("write the PDF"))
    ask("--evidence", action="store_true",
        help=_("put the original photos and papers into the PDF as well; these photos say where "
               "they were taken, the printed ones do not"))  # fmt: skip
    ask("--xlsx", action="store_true",
        help=_("write a workbook: inspections, findings, points, problems"))  # fmt: skip
    ask("--csv", action="store_true", help=_("write the same tables as CSV"))
    ask("--all", action="store_true", help=_("of every inspection in the workspace"))
    ask("--year", metavar=_("YEAR"), help=_("with --all: of this year alone"))
    ask(
        "--jobs",
        metavar=_("NUMBER"),
        type=int,
        help=_("with --all: how many are made at a time, else as many as leave one processor"),
    )
    ask("--again", action="store_true",
        help=_("with --all: those too that are newer than their inspection"))  # fmt: skip
    ask("-o", "--output", metavar=_("FOLDER"), type=Path,
        help=_("where the files go, else the folder exports of the workspace"))  # fmt: skip
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Writes them and prints where they are; 1 where one of them could not be made."""
    if bool(args.inspection) == bool(args.all):
        raise BadInput(_ONE_OR_ALL)
    if args.xlsx or args.csv:
        from inspector_tui.cli.report_tables import tables_of

        return tables_of(args)
    if args.kind == "receipt":
        from inspector_tui.cli.report_receipt import receipt_of

        return told(args, receipt_of(args))
    if args.all:
        from inspector_tui.cli.report_batch import write_all

        return write_all(args)
    return told(args, _write_one(args))


def _write_one(args: Namespace) -> "Written":
    import msgspec

    from inspector_tui.report import write_report
    from inspector_tui.store import InspectionFile

    path = place.workspace(args).resolve(args.inspection)
    numbered = _numbered(args, path)
    written = write_report(
        InspectionFile(path).content,
        output(args),
        kinds=kinds(args),
        lang=place.papers(args),
        at=place.now(),
        kind=args.kind,
        number=numbered.number,
        beside=path.parent,
        evidence=args.evidence,
        stationery=office.stationery(args),
    )
    told = (*numbered.warnings, *written.warnings)
    return msgspec.structs.replace(written, warnings=told)


def _numbered(args: Namespace, path: Path) -> "Numbered":
    """The number of the notice of an inspection; none for other papers."""
    from inspector_tui.cli.report_number import numbering
    from inspector_tui.report.documents import NUMBERED
    from inspector_tui.report.issuing import Numbered

    return numbering(args).of(path) if args.kind in NUMBERED else Numbered()


def output(args: Namespace) -> Path:
    """Where the files go."""
    return Path(args.output or place.workspace(args).exports)


def told(args: Namespace, written: "Written") -> int:
    """Prints what was written; 1 where there is no PDF."""
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
        return [*written.warnings[:-1], say(written.trouble)]
    return list(written.warnings)


def kinds(args: Namespace) -> "tuple[Kind, ...]":
    """What is written: both unless one of them is asked for."""
    from inspector_tui.report.printing import FORMATS

    if args.html == args.pdf:
        return FORMATS[0]
    return ("html",) if args.html else ("pdf",)
