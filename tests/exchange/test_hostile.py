"""Nothing is taken from a package that is not exactly what this program could have written."""

import json
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.errors import DamagedFile, ForeignFile
from inspector_tui.exchange import Received, Refused, layout, pack, read, verify_file
from inspector_tui.exchange.archive import Archive
from inspector_tui.store import NAME, to_bytes
from tests.exchange.hostile import (
    EVIDENCE,
    SYMLINK,
    Member,
    at,
    flips,
    plain_zip,
    streamed_zip,
    zipped,
)
from tests.exchange.samples import (
    DAY,
    content_of,
    digits_of,
    held,
    merged,
    photo,
    refused,
    taken,
    walked,
)
from tests.store.samples import ID


@pytest.fixture
def text(tmp_path: Path) -> bytes:
    """An honest inspection."""
    return (walked(tmp_path / "sent") / NAME).read_bytes()


def good(text: bytes) -> Member:
    return Member("inspection.json", text, deflated=True)


PHOTO = Member(EVIDENCE, photo(1))
HEX = "0" * 64

STRANGE = [
    "../inspection.json",
    "../../etc/passwd",
    f"evidence/../{HEX}.jpg",
    "/etc/passwd",
    f"/evidence/{HEX}.jpg",
    "evidence\\" + f"{HEX}.jpg",
    "..\\inspection.json",
    "C:\\Windows\\win.ini",
    "C:inspection.json",
    f"evidence/{HEX}.exe",
    f"evidence/{HEX}.html",
    f"evidence/{HEX}.jpg.lnk",
    f"evidence/{HEX[:-1]}.jpg",
    f"evidence/{'A' * 64}.jpg",
    f"evidence/x/{HEX}.jpg",
    f"evidence/{HEX}.jpg\n",
    f"evidence/{HEX}.jpg\0.exe",
    "evidence/",
    "inspection.json/",
    "Inspection.json",
    "inspection.json ",
    "检查.json",
    "notes.txt",
    "",
]


@pytest.mark.parametrize("folder", ["示例家园", "ws/inspections/2024/a"])
def test_the_zip_of_a_folder_says_that_it_is_to_be_unpacked(
    tmp_path: Path, text: bytes, folder: str
) -> None:
    path = tmp_path / "文件夹.zip"
    path.write_bytes(plain_zip({f"{folder}/inspection.json": text, f"{folder}/a.txt": b"x"}))
    assert "the zip of a folder" in refused(path)
    assert "Unpack it" in refused(path)
    with pytest.raises(ForeignFile, match="Unpack it"):  # it was never a package that changed
        verify_file(path)


def test_a_workbook_is_no_inspection_rather_than_a_bad_package(tmp_path: Path) -> None:
    path = tmp_path / "汇总.xlsx"
    path.write_bytes(plain_zip({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}))
    assert "carries no inspection" in refused(path)


@pytest.mark.parametrize("name", STRANGE)
def test_no_name_is_taken_but_those_of_a_package(name: str, text: bytes, tmp_path: Path) -> None:
    path = at(tmp_path, zipped(good(text), Member(name, b"content")))
    assert "which is no part of a package" in refused(path)
    merged(tmp_path / "office", path)
    assert not list((tmp_path / "office").rglob("inspections"))


def test_a_link_is_no_file(text: bytes, tmp_path: Path) -> None:
    link = Member(EVIDENCE, b"/etc/passwd", attributes=SYMLINK)
    assert "a link or a folder" in refused(at(tmp_path, zipped(good(text), link)))


def test_what_a_windows_program_packed_has_no_modes(text: bytes, tmp_path: Path) -> None:
    windows = [one._replace(system=0, attributes=SYMLINK | 0x20) for one in (good(text), PHOTO)]
    found = taken(at(tmp_path, zipped(*windows)))
    assert list(found.evidence.originals) == [digits_of(photo(1))]


