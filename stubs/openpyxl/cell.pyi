from typing import Any

from openpyxl.styles import Alignment, Border, Font

class Cell:
    value: Any
    data_type: str
    number_format: str
    font: Font
    alignment: Alignment
    border: Border
