"""The command `report`."""

from pathlib import Path

import pytest

from inspector_tui.errors import NoPdf
from inspector_tui.report.pdf import PdfWorker
from tests.cli.conftest import Run


@pytest.fixture
def no_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> bytes:
        raise NoPdf("No PDF can be made here ({reason}). To mend it, run: {command}",
                    reason="no libpango", command="sudo apt-get install libpango")  # fmt: skip

    monkeypatch.setattr(PdfWorker, "to_pdf", refuse)
    monkeypatch.setattr(PdfWorker, "start", lambda self: None)


def test_the_html_goes_into_the_exports_of_the_workspace(
    inspector: Run, baotou: Path, workspace: Path
) -> None:
    ran = inspector("report", "滨河", "--html")
    (path,) = (Path(line) for line in ran.out.splitlines())
    assert ran.code == 0
    assert path.parent == workspace / "exports"
    assert "滨河家园1号楼" in path.read_text(encoding="utf-8")


def test_the_report_is_written_in_the_language_and_folder_that_are_asked_for(
    inspector: Run, baotou: Path, tmp_path: Path
) -> None:
    ran = inspector("report", "滨河", "--html", "--lang", "zh", "-o", str(tmp_path), "--json")
    (path,) = ran.json["files"]
    assert Path(path).parent == tmp_path
    assert '<html lang="zh-CN"' in Path(path).read_text(encoding="utf-8")


@pytest.mark.usefixtures("no_pango")
def test_without_pango_the_html_is_there_and_a_sentence_says_what_to_do(
    inspector: Run, baotou: Path
) -> None:
    ran = inspector("report", "滨河")
    assert ran.code == 1
    assert [Path(line).suffix for line in ran.out.splitlines()] == [".html"]
    assert Path(ran.out.strip()).is_file()
    assert ran.err == (
        "No PDF can be made here (no libpango). To mend it, run: sudo apt-get install libpango\n"
    )


@pytest.mark.usefixtures("no_pango")
def test_the_demo_does_without_pdf_where_there_is_no_pango(inspector: Run, tmp_path: Path) -> None:
    ran = inspector("demo", str(tmp_path / "demo"))
    assert ran.code == 0
    assert len([*(tmp_path / "demo" / "exports").glob("*.html")]) == 4
    assert ran.err.count("No PDF can be made here") == 1


def test_a_folder_that_takes_no_file_is_named(inspector: Run, baotou: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = inspector("report", "滨河", "--html", "-o", str(tmp_path / "file"))
    assert ran.code == 1
    assert str(tmp_path / "file") in ran.err
    assert "the inspection itself is safe" in ran.err


def test_another_paper_is_written_under_its_own_name(
    inspector: Run, baotou: Path, workspace: Path
) -> None:
    ran = inspector("report", "滨河", "--html", "--kind", "short")
    (path,) = (Path(line) for line in ran.out.splitlines())
    assert ran.code == 0
    assert path.name.endswith((".short.zh.html", ".short.en.html"))


def test_every_inspection_of_the_workspace_is_reported_and_those_of_a_year_alone(
    inspector: Run, baotou: Path, workspace: Path
) -> None:
    ran = inspector("report", "--all", "--html", "--jobs", "2")
    assert ran.code == 0
    assert [Path(line).suffix for line in ran.out.splitlines()] == [".html"]
    assert "--again" in inspector("report", "--all", "--html").err
    ran = inspector("report", "--all", "--html", "--year", "1999")
    assert (ran.code, ran.out) == (1, "")
    assert "1999" in ran.err


def test_a_workbook_and_csv_are_written_instead_of_the_report(
    inspector: Run, baotou: Path, workspace: Path
) -> None:
    ran = inspector("report", "--all", "--xlsx", "--csv", "--json")
    assert [Path(path).suffix for path in ran.json["files"]] == [".xlsx", *[".csv"] * 4]
    assert all(Path(path).is_file() for path in ran.json["files"])


def test_the_receipt_has_a_row_for_the_site(inspector: Run, baotou: Path) -> None:
    ran = inspector("report", "滨河", "--kind", "receipt", "--html", "--lang", "zh")
    page = Path(ran.out.strip()).read_text(encoding="utf-8")
    assert "创建申报表回执" in page
    assert "滨河家园1号楼" in page


@pytest.mark.parametrize("words", [(), ("滨河", "--all")])
def test_one_inspection_or_all_must_be_asked_for(
    inspector: Run, baotou: Path, words: tuple[str, ...]
) -> None:
    ran = inspector("report", *words)
    assert ran.code == 1
    assert "--all" in ran.err


def test_both_languages_are_printed_side_by_side_and_said_in_the_name(
    inspector: Run, baotou: Path, workspace: Path
) -> None:
    ran = inspector("report", "滨河", "--html", "--lang", "both")
    (path,) = (Path(line) for line in ran.out.splitlines())
    assert (ran.code, ran.err) == (0, "")
    assert path.name.endswith(".zh-en.html")
    page = path.read_text(encoding="utf-8")
    assert "检查依据\n<span lang=en>Basis</span>" in page
    assert not inspector("report", "滨河", "--html", "--lang", "zh").out.endswith(".zh-en.html\n")


@pytest.mark.parametrize("kind", ["short", "ledger", "notice", "reply", "certificate", "receipt"])
def test_every_paper_can_be_in_both_languages(inspector: Run, baotou: Path, kind: str) -> None:
    ran = inspector("report", "滨河", "--kind", kind, "--html", "--lang", "both")
    (path,) = (Path(line) for line in ran.out.splitlines())
    assert path.name.endswith(".zh-en.html")
    assert "<span lang=en>" in path.read_text(encoding="utf-8")


def test_the_program_itself_speaks_one_language(inspector: Run, baotou: Path) -> None:
    ran = inspector("show", "滨河", "--lang", "both")
    assert ran.code == 2
    assert "both" in ran.err
