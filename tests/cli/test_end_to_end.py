"""The main job by the command line alone."""

from fractions import Fraction
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from inspector_tui.library import find
from tests.cli.conftest import Run


def test_an_inspection_from_its_begin_to_its_report(inspector: Run, workspace: Path) -> None:
    begun = inspector(
        "new", "baotou-7-1-8", "--site", "滨河家园1号楼", "--set", "team/leader=张明远",
        "--set", "visit/highlights=党员安全哨",
    )  # fmt: skip
    folder = begun.out.strip()
    for item in find("baotou-7-1-8").items():
        words = ["1"]
        if item.id == "Y2-3":
            words = ["2", "--note", "书记职责未上墙"]
        if item.id == "Y3-3":
            words = ["na", "--reason", "项目没有入党积极分子"]
        assert inspector("score", folder, item.id, *words).code == 0
    rated = inspector("rate", folder, "--json").json
    assert rated["complete"] is True
    assert {one["kind"] for one in rated["review"]} <= {"photo"}
    assert (rated["score"], rated["exact_score"], rated["stars"]) == ("99.09", "1090/11", 5)
    assert sum(Fraction(line["points"]) for line in rated["ledger"]) == Fraction(1090, 11)
    written = inspector("report", folder, "--lang", "zh")
    assert written.code == 0, written.err
    html, pdf = (Path(line) for line in written.out.splitlines())
    assert "书记职责未上墙" in html.read_text(encoding="utf-8")
    pages = PdfReader(BytesIO(pdf.read_bytes())).pages
    text = "".join(page.extract_text() for page in pages)
    assert "99.09" in text
    assert "滨河家园" in text
