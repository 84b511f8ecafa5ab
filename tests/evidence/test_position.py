"""A copy without its position keeps its picture byte for byte and everything else it can."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from inspector_tui.errors import NotAPhoto
from inspector_tui.evidence import look, without_position
from tests.evidence.samples import (
    chat_photo,
    exif,
    fractions,
    photo,
    saved,
    scene,
    segment,
    text,
    tiff,
    with_exif,
)

FORMS = ["JPEG", "PNG", "WEBP"]


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def spelled(angle: tuple[int, int]) -> bytes:
    return struct.pack("<II", *angle)


@pytest.mark.parametrize("form", FORMS)
def test_the_position_is_gone_and_the_other_data_are_there(form: str) -> None:
    before, after = look(photo(form, turned=6)), look(without_position(photo(form, turned=6)))
    assert before.data.place == "27.994267,120.699367"
    assert after.data == before.data._replace(place="")
    assert dict(opened(without_position(photo(form))).getexif().get_ifd(34853)) == {}


@pytest.mark.parametrize("form", FORMS)
def test_the_picture_is_byte_for_byte_the_same(form: str) -> None:
    content = photo(form)
    assert opened(without_position(content)).tobytes() == opened(content).tobytes()


def test_the_data_of_the_picture_are_not_written_anew() -> None:
    content = photo()
    start = content.index(b"\xff\xda")
    after = without_position(content)
    assert after[after.index(b"\xff\xda") :] == content[start:]
    assert len(after) == len(content)


@pytest.mark.parametrize("form", FORMS)
def test_a_photo_without_a_position_stays_as_it_is(form: str) -> None:
    content = photo(form, place=False)
    assert without_position(content) == content
    assert without_position(saved(scene(), form)) == saved(scene(), form)


@pytest.mark.parametrize("form", FORMS)
def test_twice_is_once(form: str) -> None:
    once = without_position(photo(form))
    assert without_position(once) == once


@pytest.mark.parametrize("order", ["<", ">"])
def test_no_number_of_the_position_is_left_in_the_file(order: str) -> None:
    north, east = (27_994_267, 1_000_003), (120_699_367, 1_000_003)
    gps = {
        1: text(b"N"), 2: fractions(north, order=order),
        3: text(b"E"), 4: fractions(east, order=order),
        29: text(b"2026:05:20"),
    }  # fmt: skip
    content = with_exif(chat_photo(), tiff({271: text(b"HUAWEI")}, None, gps, order))
    numbers = [struct.pack(order + "I", one) for one in (*north, *east)]
    assert all(one in content for one in numbers)
    after = without_position(content)
    assert not any(one in after for one in numbers)
    assert b"2026:05:20" not in after
    assert look(after).data.camera == "HUAWEI"


XMP = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude='27,59.656N'/>"


@pytest.mark.parametrize(
    "extra",
    [
        segment(0xE1, XMP),
        segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0GPSLatitude 27,59.656N"),
        segment(0xED, b"Photoshop 3.0\0008BIM GPSLatitude 27,59.656N"),
        segment(0xE2, b"MPF\0GPSLatitude 27,59.656N"),
    ],
)
def test_a_position_in_another_part_of_a_jpeg_goes_too(extra: bytes) -> None:
    content = photo()
    odd = content[:2] + extra + content[2:]
    after = without_position(odd)
    assert b"27,59.656N" not in after
    assert after == without_position(content)


def test_pictures_and_films_behind_the_photo_go_with_their_positions() -> None:
    several = saved(scene(), "MPO", save_all=True, append_images=[scene(80, 60)], exif=exif())
    after = without_position(several + b"ftypmp42 GPSLatitude")
    assert b"GPSLatitude" not in after
    assert after.count(b"\xff\xd8\xff") == 1
    assert opened(after).format == "JPEG"
    assert look(after).width == 160


def test_texts_of_a_png_and_the_xmp_of_a_webp_go_too() -> None:
    from PIL.PngImagePlugin import PngInfo

    told = PngInfo()
    told.add_itxt("XML:com.adobe.xmp", "GPSLatitude 27,59.656N")
    png = without_position(saved(scene(), "PNG", pnginfo=told, exif=exif()))
    webp = without_position(saved(scene(), "WEBP", xmp=b"GPSLatitude 27,59.656N", exif=exif()))
    assert b"GPSLatitude" not in png + webp
    assert opened(webp).info.get("xmp") is None
    assert look(png).data.camera == look(webp).data.camera == "HUAWEI P30"


def test_camera_data_that_cannot_be_read_are_blanked() -> None:
    content = with_exif(chat_photo(), b"??*\0 27,59.656N")
    assert b"27,59.656N" not in without_position(content)


def test_a_directory_of_more_tags_than_any_camera_writes_is_blanked() -> None:
    many = {n: (3, 1, b"\1\0") for n in range(1_000, 1_600)}
    gps = {1: text(b"N"), 2: fractions((27_994_267, 1))}
    content = with_exif(chat_photo(), tiff(many, None, gps))
    assert spelled((27_994_267, 1)) not in without_position(content)


def test_what_is_no_photo_is_refused() -> None:
    with pytest.raises(NotAPhoto):
        without_position(b"%PDF-1.7\n")


@given(st.data())
def test_no_camera_data_whatever_keep_a_position(data: st.DataObject) -> None:
    gps = {1: text(b"N"), 2: fractions((27, 1)), 3: text(b"E"), 4: fractions((120, 1))}
    camera_data = bytearray(tiff({271: text(b"HUAWEI")}, {36867: text(b"2026")}, gps))
    for _ in range(data.draw(st.integers(0, 4))):
        camera_data[data.draw(st.integers(4, len(camera_data) - 1))] = data.draw(
            st.integers(0, 255)
        )
    after = without_position(with_exif(chat_photo(), bytes(camera_data)))
    assert look(after).data.place == ""
    assert len(after) == len(with_exif(chat_photo(), bytes(camera_data)))
