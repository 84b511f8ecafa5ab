"""Files are kept byte for byte under their SHA-256, or refused and nothing is left."""

import os
import tracemalloc
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest

from inspector_tui.errors import (
    BadEvidence,
    EmptyFile,
    FileTrouble,
    InspectorError,
    NotAPhoto,
    TooLarge,
)
from inspector_tui.evidence import FOLDER, Disk, altered, keep, original, present
from inspector_tui.store import DISK
from tests.evidence.samples import chat_photo, photo
from tests.evidence.test_suffix import CONTENTS

NOON = datetime(2026, 5, 20, 12, 0, tzinfo=UTC)
PDF = b"%PDF-1.7\n" + b"0123456789" * 300_000


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "2026-05-20-lot-7"
    folder.mkdir()
    return folder


def given(inbox: Path, content: bytes, name: str = "IMG_0001.JPG") -> Path:
    """A file that has just come in."""
    place = inbox / name
    place.write_bytes(content)
    os.utime(place, (NOON.timestamp(), NOON.timestamp()))
    return place


def left(folder: Path) -> list[str]:
    """The names of everything beside the inspection."""
    return sorted(one.name for one in (folder / FOLDER).glob("*")) if folder.exists() else []


def test_the_disk_of_the_store_is_one_that_keeps_evidence() -> None:
    disk: Disk = DISK
    assert disk is DISK


def test_a_photo_is_kept_byte_for_byte_under_its_hash(inbox: Path, folder: Path) -> None:
    source = given(inbox, photo())
    kept = keep(source, folder, kind="photo", disk=DISK)
    assert kept.sha256 == sha256(photo()).hexdigest()
    assert kept.path == folder / "evidence" / f"{kept.sha256}.jpg"
    assert kept.path.read_bytes() == source.read_bytes() == photo()
    assert (kept.name, kept.size, kept.suffix) == ("IMG_0001.JPG", len(photo()), "jpg")
    assert left(folder) == [f"{kept.sha256}.jpg"]


def test_a_document_of_many_pages_is_kept_byte_for_byte(inbox: Path, folder: Path) -> None:
    kept = keep(given(inbox, PDF, "许可证.pdf"), folder, kind="document", disk=DISK)
    assert kept.path.read_bytes() == PDF
    assert kept.sha256 == sha256(PDF).hexdigest()
    assert (kept.name, kept.size, kept.photo) == ("许可证.pdf", len(PDF), None)


def test_bytes_are_kept_as_files_are(folder: Path) -> None:
    kept = keep(photo(), folder, kind="photo", disk=DISK, name="C:\\phone\\IMG 1.jpg")
    assert kept.path.read_bytes() == photo()
    assert (kept.name, kept.modified) == ("IMG 1.jpg", "")


def test_the_same_file_again_changes_nothing(inbox: Path, folder: Path) -> None:
    first = keep(given(inbox, photo()), folder, kind="photo", disk=DISK)
    again = keep(given(inbox, photo(), "copy (1).jpg"), folder, kind="photo", disk=DISK)
    assert (again.sha256, again.path) == (first.sha256, first.path)
    assert left(folder) == [first.path.name]
    assert first.path.read_bytes() == photo()


def test_a_kept_file_that_was_damaged_is_mended_by_keeping_it_again(
    inbox: Path, folder: Path
) -> None:
    kept = keep(given(inbox, photo()), folder, kind="photo", disk=DISK)
    kept.path.write_bytes(b"damaged")
    keep(inbox / "IMG_0001.JPG", folder, kind="photo", disk=DISK)
    assert kept.path.read_bytes() == photo()


@pytest.mark.parametrize("suffix", sorted(CONTENTS.keys() - {"svg", "html"}))
def test_a_document_gets_the_suffix_of_its_content(suffix: str, inbox: Path, folder: Path) -> None:
    source = given(inbox, CONTENTS[suffix], "whatever.exe")
    kept = keep(source, folder, kind="document", disk=DISK)
    assert kept.path.suffix == f".{suffix}"
    assert kept.path.read_bytes() == CONTENTS[suffix]


REFUSALS: dict[str, tuple[bytes, str, type[InspectorError]]] = {
    "an empty photo": (b"", "photo", EmptyFile),
    "an empty document": (b"", "document", EmptyFile),
    "a truncated photo": (photo()[:-100], "photo", BadEvidence),
    "a PDF as a photo": (PDF, "photo", NotAPhoto),
    "a drawing as a photo": (CONTENTS["svg"], "photo", BadEvidence),
    "a drawing as a document": (CONTENTS["svg"], "document", BadEvidence),
    "a page as a document": (CONTENTS["html"], "document", BadEvidence),
    "a program": (b"MZ\x90\0\3\0\0\0\4\0", "document", BadEvidence),
}


@pytest.mark.parametrize(("content", "kind", "error"), REFUSALS.values(), ids=REFUSALS)
def test_what_is_refused_leaves_nothing(
    content: bytes, kind: str, error: type[InspectorError], inbox: Path, folder: Path
) -> None:
    source = given(inbox, content)
    with pytest.raises(error) as refusal:
        keep(source, folder, kind=kind, disk=DISK)  # type: ignore[arg-type]
    assert str(refusal.value).startswith(f"{source}: ")
    assert left(folder) == []


