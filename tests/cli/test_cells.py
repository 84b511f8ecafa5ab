"""Columns of a terminal, where a Chinese character takes two cells."""

import pytest

from inspector_tui.cli.cells import pad, table, width


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("符合", 4),
        ("a符", 3),
        ("（）", 4),
        ("é", 1),
        ("e\u0301", 1),
        ("👷", 2),
    ],
)
def test_a_text_takes_so_many_cells(text: str, cells: int) -> None:
    assert width(text) == cells


def test_pad_fills_with_spaces_on_either_side() -> None:
    assert pad("符", 4) == "符  "
    assert pad("7", 3, right=True) == "  7"


def test_a_table_aligns_by_cells_and_ends_without_spaces() -> None:
    rows = [("Y1", "有组织", "83.3"), ("H10", "好", "100")]
    assert table(rows, right=(2,), indent=" ") == " Y1   有组织  83.3\n H10  好       100"


def test_a_line_break_in_a_cell_does_not_break_the_row() -> None:
    assert table([("a", "b\nc")]) == "a  b c"


def test_no_rows_are_no_text() -> None:
    assert table([]) == ""
