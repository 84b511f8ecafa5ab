"""Packages and merges by the command line."""

from pathlib import Path

import pytest

from inspector_tui.store import Workspace
from tests.cli.conftest import Run
from tests.cli.sites import shot


@pytest.fixture
def package(inspector: Run, baotou: Path, tmp_path: Path) -> Path:
    inspector("attach", "滨河", "Y1-1", str(shot(tmp_path, "a.jpg", width=2000)))
    out = tmp_path / "sent" / "one.insp"
    assert inspector("pack", "滨河", "-o", str(out)).code == 0
    return out


def test_a_package_comes_into_another_workspace_once(
    inspector: Run, package: Path, baotou: Path, tmp_path: Path
) -> None:
    office = tmp_path / "office"
    first = inspector("merge", str(package), "--into", str(office))
    assert (first.code, first.err) == (0, "")
    assert "1 read: 1 new, 0 added to, 0 known, 0 refused; 0 with conflicts" in first.out
    (row,) = Workspace(office).listing()
    assert (row.site, row.id) == ("滨河家园1号楼", inspector("show", "滨河", "--json").json["id"])
    sent = {one.name: one.read_bytes() for one in baotou.parent.glob("evidence/*.jpg")}
    come = {one.name: one.read_bytes() for one in office.glob("inspections/*/*/evidence/*.jpg")}
    assert come == sent != {}
    again = inspector("merge", str(package), str(baotou.parent), "--into", str(office))
    assert "2 read: 0 new, 0 added to, 2 known" in again.out


def test_a_dry_run_writes_nothing(inspector: Run, package: Path, tmp_path: Path) -> None:
    office = tmp_path / "office"
    ran = inspector("merge", str(package), "--into", str(office), "--dry-run")
    assert (ran.code, "1 new" in ran.out, "Nothing was written." in ran.out) == (0, True, True)
    assert not office.exists()


def test_a_conflict_and_a_refusal_are_named(
    inspector: Run, package: Path, baotou: Path, tmp_path: Path
) -> None:
    office = tmp_path / "office"
    inspector("score", "滨河", "Y1-2", "1")
    inspector("merge", str(baotou.parent), "--into", str(office))
    away = tmp_path / "away"
    inspector("merge", str(package), "--into", str(away))
    inspector("score", "滨河", "Y1-2", "3", "--note", "x", "--workspace", str(away), "--by", "Bo")
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")
    ran = inspector("merge", str(away), str(tmp_path / "notes.txt"), "--into", str(office))
    assert ran.code == 1
    assert "different values stand for item/Y1-2/level" in ran.err
    assert "notes.txt: carries no inspection" in ran.err
    plain = inspector("merge", str(away), "--into", str(office), "--json").json
    assert [line["outcome"] for line in plain["lines"]] == ["known"]


@pytest.mark.parametrize("photos", ["1600", "none"])
def test_a_package_with_smaller_photos_or_none_says_so(
    inspector: Run, package: Path, tmp_path: Path, photos: str
) -> None:
    out = tmp_path / "small.insp"
    ran = inspector("pack", "滨河", "--photos", photos, "-o", str(out), "--json")
    assert (ran.code, ran.json["originals"]) == (0, [])
    assert len(ran.json["smaller" if photos == "1600" else "left_out"]) == 1
    assert out.stat().st_size < package.stat().st_size


def test_a_package_goes_into_exports_unless_told_otherwise(
    inspector: Run, baotou: Path, workspace: Path
) -> None:
    path = Path(inspector("pack", "滨河").out.splitlines()[0])
    assert path == workspace / "exports" / f"{baotou.parent.name}.insp"
    assert path.is_file()


def test_a_file_that_has_gone_makes_the_package_incomplete(
    inspector: Run, package: Path, baotou: Path
) -> None:
    (photo,) = baotou.parent.glob("evidence/*.jpg")
    photo.unlink()
    stands_in = inspector("pack", "滨河", "-o", str(package), "--json")
    assert (stands_in.code, stands_in.json["smaller"]) == (0, [photo.stem])
    (baotou.parent / "evidence" / ".prints" / photo.name).unlink()
    ran = inspector("pack", "滨河", "-o", str(package))
    assert (ran.code, photo.name[:12] in ran.err) == (1, True)
