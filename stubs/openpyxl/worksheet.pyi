from collections.abc import Iterable, Iterator
from typing import Any

from openpyxl.cell import Cell

class Dimension:
    width: float
    height: float

class PageSetup:
    orientation: str
    paperSize: int
    fitToWidth: int
    fitToHeight: int

class PageSetupProperties:
    fitToPage: bool

class SheetProperties:
    pageSetUpPr: PageSetupProperties

class MergedCells:
    def add(self, cells: str) -> None: ...

class Worksheet:
    title: str
    sheet_state: str
    _worksheet_path: str
    freeze_panes: str | None
    column_dimensions: dict[str, Dimension]
    row_dimensions: dict[int, Dimension]
    print_title_rows: str
    page_setup: PageSetup
    sheet_properties: SheetProperties
    merged_cells: MergedCells
    max_row: int
    max_column: int
    def reset_dimensions(self) -> None: ...
    def iter_rows(
        self, min_row: int | None = None, max_row: int | None = None, max_col: int | None = None
    ) -> Iterator[tuple[Cell, ...]]: ...
    def append(self, row: Iterable[Any]) -> None: ...
    def cell(self, row: int, column: int, value: object = None) -> Cell: ...
    def merge_cells(self, cells: str) -> None: ...
    def __getitem__(self, place: str) -> Cell: ...
    def __setitem__(self, place: str, value: object) -> None: ...
