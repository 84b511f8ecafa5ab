"""The command `month`: the monthly summary of a programme by region."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import office, place
from inspector_tui.cli.month_words import summary_plain, summary_words
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _, say
from inspector_tui.report.sheet_files import KINDS, SheetFiles, stem

if TYPE_CHECKING:
    from inspector_tui.exchange.received import Refused
    from inspector_tui.model.month import Month
    from inspector_tui.model.monthly import Summary

EXAMPLE = "inspector month --month 2024-05 --xlsx -o exports/2024-05"

_NO_MONTH = N_("{text} is no month. Write year and month: 2024-05.")


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    parser.papers = True
    ask = parser.asked.add_argument
    ask("paths", metavar=_("PATH"), nargs="*", type=Path,
        help=_("files and folders of inspections; else those of the workspace"))  # fmt: skip
    ask("--month", metavar=_("MONTH"), default="", help=_("YYYY-MM; else the month before this"))
    ask("--region", metavar=_("REGION"), default="", help=_("the sites of this region alone"))
    ask("--programme", metavar=_("PROGRAMME"), default="",
        help=_("its id or file; else the workspace's first, else the shipped one"))  # fmt: skip
    ask("--xlsx", action="store_true", help=_("write the workbook"))
    ask("--html", action="store_true", help=_("write the HTML"))
    ask("--pdf", action="store_true", help=_("write the PDF"))
    ask("--json", action="store_true", help=_("print JSON"))
    ask("-o", "--output", metavar=_("FOLDER"), type=Path,
        help=_("where the files go, else the folder exports of the workspace"))  # fmt: skip
    parser.late = "paths"


def run(args: Namespace) -> int:
    """Prints the summary and writes the files; 1 where an inspection could not be read."""
    summary, refused = _summed(args)
    if args.json:
        print_json(summary_plain(summary))
    else:
        print(summary_words(summary, place.language(args)))
    for one in refused:
        print(say(one.reason), file=sys.stderr)
    for path in _written(args, summary):
        print(path, file=sys.stderr if args.json else sys.stdout)
    return 1 if refused else 0


def _summed(args: Namespace) -> "tuple[Summary, list[Refused]]":
    from inspector_tui.exchange.accounting import accounts
    from inspector_tui.exchange.once import Once
    from inspector_tui.library import find_programme
    from inspector_tui.model.monthly import summary

    month = _month(args.month)
    held = office.register(args)
    programme = find_programme(args.programme, place.workspace(args).checklists)
    once = Once(office.paths(args))
    told = accounts(once, office.matcher(args, held), programme, month)
    found = summary(told, held.register, programme, month, args.region)
    if args.region and not found.regions[0].sites and not found.regions[0].to_date.inspections:
        raise office.unknown_region(args.region, held)
    return found, once.refused


def _month(said: str) -> "Month":
    from inspector_tui.model.month import Month

    if not said:
        now = place.now()
        return Month(year=now.year, number=now.month).before()
    try:
        return Month.of(said)
    except ValueError as error:
        raise BadInput(_NO_MONTH, text=said) from error


def _written(args: Namespace, summary: "Summary") -> list[Path]:
    kinds = [kind for kind in KINDS if getattr(args, kind)]
    if not kinds and not args.output:
        return []
    from inspector_tui.model import digest
    from inspector_tui.report.documents.side_by_side import worded
    from inspector_tui.report.monthly import month_sheets

    lang = place.papers(args)
    files = SheetFiles(
        folder=args.output or place.workspace(args).exports,
        stem=stem(summary.month.text, args.region, summary.programme.id),
        sheets=worded(lambda words: month_sheets(summary, words), lang, None),
        lang=lang,
        code=digest(summary),
        stationery=office.stationery_told(args),
    )
    return [files.write(kind) for kind in kinds or ["xlsx"]]
