"""QR: a code that a phone reads off the paper, as SVG."""

from typing import TYPE_CHECKING

from inspector_tui.report.legible import legible

if TYPE_CHECKING:
    from markupsafe import Markup

_QUIET = 4
"""The modules of white that a reader needs around the code."""


def qr(text: str, title: str) -> "Markup":
    """The code of a text: one path, black on white, error correction M."""
    import segno
    from markupsafe import Markup

    code = segno.make(text, micro=False, error="m", boost_error=False)
    rows = [list(row) for row in code.matrix]
    size = len(rows) + 2 * _QUIET
    path = "".join(_modules(row, y + _QUIET) for y, row in enumerate(rows))
    return Markup(
        '<svg class="qr" role="img" viewBox="0 0 {0} {0}" shape-rendering="crispEdges" '
        "><title>{1}</title>"
        '<path fill="#fff" d="M0 0h{0}v{0}h-{0}z"/><path d="{2}"/></svg>'
    ).format(size, legible(title), path)


def _modules(row: list[int], y: int) -> str:
    """The dark runs of a row."""
    parts, x = [], 0
    while x < len(row):
        run = next((n for n in range(x, len(row)) if not row[n]), len(row)) - x
        if run:
            parts.append(f"M{x + _QUIET} {y}h{run}v1h-{run}z")
        x += run or 1
    return "".join(parts)