def test_a_pdf_that_is_called_jpg_is_a_document(inbox: Path, folder: Path) -> None:
    source = given(inbox, PDF, "许可证.jpg")
    with pytest.raises(NotAPhoto, match="Attach it as a document"):
        keep(source, folder, kind="photo", disk=DISK)
    assert keep(source, folder, kind="document", disk=DISK).path.suffix == ".pdf"


def test_a_document_that_is_too_large_is_refused_while_it_is_copied(
    inbox: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector_tui.evidence.keeping.LARGEST_DOCUMENT", 2_000_000)
    with pytest.raises(TooLarge, match="larger than 2 MB"):
        keep(given(inbox, PDF), folder, kind="document", disk=DISK)
    assert left(folder) == []


def test_what_is_no_file_is_told_with_its_place(inbox: Path, folder: Path) -> None:
    for place, reason in ((inbox / "gone.jpg", "No such file"), (inbox, "Is a directory")):
        with pytest.raises(FileTrouble, match=f"{place}.*{reason}"):
            keep(place, folder, kind="photo", disk=DISK)


def test_a_pipe_is_not_waited_for(inbox: Path, folder: Path) -> None:
    os.mkfifo(inbox / "pipe.jpg")
    with pytest.raises(FileTrouble):
        keep(inbox / "pipe.jpg", folder, kind="photo", disk=DISK)


def test_a_name_is_one_clean_line(folder: Path) -> None:
    kept = keep(
        photo(), folder, kind="photo", disk=DISK, name="../a/b\n\x1b[31mc\u202e" + "x" * 300
    )
    assert kept.name.startswith("b [31mc")
    assert len(kept.name) == 200


# What becomes of it


def test_what_is_kept_becomes_evidence_with_its_facts(inbox: Path, folder: Path) -> None:
    kept = keep(given(inbox, photo()), folder, kind="photo", disk=DISK)
    one = kept.supports("Y1-1", "photo", added=NOON, caption="The gate")
    assert one.key == f"item/Y1-1/photo/{kept.sha256}"
    assert one.says == {
        "name": "IMG_0001.JPG",
        "size": len(photo()),
        "suffix": "jpg",
        "taken": "2026-05-20T10:03:11+08:00",
        "original": True,
        "place": "27.994267,120.699367",
        "camera": "HUAWEI P30",
        "caption": "The gate",
        "added": "2026-05-20T12:00:00.000Z",
    }
    assert original(folder, one) == kept.path


def test_a_photo_without_camera_data_has_the_time_of_its_file_and_says_so(
    inbox: Path, folder: Path
) -> None:
    kept = keep(given(inbox, chat_photo()), folder, kind="photo", disk=DISK)
    one = kept.supports("Y1-1", "photo", added=NOON.astimezone(timezone(timedelta(hours=8))))
    assert (one.taken, one.original) == ("2026-05-20T12:00:00.000Z", False)
    assert one.added == "2026-05-20T12:00:00.000Z"


def test_a_document_has_no_time_of_taking(inbox: Path, folder: Path) -> None:
    kept = keep(given(inbox, PDF), folder, kind="document", disk=DISK)
    one = kept.supports("Y1-1", "document", added=NOON)
    assert (one.taken, one.original, one.kind) == ("", False, "document")


# What is there


def test_the_files_that_are_there_are_known_by_their_names(inbox: Path, folder: Path) -> None:
    assert present(folder) == frozenset()
    kept = keep(given(inbox, photo()), folder, kind="photo", disk=DISK)
    (folder / FOLDER / "notes.txt").write_text("mine")
    (folder / FOLDER / f"{'a' * 64}.jpg").touch()
    (folder / FOLDER / f"{'b' * 64}.jpg").mkdir()
    assert present(folder) == {kept.sha256}


def test_a_file_whose_content_was_changed_is_found(inbox: Path, folder: Path) -> None:
    kept = keep(given(inbox, photo()), folder, kind="photo", disk=DISK)
    other = keep(given(inbox, PDF), folder, kind="document", disk=DISK)
    both = [kept.sha256, other.sha256, "a" * 64]
    assert altered(folder, both) == ()
    content = bytearray(photo())
    content[-3] ^= 1
    kept.path.write_bytes(content)
    assert altered(folder, both) == (kept.sha256,)


def test_a_large_document_is_never_in_memory_as_a_whole(inbox: Path, folder: Path) -> None:
    source = inbox / "film.mp4"
    with source.open("wb") as stream:
        stream.write(CONTENTS["mp4"])
        stream.truncate(64_000_000)
    tracemalloc.start()
    kept = keep(source, folder, kind="document", disk=DISK)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept.size == 64_000_000
    assert most < 8_000_000


def test_memory_does_not_grow_with_the_number_of_photos(folder: Path) -> None:
    contents = [photo(model=f"P{n}") for n in range(40)]
    keep(contents[0], folder, kind="photo", disk=DISK)
    tracemalloc.start()
    for content in contents[1:]:
        keep(content, folder, kind="photo", disk=DISK)
    left_over, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert left_over < len(contents[0]) * 10
    assert len(present(folder)) == 40
