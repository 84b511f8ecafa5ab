"""The command `show`."""

from pathlib import Path

from inspector_tui.model import entry
from inspector_tui.store import open_file
from tests.cli.conftest import Run
from tests.model.samples import ANNA, AT, BO


def test_show_prints_the_form_and_every_line(inspector: Run, baotou: Path) -> None:
    inspector("set", "滨河", "site/region=东河区")
    inspector("score", "滨河", "Y4-1", "2", "--part", "image=no", "--note", "公示栏空着")
    shown = inspector("show", "滨河").out
    assert "site/region" in shown
    assert "东河区" in shown
    row = next(line for line in shown.splitlines() if line.startswith("  Y4-1 "))
    assert "Partly met" in row
    assert "✗" in row
    assert "公示栏空着" in row
    assert sum(line.strip().startswith(("Y", "H", "G")) for line in shown.splitlines()) >= 55


def test_show_as_json_has_each_line_with_its_state(inspector: Run, baotou: Path) -> None:
    inspector("score", "滨河", "Y1-2", "2", "--note", "缺1人")
    shown = inspector("show", "滨河", "--json").json
    lines = {line["address"]: line for line in shown["lines"]}
    assert len(lines) == 55
    assert lines["Y1-2"]["earned"] == "1/2"
    assert lines["Y1-2"]["note"] == "缺1人"
    assert lines["Y1-3"]["state"] == "open"
    assert shown["fields"]["site/name"] == "滨河家园1号楼"


def test_the_log_names_every_entry_in_the_order_of_time(inspector: Run, baotou: Path) -> None:
    inspector("score", "滨河", "Y1-2", "2", "--by", "王工")
    inspector("score", "滨河", "Y1-2", "1")
    log = inspector("show", "滨河", "--log", "--json").json["log"]
    levels = [one for one in log if one["key"] == "item/Y1-2/level"]
    assert [one["value"] for one in levels] == ["partly", "met"]
    assert [one["by"]["name"] for one in levels] == ["王工", "Anna"]
    assert levels[1]["replaces"] == [levels[0]["id"]]
    assert "item/Y1-2/level" in inspector("show", "滨河", "--log").out


def test_a_conflict_is_shown_with_who_said_what(inspector: Run, baotou: Path) -> None:
    with open_file(baotou, ANNA) as file:
        key = "item/Y1-2/level"
        file.record(entry(key, "met", at=AT, by=ANNA), entry(key, "not-met", at=AT, by=BO))
    shown = inspector("show", "滨河")
    assert "Conflicts" in shown.out
    assert "Bo @ laptop-2" in shown.out
    (conflict,) = inspector("show", "滨河", "--json").json["conflicts"]
    assert {head["value"] for head in conflict["heads"]} == {"met", "not-met"}
