"""The commands `register import`, `check`, `show` and `settle`, and `targets`."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.office_samples import HEADS, register_csv, register_file, rows
from tests.register.samples import csv_file


def test_a_register_is_checked_imported_and_shown(
    inspector: Run, tmp_path: Path, workspace: Path
) -> None:
    path = register_file(tmp_path)
    assert inspector("register", "check", str(path)).code == 0
    assert not (workspace / "register.json").exists()
    ran = inspector("register", "import", str(path), "--as-at", "2024-12-31")
    assert (ran.code, ran.err) == (0, "")
    assert "4 sites are in the register now" in ran.out
    shown = inspector("register", "show", "--region", "鹿城区")
    assert "甲家园" in shown.out
    assert "丙学校" not in shown.out
    assert "2 sites as at 2024-12-31, from register.xlsx" in shown.out
    plain = inspector("register", "show", "--json").json
    assert plain["sites"][0]["phone"] == "13800000001"


def test_csv_and_workbook_give_the_same_sites(inspector: Run, tmp_path: Path) -> None:
    inspector("register", "import", str(register_file(tmp_path)))
    of_workbook = inspector("register", "show", "--json").json["sites"]
    inspector("register", "import", str(register_csv(tmp_path)))
    assert inspector("register", "show", "--json").json["sites"] == of_workbook


def test_wrong_rows_are_listed_and_nothing_is_taken_unless_told(
    inspector: Run, tmp_path: Path, workspace: Path
) -> None:
    wrong = ("WZ-9", "戊", "鹿城区", "去年", "是", "", "1.38E+10", "", "")
    path = csv_file(tmp_path, [*rows(), wrong])
    ran = inspector("register", "import", str(path))
    assert ran.code == 1
    assert "row 6, column D (启动日期)" in ran.err
    assert "row 6, column G (联系电话)" in ran.err
    assert not (workspace / "register.json").exists()
    taken = inspector("register", "import", str(path), "--good", "--json")
    assert taken.code == 0
    assert (taken.json["good"], taken.json["wrong"], taken.json["taken"]) == (4, 1, True)
    assert len(inspector("register", "show", "--json").json["sites"]) == 4


def test_a_file_without_one_good_row_is_never_taken(inspector: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, [HEADS])
    assert inspector("register", "import", str(path), "--good").code == 1


def test_a_misspelt_head_is_told(inspector: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, [("工程名称", "区域", "联糸电话"), ("甲", "乙", "1")])
    ran = inspector("register", "check", str(path))
    assert "did you mean 联系电话" in ran.err


def test_a_bad_date_of_the_figures_is_refused(inspector: Run, tmp_path: Path) -> None:
    ran = inspector("register", "import", str(register_file(tmp_path)), "--as-at", "yesterday")
    assert ran.code == 1
    assert "yesterday is no date" in ran.err


def test_a_name_is_settled_only_for_a_site_that_exists(inspector: Run, tmp_path: Path) -> None:
    inspector("register", "import", str(register_file(tmp_path)))
    ran = inspector("register", "settle", "乐清市", "丙学校项目", "WZ-99")
    assert ran.code == 1
    assert "no site with the number WZ-99" in ran.err
    assert inspector("register", "settle", "乐清市", "丙学校项目", "WZ-3").code == 0
    assert inspector("register", "settle", "乐清市", "别处").out == "2 names are settled\n"


def test_the_targets_are_counted_by_region_and_in_all(inspector: Run, tmp_path: Path) -> None:
    inspector("register", "import", str(register_file(tmp_path)), "--as-at", "2024-12-31")
    plain = inspector("targets", "--json").json
    assert (plain["year"], plain["as_at"]) == (2024, "2024-12-31")
    assert [
        (one["id"], one["region"], one["counted"], one["among"], one["reached"], one["missing"])
        for one in plain["targets"]
    ] == [
        ("R1", "", 3, 4, True, 0),
        ("R1", "鹿城区", 2, 2, True, 0),
        ("R1", "乐清市", 1, 2, False, 1),
        ("R2", "", 2, 3, False, 1),
        ("R2", "鹿城区", 2, 2, True, 0),
        ("R2", "乐清市", 0, 1, False, 1),
    ]
    shown = inspector("targets").out
    assert "75.0%" in shown
    assert "66.6%" in shown


def test_an_empty_register_has_a_dash_and_not_nought(inspector: Run) -> None:
    shown = inspector("targets", "--year", "2023").out
    assert "—" in shown
    assert "0.0%" not in shown


def test_a_year_without_targets_says_which_years_have_some(inspector: Run) -> None:
    ran = inspector("targets", "--year", "2030")
    assert ran.code == 1
    assert "2022, 2023, 2024" in ran.err
