"""Where a photo was taken does not leave with the picture that a report shows."""

import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from inspector_tui.errors import NoPdf
from inspector_tui.evidence import keep, look, print_of
from inspector_tui.model import Inspection
from inspector_tui.report import write_report
from inspector_tui.report.pictures import pictures
from inspector_tui.store import DISK
from tests.evidence.samples import photo
from tests.report.pictured import grown
from tests.report.samples import AT, MIXED, content, visit

TELLTALES = (b"Exif", b"http://ns.adobe.com/xap", b"HUAWEI", b"Photoshop", b"secret place")


def located(folder: Path) -> Inspection:
    """An inspection with a photo that says where it was taken."""
    taken = photo()
    assert look(taken).data.place == "27.994267,120.699367"
    inspection = visit(MIXED)
    kept = keep(taken, folder, kind="photo", disk=DISK, name="IMG_1.jpg")
    one = kept.supports(inspection.lines[0].address, "photo", added=AT)
    return grown(inspection, {one.key: one.says})


def says_nothing(picture: bytes) -> bool:
    told = look(picture).data
    return told.place == "" and told.taken == "" and not any(one in picture for one in TELLTALES)


def test_the_pictures_of_the_html_say_nothing_of_their_place(tmp_path: Path) -> None:
    held = content(located(tmp_path))
    written = write_report(held, tmp_path, kinds=("html",), lang="en", at=AT, beside=tmp_path)
    page = written.paths[0].read_text(encoding="utf-8")
    inside = [b64decode(one) for one in re.findall(r'src="data:image/jpeg;base64,([^"]+)"', page)]
    assert len(inside) == 1
    assert all(map(says_nothing, inside))


@pytest.mark.parametrize("evidence", [False, True])
def test_the_pictures_of_the_pdf_say_nothing_of_their_place(tmp_path: Path, evidence: bool) -> None:
    held = content(located(tmp_path))
    written = write_report(
        held, tmp_path, kinds=("pdf",), lang="en", at=AT, beside=tmp_path, evidence=evidence
    )
    if isinstance(written.trouble, NoPdf):
        pytest.skip(str(written.trouble))
    pdf = PdfReader(BytesIO(written.paths[0].read_bytes()))
    shown = {one.data for page in pdf.pages for one in page.images}
    assert len(shown) == 1
    assert all(map(says_nothing, shown))
    whole = written.paths[0].read_bytes()
    assert (b"Exif" in whole) is False
    carried = [data for name, found in pdf.attachments.items() for data in found
               if name.endswith(".jpg")]  # fmt: skip
    assert [look(one).data.place for one in carried] == ["27.994267,120.699367"] * evidence


@pytest.mark.parametrize(
    "foreign",
    [
        photo(),
        photo(place=False)[:-2] + b"\xff\xd9" + photo(),
        photo(place=False)[:2] + b"\xff\xfe\x00\x0esecret place" + photo(place=False)[2:],
    ],
    ids=["camera data", "another photo behind it", "comment"],
)
def test_a_print_from_elsewhere_that_says_more_than_its_picture_is_made_anew(
    tmp_path: Path, foreign: bytes
) -> None:
    inspection = located(tmp_path)
    (sha256,) = pictures(inspection, tmp_path)
    path = print_of(tmp_path, sha256)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(foreign)
    assert says_nothing(pictures(inspection, tmp_path)[sha256])
    (tmp_path / "evidence" / f"{sha256}.jpg").unlink()
    assert says_nothing(pictures(inspection, tmp_path)[sha256])
