"""TableFiles: the tables of inspections as a workbook or as CSV."""

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal, get_args

from inspector_tui.report.csv_text import to_csv
from inspector_tui.report.papers import inspection_of
from inspector_tui.report.printing import Progress, Written, save
from inspector_tui.report.tables import inspection_sheets
from inspector_tui.report.written import file_stem
from inspector_tui.report.xlsx import to_xlsx
from inspector_tui.store import Content

TableKind = Literal["xlsx", "csv"]
TABLES: tuple[TableKind, ...] = get_args(TableKind)
"""The workbook and the text files."""


def write_tables(
    contents: Sequence[Content],
    stem: Path,
    *,
    kinds: Collection[TableKind],
    lang: str,
    at: datetime,
    progress: Progress = lambda step: None,
) -> Written:
    """Writes them under a name without its ending, a CSV file a table; raises NotSaved."""
    progress("document")
    sheets = inspection_sheets(contents, lang=lang, at=at)
    paths = []
    if "xlsx" in kinds:
        progress("xlsx")
        paths.append(save(stem.parent / f"{stem.name}.xlsx", to_xlsx(sheets)))
    for sheet in sheets if "csv" in kinds else ():
        progress("csv")
        paths.append(save(stem.parent / f"{stem.name}.{sheet.name}.csv", to_csv(sheet)))
    return Written(paths=tuple(paths))


def tables_stem(contents: Sequence[Content], lang: str, which: str | None = None) -> str:
    """The name of the files: of the first inspection, else of all, or of `which` of them."""
    if which is None and contents:
        return f"{file_stem(contents[0].header, inspection_of(contents[0]))}.{lang}"
    return f"inspections{f'-{which}' if which else ''}.{lang}"
