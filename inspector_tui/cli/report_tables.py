"""ReportTables: inspections, findings, points and problems as a workbook or as CSV."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.printing import print_json
from inspector_tui.cli.report import output
from inspector_tui.cli.report_choice import chosen
from inspector_tui.errors import FileTrouble
from inspector_tui.locale import say

if TYPE_CHECKING:
    from inspector_tui.store import Content


def tables_of(args: Namespace) -> int:
    """Writes them and prints where they are; 1 where an inspection could not be read."""
    from inspector_tui.report.table_files import TABLES, tables_stem, write_tables

    troubles: list[FileTrouble] = []
    contents = [*_readable(chosen(args), troubles)]
    lang, which = place.papers(args), (args.year or "") if args.all else None
    stem = output(args) / tables_stem(contents, lang, which)
    kinds = [kind for kind in TABLES if getattr(args, kind)]
    paths = write_tables(contents, stem, kinds=kinds, lang=lang, at=place.now()).paths
    if args.json:
        print_json({"files": [str(path) for path in paths], "warnings": [*map(say, troubles)]})
    else:
        print("\n".join(map(str, paths)))
    for trouble in troubles:
        print(say(trouble), file=sys.stderr)
    return 1 if troubles else 0


def _readable(paths: list[Path], troubles: list[FileTrouble]) -> "Iterator[Content]":
    from inspector_tui.store import InspectionFile

    for path in paths:
        try:
            yield InspectionFile(path).content
        except FileTrouble as trouble:
            troubles.append(trouble)
