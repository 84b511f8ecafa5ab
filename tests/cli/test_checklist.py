"""The commands `checklist list`, `check`, `show`, `diff` and `schema`."""

import json
from pathlib import Path

from tests.cli.conftest import Run

CHECKLISTS = Path(__file__).parents[2] / "checklists"


def broken(folder: Path) -> Path:
    """A checklist with two mistakes."""
    text = (CHECKLISTS / "baotou-7-1-8.yaml").read_text(encoding="utf-8")
    text = text.replace("levels: two", "levels: tow", 1).replace(
        "importance: key", "importanse: key", 1
    )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "broken.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_list_names_the_shipped_checklists(inspector: Run) -> None:
    listed = inspector("checklist", "list", "--json").json
    found = {one["id"]: one["items"] for one in listed}
    assert found["baotou-7-1-8"] == 55
    assert {"wenzhou-1-1-5", "workplace-safety-sample"} <= found.keys()
    assert "七有一好八规范红色工地检查表" in inspector("checklist", "list", "--lang", "zh").out


def test_list_shows_a_broken_checklist_with_its_complaints(inspector: Run, workspace: Path) -> None:
    broken(workspace / "checklists")
    ran = inspector("checklist", "list")
    assert ran.code == 0
    assert "2 mistakes" in ran.out


def test_check_prints_every_complaint_with_its_place(inspector: Run, tmp_path: Path) -> None:
    path = broken(tmp_path)
    ran = inspector("checklist", "check", str(path))
    assert (ran.code, ran.out) == (1, "")
    complaints = ran.err.splitlines()
    assert len(complaints) == 2
    assert all(one.startswith(f"{path}:") for one in complaints)
    assert "Did you mean two?" in ran.err
    assert "Did you mean importance?" in ran.err


def test_check_as_json_has_line_and_column(inspector: Run, tmp_path: Path) -> None:
    ran = inspector("checklist", "check", str(broken(tmp_path)), "--json")
    assert ran.code == 1
    assert all(one["line"] > 1 and one["column"] >= 1 for one in ran.json)


def test_check_passes_what_is_sound(inspector: Run) -> None:
    files = [str(path) for path in sorted(CHECKLISTS.glob("*.yaml"))]
    ran = inspector("checklist", "check", *files)
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) == len(files)


def test_check_names_a_file_that_is_not_there(inspector: Run) -> None:
    ran = inspector("checklist", "check", "nowhere.yaml")
    assert ran.code == 1
    assert "nowhere.yaml cannot be read: No such file or directory" in ran.err


def test_show_prints_every_item(inspector: Run) -> None:
    shown = inspector("checklist", "show", "baotou-7-1-8").out
    assert all(f"  {name} " in shown for name in ("Y1-1", "H2-5", "G8-3"))
    assert "Stars, local policy" in shown


def test_show_as_json_is_the_definition(inspector: Run) -> None:
    shown = inspector("checklist", "show", "wenzhou-1-1-5", "--json").json
    assert shown["id"] == "wenzhou-1-1-5"
    assert sum(len(section["items"]) for section in shown["sections"]) == 46


def test_show_names_the_checklists_that_there_are(inspector: Run) -> None:
    ran = inspector("checklist", "show", "wenzhou-1-1")
    assert ran.code == 1
    assert "Did you mean wenzhou-1-1-5?" in ran.err


def test_diff_says_what_changed(inspector: Run, tmp_path: Path) -> None:
    text = (CHECKLISTS / "baotou-7-1-8.yaml").read_text(encoding="utf-8")
    changed = tmp_path / "changed.yaml"
    changed.write_text(text.replace('version: "2024.1"', 'version: "2024.2"'), encoding="utf-8")
    ran = inspector("checklist", "diff", "baotou-7-1-8", str(changed))
    assert (ran.code, ran.out) == (0, "version 2024.1 → 2024.2\n")
    same = inspector("checklist", "diff", "baotou-7-1-8", "baotou-7-1-8")
    assert same.out == "nothing changed\n"


def test_the_schema_is_json(inspector: Run) -> None:
    ran = inspector("checklist", "schema")
    assert json.loads(ran.out)["title"] == "Checklist"
    assert ran.out.endswith("}\n")


def test_new_refuses_a_broken_checklist_with_all_complaints(inspector: Run, tmp_path: Path) -> None:
    ran = inspector("new", str(broken(tmp_path)), "--site", "S")
    assert ran.code == 1
    assert "Did you mean two?" in ran.err
    assert "Did you mean importance?" in ran.err
    assert "Traceback" not in ran.err


def test_a_file_that_is_no_yaml_is_a_complaint_with_its_place(
    inspector: Run, tmp_path: Path
) -> None:
    path = tmp_path / "no.yaml"
    path.write_text("id: [unclosed\nformat: x\n", encoding="utf-8")
    ran = inspector("checklist", "check", str(path))
    assert ran.code == 1
    assert ran.err.startswith(f"{path}:")
