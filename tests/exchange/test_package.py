"""What is packed arrives byte for byte, and the same content is always the same package."""

import json
import zipfile
from pathlib import Path

import pytest

from inspector_tui.errors import DamagedFile, FileTrouble, NotSaved
from inspector_tui.evidence import print_of
from inspector_tui.exchange import pack
from inspector_tui.store import NAME, to_bytes
from tests.exchange.samples import (
    DAY,
    PAPER,
    content_of,
    digits_of,
    files_of,
    held,
    merged,
    photo,
    taken,
    walked,
    with_files,
)


def test_a_packed_inspection_arrives_byte_for_byte(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    packed = pack(folder, tmp_path / "gate.insp")
    merged(tmp_path / "office", packed.path)
    ((text, files),) = held(tmp_path / "office").values()
    assert text == to_bytes(content_of(folder))
    assert files == files_of(folder)
    assert set(files.values()) == {photo(1), photo(2), PAPER}


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    first = pack(folder, tmp_path / "first.insp").path.read_bytes()
    plain = json.loads((folder / NAME).read_bytes())
    plain["entries"] = dict(reversed(plain["entries"].items()))
    (folder / NAME).write_text(json.dumps(plain, indent=2), encoding="utf-8")
    assert pack(folder, tmp_path / "second.insp").path.read_bytes() == first


def test_an_inspection_that_came_in_a_package_packs_to_the_same_bytes(tmp_path: Path) -> None:
    sent = pack(walked(tmp_path / "sent"), tmp_path / "gate.insp").path
    merged(tmp_path / "office", sent)
    (folder,) = (one.parent for one in (tmp_path / "office").rglob(f"inspections/**/{NAME}"))
    assert pack(folder, tmp_path / "again.insp").path.read_bytes() == sent.read_bytes()


def test_photos_are_stored_and_the_text_is_deflated(tmp_path: Path) -> None:
    packed = pack(walked(tmp_path / "sent"), tmp_path / "gate.insp")
    with zipfile.ZipFile(packed.path) as bundle:
        assert bundle.testzip() is None
        rows = {one.filename: one for one in bundle.infolist()}
    assert list(rows) == [
        "inspection.json",
        *sorted(f"evidence/{digits}.{'pdf' if digits == digits_of(PAPER) else 'jpg'}"
                for digits in map(digits_of, (photo(1), photo(2), PAPER))),
        "manifest.json",
    ]  # fmt: skip
    assert rows["inspection.json"].compress_type == zipfile.ZIP_DEFLATED
    photos = [one for name, one in rows.items() if name.startswith("evidence/")]
    assert {one.compress_type for one in photos} == {zipfile.ZIP_STORED}
    assert {one.date_time for one in rows.values()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_file_that_nothing_speaks_of_stays_at_home(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    stray = photo(9)
    (folder / "evidence" / f"{digits_of(stray)}.jpg").write_bytes(stray)
    (folder / "evidence" / "notes.txt").write_text("private")
    packed = pack(folder, tmp_path / "gate.insp")
    assert digits_of(stray) not in packed.originals
    assert len(packed.originals) == 3


def test_missing_and_damaged_files_are_told_and_the_rest_travels(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    gone, spoilt = digits_of(photo(1)), digits_of(photo(2))
    (folder / "evidence" / f"{gone}.jpg").unlink()
    print_of(folder, gone).unlink(missing_ok=True)
    (folder / "evidence" / f"{spoilt}.jpg").write_bytes(photo(3))
    packed = pack(folder, tmp_path / "gate.insp")
    assert (packed.missing, packed.damaged) == ((gone,), (spoilt,))
    assert packed.originals == (digits_of(PAPER),)
    assert list(taken(packed.path).evidence.originals) == [digits_of(PAPER)]


def test_a_damaged_inspection_is_not_packed(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    text = (folder / NAME).read_bytes()
    (folder / NAME).write_bytes(text.replace(b"no guard", b"no gourd"))
    with pytest.raises(DamagedFile, match="A-2/note"):
        pack(folder, tmp_path / "gate.insp")
    assert not (tmp_path / "gate.insp").exists()


def test_a_folder_without_an_inspection_is_not_packed(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="cannot be read"):
        pack(tmp_path, tmp_path / "gate.insp")


def test_where_nothing_can_be_written_the_old_package_stays(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    with pytest.raises(NotSaved, match="not written"):
        pack(folder, tmp_path / "no such folder" / "gate.insp")
    (tmp_path / "there.insp").mkdir()
    with pytest.raises(NotSaved, match="not written"):
        pack(folder, tmp_path / "there.insp")
    assert {one.name for one in tmp_path.iterdir()} == {"sent", "sent-inbox", "there.insp"}


BIG = (2400, 1200)


def big(folder: Path) -> Path:
    """An inspection with a photo of more than 1600 pixels, a small one and a paper."""
    walked(folder, *DAY)
    with_files(folder, {"big.jpg": photo(5, BIG), "small.jpg": photo(1), "permit.pdf": PAPER})
    return folder


def test_a_package_at_1600_holds_a_smaller_copy_that_is_not_the_original(tmp_path: Path) -> None:
    from PIL import Image

    folder, original = big(tmp_path / "sent"), digits_of(photo(5, BIG))
    packed = pack(folder, tmp_path / "gate.insp", "1600")
    assert packed.smaller == (original,)
    assert digits_of(PAPER) in packed.originals
    found = taken(packed.path)
    assert original not in found.evidence.originals
    copy = b"".join(found.evidence.smaller[original].pieces())
    assert found.evidence.smaller[original].digest == digits_of(copy) != original
    with zipfile.ZipFile(packed.path) as bundle, bundle.open(f"prints/{original}.jpg") as file:
        assert Image.open(file).size == (1600, 800)
    assert found.content.log == content_of(folder).log


def test_a_smaller_copy_is_imported_as_a_print_and_the_original_is_still_missed(
    tmp_path: Path,
) -> None:
    folder, original = big(tmp_path / "sent"), digits_of(photo(5, BIG))
    office = tmp_path / "office"
    (line,) = merged(office, pack(folder, tmp_path / "small.insp", "1600").path).lines
    here = office / line.folder
    assert (line.outcome, line.smaller, line.missing) == ("new", 1, (original,))
    assert print_of(here, original).exists()
    assert f"{original}.jpg" not in files_of(here)


def test_when_the_original_comes_it_takes_the_place_of_the_smaller_copy(tmp_path: Path) -> None:
    folder, original = big(tmp_path / "sent"), digits_of(photo(5, BIG))
    office = tmp_path / "office"
    merged(office, pack(folder, tmp_path / "small.insp", "1600").path)
    (line,) = merged(office, pack(folder, tmp_path / "full.insp").path).lines
    here = office / line.folder
    assert (line.outcome, line.files, line.missing) == ("known", 1, ())
    assert files_of(here)[f"{original}.jpg"] == photo(5, BIG)
    assert not print_of(here, original).exists()
    (line,) = merged(office, tmp_path / "small.insp").lines
    assert line.smaller == 0
    assert not print_of(here, original).exists()


def test_a_smaller_copy_travels_on_from_office_to_office(tmp_path: Path) -> None:
    original = digits_of(photo(5, BIG))
    small = pack(big(tmp_path / "sent"), tmp_path / "small.insp", "1600").path
    (line,) = merged(tmp_path / "county", small).lines
    onward = pack(tmp_path / "county" / line.folder, tmp_path / "onward.insp")
    assert (onward.smaller, onward.missing) == ((original,), ())
    (line,) = merged(tmp_path / "city", onward.path).lines
    county = print_of(tmp_path / "county" / line.folder, original)
    assert print_of(tmp_path / "city" / line.folder, original).read_bytes() == county.read_bytes()


def test_without_photos_the_papers_still_travel(tmp_path: Path) -> None:
    folder = big(tmp_path / "sent")
    packed = pack(folder, tmp_path / "gate.insp", "none")
    assert packed.originals == (digits_of(PAPER),)
    assert set(packed.left_out) == {digits_of(photo(5, BIG)), digits_of(photo(1))}
    assert packed.size < 10_000
    assert taken(packed.path).content.log == content_of(folder).log
