"""A workspace lists its inspections, finds the one that is meant, and begins new ones."""

from pathlib import Path

import pytest

from inspector_tui.errors import NotSaved, UnknownInspection
from inspector_tui.model import Plain
from inspector_tui.store import DISK, NAME, Disk, InspectionFile, Workspace, find_workspace
from tests.store.samples import ANNA, BO, CHECKLIST, NOON, begun, opened, says


def visit(workspace: Workspace, site: str, serial: int, **more: Plain) -> Path:
    """A new inspection of a site; `A_1="yes"` scores its first item."""
    file = workspace.begin(
        CHECKLIST, {"site/name": site}, inspection_id=f"{serial:016x}", at=NOON, by=ANNA
    )
    with file:
        for item, level in more.items():
            file.record(says(f"item/{item.replace('_', '-')}/level", level))
    return file.path


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "office")


def test_an_empty_workspace_has_an_empty_listing(workspace: Workspace) -> None:
    assert workspace.listing() == ()
    assert workspace.saved_listing() == ()
    assert not workspace.path.exists()


def test_a_new_inspection_holds_its_first_values_and_can_be_scored(workspace: Workspace) -> None:
    file = workspace.begin(
        CHECKLIST,
        {"site/name": "恒大 7#", "site/region": "North", "team/leader": "李工"},
        inspection_id="a" * 16,
        at=NOON,
        by=BO,
    )
    with file:
        assert file.read_only is None
        assert file.inspection.site == "恒大 7#"
        assert file.inspection.fields["team/leader"] == "李工"
        assert {one.by for one in file.log} == {BO}
        file.record(says("item/A-1/level", "yes"))
    assert len(InspectionFile(file.path).log) == 4


def test_a_new_inspection_is_one_write(workspace: Workspace) -> None:
    class Counting(Disk):
        written: list[str]

        def replace(self, source: Path, target: Path) -> None:
            self.written.append(target.name)
            super().replace(source, target)

    disk = Counting()
    disk.written = []
    visit(Workspace(workspace.path, disk), "Lot 7", 1)
    assert disk.written == [NAME, ".inspection.1.backup"]


def test_a_value_that_cannot_be_stored_begins_nothing(workspace: Workspace) -> None:
    with pytest.raises(ValueError, match="float"):
        workspace.begin(
            CHECKLIST,
            {"site/name": "Lot 7", "site/area": 1.5},  # type: ignore[dict-item]
            inspection_id="a" * 16,
            at=NOON,
            by=ANNA,
        )
    assert not workspace.path.exists()


def test_a_disk_that_takes_nothing_begins_nothing_and_the_same_again_works(
    workspace: Workspace,
) -> None:
    class Full(Disk):
        def write(self, descriptor: int, content: memoryview) -> int:
            raise OSError(28, "No space left on device")

    with pytest.raises(NotSaved, match="No space left on device"):
        visit(Workspace(workspace.path, Full()), "Lot 7", 1)
    assert workspace.listing() == ()
    assert visit(workspace, "Lot 7", 1).exists()


def test_a_file_in_place_of_a_folder_is_told_in_a_sentence(workspace: Workspace) -> None:
    workspace.path.write_text("not a folder")
    with pytest.raises(NotSaved, match="not saved"):
        visit(workspace, "Lot 7", 1)


def test_drafts_come_first_then_the_newest(workspace: Workspace) -> None:
    visit(workspace, "done early", 1, A_1="yes", A_2="yes")
    visit(workspace, "draft early", 2)
    for serial, site in ((3, "draft late"), (4, "done late")):
        path = visit(workspace, site, serial, **({"A_1": "no", "A_2": "no"} if serial == 4 else {}))
        with opened(path) as file:
            file.record(says("visit/date", "2026-06-01"))
    rows = [(row.site, row.standing, row.date) for row in workspace.listing()]
    assert rows == [
        ("draft late", "draft", "2026-06-01"),
        ("draft early", "draft", "2026-05-20"),
        ("done late", "complete", "2026-06-01"),
        ("done early", "complete", "2026-05-20"),
    ]


def test_a_row_says_what_the_records_screen_shows(workspace: Workspace) -> None:
    visit(workspace, "Lot 7", 0xABC, A_1="yes", A_2="no")
    (row,) = workspace.listing()
    assert (row.id, row.site, row.inspector) == (f"{0xABC:016x}", "Lot 7", "Anna")
    assert (row.answered, row.applicable, row.problems) == (2, 2, 1)
    assert (str(row.score), row.stars, row.full_stars) == ("50.00", 0, 1)
    assert (row.checklist, row.title) == ("gate", {"zh": "大门", "en": "The gate"})


