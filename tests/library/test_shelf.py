"""The shelf: what can be chosen, by id, by version and by path."""

import shutil
from pathlib import Path

import pytest

from inspector_tui.errors import BadChecklist, FileTrouble, UnknownChecklist
from inspector_tui.library import find, load, shelf, shipped, titles
from tests.library.sample import SAMPLE, spoilt, written


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "checklists"
    folder.mkdir()
    written(folder, SAMPLE)
    return folder


def test_the_three_shipped_checklists_are_found() -> None:
    names = {path.name for path in shipped()}
    assert {
        "baotou-7-1-8.yaml", "wenzhou-1-1-5.yaml", "workplace-safety-sample.yaml",
    } <= names  # fmt: skip


def test_the_users_own_stand_before_the_shipped_ones(own: Path) -> None:
    assert shelf(own) == (own / "sample.yaml", *shipped())


def test_a_workspace_without_checklists_has_the_shipped_ones(tmp_path: Path) -> None:
    assert shelf(tmp_path / "none") == shelf() == shipped()


def test_hidden_and_other_files_are_no_definitions(own: Path) -> None:
    for name in (".sample.yaml", "~sample.yaml", "schema.json", "README.md"):
        (own / name).write_text("x", encoding="utf-8")
    shutil.copy(own / "sample.yaml", own / "other.yml")
    assert [path.name for path in shelf(own)[:2]] == ["other.yml", "sample.yaml"]


def test_a_title_says_what_the_chooser_shows(own: Path) -> None:
    (title,) = titles([own / "sample.yaml"])
    assert (title.id, title.version, title.items) == ("sample", "1", 6)
    assert title.title == {"zh": "样表", "en": "Sample"}
    assert title.complaint is None


def test_a_broken_definition_is_listed_with_its_first_complaint(own: Path) -> None:
    path = own / "sample.yaml"
    path.write_text(SAMPLE.replace("share: 1/2", "share: 3/2").replace("core: true", "core: 7"))
    (title,) = titles([path])
    assert title.id == "sample"
    assert title.complaint is not None
    assert title.complaint.path == "levels/three/partly/share"
    assert title.complaints == 2


def test_a_definition_that_is_not_even_yaml_is_listed_under_its_id(own: Path) -> None:
    path = own / "sample.yaml"
    path.write_text("\tid: x\nid: 'mine'  # a comment\n", encoding="utf-8")
    (title,) = titles([path])
    assert title.id == "mine"
    assert "a tab stands here" in str(title.complaint)


def test_a_definition_that_is_gone_is_listed_with_the_trouble(own: Path) -> None:
    (title,) = titles([own / "gone.yaml"])
    assert title.id == "gone"
    assert "cannot be read" in str(title.complaint)


def test_a_checklist_is_found_by_id_and_by_id_and_version(own: Path) -> None:
    paths = shelf(own)
    assert find("sample", paths) == find("sample@1", paths) == load(own / "sample.yaml")


def test_of_two_versions_the_named_one_is_found(own: Path) -> None:
    newer = own / "sample-2.yaml"
    newer.write_text(spoilt('version: "1"', 'version: "2"'), encoding="utf-8")
    assert find("sample@2", shelf(own)).version == "2"
    assert find("sample@1", shelf(own)).version == "1"


def test_the_users_own_is_taken_before_a_shipped_one_of_the_same_id(own: Path) -> None:
    text = spoilt("id: sample", "id: baotou-7-1-8")
    written(own, text)
    assert find("baotou-7-1-8", shelf(own)).title == {"zh": "样表", "en": "Sample"}


def test_a_path_needs_no_shelf(own: Path) -> None:
    path = own / "sample.yaml"
    assert find(path, ()) == find(str(path), ()) == load(path)


@pytest.mark.parametrize("name", ["none.yaml", "none"])
def test_a_path_that_is_not_there_is_file_trouble(own: Path, name: str) -> None:
    with pytest.raises(FileTrouble):
        find(str(own / name))


def test_a_misspelt_id_is_asked_back() -> None:
    with pytest.raises(UnknownChecklist, match="Did you mean baotou-7-1-8"):
        find("baotou-7-1-9")


def test_an_id_like_no_other_is_told_what_there_is(own: Path) -> None:
    with pytest.raises(UnknownChecklist, match="There are: sample"):
        find("xyz", [own / "sample.yaml"])


def test_an_empty_shelf_says_so() -> None:
    with pytest.raises(UnknownChecklist, match="There is no checklist"):
        find("xyz", ())


def test_a_broken_definition_is_not_called_unknown(own: Path) -> None:
    path = own / "sample.yaml"
    path.write_text(spoilt("core: true", "core: 7"), encoding="utf-8")
    with pytest.raises(BadChecklist):
        find("sample", shelf(own))
