from os import PathLike
from typing import IO

from openpyxl.workbook import Workbook as Workbook

def load_workbook(
    filename: str | PathLike[str] | IO[bytes], read_only: bool = False, data_only: bool = False
) -> Workbook: ...