def test_evidence_that_is_not_what_its_name_says_is_refused(text: bytes, tmp_path: Path) -> None:
    path = at(tmp_path, zipped(good(text), Member(EVIDENCE, photo(2))))
    assert f"{EVIDENCE} was changed on the way" in refused(path)


@pytest.mark.parametrize("second", ["inspection.json", EVIDENCE, EVIDENCE.replace(".jpg", ".png")])
def test_nothing_may_be_there_twice(second: str, text: bytes, tmp_path: Path) -> None:
    path = at(tmp_path, zipped(good(text), PHOTO, Member(second, photo(1))))
    assert "twice" in refused(path)


def test_a_huge_inspection_is_refused_before_it_is_unpacked(
    text: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layout, "LARGEST_TEXT", len(text) - 1)
    path = at(tmp_path, zipped(good(text)))
    assert f"inspection.json is larger than {len(text) - 1} bytes" in refused(path)


def test_a_huge_photo_is_refused_before_it_is_unpacked(text: bytes, tmp_path: Path) -> None:
    path = at(tmp_path, zipped(good(text), PHOTO._replace(size=layout.LARGEST_FILE + 1)))
    assert f"{EVIDENCE} is larger than" in refused(path)


def test_a_package_may_not_unpack_to_more_than_a_disk_holds(text: bytes, tmp_path: Path) -> None:
    many = [
        Member(f"evidence/{n:064x}.jpg", b"", size=layout.LARGEST_FILE, deflated=True)
        for n in range(5)
    ]
    assert "would unpack to more than" in refused(at(tmp_path, zipped(good(text), *many)))


def test_a_package_of_very_many_files_is_refused(text: bytes, tmp_path: Path) -> None:
    many = [Member(f"evidence/{n:064x}.jpg", b"") for n in range(layout.MOST_MEMBERS)]
    assert "holds 20001 files" in refused(at(tmp_path, zipped(good(text), *many)))


@pytest.mark.parametrize("deflated", [False, True])
@pytest.mark.parametrize("lie", [-1, 1])
def test_a_size_that_lies_is_found_out(
    deflated: bool, lie: int, text: bytes, tmp_path: Path
) -> None:
    liar = Member(EVIDENCE, photo(1), deflated=deflated, size=len(photo(1)) + lie)
    assert f"{EVIDENCE} is not as large" in refused(at(tmp_path, zipped(good(text), liar)))


def test_a_bomb_is_counted_while_it_unpacks_and_not_after(text: bytes, tmp_path: Path) -> None:
    bomb = Member(f"evidence/{HEX}.jpg", bytes(200_000_000), deflated=True, size=100)
    assert len(bomb.bytes) < 300_000
    path = at(tmp_path, zipped(good(text), bomb))
    pieces = Archive(path).pieces(bomb.name)
    with pytest.raises(DamagedFile, match="is not as large"):
        next(pieces)
    assert "is not as large" in refused(path)


def test_two_files_may_not_share_their_bytes(text: bytes, tmp_path: Path) -> None:
    hidden = Member(f"evidence/{HEX}.jpg", b"hidden")
    outer = Member(EVIDENCE, zipped(hidden))
    begins = zipped(good(text), outer).index(outer.content)
    path = at(tmp_path, zipped(good(text), outer, hidden._replace(header=begins)))
    assert "shares its bytes" in refused(path)


def test_a_file_may_not_reach_into_the_directory(text: bytes, tmp_path: Path) -> None:
    path = at(tmp_path, zipped(good(text), PHOTO._replace(packed=len(photo(1)) + 40)))
    assert "not whole" in refused(path)


def test_the_two_descriptions_of_a_file_must_agree(text: bytes, tmp_path: Path) -> None:
    path = at(tmp_path, zipped(good(text), PHOTO._replace(own_name=f"evidence/{HEX}.jpg")))
    assert "two different things" in refused(path)


