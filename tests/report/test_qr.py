"""The code on the paper is drawn module by module as the standard has it."""

import re

import segno

from inspector_tui.report.qr import qr


def test_every_dark_module_is_drawn_where_it_belongs_and_nothing_else() -> None:
    text = "INSPECTION 00112233445566ff\nSEAL 12345-12345-12345-12345\nSHA256 " + "ab" * 32
    drawn: set[tuple[int, int]] = set()
    path = re.findall(r'<path d="([^"]+)"', qr(text, "t"))[0]
    for x, y, run in re.findall(r"M(\d+) (\d+)h(\d+)v1", path):
        drawn |= {(int(x) + n - 4, int(y) - 4) for n in range(int(run))}
    rows = segno.make(text, micro=False, error="m", boost_error=False).matrix
    dark = {(x, y) for y, row in enumerate(rows) for x, one in enumerate(row) if one}
    assert drawn == dark
    assert f'viewBox="0 0 {len(rows) + 8} {len(rows) + 8}"' in qr(text, "t")


def test_the_same_text_gives_the_same_code() -> None:
    assert qr("x", "t") == qr("x", "t")
    assert qr("x", "t") != qr("y", "t")
