"""Charts: the rates of the sections as SVG, every figure written out as text."""

from math import cos, pi, sin
from typing import TYPE_CHECKING

from inspector_tui.report.documents.bilingual import Bilingual
from inspector_tui.report.documents.layout import Bar, Chart
from inspector_tui.report.documents.words import shortened
from inspector_tui.report.legible import legible

if TYPE_CHECKING:
    from markupsafe import Markup

_BAR_EMS, _RAY_EMS = 14, 8
_SMALL = 7.5
"""The size of the English below a Chinese label."""
_MOST_RAYS = 9
"""Up to how many rays there is room for both languages at their ends; the bars have it always."""
_FAMILIES = "Report Sans SC, SimHei, 黑体, STHeiti, Noto Sans CJK SC, sans-serif"
_RADIUS = 84.0
_CENTRE = (170.0, 128.0)
_ROW, _DOUBLE_ROW = 17, 22
_AREA = '<polygon fill="#999" fill-opacity="0.45" stroke="#000" stroke-width="1.2" points="{}"/>'
_RING = '<polygon fill="none" stroke="#888" stroke-width="0.5" points="{}"/>'
_RAY = '<line stroke="#888" stroke-width="0.5" x1="{}" y1="{}" x2="{:.1f}" y2="{:.1f}"/>'
_LEFT, _BAR = 128, 156


def radar(chart: Chart) -> "Markup":
    """The rates on rays from a centre, 100 % at the rim."""
    from markupsafe import Markup

    count = len(chart.bars)
    parts = [_ring(count, share / 4) for share in range(1, 5)]
    parts += [_ray(n, count) for n in range(count)]
    shape = " ".join(_at(n, count, bar.share) for n, bar in enumerate(chart.bars))
    parts.append(Markup(_AREA).format(shape))
    parts += [_name(bar, n, count) for n, bar in enumerate(chart.bars)]
    return _svg(chart.title, 340, 256, "radar", parts)


def bars(chart: Chart) -> "Markup":
    """The rates as bars, a row a section."""
    double = any(isinstance(bar.label, Bilingual) for bar in chart.bars)
    row = _DOUBLE_ROW if double else _ROW
    parts = [_bar(bar, n * row) for n, bar in enumerate(chart.bars)]
    return _svg(chart.title, 340, row * len(chart.bars) + 4, "bars", parts)


def _bar(bar: Bar, top: int) -> "Markup":
    from markupsafe import Markup

    return Markup(
        '{}'
        '<rect fill="none" stroke="#888" stroke-width="0.5" x="{}" y="{}" width="{}" height="11"/>'
        '<rect fill="#555" x="{}" y="{}" width="{:.1f}" height="11"/>'
        '<text x="{}" y="{}">{}</text>'
    ).format(
        _label(bar.label, _LEFT - 6, top + 12, "end", _BAR_EMS), _LEFT, top + 3, _BAR,
        _LEFT, top + 3, _BAR * bar.share, _LEFT + _BAR + 6, top + 12, bar.text,
    )  # fmt: skip


def _name(bar: Bar, n: int, count: int) -> "Markup":
    """The label at the end of a ray; the bars beside it say the figure."""
    x, y = _point(n, count, 1 + 14 / _RADIUS)
    anchor = "middle" if abs(x - _CENTRE[0]) < 12 else "start" if x > _CENTRE[0] else "end"
    label = bar.label
    if isinstance(label, Bilingual) and count > _MOST_RAYS:
        label = label.chinese
    return _label(label, x, y + 3, anchor, _RAY_EMS)


def _label(label: str, x: float, y: float, anchor: str, ems: int) -> "Markup":
    """A label on one line, or its Chinese with the English below it."""
    if not isinstance(label, Bilingual):
        return _line(label, x, y, anchor, ems)
    below = _line(label.english, x, y + 4, anchor, ems * 8.5 / _SMALL, f' font-size="{_SMALL}"')
    return _line(label.chinese, x, y - 3, anchor, ems) + below


def _line(text: str, x: float, y: float, anchor: str, ems: float, size: str = "") -> "Markup":
    from markupsafe import Markup

    return Markup('<text x="{:g}" y="{:g}" text-anchor="{}"{}>{}</text>').format(
        round(x, 1), round(y, 1), anchor, Markup(size), shortened(legible(text), int(ems))
    )


def _ring(count: int, share: float) -> "Markup":
    from markupsafe import Markup

    points = " ".join(_at(n, count, share) for n in range(count))
    return Markup(_RING).format(points)


def _ray(n: int, count: int) -> "Markup":
    from markupsafe import Markup

    x, y = _point(n, count, 1)
    return Markup(
        '<line stroke="#888" stroke-width="0.5" x1="{}" y1="{}" x2="{:.1f}" y2="{:.1f}"/>'
    ).format(*_CENTRE, x, y)


def _at(n: int, count: int, share: float) -> str:
    x, y = _point(n, count, share)
    return f"{x:.1f},{y:.1f}"


def _point(n: int, count: int, share: float) -> tuple[float, float]:
    angle = 2 * pi * n / count - pi / 2
    return _CENTRE[0] + _RADIUS * share * cos(angle), _CENTRE[1] + _RADIUS * share * sin(angle)


def _svg(title: str, wide: int, high: int, kind: str, parts: "list[Markup]") -> "Markup":
    from markupsafe import Markup

    return Markup(
        '<svg class="{}" role="img" viewBox="0 0 {} {}" font-size="8.5" font-family="{}">'
        "<title>{}</title>{}</svg>"
    ).format(kind, wide, high, _FAMILIES, legible(title), Markup("").join(parts))
