"""The page of a small inspection as a plain file.

`python -m tests.report.golden_page` writes it anew.
"""

from pathlib import Path

from inspector_tui.report.html import to_html
from tests.report.samples import MIXED, report, visit

GOLDEN = Path(__file__).parent / "golden" / "small.en.html"


def page() -> str:
    """The page as it is printed now."""
    return to_html(report(visit(MIXED)))


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(page(), encoding="utf-8")
