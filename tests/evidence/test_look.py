"""A photo is looked at without trust, and what is none is refused with the mend."""

import io
import warnings
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from inspector_tui.errors import (
    BadEvidence,
    DamagedPhoto,
    EmptyFile,
    NotAPhoto,
    TooLarge,
)
from inspector_tui.evidence import look, reduced, without_position
from tests.evidence.samples import (
    chat_photo,
    exif,
    fractions,
    jpeg_of_size,
    photo,
    png_of_size,
    saved,
    scene,
    segment,
    text,
    tiff,
    with_exif,
)
from tests.evidence.test_suffix import CONTENTS


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_photo_tells_time_offset_place_camera_and_how_it_lies(form: str) -> None:
    facts = look(photo(form, turned=6))
    assert (facts.width, facts.height) == (160, 120)
    assert facts.data.taken == "2026-05-20T10:03:11+08:00"
    assert facts.data.place == "27.994267,120.699367"
    assert facts.data.camera == "HUAWEI P30"
    assert facts.data.turned == 6
    assert facts.original


def test_a_photo_from_a_chat_app_has_no_original_data() -> None:
    facts = look(chat_photo())
    assert not facts.original
    assert (facts.data.taken, facts.data.place, facts.data.camera) == ("", "", "")
    assert facts.data.turned == 1


def test_a_camera_that_says_no_offset_leaves_it_out() -> None:
    assert look(photo(offset=None)).data.taken == "2026-05-20T10:03:11"


@pytest.mark.parametrize("lossless", [True, False])
def test_a_plain_webp_photo_tells_its_size(lossless: bool) -> None:
    facts = look(saved(scene(), "WEBP", lossless=lossless))
    assert (facts.suffix, facts.width, facts.height) == ("webp", 160, 120)


def test_a_photo_with_further_pictures_behind_it_is_a_photo() -> None:
    content = saved(scene(), "MPO", save_all=True, append_images=[scene(80, 60)])
    facts = look(content)
    assert (facts.suffix, facts.width) == ("jpg", 160)


def test_a_progressive_photo_tells_its_size() -> None:
    assert look(saved(scene(), progressive=True)).height == 120


def test_padding_and_unknown_parts_are_passed_over() -> None:
    content = chat_photo()
    odd = (
        content[:2]
        + b"\xff\xff\xff"
        + segment(0xEC, b"Ducky")[1:]
        + segment(0xFE, b"")
        + content[2:]
    )
    assert look(odd).width == 160


# Refusals


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(EmptyFile, match=r"gate\.jpg: the file is empty \(0 bytes\)"):
        look(b"", "gate.jpg")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.99])
def test_a_photo_that_breaks_off_is_refused(form: str, part: float) -> None:
    content = saved(scene(640, 480).effect_spread(20), form, exif=exif())
    with pytest.raises(DamagedPhoto, match="breaks off"):
        look(content[: int(len(content) * part)], "gate.jpg")


def test_a_photo_is_whole_with_bytes_behind_its_end() -> None:
    assert look(chat_photo() + b"\0" * 1_000 + b"SEFT").width == 160


@pytest.mark.parametrize("suffix", ["pdf", "docx", "zip", "txt", "mp4"])
def test_what_is_no_picture_is_refused_as_a_photo_and_sent_to_the_documents(suffix: str) -> None:
    with pytest.raises(NotAPhoto, match=f"this is a {suffix.upper()} file, not a photo"):
        look(CONTENTS[suffix], "gate.jpg")


def test_a_heic_photo_is_refused_with_the_way_to_a_jpeg() -> None:
    with pytest.raises(NotAPhoto, match=r"HEIC.*Most Compatible.*as JPEG"):
        look(CONTENTS["heic"], "IMG_0001.HEIC")


@pytest.mark.parametrize("suffix", ["gif", "bmp", "tiff"])
def test_a_picture_of_no_camera_is_refused_with_the_formats_that_are_taken(suffix: str) -> None:
    with pytest.raises(NotAPhoto, match=f"{suffix.upper()} is no format of cameras.*JPEG or PNG"):
        look(CONTENTS[suffix], "scan")


@pytest.mark.parametrize("suffix", ["svg", "html"])
def test_what_can_carry_programs_is_refused(suffix: str) -> None:
    with pytest.raises(BadEvidence, match="can carry programs"):
        look(CONTENTS[suffix], "plan.jpg")


def test_noise_is_refused() -> None:
    with pytest.raises(BadEvidence, match="cannot be told"):
        look(b"\0\1\2\3" * 100, "gate.jpg")


@pytest.mark.parametrize(
    ("content", "megapixels"),
    [
        (jpeg_of_size(20_000, 10_000), 200),
        (jpeg_of_size(65_535, 65_535), 4295),
        (png_of_size(13_000, 13_000), 169),
        (png_of_size(2**31 - 1, 2**31 - 1), 4611686014132),
    ],
    ids=["200 MP", "largest JPEG", "20 KB PNG", "largest PNG"],
)
def test_a_bomb_is_refused_before_anything_is_decoded(content: bytes, megapixels: int) -> None:
    with pytest.raises(TooLarge, match=f"are {megapixels} megapixels"):
        look(content, "bomb.jpg")


