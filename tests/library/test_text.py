"""Files as other programs write them: encodings, marks, sizes, damage."""

from pathlib import Path

import pytest

from inspector_tui.errors import FileTrouble
from inspector_tui.library import check, load
from inspector_tui.library.text import MOST_BYTES
from tests.library.sample import SAMPLE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk"])
def test_utf_8_with_and_without_mark_and_gb18030_read_the_same(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "sample.yaml"
    path.write_bytes(SAMPLE.encode(encoding))
    assert load(path).title == {"zh": "样表", "en": "Sample"}


def test_lines_may_end_as_windows_ends_them(tmp_path: Path) -> None:
    path = tmp_path / "sample.yaml"
    path.write_bytes(SAMPLE.replace("\n", "\r\n").replace("levels: two\r", "levels: to\r").encode())
    (one,) = check(path)
    assert (one.line, one.column, one.places["word"]) == (50, 17, "to")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_refused_by_name(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "sample.yaml"
    path.write_bytes(SAMPLE.encode(encoding))
    (one,) = check(path)
    assert str(one) == (
        f"{path}:1:1: the file is UTF-16 (“Unicode” in Notepad) or no text at all"
        " — Save it again with the encoding UTF-8."
    )


def test_a_damaged_byte_is_not_taken_for_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "sample.yaml"
    path.write_bytes(SAMPLE.encode().replace("有记录".encode(), "有".encode() + b"\xff" + b"\xd0"))
    (one,) = check(path)
    assert (one.line, one.column) == (57, 13)
    assert "neither UTF-8 nor GB18030" in str(one)


def test_what_is_neither_encoding_is_refused_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "sample.yaml"
    path.write_bytes(b"format: checklist/1\nid: \xff\xff\n")
    (one,) = check(path)
    assert (one.line, one.column) == (2, 5)
    assert "neither UTF-8 nor GB18030" in str(one)


def test_a_control_character_is_shown_with_its_code(tmp_path: Path) -> None:
    path = tmp_path / "sample.yaml"
    path.write_text(SAMPLE.replace("牢固", "牢\x07固"), encoding="utf-8")
    (one,) = check(path)
    assert "an invisible control character (U+0007) stands here" in str(one)
    assert SAMPLE.splitlines()[one.line - 1][one.column - 2] == "牢"


def test_an_enormous_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "sample.yaml"
    path.write_bytes(b"# " + b"x" * MOST_BYTES)
    (one,) = check(path)
    assert "the file is larger than 2000000 bytes" in str(one)


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_what_the_disk_does_not_give_is_file_trouble_that_names_it(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(FileTrouble) as caught:
        check(tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)
