"""Picture: a photo decoded at the size that is needed, turned upright."""

import io
from math import ceil
from typing import TYPE_CHECKING

from inspector_tui.evidence import jpeg, png
from inspector_tui.evidence.photo import Photo, look
from inspector_tui.evidence.trouble import undecodable

if TYPE_CHECKING:
    from PIL.Image import Image

WHITE = (255, 255, 255)


def picture(content: bytes, width: int, height: int, name: object = "") -> "Image":
    """The picture of a photo in RGB, upright, within a width and a height; never enlarged.

    Raises what `look` raises, and DamagedPhoto where the picture cannot be decoded.
    """
    facts = look(content, name)
    box = (height, width) if facts.data.turned >= 5 else (width, height)
    try:
        return _upright(_reduced(facts, content, box), facts.data.turned)
    except (OSError, SyntaxError, ValueError, IndexError, OverflowError, MemoryError) as error:
        raise undecodable(name) from error


def _reduced(facts: Photo, content: bytes, box: tuple[int, int]) -> "Image":
    """The picture within a box; a JPEG is decoded at a fraction of its size."""
    image = _opened(facts.suffix, content)
    if image.size != (facts.width, facts.height):
        raise ValueError("two sizes in one file")
    image.draft(None, _twice(facts, box))
    plain = _on_white(image)
    plain.thumbnail(box, reducing_gap=2)
    return plain


def _twice(facts: Photo, box: tuple[int, int]) -> tuple[int, int]:
    """Twice the size that the picture will have within a box."""
    share = min(2 * box[0] / facts.width, 2 * box[1] / facts.height)
    return ceil(facts.width * share), ceil(facts.height * share)


def _opened(suffix: str, content: bytes) -> "Image":
    """The undecoded image; only the reader of this one format ever sees the bytes."""
    # Pillow takes 20 ms to import.
    if suffix == "jpg":
        from PIL.JpegImagePlugin import JpegImageFile

        return JpegImageFile(io.BytesIO(jpeg.bare(content)))
    if suffix == "png":
        from PIL.PngImagePlugin import PngImageFile

        return PngImageFile(io.BytesIO(png.bare(content)))
    from PIL.WebPImagePlugin import WebPImageFile

    return WebPImageFile(io.BytesIO(content))


def _on_white(image: "Image") -> "Image":
    """The picture without transparency, as it would be printed."""
    from PIL import Image

    if image.mode.startswith("I"):
        # Pillow would cut 16 bits off at 255, which is white.
        return image.point(lambda shade: shade / 256).convert("L").convert("RGB")
    if not image.has_transparency_data:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    paper = Image.new("RGB", layer.size, WHITE)
    paper.paste(layer, mask=layer.getchannel("A"))
    return paper


def _upright(image: "Image", turned: int) -> "Image":
    from PIL.Image import Transpose

    step = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(turned)
    return image if step is None else image.transpose(step)
