"""The command `doctor`."""

from pathlib import Path

import pytest

from inspector_tui.errors import NoPdf
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def _pdf_is_fine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspector_tui.report.pdf.probe", lambda: None)


def test_a_machine_that_has_everything_is_well(inspector: Run) -> None:
    ran = inspector("doctor", "--json")
    assert ran.code == 0
    assert ran.json["well"] is True
    names = [one["name"] for one in ran.json["checks"]]
    assert {"Python", "textual", "weasyprint", "fonts", "PDF", "workspace", "disk"} <= {*names}


def test_each_check_has_a_line(inspector: Run) -> None:
    ran = inspector("doctor", "--lang", "zh")
    assert ran.code == 0
    assert "正常  Python" in ran.out
    assert ran.out.endswith("所需的都已具备。\n")


def test_missing_libraries_are_named_with_the_command(
    inspector: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    trouble = NoPdf("No PDF can be made here ({reason}).", reason="libpango is missing")
    monkeypatch.setattr("inspector_tui.report.pdf.probe", lambda: trouble)
    ran = inspector("doctor")
    assert ran.code == 1
    assert "MISSING  PDF" in ran.out
    assert "No PDF can be made here (libpango is missing)." in ran.out


def test_a_package_that_is_not_installed_is_missing(
    inspector: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector_tui.cli.doctor_machine.PACKAGES", ("textual", "no-such-one"))
    ran = inspector("doctor")
    assert ran.code == 1
    assert "pip install no-such-one" in ran.out


def test_damaged_inspections_are_named(inspector: Run, baotou: Path) -> None:
    baotou.write_bytes(baotou.read_bytes()[:500])
    ran = inspector("doctor")
    assert ran.code == 1
    assert (
        f"1 cannot be read: inspections/{baotou.parent.parent.name}/{baotou.parent.name}" in ran.out
    )


def test_a_checklist_with_a_mistake_is_named(inspector: Run, workspace: Path) -> None:
    (workspace / "checklists").mkdir(parents=True)
    (workspace / "checklists" / "bad.yaml").write_text("id: bad\n", encoding="utf-8")
    ran = inspector("doctor")
    assert ran.code == 1
    assert "bad.yaml:1:1" in ran.out


def test_a_full_disk_is_told(inspector: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspector_tui.cli.doctor_workspace.LEAST_FREE", 10**18)
    ran = inspector("doctor")
    assert ran.code == 1
    assert "make room before the next inspection" in ran.out


def test_a_folder_that_cannot_be_written_is_told(
    inspector: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("inspector_tui.cli.doctor_workspace.TemporaryFile", refuse)
    ran = inspector("doctor")
    assert ran.code == 1
    assert "cannot be written (Permission denied); choose another with --workspace" in ran.out


def test_a_locale_without_utf_8_is_told_but_does_not_fail(
    inspector: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.ISO-8859-1")
    ran = inspector("doctor")
    assert ran.code == 0
    assert "the locale is en_US.ISO-8859-1, not UTF-8" in ran.out


def test_looking_leaves_nothing_behind(inspector: Run, workspace: Path) -> None:
    inspector("doctor")
    assert not workspace.exists()


def test_characters_that_no_bundled_face_draws_are_listed_with_their_site(
    inspector: Run, baotou: Path
) -> None:
    before = {one["name"]: one for one in inspector("doctor", "--json").json["checks"]}
    assert before["characters"]["well"] is True
    inspector("set", "滨河", "site/contractor=\U00020000建设", "visit/remark=好\U0001f600")
    inspector("new", "baotou-7-1-8", "--site", "\U00020000工地")
    ran = inspector("doctor", "--json", "--lang", "en")
    found = {one["name"]: one for one in ran.json["checks"]}["characters"]
    assert (ran.code, found["well"], found["needed"]) == (0, False, False)
    assert "\U00020000 (U+20000) in \U00020000工地 and 1 more" in found["text"]
    assert "\U0001f600 (U+1F600) in 滨河家园1号楼" in found["text"]


def test_the_office_is_named_and_a_wrong_logo_is_told(
    inspector: Run, baotou: Path, workspace: Path
) -> None:
    assert "letterhead" not in {one["name"] for one in inspector("doctor", "--json").json["checks"]}
    settings = "format: office/1\ntitle: 示例市住建局\nlogo: logo.png\n"
    (workspace / "office.yaml").write_text(settings, encoding="utf-8")
    ran = inspector("doctor", "--json", "--lang", "en")
    trouble, title = (one for one in ran.json["checks"] if one["name"] == "letterhead")
    assert (ran.code, trouble["well"], title["text"]) == (0, False, "示例市住建局")
    assert "logo.png" in trouble["text"]
