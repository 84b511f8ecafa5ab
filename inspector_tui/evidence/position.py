"""Position: a copy of a photo that does not say where it was taken."""

from inspector_tui.evidence import jpeg, png, webp
from inspector_tui.evidence.camera import POSITION
from inspector_tui.evidence.jpeg import APP1, APP2, APP13
from inspector_tui.evidence.photo import look
from inspector_tui.evidence.scan import EXIF
from inspector_tui.evidence.tiff import MOST_TAGS, Tiff


def without_position(content: bytes, name: object = "") -> bytes:
    """The photo without its position; its picture stays byte for byte the same.

    What may also hold a position goes with it: XMP, IPTC, texts, and the further pictures and
    films that phones append. The SHA-256 is another one then. Raises what `look` raises.
    """
    match look(content, name).suffix:
        case "jpg":
            return jpeg.copied(content, _jpeg_segment)
        case "png":
            return png.copied(content, _png_chunk)
    return webp.copied(content, _webp_chunk)


def _jpeg_segment(marker: int, body: bytes) -> bytes | None:
    if marker == APP1:
        return _blanked(body) if body.startswith(EXIF) else None
    behind = marker == APP2 and body.startswith(b"MPF\0")
    return None if behind or marker == APP13 else body


def _png_chunk(name: bytes, body: bytes) -> bytes | None:
    if name == b"eXIf":
        return _blanked(body)
    return None if name in png.TEXTS else body


_XMP_FLAG = 0x04


def _webp_chunk(name: bytes, body: bytes) -> bytes | None:
    if name == b"EXIF":
        return _blanked(body)
    if name == b"VP8X" and body:
        return bytes([body[0] & ~_XMP_FLAG]) + body[1:]
    return None if name == b"XMP " else body


def _blanked(body: bytes) -> bytes:
    start = len(EXIF) if body.startswith(EXIF) else 0
    return body[:start] + without_gps(body[start:])


def without_gps(exif: bytes) -> bytes:
    """Camera data of the same length without the directory of the position.

    Nothing else moves, for makers' own notes refer to places in the file. What cannot be read is
    blanked altogether.
    """
    tiff = Tiff(exif)
    if tiff.order is None or tiff.number(tiff.number(4), 2) > MOST_TAGS:
        return bytes(len(exif))
    while (tag := tiff.main.get(POSITION)) is not None:
        tiff = Tiff(_taken_out(tiff, tiff.number(tag.at)))
    return tiff.content


def _taken_out(tiff: Tiff, gps: int) -> bytes:
    """The data with that directory blank and the tag that points to it gone from the first one."""
    cut = bytearray(tiff.content)
    for tag in tiff.directory(gps).values():
        cut[tag.at : tag.at + tag.size] = bytes(tag.size)
    for entry in tiff.entries(gps):
        cut[entry : entry + 12] = bytes(len(cut[entry : entry + 12]))
    start = tiff.number(4)
    entries = tiff.entries(start)
    gone = next(at for at in entries if tiff.number(at, 2) == POSITION)
    end = entries.stop + 4
    cut[start : start + 2] = (len(entries) - 1).to_bytes(2, tiff.order or "big")
    cut[gone:end] = tiff.content[gone + 12 : end] + bytes(12)
    return bytes(cut)
