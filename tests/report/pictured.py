"""Inspections with photos and other evidence beside them."""

from functools import cache
from io import BytesIO
from pathlib import Path

from inspector_tui.evidence import keep
from inspector_tui.evidence.prints import derive
from inspector_tui.model import Inspection, Log, Plain
from inspector_tui.store import DISK
from tests.model.samples import written
from tests.report.samples import AT


@cache
def jpeg(number: int, size: tuple[int, int] = (320, 240)) -> bytes:
    """A photo of its own colour."""
    from PIL import Image

    stream = BytesIO()
    colour = (number * 37 % 200, number * 91 % 200, number * 53 % 200)
    Image.new("RGB", size, colour).save(stream, "JPEG")
    return stream.getvalue()


def with_photos(inspection: Inspection, folder: Path, count: int, caption: str) -> Inspection:
    """The inspection with so many photos, dealt out to its lines."""
    said: dict[str, Plain] = {}
    for n in range(count):
        tall = (240, 320) if n % 3 == 2 else (320, 240)
        kept = keep(jpeg(n, tall), folder, kind="photo", disk=DISK, name=f"IMG_{n}.jpg")
        derive(kept.path, folder, disk=DISK)
        address = inspection.lines[n % len(inspection.lines)].address
        text = f"{caption} {n + 1}" if caption else ""
        one = kept.supports(address, "photo", added=AT, caption=text)
        said[one.key] = one.says
    return grown(inspection, said)


def grown(inspection: Inspection, said: dict[str, Plain]) -> Inspection:
    """The inspection after some more entries."""
    log: Log = written(inspection.log, said)
    return Inspection.of(inspection.checklist, log)
