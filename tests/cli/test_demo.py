"""The command `demo`."""

import re
from pathlib import Path

import pytest

from inspector_tui.cli.samples import ONE_EACH, SAMPLES, Sample
from inspector_tui.library import find, shipped
from inspector_tui.model import rate, rectifications, review, standing_seal
from inspector_tui.report.documents import KINDS
from inspector_tui.store import NAME, InspectionFile, Workspace, read_content
from tests.cli.conftest import Run


@pytest.fixture
def demo(inspector: Run, tmp_path: Path) -> Path:
    assert inspector("demo", str(tmp_path / "demo"), "--no-reports").code == 0
    return tmp_path / "demo"


def test_the_demo_prints_where_the_inspections_are(inspector: Run, tmp_path: Path) -> None:
    ran = inspector("demo", str(tmp_path / "demo"), "--no-reports")
    *folders, last = ran.out.splitlines()
    assert len(folders) == len(SAMPLES)
    assert all((Path(folder) / NAME).is_file() for folder in folders)
    assert last == f"To look at them: inspector --workspace {tmp_path / 'demo'}"
    assert not (tmp_path / "demo" / "exports").exists()


def test_the_samples_show_what_an_inspector_meets(demo: Path) -> None:
    listed = {one.id: one for one in Workspace(demo).listing()}
    first, wenzhou, order, safety = (listed[sample.id] for sample in SAMPLES)
    assert (first.standing, first.stars, first.applicable) == ("draft", 4, 55)
    assert (wenzhou.standing, wenzhou.stars) == ("complete", 5)
    assert (order.standing, order.stars, order.problems) == ("complete", 5, 0)
    assert (safety.standing, safety.full_stars) == ("complete", 3)


def test_every_sample_is_marked_as_one(demo: Path) -> None:
    for one in Workspace(demo).listing():
        assert "示例" in one.site or "Sample" in one.site


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_a_sample_lacks_nothing_but_photos_and_the_authority_s_answer(
    demo: Path, sample: Sample
) -> None:
    rows = {one.id: one for one in Workspace(demo).listing()}
    path = demo / rows[sample.id].path / NAME
    rest = review(rate(InspectionFile(path).inspection))
    assert {one.kind for one in rest} <= {"pending", "photo"}


def test_the_demo_is_the_same_every_time(inspector: Run, demo: Path, tmp_path: Path) -> None:
    inspector("demo", str(tmp_path / "again"), "--no-reports", "--lang", "zh")
    first = {path.relative_to(demo): path.read_bytes() for path in demo.rglob(NAME)}
    again = tmp_path / "again"
    assert {path.relative_to(again): path.read_bytes() for path in again.rglob(NAME)} == first


def test_the_demo_can_be_made_again_and_keeps_what_was_added(inspector: Run, demo: Path) -> None:
    there = ("--workspace", str(demo))
    assert inspector("score", SAMPLES[0].id, "G5-1", "1", *there).code == 0
    ran = inspector("demo", str(demo), "--no-reports")
    assert ran.code == 0
    rated = inspector("rate", SAMPLES[0].id, "--json", *there).json
    assert rated["complete"] is True


def test_each_shipped_checklist_has_a_sample() -> None:
    assert {sample.checklist for sample in ONE_EACH} == {find(path).id for path in shipped()}


@pytest.fixture
def folders(
    inspector: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, dict[str, bytes]]:
    """The files of two folders of samples, in which every PDF is the page that it is made from."""
    monkeypatch.setattr(
        "inspector_tui.report.pdf.PdfWorker.to_pdf", lambda _self, page, *_, **__: page.encode()
    )
    monkeypatch.chdir(tmp_path)
    for name in ("samples", "again"):
        assert inspector("demo", "--samples", name).code == 0
    return {
        name: {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
        for name in ("samples", "again")
    }


def test_samples_writes_one_of_each_document_and_nothing_else(
    folders: dict[str, dict[str, bytes]], tmp_path: Path
) -> None:
    reports = {
        f"{sample.checklist}.{sample.lang}.{kind}"
        for sample in ONE_EACH
        for kind in ("html", "pdf")
    }
    papers = {f"baotou-7-1-8.{kind}.zh.pdf" for kind in KINDS if kind != "report"}
    tables = {
        "baotou-7-1-8.zh-en.pdf", "receipt.zh.pdf", "inspections.zh.xlsx", "findings.zh.csv",
        "list-2026.zh.xlsx", "list-2026.zh.pdf",
    }  # fmt: skip
    assert set(folders["samples"]) == reports | papers | tables
    assert {path.name for path in tmp_path.iterdir()} == {"samples", "again"}


def test_the_samples_are_the_same_to_the_last_byte_every_time(
    folders: dict[str, dict[str, bytes]],
) -> None:
    assert folders["samples"] == folders["again"]


def test_the_samples_show_photos_a_seal_and_a_problem_from_notice_to_its_end(
    folders: dict[str, dict[str, bytes]],
) -> None:
    page = folders["samples"]["baotou-7-1-8.zh.html"].decode()
    assert page.count('<img src="data:image/jpeg') == 26
    found = re.search(r'id="inspection-data">(.*?)</script>', page, re.DOTALL)
    assert found
    held = read_content(Path(NAME), found[1].encode())
    assert [one.state for one in rectifications(held.log)] == ["accepted", "replied", "open"]
    assert standing_seal(held.log).seal is not None
