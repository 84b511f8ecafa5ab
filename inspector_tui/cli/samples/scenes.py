"""Scenes: pictures that stand for photos in the samples, drawn and plainly so."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

SIZE = (640, 480)
"""What is drawn, in pixels."""
SMALL = (480, 360)
"""What is kept of it."""
_SKY, _GROUND, _INK, _PAPER, _RED = "#d9e2e8", "#b9ae9d", "#4a4a4a", "#f6f3ea", "#a33a2e"
_WHEN, _ZONE, _CAMERA = 0x9003, 0x9011, 0x8769


def scene(n: int, taken: datetime) -> bytes:
    """The n-th picture as a JPEG with the time of its making; every number gives another one."""
    from PIL import Image
    from PIL.ImageDraw import Draw

    image = Image.new("RGB", SIZE, _SKY)
    draw = Draw(image)
    draw.rectangle((0, 340, *SIZE), fill=_GROUND)
    SCENES[n % len(SCENES)](draw, n)
    draw.rectangle((12, 12, 96, 46), fill=_PAPER, outline=_INK, width=2)
    draw.text((54, 29), f"No. {n + 1}", fill=_INK, anchor="mm", font_size=20)
    exif = Image.Exif()
    exif.get_ifd(_CAMERA).update({_WHEN: f"{taken:%Y:%m:%d %H:%M:%S}", _ZONE: "+08:00"})
    stream = BytesIO()
    image.resize(SMALL).save(stream, "JPEG", quality=70, exif=exif)
    return stream.getvalue()


def _board(draw: "ImageDraw", n: int) -> None:
    """A notice board with sheets of paper."""
    draw.rectangle((110, 90, 530, 330), fill=_RED, outline=_INK, width=4)
    for at in range(4 + n % 3):
        left = 132 + at % 3 * 130
        top = 110 + at // 3 * 108
        draw.rectangle((left, top, left + 112, top + 92), fill=_PAPER, outline=_INK)
        for line in range(5):
            draw.line((left + 12, top + 16 + line * 14, left + 100, top + 16 + line * 14), _INK)
    for post in (140, 500):
        draw.rectangle((post - 7, 330, post + 7, 430), fill=_INK)


def _scaffold(draw: "ImageDraw", n: int) -> None:
    """A scaffold before a wall."""
    draw.rectangle((80, 60, 560, 400), fill="#c9c4ba", outline=_INK)
    for left in range(80, 561, 80):
        draw.line((left, 40, left, 410), _INK, 6)
    for top in range(90, 400, 78):
        draw.line((70, top, 570, top), _INK, 5)
        draw.line((70, top - 28, 570, top - 28), "#c98a1b", 3)
    for left in range(80, 480 - n % 3 * 80, 160):
        draw.line((left, 400, left + 160, 92), _INK, 3)


def _canteen(draw: "ImageDraw", n: int) -> None:
    """Tables and benches of a canteen."""
    draw.rectangle((0, 0, SIZE[0], 300), fill="#ebe6d8")
    for left in (70, 260, 450):
        draw.rectangle((left, 70, left + 120, 190), fill="#bcd3df", outline=_INK, width=3)
    for at in range(2 + n % 2):
        top, left = 300 + at * 56, 60 + at * 24
        draw.rectangle((left, top, left + 500, top + 16), fill="#9b7b52", outline=_INK)
        for leg in (left + 30, left + 460):
            draw.rectangle((leg, top + 16, leg + 10, top + 48), fill=_INK)


def _rail(draw: "ImageDraw", n: int) -> None:
    """A guard rail at the edge of a floor."""
    draw.rectangle((0, 300, SIZE[0], 360), fill="#a9a59c", outline=_INK)
    for left in range(60, 600, 108):
        draw.rectangle((left, 150, left + 10, 306), fill=_RED)
    for top in (165, 225):
        draw.rectangle((60, top, 500 - n % 2 * 108, top + 10), fill="#e7c34a", outline=_INK)
    draw.rectangle((60, 282, 610, 304), fill="#e7c34a", outline=_INK)


def _store(draw: "ImageDraw", n: int) -> None:
    """Materials in stacks, each with its sign."""
    for at in range(3):
        left = 60 + at * 190
        for row in range(3 + (n + at) % 3):
            draw.rectangle((left, 360 - row * 34, left + 150, 390 - row * 34), fill="#9aa6ad",
                           outline=_INK)  # fmt: skip
        draw.rectangle((left + 40, 400, left + 110, 440), fill=_PAPER, outline=_INK)


SCENES: tuple[Callable[["ImageDraw", int], None], ...] = (
    _board,
    _scaffold,
    _canteen,
    _rail,
    _store,
)
"""What the pictures show, in turn."""