def test_the_largest_photos_of_phones_are_taken() -> None:
    assert look(jpeg_of_size(12_000, 9_000)).width == 12_000


def test_a_photo_of_no_size_is_refused() -> None:
    with pytest.raises(DamagedPhoto):
        look(jpeg_of_size(100, 0))


def test_a_photo_of_more_bytes_than_any_camera_writes_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("inspector_tui.evidence.photo.LARGEST_PHOTO", 1_000)
    with pytest.raises(TooLarge, match="larger than 0 MB"):
        look(chat_photo())


# Odd camera data


def data_of(camera_data: bytes) -> tuple[str, str, str, int]:
    """What is read of a photo with these camera data."""
    return tuple(look(with_exif(chat_photo(), camera_data)).data)  # type: ignore[return-value]


def taken(said: bytes, offset: bytes = b"") -> str:
    """The time that is read of what a camera says."""
    inner = {36867: text(said), **({36881: text(offset)} if offset else {})}
    return data_of(tiff({}, inner))[0]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (b"2026:05:20 10:03:11", "2026-05-20T10:03:11"),
        (b"2026-05-20 10:03:11", "2026-05-20T10:03:11"),
        (b"2026/05/20 10:03:11", "2026-05-20T10:03:11"),
        (b"2026:05:20T10:03:11", "2026-05-20T10:03:11"),
        (b"2026:05:20 10:03:11.250", "2026-05-20T10:03:11"),
        ("2026:05:20 下午02:03:11".encode(), "2026-05-20T14:03:11"),
        ("2026:05:20 上午10:03:11".encode(), "2026-05-20T10:03:11"),
        (b"2026:05:20 02:03:11 PM", "2026-05-20T14:03:11"),
        (b"0000:00:00 00:00:00", ""),
        (b"    :  :     :  :  ", ""),
        (b"2026:02:30 10:03:11", ""),
        (b"2026:05:20 24:00:00", ""),
        (b"1970:01:01 08:00:00", ""),
        (b"9999:99:99 99:99:99", ""),
        (b"yesterday", ""),
        (b"\xff\xfe\xfd", ""),
        (b"", ""),
    ],
)
def test_a_time_is_read_where_it_makes_sense(said: bytes, read: str) -> None:
    assert taken(said) == read


@pytest.mark.parametrize(
    ("offset", "read"),
    [
        (b"+08:00", "+08:00"),
        (b"-03:30", "-03:30"),
        (b"Z", "+00:00"),
        (b"+0800", ""),
        (b"+99:00", ""),
    ],
)
def test_an_offset_is_read_where_it_makes_sense(offset: bytes, read: str) -> None:
    assert taken(b"2026:05:20 10:03:11", offset) == "2026-05-20T10:03:11" + read


def test_the_time_of_scanning_or_changing_stands_in_for_the_time_of_taking() -> None:
    assert data_of(tiff({}, {36868: text(b"2026:05:20 10:03:11")}))[0] == "2026-05-20T10:03:11"
    assert data_of(tiff({306: text(b"2026:05:20 10:03:11")}))[0] == "2026-05-20T10:03:11"


@pytest.mark.parametrize("order", ["<", ">"])
def test_both_orders_of_bytes_are_read(order: str) -> None:
    turned = (3, 1, (8).to_bytes(2, "little" if order == "<" else "big") + b"\0\0")
    angle = fractions((27, 1), (30, 1), (0, 1), order=order)
    gps = {1: text(b"S"), 2: angle, 3: text(b"W"), 4: angle}
    main = {271: text(b"Canon"), 272: text(b"Canon EOS 5D"), 274: turned}
    read = data_of(tiff(main, {36867: text(b"2026:05:20 10:03:11")}, gps, order))
    assert read == ("2026-05-20T10:03:11", "-27.500000,-27.500000", "Canon EOS 5D", 8)


HERE = {
    1: text(b"N"),
    2: fractions((27, 1), (30, 1), (0, 1)),
    3: text(b"E"),
    4: fractions((120, 1)),
}


@pytest.mark.parametrize(
    ("odd", "read"),
    [
        ({}, "27.500000,120.000000"),
        ({2: fractions((2_750_000, 100_000))}, "27.500000,120.000000"),
        ({2: fractions((27, 1), (30, 1), (0, 0))}, ""),
        ({2: fractions((95, 1))}, ""),
        ({4: fractions((181, 1))}, ""),
        ({1: text(b"X")}, ""),
        ({1: text(b"")}, ""),
        ({3: (3, 1, b"\1\0\0\0")}, ""),
        ({2: fractions((0, 1), (0, 1), (0, 1)), 4: fractions((0, 1))}, ""),
        ({2: fractions((1, 1), (1, 1), (1, 1), (1, 1))}, ""),
        ({2: (2, 3, b"27\0")}, ""),
    ],
)
def test_a_place_is_read_where_it_makes_sense(
    odd: dict[int, tuple[int, int, bytes]], read: str
) -> None:
    assert data_of(tiff({}, None, {**HERE, **odd}))[1] == read


