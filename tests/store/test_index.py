"""The listing is what a full rebuild would give, whatever happened to the files or the index."""

import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_tui.store import DISK, NAME, Disk, Summary, Workspace
from inspector_tui.store.index import VERSION, read_index, refreshed
from tests.store.samples import begun, opened, says

DONE = (says("item/A-1/level", "yes", after=1), says("item/A-2/level", "no", after=2))
MOVES = ["add", "score", "delete", "damage", "mend", "empty", "stray", "corrupt", "old", "list"]


class Office:
    """A workspace to which things happen."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace(path)
        self.path = path
        self._clock = 1_800_000_000
        self._serial = 0

    def happen(self, move: str, nth: int) -> None:
        """Does one thing to one of the files, or to the index."""
        match move:
            case "add":
                self._serial += 1
                self._touch(begun(self._folder(self._serial), inspection_id=f"{self._serial:016x}"))
            case "corrupt":
                (self.path / "index.json").write_bytes(b'{"version":%d,"rows":[{"si' % VERSION)
            case "old":
                self._age_the_index()
            case "stray":
                (self.path / "inspections" / "2026").mkdir(parents=True, exist_ok=True)
                (self.path / "inspections" / "2026" / "notes.txt").write_text("not a folder")
            case "list":
                self.workspace.listing()
            case _:
                if files := sorted(self.path.glob(f"inspections/*/*/{NAME}")):
                    self._change(move, files[nth % len(files)])

    def _change(self, move: str, path: Path) -> None:
        if move == "delete":
            shutil.rmtree(path.parent)
            return
        if move == "score" and b'"entries"' in path.read_bytes():
            with opened(path) as file:
                file.record(says("item/A-1/note", f"note {self._clock}", after=self._clock))
        elif move == "damage":
            path.write_bytes(path.read_bytes().replace(b'"entries"', b'"intries"'))
        elif move == "mend":
            path.write_bytes(path.read_bytes().replace(b'"intries"', b'"entries"'))
        elif move == "empty":
            path.write_bytes(b"")
        self._touch(path)

    def _folder(self, serial: int) -> Path:
        return self.path / "inspections" / "2026" / f"lot-{serial}"

    def _touch(self, path: Path) -> None:
        """Gives the file a time of its own, as if hours had passed."""
        self._clock += 1
        os.utime(path, (self._clock, self._clock))

    def _age_the_index(self) -> None:
        index = self.path / "index.json"
        if index.exists() and b"rows" in index.read_bytes():
            text = index.read_text(encoding="utf-8")
            index.write_text(text.replace(f'"version":{VERSION}', '"version":0'), encoding="utf-8")


def rebuilt(path: Path) -> tuple[Summary, ...]:
    """The listing of a workspace that never had an index."""
    index = path / "index.json"
    saved = index.read_bytes() if index.exists() else None
    index.unlink(missing_ok=True)
    listing = Workspace(path).listing()
    index.unlink(missing_ok=True)
    if saved is not None:
        index.write_bytes(saved)
    return listing


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 3)), max_size=8),
)
def test_the_listing_equals_a_full_rebuild_after_whatever_happened(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[str, int]]
) -> None:
    office = Office(tmp_path_factory.mktemp("office"))
    for move, nth in [("add", 0), ("list", 0), *moves]:
        office.happen(move, nth)
    expected = rebuilt(office.path)
    assert office.workspace.listing() == expected
    assert office.workspace.listing() == expected
    assert office.workspace.saved_listing() == expected


class CountingDisk(Disk):
    """A disk that counts which files are read."""

    def __init__(self) -> None:
        self.reads: list[str] = []

    def read(self, path: Path) -> bytes:
        self.reads.append(path.parent.name if path.name == NAME else path.name)
        return super().read(path)


def test_only_changed_files_are_read(tmp_path: Path) -> None:
    for n in range(5):
        begun(tmp_path / "inspections" / "2026" / f"lot-{n}", inspection_id=f"{n:016x}")
    Workspace(tmp_path).listing()
    with opened(tmp_path / "inspections" / "2026" / "lot-3" / NAME) as file:
        file.record(*DONE)
    disk = CountingDisk()
    Workspace(tmp_path, disk).listing()
    assert disk.reads == ["index.json", "lot-3"]


def test_an_unchanged_workspace_leaves_the_index_alone(tmp_path: Path) -> None:
    begun(tmp_path / "inspections" / "2026" / "lot")
    workspace = Workspace(tmp_path)
    workspace.listing()
    before = (tmp_path / "index.json").stat().st_mtime_ns, (tmp_path / "index.json").stat().st_ino
    workspace.listing()
    after = (tmp_path / "index.json").stat().st_mtime_ns, (tmp_path / "index.json").stat().st_ino
    assert before == after


BROKEN = {
    "empty": b"",
    "cut off": b'{"version":1,"rows":[{"size":1',
    "another shape": b"[1,2]",
    "not UTF-8": b'{"version":1,"rows":[{"size":1,"modified":1,"summary":{"path":"\xff"}}]}',
    "deep": b'{"version":1,"rows":[],"x":' + b"[" * 100_000,
    "NUL bytes": b"\0" * 100,
    "another version": b'{"version":999,"rows":[]}',
    "no number": b'{"version":1,"rows":[{"size":1,"modified":1,"summary":'
    b'{"path":"a","standing":"draft","score":"much"}}]}',
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_an_index_that_cannot_be_used_is_built_anew(tmp_path: Path, text: bytes) -> None:
    text = text.replace(b'"version":1,', b'"version":%d,' % VERSION)
    begun(tmp_path / "inspections" / "2026" / "lot", *DONE)
    (tmp_path / "index.json").write_bytes(text)
    workspace = Workspace(tmp_path)
    assert workspace.saved_listing() == ()
    (row,) = workspace.listing()
    assert (row.standing, row.answered, row.problems) == ("complete", 2, 1)
    assert json.loads((tmp_path / "index.json").read_bytes())["version"] == VERSION


def test_an_index_in_a_read_only_workspace_is_done_without(tmp_path: Path) -> None:
    class FullDisk(Disk):
        def create(self, path: Path) -> int:
            raise OSError(28, "No space left on device")

    begun(tmp_path / "inspections" / "2026" / "lot", *DONE)
    assert len(Workspace(tmp_path, FullDisk()).listing()) == 1
    assert not (tmp_path / "index.json").exists()


def test_a_damaged_inspection_is_listed_with_its_trouble(tmp_path: Path) -> None:
    path = begun(tmp_path / "inspections" / "2026" / "lot")
    path.write_bytes(b"{")
    (row,) = Workspace(tmp_path).listing()
    assert row.standing == "damaged"
    assert row.path == "inspections/2026/lot"
    assert str(path) in row.trouble
    assert "damaged" in row.trouble


def test_a_link_that_leads_nowhere_hides_no_inspection(tmp_path: Path) -> None:
    year = tmp_path / "inspections" / "2026"
    begun(year / "lot")
    (year / "loop").symlink_to("loop")
    (year / "gone").symlink_to("nowhere")
    (year.parent / "also a loop").symlink_to("also a loop")
    assert [row.path for row in Workspace(tmp_path).listing()] == ["inspections/2026/lot"]


def test_a_file_that_cannot_be_read_is_listed_with_the_reason(tmp_path: Path) -> None:
    class Unreadable(Disk):
        def read(self, path: Path) -> bytes:
            if path.name == NAME:
                raise PermissionError(13, "Permission denied", str(path))
            return super().read(path)

    begun(tmp_path / "inspections" / "2026" / "lot")
    (row,) = Workspace(tmp_path, Unreadable()).listing()
    assert row.standing == "damaged"
    assert "Permission denied" in row.trouble
    (again,) = Workspace(tmp_path, DISK).listing()
    assert again.standing == "draft"


def test_rows_of_folders_that_are_gone_are_dropped(tmp_path: Path) -> None:
    begun(tmp_path / "inspections" / "2026" / "lot")
    Workspace(tmp_path).listing()
    known = read_index(DISK, tmp_path / "index.json")
    shutil.rmtree(tmp_path / "inspections")
    assert known
    assert refreshed(DISK, tmp_path, known) == {}


def test_a_folder_whose_name_is_not_utf_8_is_listed_and_opens(tmp_path: Path) -> None:
    """Chinese Windows packs names in GBK, and Linux unpacks them as they are."""
    name = os.fsdecode("工地".encode("gbk"))
    path = begun(tmp_path / "inspections" / "2026" / name, *DONE)
    begun(tmp_path / "inspections" / "2026" / "lot", inspection_id="f" * 16)
    workspace = Workspace(tmp_path)
    for _ in range(2):
        first, second = workspace.listing()
        assert (first.standing, second.standing) == ("draft", "complete")
        assert workspace.path / second.path / NAME == path
        assert workspace.resolve(second.id) == path


def test_a_file_of_the_same_size_but_of_another_time_is_read_again(tmp_path: Path) -> None:
    path = begun(tmp_path / "inspections" / "2026" / "lot", says("site/name", "Lot 10"))
    os.utime(path, (1_800_000_000, 1_800_000_000))
    assert [row.site for row in Workspace(tmp_path).listing()] == ["Lot 10"]
    copies = {
        f"Lot {n}": begun(tmp_path / f"{n}", says("site/name", f"Lot {n}")).read_bytes()
        for n in range(11, 30)
    }
    site, other = next(one for one in copies.items() if len(one[1]) == path.stat().st_size)
    path.write_bytes(other)
    os.utime(path, (1_800_000_001, 1_800_000_001))
    assert [row.site for row in Workspace(tmp_path).listing()] == [site]


def test_rows_that_another_version_derived_are_not_believed(tmp_path: Path) -> None:
    begun(tmp_path / "inspections" / "2026" / "lot", says("site/name", "Lot 7"))
    Workspace(tmp_path).listing()
    index = tmp_path / "index.json"
    told = index.read_bytes().replace(b"Lot 7", b"Lot 9")
    index.write_bytes(told)
    assert [row.site for row in Workspace(tmp_path).listing()] == ["Lot 9"]
    index.write_bytes(told.replace(b'"version":%d' % VERSION, b'"version":0'))
    assert Workspace(tmp_path).saved_listing() == ()
    assert [row.site for row in Workspace(tmp_path).listing()] == ["Lot 7"]
