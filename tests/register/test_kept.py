"""What the workspace keeps of the register, and of the names that a person has settled."""

from pathlib import Path

import pytest

from inspector_tui.errors import DamagedFile, FileTrouble, NewerFormat
from inspector_tui.register import (
    NAME,
    from_bytes,
    kept,
    names_bytes,
    read_kept,
    read_names,
    read_register,
    to_bytes,
)
from tests.register.samples import FIRST, HEADS, SECOND, csv_file


def test_a_register_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    reading = read_register(csv_file(tmp_path, [HEADS, FIRST, SECOND]))
    whole = kept(reading, "2024-12-31")
    path = tmp_path / NAME
    path.write_bytes(to_bytes(whole))
    assert read_kept(path) == whole
    assert read_kept(path).register.regions == ("鹿城区", "乐清市")
    assert (whole.source, whole.digest) == ("register.csv", reading.digest)
    assert path.read_text(encoding="utf-8").count("\n") == 4


def test_no_file_is_an_empty_register(tmp_path: Path) -> None:
    assert read_kept(tmp_path / NAME).sites == ()
    assert read_names(tmp_path / "names.json") == {}


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", DamagedFile),
        (b'{"format":"register/1","as_at":"","sites":[{"id":1}]}', DamagedFile),
        (b'{"format":"register/2","anything":[]}', NewerFormat),
    ],
)
def test_a_register_that_cannot_be_read_says_so(content: bytes, error: type[FileTrouble]) -> None:
    with pytest.raises(error, match=r"register\.json"):
        from_bytes(Path("register.json"), content)


def test_settled_names_come_back_in_one_order(tmp_path: Path) -> None:
    names = {("乐清", "乙"): "2", ("鹿城", "甲"): ""}
    path = tmp_path / "names.json"
    path.write_bytes(names_bytes(names))
    assert read_names(path) == names
    assert names_bytes(dict(reversed(names.items()))) == names_bytes(names)
    path.write_bytes(b"[]")
    with pytest.raises(DamagedFile):
        read_names(path)
