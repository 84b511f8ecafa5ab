"""The commands of policies and programmes: listed, checked, and their schemas printed."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.office_samples import POLICY, policy_file


def test_policies_of_the_workspace_stand_before_the_shipped_ones(
    inspector: Run, workspace: Path
) -> None:
    folder = workspace / "checklists" / "policies"
    folder.mkdir(parents=True)
    policy_file(folder)
    (folder / "broken.yaml").write_text("format: selection/1\n", encoding="utf-8")
    listed = inspector("policy", "list", "--json").json
    assert [one["id"] for one in listed] == [
        "autumn", "broken", "baotou-demonstration", "wenzhou-annual",
    ]  # fmt: skip
    assert [bool(one["complaints"]) for one in listed] == [False, True, False, False]
    shown = inspector("policy", "list").out
    assert "mistakes, see `inspector policy check`" in shown
    assert "Autumn" in shown


def test_a_mistake_in_a_policy_is_told_with_its_place_and_code_one(
    inspector: Run, tmp_path: Path
) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(POLICY.replace("when: veto", "when: vetto"), encoding="utf-8")
    ran = inspector("policy", "check", str(path))
    assert ran.code == 1
    assert ran.err.startswith(f"{path}:9:")
    assert "Did you mean veto?" in ran.err
    good = inspector("policy", "check", str(policy_file(tmp_path)))
    assert (good.code, good.err) == (0, "")


def test_a_file_that_is_not_there_does_not_hide_the_mistakes_of_another(
    inspector: Run, tmp_path: Path
) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(POLICY.replace("when: veto", "when: vetto"), encoding="utf-8")
    ran = inspector("policy", "check", str(path), str(tmp_path / "gone.yaml"))
    assert ran.code == 1
    assert "Did you mean veto?" in ran.err
    assert "gone.yaml cannot be read" in ran.err
    plain = inspector("policy", "check", str(tmp_path / "gone.yaml"), str(path), "--json")
    assert (plain.code, len(plain.json)) == (1, 1)


def test_a_programme_is_checked_as_a_programme(inspector: Run, tmp_path: Path) -> None:
    listed = inspector("programme", "list", "--json").json
    assert [one["id"] for one in listed] == ["red-site-wenzhou"]
    assert inspector("programme", "check", listed[0]["path"]).code == 0
    wrong = inspector("programme", "check", str(policy_file(tmp_path)), "--json")
    assert wrong.code == 1
    assert wrong.json[0]["line"] >= 1


@pytest.mark.parametrize(
    ("command", "title"), [("policy", "SelectionPolicy"), ("programme", "Programme")]
)
def test_each_prints_the_schema_of_its_files(inspector: Run, command: str, title: str) -> None:
    assert json.loads(inspector(command, "schema").out)["title"] == title


def test_a_command_is_always_needed(inspector: Run) -> None:
    assert inspector("policy").code == 2
    assert inspector("programme").code == 2
