"""The command `rate`."""

from fractions import Fraction
from pathlib import Path

from inspector_tui.cli.cells import width
from tests.cli.conftest import Run

KEYS = {
    "score", "exact_score", "low", "high", "stars", "stars_low", "stars_high", "strict_score",
    "complete", "answered", "applicable", "caps", "sections", "ledger", "left_out", "next_star",
    "review",
}  # fmt: skip


def test_json_has_every_number_of_the_rating(inspector: Run, safety: Path) -> None:
    assert inspector("rate", "Harbour", "--json").json.keys() >= KEYS


def test_the_ledger_sums_exactly_to_the_score(inspector: Run, safety: Path) -> None:
    inspector("set", "Harbour", "fact/workers=64", "instance/scaffold/2=West")
    for address, words in {
        "access.sign": ("2",), "access.routes": ("--mark", "7.5"),
        "fire.hot-work": ("--deduct", "fuel=3"),
        "fire.extinguishers": ("--part", "kind=yes", "date=no", "reach=yes"),
        "electricity.rcd": ("3",), "electricity.boards": ("--deduct", "live=1"),
        "scaffold.edges": ("4",), "scaffold.edges@2": ("2",), "bonus.near-misses": ("2",),
        "access.vehicles": ("na", "--reason", "no vehicles"),
    }.items():  # fmt: skip
        assert inspector("score", "Harbour", address, *words).code == 0
    rated = inspector("rate", "Harbour", "--json").json
    points = sum(Fraction(line["points"]) for line in rated["ledger"])
    assert points == Fraction(rated["exact_score"])
    assert any(line["kind"] == "gate" for line in rated["ledger"])
    assert round(float(points), 1) == float(rated["score"])
    assert Fraction(rated["left_out"][0]["gained"]) > 0


def test_an_exact_number_is_a_fraction_in_a_string(inspector: Run, baotou: Path) -> None:
    for item, level in (("Y1-1", "1"), ("Y1-2", "1"), ("Y1-3", "2")):
        inspector("score", "滨河", item, level)
    rated = inspector("rate", "滨河", "--json").json
    assert rated["exact_score"] == "250/3"
    assert rated["score"] == "83.33"
    assert rated["sections"][0]["earned"] == "5/2"


def test_what_is_open_makes_an_interval(inspector: Run, baotou: Path) -> None:
    inspector("score", "滨河", "Y1-2", "1")
    rated = inspector("rate", "滨河", "--json").json
    assert (rated["low"], rated["high"], rated["complete"]) == ("1.82", "100.00", False)
    assert (rated["stars_low"], rated["stars_high"]) == (0, 4)
    assert (rated["answered"], rated["applicable"]) == (1, 55)
    assert {"kind": "open", "place": "Y1-1"} in rated["review"]


def test_nothing_scored_is_no_score(inspector: Run, baotou: Path) -> None:
    rated = inspector("rate", "滨河", "--json").json
    assert (rated["score"], rated["exact_score"], rated["stars"]) == (None, None, None)
    assert rated["ledger"] == []
    ran = inspector("rate", "滨河")
    assert ran.code == 0
    assert "not rated yet" in ran.out


def test_a_failed_veto_is_named_and_holds_the_stars(inspector: Run, baotou: Path) -> None:
    inspector("score", "滨河", "G3-2", "not-met", "--note", "欠付两个月")
    rated = inspector("rate", "滨河", "--json").json
    assert rated["caps"][0]["when"] == "veto"
    assert rated["caps"][0]["stars"] == 0
    shown = inspector("rate", "滨河").out
    assert "held at 0: Veto item failed – not recommended" in shown
    assert "欠付两个月" in shown


def test_the_next_star_names_its_items(inspector: Run, baotou: Path) -> None:
    inspector("score", "滨河", "H1-1", "2", "--note", "x")
    inspector("score", "滨河", "H1-2", "1")
    rated = inspector("rate", "滨河", "--json").json
    assert (rated["score"], rated["stars"]) == ("75.00", 3)
    assert (rated["next_star"]["stars"], rated["next_star"]["missing"]) == (4, "5")
    assert rated["next_star"]["items"] == ["H1-1"]
    assert "full points for H1-1" in inspector("rate", "滨河").out


def test_the_columns_stand_under_each_other_in_chinese(inspector: Run, baotou: Path) -> None:
    for item in ("Y1-3", "Y2-3", "H2-3"):
        inspector("score", "滨河", item, "2", "--note", "说明")
    shown = inspector("rate", "滨河", "--lang", "zh").out.splitlines()
    rows = [line for line in shown if line.startswith("  −")]
    places = {width(row.partition("基本符合")[0]) for row in rows}
    assert len(rows) == 3
    assert len(places) == 1


def test_an_inspection_is_given_by_folder_file_id_or_site(inspector: Run, baotou: Path) -> None:
    whole = inspector("rate", str(baotou), "--json")
    digits = whole.json["id"]
    for given in (str(baotou.parent), digits, digits[3:11], "滨河家园"):
        assert inspector("rate", given, "--json") == whole


def test_reading_takes_no_lock(inspector: Run, baotou: Path) -> None:
    (baotou.parent / ".lock").unlink(missing_ok=True)
    assert inspector("rate", "滨河").code == 0
    assert not (baotou.parent / ".lock").exists()