def test_the_saved_listing_is_what_was_listed_last(workspace: Workspace) -> None:
    visit(workspace, "Lot 7", 1)
    listed = workspace.listing()
    visit(workspace, "Lot 8", 2)
    assert workspace.saved_listing() == listed
    assert len(workspace.listing()) == 2


@pytest.fixture
def three(workspace: Workspace) -> dict[str, Path]:
    sites = {"恒大名都 7#": 0x1111AAAA, "恒大名都 8#": 0x2222AAAA, "North lot": 0x3333}
    return {site: visit(workspace, site, serial) for site, serial in sites.items()}


@pytest.mark.parametrize("given", ["3333", "0000000000003333", "North lot", "North", "lot"])
def test_a_unique_part_of_an_id_or_a_site_names_an_inspection(
    workspace: Workspace, three: dict[str, Path], given: str
) -> None:
    assert workspace.resolve(given) == three["North lot"]


def test_a_part_that_only_one_has_is_enough(workspace: Workspace, three: dict[str, Path]) -> None:
    assert workspace.resolve("1111") == three["恒大名都 7#"]
    assert workspace.resolve("8#") == three["恒大名都 8#"]


def test_a_folder_or_its_file_names_an_inspection_in_any_workspace(
    tmp_path: Path, workspace: Workspace
) -> None:
    path = begun(tmp_path / "stick" / "a")
    assert workspace.resolve(str(path)) == path
    assert workspace.resolve(str(path.parent)) == path


def test_a_part_that_several_have_is_answered_with_their_names(
    workspace: Workspace, three: dict[str, Path]
) -> None:
    with pytest.raises(UnknownInspection, match="several") as caught:
        workspace.resolve("恒大")
    said = str(caught.value)
    assert "恒大名都 7#" in said
    assert "恒大名都 8#" in said
    assert "North" not in said
    assert "Give more of the id" in said


@pytest.mark.parametrize("given", ["South", "x" * 300, "a\0b", "../../nowhere", "[/x]"])
def test_a_part_that_none_has_is_answered_with_where_was_looked(
    workspace: Workspace, three: dict[str, Path], given: str
) -> None:
    with pytest.raises(UnknownInspection, match="no inspection in") as caught:
        workspace.resolve(given)
    assert caught.value.places == {"given": given, "workspace": workspace.path}


def test_a_damaged_inspection_is_found_by_the_name_of_its_folder(
    workspace: Workspace, three: dict[str, Path]
) -> None:
    three["North lot"].write_bytes(b"{")
    assert workspace.resolve("3333") == three["North lot"]
    assert workspace.resolve("North") == three["North lot"]


def test_nothing_given_names_nothing(workspace: Workspace) -> None:
    visit(workspace, "Lot 7", 1)
    with pytest.raises(UnknownInspection):
        workspace.resolve("")


def test_the_workspace_is_as_given_else_here_else_the_environment_else_at_home(
    tmp_path: Path,
) -> None:
    here, home = tmp_path / "here", tmp_path / "home"
    environ = {"INSPECTOR_WORKSPACE": str(tmp_path / "office")}
    assert find_workspace("there", environ, here, home) == Path("there")
    assert find_workspace(None, environ, here, home) == tmp_path / "office"
    assert find_workspace(None, {}, here, home) == home / "inspector"
    assert find_workspace(None, {"INSPECTOR_WORKSPACE": ""}, here, home) == home / "inspector"
    (here / "inspections").mkdir(parents=True)
    assert find_workspace(None, environ, here, home) == here


def test_the_folders_of_a_workspace_stand_beside_each_other(workspace: Workspace) -> None:
    assert workspace.checklists == workspace.path / "checklists"
    assert workspace.exports == workspace.path / "exports"
    assert Workspace(workspace.path, DISK).path == workspace.path


def test_a_file_of_the_workspace_is_kept_whole_or_stays_as_it_was(workspace: Workspace) -> None:
    class Full(Disk):
        def write(self, descriptor: int, content: memoryview) -> int:
            raise OSError(28, "No space left on device")

    workspace.keep("names.json", b"first")
    with pytest.raises(NotSaved, match=r"names\.json"):
        Workspace(workspace.path, Full()).keep("names.json", b"second")
    assert (workspace.path / "names.json").read_bytes() == b"first"
    workspace.keep("names.json", b"second")
    assert (workspace.path / "names.json").read_bytes() == b"second"
