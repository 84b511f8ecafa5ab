"""Prints and previews: small, upright, without camera data, made once."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from inspector_tui.errors import DamagedPhoto, FileTrouble, NotAPhoto, NotSaved
from inspector_tui.evidence import cells_of, derive, half_cells, keep, print_of, reduced
from inspector_tui.store import DISK
from tests.evidence.samples import QUARTERS, exif, photo, quarters, saved, scene, stored
from tests.faults.disk_model import DiskModel


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("turned", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_print_is_upright_however_the_camera_was_held(turned: int, form: str) -> None:
    content = saved(stored(turned), form, exif=exif(turned=turned))
    made = opened(reduced(content))
    assert made.size == (160, 120)
    assert quarters(made) == list(QUARTERS)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((4000, 3000), (900, 675)),
        ((3000, 4000), (675, 900)),
        ((900, 10), (900, 10)),
        ((90, 60), (90, 60)),
    ],
)
def test_the_long_side_of_a_print_is_900_pixels_and_nothing_is_enlarged(
    size: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert opened(reduced(saved(scene(*size)))).size == expected


def test_a_print_says_nothing_of_the_camera() -> None:
    made = opened(reduced(photo(turned=6)))
    assert dict(made.getexif()) == {}
    assert set(made.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_print_is_a_fraction_of_its_original() -> None:
    original = saved(scene(4000, 3000).effect_spread(60), quality=90)
    assert len(reduced(original)) < len(original) / 8


def test_the_same_photo_gives_the_same_print() -> None:
    assert reduced(photo()) == reduced(photo())


def deep(grey: Image.Image) -> Image.Image:
    """A grey picture with 16 bits a pixel."""
    doubled = bytes(shade for one in grey.tobytes() for shade in (one, one))
    return Image.frombytes("I;16", grey.size, doubled)


PAINTED: dict[str, tuple[Any, str, dict[str, Any]]] = {
    "CMYK": (scene().convert("CMYK"), "JPEG", {}),
    "grey": (scene().convert("L"), "JPEG", {}),
    "progressive": (scene(), "JPEG", {"progressive": True}),
    "several pictures": (scene(), "MPO", {"save_all": True, "append_images": [scene(80, 60)]}),
    "palette": (scene().convert("P"), "PNG", {}),
    "palette with transparency": (scene().convert("P"), "PNG", {"transparency": 0}),
    "transparent": (scene().convert("RGBA"), "PNG", {}),
    "grey and transparent": (scene().convert("LA"), "PNG", {}),
    "black and white": (scene().convert("1"), "PNG", {}),
    "16 bits": (deep(scene().convert("L")), "PNG", {}),
    "lossless": (scene(), "WEBP", {"lossless": True}),
    "transparent and lossy": (scene().convert("RGBA"), "WEBP", {}),
    "moving": (scene(), "WEBP", {"save_all": True, "append_images": [scene()], "duration": 100}),
    "one pixel": (scene(1, 1), "PNG", {}),
    "a line": (scene(3000, 1), "JPEG", {}),
}


@pytest.mark.parametrize(("image", "form", "options"), PAINTED.values(), ids=PAINTED)
def test_a_photo_in_any_way_of_painting_can_be_printed(
    image: Image.Image, form: str, options: dict[str, Any]
) -> None:
    made = opened(reduced(saved(image, form, **options)))
    assert made.mode == "RGB"
    assert max(made.size) == min(900, max(image.size))


@pytest.mark.parametrize("name", ["CMYK", "palette", "transparent", "lossless", "several pictures"])
def test_colours_stay_what_they_are(name: str) -> None:
    image, form, options = PAINTED[name]
    assert quarters(opened(reduced(saved(image, form, **options)))) == list(QUARTERS)


def test_sixteen_bits_a_pixel_are_shown_as_grey_and_not_as_white() -> None:
    image, form, _ = PAINTED["16 bits"]
    made = opened(reduced(saved(image, form)))
    shades = [made.getpixel(place) for place in ((40, 30), (120, 30), (40, 90), (120, 90))]
    plain = [
        scene().convert("L").getpixel(place) for place in ((40, 30), (120, 30), (40, 90), (120, 90))
    ]
    assert all(abs(one[0] - other) < 9 for one, other in zip(shades, plain, strict=True))  # type: ignore[index, operator]


def test_what_is_transparent_is_printed_white() -> None:
    glass = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    assert opened(reduced(saved(glass, "PNG"))).getpixel((20, 20)) == (255, 255, 255)


def test_a_picture_that_cannot_be_decoded_is_refused() -> None:
    content = bytearray(saved(scene(), "PNG"))
    content[60:90] = b"\0" * 30
    with pytest.raises(DamagedPhoto, match=r"gate\.png: the picture cannot be decoded"):
        reduced(bytes(content), "gate.png")


# Kept beside the inspection


def test_a_print_is_made_once_and_kept_by_hash(tmp_path: Path) -> None:
    kept = keep(photo(), tmp_path, kind="photo", disk=DISK)
    made = derive(kept.path, tmp_path, disk=DISK)
    assert made == print_of(tmp_path, kept.sha256)
    assert made == tmp_path / "evidence" / ".prints" / f"{kept.sha256}.jpg"
    made.write_bytes(b"as it was")
    assert derive(kept.path, tmp_path, disk=DISK).read_bytes() == b"as it was"
    assert kept.path.read_bytes() == photo()


def test_a_print_that_is_gone_is_made_again(tmp_path: Path) -> None:
    kept = keep(photo(), tmp_path, kind="photo", disk=DISK)
    before = derive(kept.path, tmp_path, disk=DISK).read_bytes()
    print_of(tmp_path, kept.sha256).unlink()
    assert derive(kept.path, tmp_path, disk=DISK).read_bytes() == before


def test_there_is_no_print_of_a_missing_photo_or_of_a_document(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="cannot be read"):
        derive(tmp_path / "evidence" / f"{'a' * 64}.jpg", tmp_path, disk=DISK)
    kept = keep(b"%PDF-1.7\n", tmp_path, kind="document", disk=DISK)
    with pytest.raises(NotAPhoto, match="PDF"):
        derive(kept.path, tmp_path, disk=DISK)
    assert not (tmp_path / "evidence" / ".prints").exists()


def test_a_disk_that_takes_no_print_is_told(tmp_path: Path) -> None:
    kept = keep(photo(), tmp_path, kind="photo", disk=DISK)
    full = DiskModel({one: None for one in [tmp_path, *tmp_path.parents]})
    full.faults = dict.fromkeys(range(100), "ENOSPC")
    with pytest.raises(NotSaved, match="No space left"):
        derive(kept.path, tmp_path, disk=full)


# Previews


def test_a_preview_shows_two_lines_of_the_picture_in_each_row() -> None:
    rows = cells_of(saved(scene(40, 40), "PNG"), 20, 10)
    assert (len(rows), {len(row) for row in rows}) == (10, {20})
    assert rows[0][0] == (QUARTERS[0], QUARTERS[0])
    assert rows[9][19] == (QUARTERS[3], QUARTERS[3])


def test_the_upper_and_the_lower_half_of_a_cell_are_lines_of_their_own() -> None:
    image = Image.new("RGB", (2, 2), (255, 0, 0))
    image.paste((0, 0, 255), (0, 1, 2, 2))
    ((cell, _),) = cells_of(saved(image, "PNG"), 2, 1)
    assert (cell.upper, cell.lower) == ((255, 0, 0), (0, 0, 255))


def test_a_last_line_without_a_partner_is_shown_over_its_own_colour() -> None:
    odd = cells_of(saved(Image.new("RGB", (4, 3), (9, 8, 7)), "PNG"), 10, 10)
    assert len(odd) == 2
    assert odd[1] == (((9, 8, 7), (9, 8, 7)),) * 4


@pytest.mark.parametrize(
    ("size", "width", "height"), [((400, 300), 50, 18), ((300, 400), 50, 18), ((4000, 10), 20, 9)]
)
def test_a_preview_fits_its_place_and_keeps_its_shape(
    size: tuple[int, int], width: int, height: int
) -> None:
    rows = cells_of(saved(scene(*size)), width, height)
    assert 1 <= len(rows) <= height
    assert 1 <= len(rows[0]) <= width
    assert len(rows) == height or len(rows[0]) == width


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_preview_is_upright(turned: int, tmp_path: Path) -> None:
    place = tmp_path / "photo.jpg"
    place.write_bytes(saved(stored(turned), quality=95, exif=exif(turned=turned)))
    rows = half_cells(place, 16, 6)
    middle = [rows[y][x].upper for y in (1, 4) for x in (4, 12)]
    near = [
        min(QUARTERS, key=lambda q: sum(abs(a - b) for a, b in zip(q, one, strict=True)))
        for one in middle
    ]
    assert near == list(QUARTERS)


def test_a_preview_of_what_is_no_photo_is_refused_in_a_sentence(tmp_path: Path) -> None:
    place = tmp_path / "plan.jpg"
    place.write_bytes(b"%PDF-1.7\n")
    with pytest.raises(NotAPhoto, match=r"plan\.jpg: this is a PDF file"):
        half_cells(place, 10, 10)
    with pytest.raises(FileTrouble, match="cannot be read"):
        half_cells(tmp_path / "gone.jpg", 10, 10)
