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
    from inspector_tui.report.yearly.sheet import Sheet
    from inspector_tui.store import Content


def write_tables(args: Namespace) -> int:
    """Writes them and prints where they are; 1 where an inspection could not be read."""
    from inspector_tui.report import inspection_sheets

    troubles: list[FileTrouble] = []
    contents = [*_readable(chosen(args), troubles)]
    sheets = inspection_sheets(contents, lang=place.language(args), at=place.now())
    paths = [*_written(args, sheets, _stem(args, contents))]
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


def _stem(args: Namespace, contents: "list[Content]") -> str:
    """The name of the files without their ending."""
    from inspector_tui.report import file_stem
    from inspector_tui.report.papers import inspection_of

    lang = place.language(args)
    if args.all or not contents:
        return f"inspections{f'-{args.year}' if args.year else ''}.{lang}"
    return f"{file_stem(contents[0].header, inspection_of(contents[0]))}.{lang}"


def _written(args: Namespace, sheets: "tuple[Sheet, ...]", stem: str) -> Iterator[Path]:
    from inspector_tui.report import to_csv, to_xlsx
    from inspector_tui.report.printing import save

    folder = output(args)
    if args.xlsx:
        yield save(folder / f"{stem}.xlsx", to_xlsx(sheets))
    for sheet in sheets if args.csv else ():
        yield save(folder / f"{stem}.{sheet.name}.csv", to_csv(sheet))
