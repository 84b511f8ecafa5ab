"""The commands `new` and `set`."""

from pathlib import Path

import pytest

from inspector_tui.store import NAME, InspectionFile
from tests.cli.conftest import Run


def test_new_prints_the_folder_of_the_inspection(inspector: Run, workspace: Path) -> None:
    ran = inspector("new", "wenzhou-1-1-5", "--site", "瓯江新城二标段")
    folder = Path(ran.out.strip())
    assert ran.code == 0
    assert folder.is_relative_to(workspace / "inspections")
    assert InspectionFile(folder / NAME).inspection.site == "瓯江新城二标段"


def test_new_fills_in_who_leads_the_visit_and_its_day(inspector: Run, baotou: Path) -> None:
    fields = InspectionFile(baotou).inspection.fields
    assert fields["team/leader"] == "Anna"
    assert fields["visit/date"] in baotou.parent.name


def test_new_takes_fields_and_facts(inspector: Run) -> None:
    ran = inspector(
        "new", "wenzhou-1-1-5", "--site", "S", "--set", "site/region=鹿城区",
        "--set", "fact/has_canteen=否", "--set", "visit/date=2026年6月3日", "--json",
    )  # fmt: skip
    inspection = InspectionFile(Path(ran.json["path"]) / NAME).inspection
    assert inspection.fields["site/region"] == "鹿城区"
    assert inspection.fields["visit/date"] == "2026-06-03"
    assert inspection.facts["has_canteen"] is False
    assert "W-3-16" not in {line.address for line in inspection.lines}


def test_new_puts_an_inspection_where_it_is_told_to(
    inspector: Run, workspace: Path, tmp_path: Path
) -> None:
    ran = inspector("new", "baotou-7-1-8", "--site", "S", "--out", str(tmp_path / "stick"))
    folder = Path(ran.out.strip())
    assert folder.parent == tmp_path / "stick"
    assert not workspace.exists()
    assert inspector("rate", str(folder)).code == 0


def test_new_takes_a_checklist_of_the_workspace(inspector: Run, workspace: Path) -> None:
    shipped = Path(__file__).parents[2] / "checklists" / "baotou-7-1-8.yaml"
    text = shipped.read_text(encoding="utf-8").replace("id: baotou-7-1-8", "id: my-own", 1)
    (workspace / "checklists").mkdir(parents=True)
    (workspace / "checklists" / "my-own.yaml").write_text(text, encoding="utf-8")
    assert inspector("new", "my-own", "--site", "S").code == 0


def test_new_begins_nothing_where_the_input_is_bad(inspector: Run, workspace: Path) -> None:
    assert inspector("new", "baotou", "--site", "S").code == 1
    assert inspector("new", "baotou-7-1-8", "--site", " ").err == "The site needs a name.\n"
    assert inspector("new", "baotou-7-1-8", "--site", "S", "--set", "site/nme=x").code == 1
    assert not (workspace / "inspections").exists()


def test_a_control_character_in_a_name_is_dropped(inspector: Run) -> None:
    ran = inspector("new", "baotou-7-1-8", "--site", "A\x1b[31mB", "--json")
    assert InspectionFile(Path(ran.json["path"]) / NAME).inspection.site == "A[31mB"


def test_set_records_what_is_new_and_withdraws_what_is_empty(inspector: Run, safety: Path) -> None:
    ran = inspector("set", "Harbour", "site/region=East", "fact/workers=64", "team/leader=Bo")
    assert (ran.code, ran.out) == (0, "3 of 3 recorded\n")
    again = inspector("set", "Harbour", "site/region=", "fact/workers=64")
    assert again.out == "1 of 2 recorded\n"
    inspection = InspectionFile(safety).inspection
    assert "site/region" not in inspection.fields
    assert inspection.fields["team/leader"] == "Bo"
    assert inspection.facts["workers"] == 64


def test_set_adds_an_instance_of_a_section_that_is_repeated(inspector: Run, safety: Path) -> None:
    assert inspector("set", "Harbour", "instance/scaffold/2=West face").code == 0
    assert inspector("score", "Harbour", "scaffold.edges@2", "1").code == 0
    finding = InspectionFile(safety).inspection.findings["scaffold.edges@2"]
    assert finding.value == "full"


@pytest.mark.parametrize(
    ("pair", "sentence"),
    [
        ("site/nme=x", "The form has no field site/nme. Did you mean site/name? There are: "),
        ("party/secretary=x", "The form has no field party/secretary."),
        ("site/region", "site/region has no equals sign"),
        ("site/name=", "The site needs a name."),
        ("visit/date=soon", "visit/date: soon is no date. Write it as 2026-05-20."),
        ("visit/date=2026-02-30", "visit/date: 2026-02-30 is no date."),
        ("fact/workers=many", "fact/workers: many is no number."),
        ("fact/prohibited=maybe", "Possible here: Yes, No."),
        ("instance/fire/2=x", "Sections that repeat: scaffold."),
        ("instance/scaffold/1=x", "from 2 on"),
        ("instance/scaffold=x", "from 2 on"),
    ],
)
def test_set_says_what_does_not_fit(inspector: Run, safety: Path, pair: str, sentence: str) -> None:
    before = safety.read_bytes()
    ran = inspector("set", "Harbour", pair)
    assert (ran.code, ran.out) == (1, "")
    assert sentence in ran.err
    assert safety.read_bytes() == before
