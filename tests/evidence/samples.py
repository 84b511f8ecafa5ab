"""Photos as phones, scanners and chat apps leave them."""

import io
import struct
from collections.abc import Mapping
from typing import Any
from zlib import crc32

from PIL import Image, ImageDraw
from PIL.Image import Transpose

TAKEN, OFFSET = 36867, 36881
CAMERA, POSITION, TURNED, MAKE, MODEL = 34665, 34853, 274, 271, 272

QUARTERS = ((220, 20, 20), (20, 200, 20), (20, 20, 220), (240, 240, 240))
"""The colours of the quarters: upper left, upper right, lower left, lower right."""

_STORED = {
    1: None, 2: Transpose.FLIP_LEFT_RIGHT, 3: Transpose.ROTATE_180, 4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE, 6: Transpose.ROTATE_90, 7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_270,
}  # fmt: skip
"""How a camera that is held in each way stores what is upright."""


def scene(width: int = 160, height: int = 120) -> Image.Image:
    """A picture of four quarters, by which one sees how it lies."""
    image = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(image)
    for n, colour in enumerate(QUARTERS):
        x, y = n % 2 * width // 2, n // 2 * height // 2
        draw.rectangle((x, y, x + width // 2, y + height // 2), fill=colour)
    return image


def stored(turned: int, width: int = 160, height: int = 120) -> Image.Image:
    """The scene as it lies in a file of this orientation."""
    step = _STORED[turned]
    return scene(width, height) if step is None else scene(width, height).transpose(step)


def exif(
    *,
    turned: int | None = None,
    taken: str | None = "2026:05:20 10:03:11",
    offset: str | None = "+08:00",
    place: bool = True,
    make: str = "HUAWEI",
    model: str = "P30",
) -> Image.Exif:
    """What a phone writes."""
    written = Image.Exif()
    written[MAKE], written[MODEL] = make, model
    if turned is not None:
        written[TURNED] = turned
    inner = written.get_ifd(CAMERA)
    inner.update({TAKEN: taken} if taken is not None else {})
    inner.update({OFFSET: offset} if offset is not None else {})
    if place:
        written.get_ifd(POSITION).update(
            {1: "N", 2: (27.0, 59.0, 39.36), 3: "E", 4: (120.0, 41.0, 57.72)}
        )
    return written


def saved(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    """The bytes of an image."""
    stream = io.BytesIO()
    image.save(stream, form, **options)
    return stream.getvalue()


def photo(form: str = "JPEG", **written: Any) -> bytes:
    """The scene as a phone saves it, with camera data."""
    return saved(scene(), form, exif=exif(**written))


def chat_photo() -> bytes:
    """The scene as a chat app passes it on: without camera data."""
    return saved(scene())


Tags = Mapping[int, tuple[int, int, bytes]]
"""Tag → kind, how many, and the bytes of the values."""


def tiff(main: Tags, inner: Tags | None = None, gps: Tags | None = None, order: str = "<") -> bytes:
    """Camera data as any camera might write them, well or badly."""
    parts = {CAMERA: inner, POSITION: gps}
    pointers = {tag: (4, 1, b"\0\0\0\0") for tag, tags in parts.items() if tags is not None}
    main = dict(sorted({**main, **pointers}.items()))
    blocks, at = {}, 8 + _length(main)
    for tag, tags in parts.items():
        if tags is not None:
            main[tag] = (4, 1, struct.pack(order + "I", at))
            blocks[tag] = _directory(tags, at, order)
            at += len(blocks[tag])
    head = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, 8)
    return head + _directory(main, 8, order) + b"".join(blocks.values())


def _length(tags: Tags) -> int:
    return 2 + 12 * len(tags) + 4 + sum(len(v) for _, _, v in tags.values() if len(v) > 4)


def _directory(tags: Tags, at: int, order: str) -> bytes:
    entries, behind = [], b""
    start = at + 2 + 12 * len(tags) + 4
    for tag, (kind, many, values) in tags.items():
        inline = values.ljust(4, b"\0")
        if len(values) > 4:
            inline = struct.pack(order + "I", start + len(behind))
            behind += values
        entries.append(struct.pack(order + "HHI", tag, kind, many) + inline)
    return struct.pack(order + "H", len(tags)) + b"".join(entries) + b"\0\0\0\0" + behind


def text(said: bytes) -> tuple[int, int, bytes]:
    """A tag of text."""
    return 2, len(said) + 1, said + b"\0"


def fractions(*pairs: tuple[int, int], order: str = "<") -> tuple[int, int, bytes]:
    """A tag of fractions."""
    return 5, len(pairs), b"".join(struct.pack(order + "II", *pair) for pair in pairs)


def with_exif(content: bytes, camera_data: bytes) -> bytes:
    """A JPEG with these camera data."""
    body = b"Exif\0\0" + camera_data
    return content[:2] + segment(0xE1, body) + content[2:]


def segment(marker: int, body: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2) + body


def jpeg_of_size(width: int, height: int) -> bytes:
    """A small JPEG that says it is of this size."""
    content = bytearray(chat_photo())
    at = content.index(b"\xff\xc0") + 5
    content[at : at + 4] = height.to_bytes(2) + width.to_bytes(2)
    return bytes(content)


def png_of_size(width: int, height: int) -> bytes:
    """A small PNG that says it is of this size."""
    content = saved(scene(), "PNG")
    head = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + content[24:29]
    return content[:12] + head + crc32(head).to_bytes(4) + content[33:]


def quarters(image: Image.Image) -> list[tuple[int, ...]]:
    """The colours in the middle of the quarters, each rounded to the nearest of `QUARTERS`."""
    width, height = image.size
    places = [(width * x // 4, height * y // 4) for y in (1, 3) for x in (1, 3)]
    found = [image.convert("RGB").getpixel(place) for place in places]
    return [min(QUARTERS, key=lambda one: _distance(one, colour)) for colour in found]


def _distance(one: tuple[int, ...], other: Any) -> int:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))
