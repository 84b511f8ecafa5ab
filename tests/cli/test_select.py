"""The command `select`: a list on the terminal, as files, and verified."""

import json
import re
import sqlite3
from pathlib import Path

import pytest

from inspector_tui.exchange.by_hand import NAME, ByHand, by_hand_bytes
from inspector_tui.model.ranking import Manual
from tests.cli.conftest import Run
from tests.cli.office_samples import inspections, policy_file, register_file


@pytest.fixture
def office(inspector: Run, tmp_path: Path, workspace: Path) -> Run:
    """A workspace with a register, inspections and a policy of its own."""
    inspections(workspace / "inspections")
    (workspace / "checklists" / "policies").mkdir(parents=True)
    policy_file(workspace / "checklists" / "policies")
    inspector("register", "import", str(register_file(tmp_path)), "--as-at", "2024-12-31")
    return inspector


WORDS = ("select", "--policy", "autumn", "--year", "2024", "--as-at", "2024-12-31")


def outcomes(plain: object) -> dict[str, str]:
    standings = plain["selection"]["standings"]  # type: ignore[index]
    return {one["candidate"]["site"]: one["outcome"] for one in standings}


def test_the_list_has_ranks_reasons_and_what_a_person_must_settle(office: Run) -> None:
    ran = office(*WORDS)
    assert ran.code == 0
    assert "2 chosen, 0 waiting, 1 refused, 2 not inspected" in ran.out
    assert ran.out.index("乙家园") < ran.out.index("甲家园")
    assert "Not on the register: 丙学校项目" in ran.out
    assert "Local policy: Ours" in ran.out
    assert "丙学校项目 (1 inspections) is not on the register. Similar: 乐清市 丙学校" in ran.err


def test_the_terminal_says_of_every_site_that_nobody_inspected_why_that_is_so(
    office: Run,
) -> None:
    ran = office("select", "--policy", "autumn", "--year", "2023", "--as-at", "2024-12-31")
    rows = {line.split()[0]: line for line in ran.out.split("Not inspected:")[1].splitlines()[1:]}
    assert rows["丁医院"].split() == ["丁医院", "乐清市", "not", "inspected"]
    assert rows["甲家园"].endswith("inspected outside the period only, on 2024-05-01")


def test_a_refusal_for_stars_says_how_many_there_are_and_how_many_are_needed(
    office: Run, workspace: Path
) -> None:
    path = next((workspace / "checklists" / "policies").glob("*.yaml"))
    gate = "ties:", "  - {when: stars, stars: 5, because: {zh: 星级不够, en: Too few stars}}\nties:"
    path.write_text(path.read_text(encoding="utf-8").replace(*gate), encoding="utf-8")
    ran = office(*WORDS)
    assert re.search(r"Too few stars: [0-4] stars, 5 are needed", ran.out)


def test_a_settled_name_brings_the_site_into_the_list(office: Run) -> None:
    office("register", "settle", "乐清市", "丙学校项目", "WZ-3")
    ran = office(*WORDS, "--json")
    assert ran.err == ""
    found = outcomes(ran.json)
    assert found == {"WZ-1": "waiting", "WZ-2": "chosen", "WZ-3": "chosen"}


def test_a_change_by_hand_needs_its_reason_and_prints_it(office: Run) -> None:
    office("register", "settle", "乐清市", "丙学校项目", "WZ-3")
    ran = office(*WORDS, "--choose", "WZ-1=海岛唯一工地", "--hold", "WZ-2=举报核查中")
    assert "changed by hand, because: 海岛唯一工地" in ran.out
    assert "changed by hand, because: 举报核查中" in ran.out
    bad = office(*WORDS, "--choose", "WZ-1=")
    assert bad.code == 1
    assert "SITE=REASON" in bad.err


def test_what_was_changed_by_hand_on_the_screen_counts_unless_the_command_says_otherwise(
    office: Run, workspace: Path, tmp_path: Path
) -> None:
    held = Manual(site="WZ-2", outcome="waiting", reason="核查中", office="city")
    other = Manual(site="WZ-1", outcome="waiting", reason="去年的", office="city")
    kept = (
        ByHand(policy="autumn", year=2024, change=held),
        ByHand(policy="autumn", year=2023, change=other),
    )
    (workspace / NAME).write_bytes(by_hand_bytes(kept))
    ran = office(*WORDS, "-o", str(tmp_path / "out"))
    assert "changed by hand, because: 核查中" in ran.out
    assert "去年的" not in ran.out
    listed = ran.out.splitlines()[-2]
    assert office("select", "--verify", listed, str(workspace / "inspections")).code == 0
    again = office(*WORDS, "--choose", "WZ-2=已核实")
    assert "changed by hand, because: 已核实" in again.out
    assert "核查中" not in again.out


def test_a_change_that_cannot_be_made_is_said(office: Run) -> None:
    ran = office(*WORDS, "--choose", "WZ-77=朋友")
    assert "WZ-77: no such site was inspected in the period, so nothing was changed" in ran.out