@pytest.mark.parametrize("turned", [0, 9, 65_535])
def test_a_photo_that_lies_in_no_way_there_is_is_taken_as_upright(turned: int) -> None:
    assert data_of(tiff({274: (3, 1, turned.to_bytes(2, "little"))}))[3] == 1


@pytest.mark.parametrize(
    ("make", "model", "read"),
    [
        (b"Apple", b"iPhone 13", "Apple iPhone 13"),
        (b"NIKON CORPORATION", b"NIKON D750", "NIKON CORPORATION NIKON D750"),
        (b"Xiaomi", b"Xiaomi 14", "Xiaomi 14"),
        (b"", b"P30", "P30"),
        (b"HUAWEI\0\0\0garbage", b"", "HUAWEI"),
        ("华为".encode(), "手机\x07".encode(), "华为 手机"),
        (b"\xff" * 400, b"", "�" * 80),
    ],
)
def test_the_camera_is_named_once(make: bytes, model: bytes, read: str) -> None:
    assert data_of(tiff({271: text(make), 272: text(model)}))[2] == read


ODD = {
    "nothing": b"",
    "no header": b"garbage" * 10,
    "a header alone": b"II*\0\x08\0\0\0",
    "a directory far outside": b"II*\0\xff\xff\xff\xff",
    "a directory in its own header": b"II*\0\0\0\0\0",
    "a directory of 65535 tags": b"II*\0\x08\0\0\0\xff\xff" + b"\0" * 50,
    "a tag of four billion values": b"II*\0\x08\0\0\0\1\0"
    + b"\x0f\1\2\0\xff\xff\xff\xff\x08\0\0\0",
    "a directory that points to itself": tiff(
        {34665: (4, 1, b"\x08\0\0\0"), 34853: (4, 1, b"\x08\0\0\0")}
    ),
    "kinds that do not exist": tiff({271: (99, 1, b"\0"), 274: (0, 1, b"\1"), 306: (255, 9, b"x")}),
}


@pytest.mark.parametrize("camera_data", ODD.values(), ids=ODD)
def test_odd_camera_data_say_nothing_and_harm_nothing(camera_data: bytes) -> None:
    assert data_of(camera_data) == ("", "", "", 1)
    content = with_exif(chat_photo(), camera_data)
    assert len(reduced(content)) > 500
    assert look(without_position(content)).data.place == ""


@given(st.binary(max_size=400))
def test_no_camera_data_whatever_break_a_photo(camera_data: bytes) -> None:
    facts = look(with_exif(chat_photo(), b"II*\0\x08\0\0\0" + camera_data))
    assert facts.width == 160


@given(st.data())
def test_no_change_of_bytes_makes_more_than_a_refusal(data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(["JPEG", "PNG", "WEBP"]))
    content = bytearray(photo(form, turned=6))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    assert {_told(step, bytes(content)) for step in (look, reduced, without_position)} <= {
        "done",
        "refused",
    }


def _told(step: Callable[[bytes], object], content: bytes) -> str:
    try:
        return "done" if step(content) else "nothing"
    except BadEvidence:
        return "refused"


@given(st.data())
def test_what_is_read_agrees_with_another_reader(data: st.DataObject) -> None:
    order = data.draw(st.sampled_from("<>"))
    letters, numbers = st.text("ABC xyz19", max_size=12), st.integers(0, 90)
    make, model = (data.draw(letters).strip() for _ in range(2))
    degrees = data.draw(st.tuples(numbers, numbers.filter(lambda n: n < 60), numbers))
    angle = fractions((degrees[0] % 90, 1), (degrees[1], 1), (degrees[2], 7), order=order)
    gps = {1: text(b"N"), 2: angle, 3: text(b"E"), 4: angle}
    camera_data = tiff({271: text(make.encode()), 272: text(model.encode())}, None, gps, order)
    content = with_exif(chat_photo(), camera_data)
    with warnings.catch_warnings(action="ignore"):
        other = Image.open(io.BytesIO(content)).getexif()
        there = other.get_ifd(34853)
    place = "" if not any(degrees) else look(content).data.place.split(",")[0]
    exact = sum(
        (Fraction(*part.limit_rational(10**9)) / 60**n for n, part in enumerate(there[2])),
        Fraction(),
    )
    assert place == (f"{float(exact):.6f}" if exact else "")
    assert look(content).data.camera in (f"{other[271]} {other[272]}".strip(), other[272])