@pytest.mark.parametrize("flags", [0x1, 0x41, 0x2001])
def test_what_is_encrypted_is_refused(flags: int, text: bytes, tmp_path: Path) -> None:
    path = at(tmp_path, zipped(good(text), PHOTO._replace(flags=flags)))
    assert "encrypted" in refused(path)


@pytest.mark.parametrize("method", [1, 9, 12, 14, 93, 99])
def test_other_ways_of_packing_are_refused(method: int, text: bytes, tmp_path: Path) -> None:
    path = at(tmp_path, zipped(good(text), PHOTO._replace(method=method)))
    assert "packed in a way that is not read" in refused(path)


def test_a_package_that_is_cut_anywhere_is_refused(tmp_path: Path) -> None:
    whole = pack(walked(tmp_path / "sent"), tmp_path / "whole.insp").path.read_bytes()
    for length in range(0, len(whole), 97):
        assert isinstance(one_of(at(tmp_path, whole[:length])), Refused), length
    assert "not whole" in refused(at(tmp_path, whole[:-1]))
    assert "not whole" in refused(at(tmp_path, whole + b"x"))


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"not a zip", b"\0" * 5000, b"PK\5\6" + b"\0" * 18]
)
def test_what_is_no_zip_is_refused(content: bytes, tmp_path: Path) -> None:
    found = one_of(at(tmp_path, content))
    assert isinstance(found, Refused)
    assert isinstance(found.reason, ForeignFile | DamagedFile)


def test_a_zip_without_an_inspection_is_refused(tmp_path: Path) -> None:
    assert "it holds no inspection.json" in refused(at(tmp_path, zipped(PHOTO)))