def test_the_files_verify_and_a_forged_one_does_not(
    office: Run, tmp_path: Path, workspace: Path
) -> None:
    ran = office(*WORDS, "-o", str(tmp_path / "out"))
    listed, book = map(Path, ran.out.splitlines()[-2:])
    assert listed.name == "2024-city-autumn.json"
    assert book.stat().st_size > 4000
    good = office("select", "--verify", str(listed), str(workspace / "inspections"))
    assert good.code == 0
    assert good.out == "recomputed from 3 inspections: the same list to the last digit\n"
    plain = json.loads(listed.read_text(encoding="utf-8"))
    plain["selection"]["standings"][0]["candidate"]["score"] = "99"
    listed.write_text(json.dumps(plain), encoding="utf-8")
    forged = office("select", "--verify", str(listed), "--json")
    assert forged.code == 1
    assert forged.json["differences"] == [
        "site WZ-2: the list says chosen 1 (99), the files say chosen 1 (100)"
    ]


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_ranked(
    office: Run, workspace: Path
) -> None:
    (workspace / "inspections" / "note.json").write_text("{}", encoding="utf-8")
    ran = office(*WORDS)
    assert ran.code == 1
    assert "note.json" in ran.err
    assert "2 chosen" in ran.out


def test_the_shipped_policies_make_a_list_of_the_same_pool(office: Run) -> None:
    for policy in ("wenzhou-annual", "baotou-demonstration"):
        ran = office("select", "--policy", policy, "--year", "2024")
        assert ran.code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--policy", "autum"), "Did you mean autumn?"),
        (("--policy", "autumn", "--level", "province"), "no places for this office (province)"),
        (("--policy", "autumn", "--as-at", "soon"), "soon is no date"),
        (("--policy", "autumn", "--rescore", "none"), "No checklist is called none"),
        (("--policy", "autumn", "--region", "火星"), "The register has: 鹿城区, 乐清市"),
        (("--policy", "autumn", "--year", "0"), "0 is no year. Write four digits: 2024."),
        (("--policy", "autumn", "--year", "-5"), "-5 is no year"),
        (("--policy", "autumn", "--year", "99999"), "99999 is no year"),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_sentence(
    office: Run, words: tuple[str, ...], sentence: str
) -> None:
    ran = office("select", "--year", "2024", *words)
    assert ran.code == 1
    assert sentence in ran.err


def test_a_tie_by_a_block_that_no_checklist_has_is_refused_rather_than_never_deciding(
    office: Run, workspace: Path
) -> None:
    path = next((workspace / "checklists" / "policies").glob("*.yaml"))
    honest = path.read_text(encoding="utf-8")
    tie = "quotas:", "  - {by: group, group: 一忧, label: 高}\nquotas:"
    path.write_text(honest.replace(*tie), encoding="utf-8")
    ran = office(*WORDS)
    assert (ran.code, ran.out) == (1, "")
    assert "ties are decided by the block 一忧, which no checklist of the pool has" in ran.err
    assert "There are: 一强, 一优." in ran.err
    assert office(*WORDS[:3], "--year", "2023").code == 0
    path.write_text(honest.replace(*tie).replace("一忧", "一优"), encoding="utf-8")
    assert office(*WORDS).code == 0


def test_a_list_without_a_policy_is_a_usage_error(office: Run) -> None:
    ran = office("select", "--year", "2024")
    assert ran.code == 2
    assert "--policy" in ran.err


def test_html_and_workbook_stand_beside_the_list_where_they_are_asked_for(
    office: Run, tmp_path: Path
) -> None:
    ran = office(*WORDS, "--html", "--xlsx", "-o", str(tmp_path / "out"), "--json")
    assert [Path(line).suffix for line in ran.err.splitlines()[-3:]] == [".json", ".xlsx", ".html"]
    html = (tmp_path / "out" / "2024-city-autumn.html").read_text(encoding="utf-8")
    assert "乙家园" in html
    assert "13800000001" not in html


def test_a_forged_memory_is_seen_without_the_cache_and_never_verifies(
    office: Run, workspace: Path, tmp_path: Path
) -> None:
    honest = office(*WORDS, "--json", "--no-cache").json
    assert office(*WORDS, "--json").json == honest
    with sqlite3.connect(workspace / "cache" / "rated.sqlite") as base:
        told = base.execute("SELECT number, told FROM rated").fetchall()
        forged = [(re.sub(rb'"score":"[0-9/]+"', b'"score":"1"', one), n) for n, one in told]
        base.executemany("UPDATE rated SET told = ? WHERE number = ?", forged)
    assert office(*WORDS, "--json").json != honest
    assert office(*WORDS, "-o", str(tmp_path)).code == 0
    assert office(*WORDS, "--json", "--no-cache").json == honest
    (listed,) = tmp_path.glob("*.json")
    assert office("select", "--verify", str(listed)).code == 1


def test_no_workspace_is_begun_for_the_sake_of_a_cache(inspector: Run, tmp_path: Path) -> None:
    policy_file(tmp_path)
    inspections(tmp_path / "inbox")
    policy = str(next(tmp_path.glob("*.yaml")))
    away = tmp_path / "nowhere"
    ran = inspector(
        "select", str(tmp_path / "inbox"), "--policy", policy, "--year", "2024",
        "--workspace", str(away),
    )  # fmt: skip
    assert (ran.code, away.exists()) == (0, False)


def test_an_inspection_that_names_its_number_finds_its_site_whatever_the_name(
    office: Run, workspace: Path
) -> None:
    folder = office(
        "new", "wenzhou-1-1-5", "--site", "丁医院（临时叫法）", "--set", "site/register_id=WZ-4",
        "--set", "visit/date=2024-06-01",
    ).out.strip()  # fmt: skip
    plain = office("month", "--month", "2024-06", "--json", folder).json
    assert [one["site"] for one in plain["inspections"]] == ["WZ-4"]
    assert "WZ-4" in office("show", folder).out