BAD_TEXTS = {
    "no JSON": b"score: 5",
    "half of it": b'{"inspection": {"1": {',
    "not UTF-8": b'{"inspection": {"1": {"format": "inspection/1", "id": "\xff\xfe"}}}',
    "a list": b"[]",
    "100,000 deep": b'{"inspection":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "100,000 open": b'{"inspection":' + b'{"a":' * 100_000,
    "nothing in it": b"{}",
    "an empty file": b"",
}


@pytest.mark.parametrize("name", BAD_TEXTS)
def test_a_bad_inspection_is_refused(name: str, tmp_path: Path) -> None:
    found = one_of(at(tmp_path, zipped(good(BAD_TEXTS[name]))))
    assert isinstance(found, Refused)


def test_100_000_deep_values_are_refused(text: bytes, tmp_path: Path) -> None:
    plain = json.loads(text)
    first = next(iter(plain["entries"].values()))
    first["value"] = "DEEP"
    deep = json.dumps(plain).replace('"DEEP"', "[" * 100_000 + "]" * 100_000).encode()
    assert "damaged" in refused(at(tmp_path, zipped(good(deep))))


@pytest.mark.parametrize("created", ["2026-13-01T00:00:00Z", "2026-05-20T12:00:00", "../2026", ""])
def test_a_moment_that_would_name_a_strange_folder_is_refused(
    created: str, text: bytes, tmp_path: Path
) -> None:
    plain = json.loads(text)
    next(iter(plain["inspection"].values()))["created"] = created
    path = at(tmp_path, zipped(good(json.dumps(plain).encode())))
    assert f"its created is “{created}”" in refused(path)


@pytest.mark.parametrize("found", ["00112233445566FF", "00112233445566f", "001122334455/../x"])
def test_an_id_that_would_name_a_strange_folder_is_refused(
    found: str, text: bytes, tmp_path: Path
) -> None:
    path = at(tmp_path, zipped(good(text.replace(ID.encode(), found.encode()))))
    assert f"its id is “{found}”" in refused(path)


def test_no_bit_can_flip_without_being_noticed_or_without_meaning_anything(
    tmp_path: Path,
) -> None:
    folder = walked(tmp_path / "sent", *DAY)
    whole = pack(folder, tmp_path / "whole.insp").path.read_bytes()
    expected = to_bytes(content_of(folder))
    seen = set()
    for flipped in flips(whole, 1):
        found = one_of(at(tmp_path, flipped))
        seen.add(type(found))
        if isinstance(found, Received):
            assert to_bytes(found.content) == expected
    assert seen == {Received, Refused}


def test_a_flip_in_a_photo_is_always_noticed(text: bytes, tmp_path: Path) -> None:
    whole = zipped(good(text), PHOTO)
    begins = whole.index(photo(1))
    for turned in flips(photo(1), 211):
        path = at(tmp_path, whole[:begins] + turned + whole[begins + len(turned) :])
        assert "was changed on the way" in refused(path)


@given(st.binary(max_size=300))
def test_no_bytes_at_all_bring_the_reader_down(tail: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = at(Path(folder), b"PK\3\4" + tail)
        assert isinstance(one_of(path), Refused)


@pytest.mark.parametrize("packer", [plain_zip, streamed_zip])
def test_what_other_programs_zip_by_hand_is_read_too(
    packer: object, text: bytes, tmp_path: Path
) -> None:
    content = packer({"inspection.json": text, EVIDENCE: photo(1)})  # type: ignore[operator]
    found = taken(at(tmp_path, content))
    assert b"".join(found.evidence.originals[digits_of(photo(1))].pieces()) == photo(1)


def manifest(**told: object) -> Member:
    plain = {"format": "package/1", "photos": "1600", **told}
    return Member("manifest.json", json.dumps(plain).encode())


COPY = Member(f"prints/{HEX}.jpg", photo(3))


@pytest.mark.parametrize(
    "members",
    [
        (COPY,),
        (COPY, manifest()),
        (COPY, manifest(smaller={"1" * 64: digits_of(photo(3))})),
        (manifest(smaller={HEX: digits_of(photo(3))}),),
    ],
)
def test_a_smaller_copy_that_the_manifest_does_not_name_is_refused(
    members: tuple[Member, ...], text: bytes, tmp_path: Path
) -> None:
    path = at(tmp_path, zipped(good(text), *members))
    assert "not what the manifest says" in refused(path)


def test_a_smaller_copy_that_was_changed_is_refused(text: bytes, tmp_path: Path) -> None:
    told = manifest(smaller={HEX: digits_of(photo(4))})
    assert "was changed on the way" in refused(at(tmp_path, zipped(good(text), COPY, told)))


def test_a_smaller_copy_among_the_originals_is_refused(text: bytes, tmp_path: Path) -> None:
    posing = Member(f"evidence/{HEX}.jpg", photo(3))
    told = manifest(smaller={HEX: digits_of(photo(3))})
    assert isinstance(one_of(at(tmp_path, zipped(good(text), posing, told))), Refused)


def test_a_bad_manifest_is_refused_and_a_newer_one_asks_for_a_newer_program(
    text: bytes, tmp_path: Path
) -> None:
    bad = Member("manifest.json", b"{")
    assert "manifest.json is damaged" in refused(at(tmp_path, zipped(good(text), bad)))
    newer = manifest(format="package/2", photos="4k")
    assert "newer version" in refused(at(tmp_path, zipped(good(text), newer)))


def test_a_changed_checksum_of_the_text_is_noticed(text: bytes, tmp_path: Path) -> None:
    whole = zipped(good(text))
    crc = zlib.crc32(text).to_bytes(4, "little")
    path = at(tmp_path, whole.replace(crc, bytes(4)))
    assert "inspection.json was changed on the way" in refused(path)


def test_what_is_refused_leaves_nothing_behind(text: bytes, tmp_path: Path) -> None:
    path = at(tmp_path, zipped(good(text), Member(EVIDENCE, photo(2))))
    office = tmp_path / "office"
    log = merged(office, path)
    assert [line.outcome for line in log.lines] == ["refused"]
    assert held(office) == {}
    assert {one.name for one in office.rglob("*") if one.is_file()} == {"merge.json"}


def one_of(path: Path) -> Received | Refused:
    """What one file yields."""
    (found,) = read(path)
    return found
